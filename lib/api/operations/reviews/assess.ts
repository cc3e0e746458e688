import { assess } from "../../../workspace/review/moves.ts";
import { assessSchema } from "../../../workspace/review/schema.ts";
import { operation } from "../../operation.ts";
import { settled } from "../../settled.ts";
import { steppedSchema } from "../../views/review.ts";

export const assessOperation = operation({
  id: "assess",
  method: "POST",
  path: "/stories/{storyId}/reviews/assess",
  tag: "reviews",
  summary: "Judge a point",
  scope: "write",
  body: assessSchema,
  answer: steppedSchema,
  handle: async ({ context, story, body }) => settled(await assess(context, story(), body)),
});
