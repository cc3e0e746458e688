import { recutClaimsSchema } from "../../../workspace/story/decision-schema.ts";
import { recutClaims } from "../../../workspace/story/recut-claims.ts";
import { operation } from "../../operation.ts";
import { settled } from "../../settled.ts";
import { decidedSchema } from "../../views/comparison.ts";

export const recutClaimsOperation = operation({
  id: "recutClaims",
  method: "POST",
  path: "/stories/{storyId}/claims/recut",
  tag: "claims",
  summary: "Split a claim that says two things, or merge claims of one article that say one",
  scope: "write",
  body: recutClaimsSchema,
  answer: decidedSchema,
  handle: async ({ context, story, body }) => settled(await recutClaims(context, story(), body)),
});
