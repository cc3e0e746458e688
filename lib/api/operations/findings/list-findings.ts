import { z } from "zod";
import { loadFindings } from "../../../workspace/review/loaders.ts";
import { operation } from "../../operation.ts";
import { paged, pageOf, pagingFields } from "../../paging.ts";
import { storyFindingSchema } from "../../views/review.ts";

export const listFindingsOperation = operation({
  id: "listFindings",
  method: "GET",
  path: "/stories/{storyId}/findings",
  tag: "findings",
  summary: "What was published, with every earlier version",
  scope: "read",
  query: z.object({ withdrawn: z.enum(["true", "false"]).optional(), ...pagingFields }),
  answer: pageOf(storyFindingSchema),
  handle: async ({ context, story, query }) => {
    const { findings } = await loadFindings(context, story());
    const wanted = findings.filter(
      ({ versions }) =>
        query.withdrawn === undefined || (versions[0]?.withdrawn != null) === (query.withdrawn === "true"),
    );
    return paged(wanted, query, ({ caseId }) => caseId);
  },
});
