import { loadClaimRow } from "../../load-claim.ts";
import { operation } from "../../operation.ts";
import { claimRowSchema } from "../../views/comparison.ts";

export const getClaimOperation = operation({
  id: "getClaim",
  method: "GET",
  path: "/stories/{storyId}/claims/{claimId}",
  tag: "claims",
  summary: "A claim with its points",
  scope: "read",
  answer: claimRowSchema,
  handle: async ({ context, story, param }) => loadClaimRow(context, story(), param("claimId")),
});
