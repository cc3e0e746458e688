import { correctFinding } from "../../../workspace/review/publish.ts";
import { correctSchema } from "../../../workspace/review/schema.ts";
import { operation } from "../../operation.ts";
import { settled } from "../../settled.ts";
import { steppedSchema } from "../../views/review.ts";

export const correctFindingOperation = operation({
  id: "correctFinding",
  method: "POST",
  path: "/stories/{storyId}/findings/correct",
  tag: "findings",
  summary: "Put a corrected finding in the place of a published one",
  scope: "publish",
  body: correctSchema,
  answer: steppedSchema,
  handle: async ({ context, story, body }) => settled(await correctFinding(context, story(), body)),
});
