import { proposeClaim } from "../../../workspace/proposals/propose.ts";
import { proposeClaimSchema } from "../../../workspace/proposals/schema.ts";
import { operation } from "../../operation.ts";
import { proposedSchema } from "../../views/proposal.ts";

export const proposeClaimOperation = operation({
  id: "proposeClaim",
  method: "POST",
  path: "/stories/{storyId}/proposals/claims",
  tag: "proposals",
  summary: "Propose a claim; a person accepts or declines it",
  scope: "propose",
  body: proposeClaimSchema,
  answer: proposedSchema,
  status: 201,
  handle: async ({ context, story, body }) => ({ id: await proposeClaim(context, story(), body) }),
});
