import { z } from "zod";
import { pointStatusSchema } from "../../../model/index.ts";
import { loadQueue } from "../../../workspace/review/queue.ts";
import { operation } from "../../operation.ts";
import { paged, pageOf, pagingFields } from "../../paging.ts";
import { caseStateSchema, queueRowSchema } from "../../views/review.ts";

export const listReviewsOperation = operation({
  id: "listReviews",
  method: "GET",
  path: "/stories/{storyId}/reviews",
  tag: "reviews",
  summary: "Every point with its review, in the order of need",
  scope: "read",
  query: z.object({
    state: caseStateSchema.optional(),
    status: pointStatusSchema.optional(),
    assigneeId: z.string().max(64).optional(),
    ...pagingFields,
  }),
  answer: pageOf(queueRowSchema),
  handle: async ({ context, story, query }) => {
    const { rows } = await loadQueue(context, story());
    const wanted = rows.filter(
      ({ state, status, assigneeId }) =>
        (query.state === undefined || state === query.state) &&
        (query.status === undefined || status === query.status) &&
        (query.assigneeId === undefined || assigneeId === query.assigneeId),
    );
    return paged(wanted, query, ({ caseId, pointId }) => caseId ?? `point ${pointId}`);
  },
});
