import { decideOrigin, originDecisionSchema } from "../../../workspace/story/decide-origins.ts";
import { operation } from "../../operation.ts";
import { settled } from "../../settled.ts";
import { decidedSchema } from "../../views/comparison.ts";

export const decideOriginOperation = operation({
  id: "decideOrigin",
  method: "POST",
  path: "/stories/{storyId}/origins",
  tag: "articles",
  summary: "Say of two articles whether they go back to one report",
  scope: "write",
  body: originDecisionSchema,
  answer: decidedSchema,
  handle: async ({ context, story, body }) => settled(await decideOrigin(context, story(), body)),
});
