import { setBlind } from "../../../workspace/review/moves.ts";
import { blindSchema } from "../../../workspace/review/schema.ts";
import { operation } from "../../operation.ts";
import { settled } from "../../settled.ts";
import { steppedSchema } from "../../views/review.ts";

export const setBlindOperation = operation({
  id: "setBlind",
  method: "POST",
  path: "/stories/{storyId}/reviews/blind",
  tag: "reviews",
  summary: "Ask for a blind second assessment, or not",
  scope: "write",
  body: blindSchema,
  answer: steppedSchema,
  handle: async ({ context, story, body }) => settled(await setBlind(context, story(), body)),
});
