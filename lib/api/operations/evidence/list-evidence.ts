import { z } from "zod";
import { stanceSchema } from "../../../review/case/step.ts";
import { storyReviews } from "../../../workspace/review/reviews.ts";
import { loadCorrected } from "../../../workspace/story/corrected.ts";
import { operation } from "../../operation.ts";
import { paged, pageOf, pagingFields } from "../../paging.ts";
import { storyEvidenceSchema } from "../../views/review.ts";

export const listEvidenceOperation = operation({
  id: "listEvidence",
  method: "GET",
  path: "/stories/{storyId}/evidence",
  tag: "evidence",
  summary: "The evidence of a story's reviews",
  scope: "read",
  query: z.object({
    pointId: z.string().max(200).optional(),
    stance: stanceSchema.optional(),
    ...pagingFields,
  }),
  answer: pageOf(storyEvidenceSchema),
  handle: async ({ context, story, query }) => {
    const reviews = await storyReviews(context, await loadCorrected(context, story()));
    const rows = reviews
      .filter(({ pointId }) => query.pointId === undefined || pointId === query.pointId)
      .flatMap(({ id: caseId, pointId, file }) =>
        file.evidence.map((item) => ({ ...item, caseId, pointId, stance: item.evidence.stance })),
      )
      .filter(({ stance }) => query.stance === undefined || stance === query.stance);
    return paged(rows, query, ({ id }) => id);
  },
});
