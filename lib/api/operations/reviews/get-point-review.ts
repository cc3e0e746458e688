import { loadPointReview } from "../../../workspace/review/loaders.ts";
import { operation } from "../../operation.ts";
import { reviewSchema } from "../../views/review.ts";

export const getPointReviewOperation = operation({
  id: "getPointReview",
  method: "GET",
  path: "/stories/{storyId}/points/{pointId}/review",
  tag: "reviews",
  summary: "The review of a point; an empty one before its first step",
  scope: "read",
  answer: reviewSchema,
  handle: async ({ context, story, param }) => loadPointReview(context, story(), param("pointId")),
});
