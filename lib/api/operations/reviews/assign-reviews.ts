import { z } from "zod";
import { assign } from "../../../workspace/review/moves.ts";
import { assignSchema } from "../../../workspace/review/schema.ts";
import { operation } from "../../operation.ts";
import { settled } from "../../settled.ts";
import { steppedSchema } from "../../views/review.ts";

export const assignReviewsOperation = operation({
  id: "assignReviews",
  method: "POST",
  path: "/stories/{storyId}/reviews/assign",
  tag: "reviews",
  summary: "Assign points to somebody, with a day",
  scope: "write",
  body: assignSchema,
  answer: z.array(steppedSchema),
  handle: async ({ context, story, body }) => (await assign(context, story(), body)).map(settled),
});
