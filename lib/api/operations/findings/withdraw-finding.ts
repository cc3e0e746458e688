import { z } from "zod";
import { moveReview } from "../../../workspace/review/moves.ts";
import { type MoveInput, targetSchema } from "../../../workspace/review/schema.ts";
import { reasonSchema } from "../../../workspace/story/decision-schema.ts";
import { operation } from "../../operation.ts";
import { settled } from "../../settled.ts";
import { steppedSchema } from "../../views/review.ts";

export const withdrawFindingOperation = operation({
  id: "withdrawFinding",
  method: "POST",
  path: "/stories/{storyId}/findings/withdraw",
  tag: "findings",
  summary: "Withdraw a published finding, with the reason",
  scope: "publish",
  body: z.object({ target: targetSchema, reason: reasonSchema }),
  answer: steppedSchema,
  handle: async ({ context, story, body }) =>
    settled(await moveReview(context, story(), { act: "withdrawn", ...body } as MoveInput)),
});
