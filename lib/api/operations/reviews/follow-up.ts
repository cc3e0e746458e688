import { followUp } from "../../../workspace/review/evidence.ts";
import { followUpSchema } from "../../../workspace/review/schema.ts";
import { operation } from "../../operation.ts";
import { settled } from "../../settled.ts";
import { steppedSchema } from "../../views/review.ts";

export const followUpOperation = operation({
  id: "followUp",
  method: "POST",
  path: "/stories/{storyId}/follow-ups/words",
  tag: "reviews",
  summary: "Note what somebody was asked, or answered",
  scope: "write",
  body: followUpSchema,
  answer: steppedSchema,
  handle: async ({ context, story, body }) => settled(await followUp(context, story(), body)),
});
