import { ask } from "../../../workspace/review/evidence.ts";
import { askSchema } from "../../../workspace/review/schema.ts";
import { operation } from "../../operation.ts";
import { settled } from "../../settled.ts";
import { steppedSchema } from "../../views/review.ts";

export const askOperation = operation({
  id: "ask",
  method: "POST",
  path: "/stories/{storyId}/follow-ups",
  tag: "reviews",
  summary: "Note what would settle a point",
  scope: "write",
  body: askSchema,
  answer: steppedSchema,
  handle: async ({ context, story, body }) => settled(await ask(context, story(), body)),
});
