import { publishFinding } from "../../../workspace/review/publish.ts";
import { publishSchema } from "../../../workspace/review/schema.ts";
import { operation } from "../../operation.ts";
import { settled } from "../../settled.ts";
import { steppedSchema } from "../../views/review.ts";

export const publishFindingOperation = operation({
  id: "publishFinding",
  method: "POST",
  path: "/stories/{storyId}/findings",
  tag: "findings",
  summary: "Publish what was adjudicated",
  scope: "publish",
  body: publishSchema,
  answer: steppedSchema,
  handle: async ({ context, story, body }) => settled(await publishFinding(context, story(), body)),
});
