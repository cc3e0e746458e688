import { z } from "zod";
import { rejectClaim } from "../../../workspace/story/decide.ts";
import { reasonSchema } from "../../../workspace/story/decision-schema.ts";
import { operation } from "../../operation.ts";
import { settled } from "../../settled.ts";
import { decidedSchema } from "../../views/comparison.ts";

export const rejectClaimOperation = operation({
  id: "rejectClaim",
  method: "POST",
  path: "/stories/{storyId}/claims/{claimId}/reject",
  tag: "claims",
  summary: "Say that a claim is none",
  scope: "write",
  body: z.object({ reason: reasonSchema }),
  answer: decidedSchema,
  handle: async ({ context, story, param, body }) =>
    settled(await rejectClaim(context, story(), param("claimId"), body.reason)),
});
