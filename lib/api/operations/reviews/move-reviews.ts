import { z } from "zod";
import { moveMany } from "../../../workspace/review/moves.ts";
import { bulkMoveSchema } from "../../../workspace/review/schema.ts";
import { operation } from "../../operation.ts";
import { settled } from "../../settled.ts";
import { steppedSchema } from "../../views/review.ts";

export const moveReviewsOperation = operation({
  id: "moveReviews",
  method: "POST",
  path: "/stories/{storyId}/reviews/move-many",
  tag: "reviews",
  summary: "Take many points up, or set them aside",
  scope: "write",
  body: bulkMoveSchema,
  answer: z.array(steppedSchema),
  handle: async ({ context, story, body }) => (await moveMany(context, story(), body)).map(settled),
});
