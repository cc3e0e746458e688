import { z } from "zod";
import { loadDecisions } from "../../../workspace/story/decision-list.ts";
import { operation } from "../../operation.ts";
import { paged, pageOf, pagingFields } from "../../paging.ts";
import { decisionSchema } from "../../views/comparison.ts";

export const listDecisionsOperation = operation({
  id: "listDecisions",
  method: "GET",
  path: "/stories/{storyId}/decisions",
  tag: "decisions",
  summary: "What people decided, the last first",
  scope: "read",
  query: z.object({
    kind: z.string().max(60).optional(),
    standing: z
      .enum(["true", "false"])
      .optional()
      .describe("Whether it was taken back (false) or not (true)."),
    ...pagingFields,
  }),
  answer: pageOf(decisionSchema),
  handle: async ({ context, story, query }) => {
    const { decisions } = await loadDecisions(context, story());
    const rows = decisions
      .map(({ decision, isApplied, claimId, pointId }) => ({ ...decision, isApplied, claimId, pointId }))
      .filter(
        ({ correction, undone }) =>
          (query.kind === undefined || correction.kind === query.kind) &&
          (query.standing === undefined || (undone === null) === (query.standing === "true")),
      );
    return paged(rows, query, ({ id }) => id);
  },
});
