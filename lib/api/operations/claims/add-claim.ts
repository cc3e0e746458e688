import { addClaim } from "../../../workspace/story/decide-claims.ts";
import { newClaimSchema } from "../../../workspace/story/decision-schema.ts";
import { operation } from "../../operation.ts";
import { settled } from "../../settled.ts";
import { decidedSchema } from "../../views/comparison.ts";

export const addClaimOperation = operation({
  id: "addClaim",
  method: "POST",
  path: "/stories/{storyId}/claims",
  tag: "claims",
  summary: "Add a claim that was not found, by its words",
  scope: "write",
  body: newClaimSchema,
  answer: decidedSchema,
  status: 201,
  handle: async ({ context, story, body }) => settled(await addClaim(context, story(), body)),
});
