import { moveClaim } from "../../../workspace/story/decide-claims.ts";
import { moveClaimSchema } from "../../../workspace/story/decision-schema.ts";
import { operation } from "../../operation.ts";
import { settled } from "../../settled.ts";
import { decidedSchema } from "../../views/comparison.ts";

export const moveClaimOperation = operation({
  id: "moveClaim",
  method: "POST",
  path: "/stories/{storyId}/claims/{claimId}/move",
  tag: "claims",
  summary: "Say that a claim answers another question, or the same one otherwise",
  scope: "write",
  body: moveClaimSchema.omit({ claimId: true }),
  answer: decidedSchema,
  handle: async ({ context, story, param, body }) =>
    settled(await moveClaim(context, story(), { ...body, claimId: param("claimId") })),
});
