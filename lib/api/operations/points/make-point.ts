import { makePointFields } from "../../../workspace/story/decision-schema.ts";
import { makePoint } from "../../../workspace/story/make-point.ts";
import { operation } from "../../operation.ts";
import { settled } from "../../settled.ts";
import { decidedSchema } from "../../views/comparison.ts";

export const makePointOperation = operation({
  id: "makePoint",
  method: "POST",
  path: "/stories/{storyId}/points",
  tag: "points",
  summary: "Ask a question that the engine did not see, with one answer or two and how they stand",
  scope: "write",
  body: makePointFields,
  answer: decidedSchema,
  handle: async ({ context, story, body }) => settled(await makePoint(context, story(), body)),
});
