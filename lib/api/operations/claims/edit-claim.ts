import { editClaim, wordingOf } from "../../../workspace/story/decide-claims.ts";
import { claimEditSchema } from "../../../workspace/story/decision-schema.ts";
import { loadClaimRow } from "../../load-claim.ts";
import { operation } from "../../operation.ts";
import { settled } from "../../settled.ts";
import { decidedSchema } from "../../views/comparison.ts";

export const editClaimOperation = operation({
  id: "editClaim",
  method: "PATCH",
  path: "/stories/{storyId}/claims/{claimId}",
  tag: "claims",
  summary: "Word a claim otherwise, or cut it otherwise",
  scope: "write",
  body: claimEditSchema.shape.next.partial().extend({ reason: claimEditSchema.shape.reason }),
  answer: decidedSchema,
  edits: "getClaim",
  handle: async ({ context, story, param, body }) => {
    const { reason, ...wording } = body;
    const { claim } = await loadClaimRow(context, story(), param("claimId"));
    const base = wordingOf(claim);
    const change = Object.fromEntries(Object.entries(wording).filter(([, value]) => value !== undefined));
    const input = { claimId: claim.id, base, next: { ...base, ...change }, reason };
    return settled(await editClaim(context, story(), input));
  },
});
