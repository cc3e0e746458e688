import { loadReview } from "../../../workspace/review/loaders.ts";
import { operation } from "../../operation.ts";
import { reviewSchema } from "../../views/review.ts";

export const getReviewOperation = operation({
  id: "getReview",
  method: "GET",
  path: "/stories/{storyId}/reviews/{caseId}",
  tag: "reviews",
  summary: "A review",
  scope: "read",
  answer: reviewSchema,
  handle: async ({ context, story, param }) => loadReview(context, story(), param("caseId")),
});
