import { withdrawProposal } from "../../../workspace/proposals/propose.ts";
import { operation } from "../../operation.ts";

export const withdrawProposalOperation = operation({
  id: "withdrawProposal",
  method: "POST",
  path: "/stories/{storyId}/proposals/{proposalId}/withdraw",
  tag: "proposals",
  summary: "Take one's own proposal back",
  scope: "propose",
  handle: async ({ context, story, param }) => withdrawProposal(context, story(), param("proposalId")),
});
