import { z } from "zod";
import { moveReview } from "../../../workspace/review/moves.ts";
import { type MoveInput, targetSchema } from "../../../workspace/review/schema.ts";
import { reasonSchema } from "../../../workspace/story/decision-schema.ts";
import { operation } from "../../operation.ts";
import { settled } from "../../settled.ts";
import { steppedSchema } from "../../views/review.ts";

export const moveReviewOperation = operation({
  id: "moveReview",
  method: "POST",
  path: "/stories/{storyId}/reviews/move",
  tag: "reviews",
  summary: "Take a review up, set it aside, resume or reopen it",
  scope: "write",
  body: z.object({
    act: z.enum(["taken-up", "resumed", "reopened", "set-aside"]),
    target: targetSchema,
    reason: reasonSchema,
  }),
  answer: steppedSchema,
  handle: async ({ context, story, body }) => settled(await moveReview(context, story(), body as MoveInput)),
});
