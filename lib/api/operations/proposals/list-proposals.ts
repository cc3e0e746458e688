import { z } from "zod";
import { loadProposals } from "../../../workspace/proposals/loaders.ts";
import { PROPOSAL_STATES } from "../../../workspace/proposals/schema.ts";
import { operation } from "../../operation.ts";
import { paged, pageOf, pagingFields } from "../../paging.ts";
import { proposalSchema } from "../../views/proposal.ts";

export const listProposalsOperation = operation({
  id: "listProposals",
  method: "GET",
  path: "/stories/{storyId}/proposals",
  tag: "proposals",
  summary: "What was proposed, the newest first",
  scope: "read",
  query: z.object({ state: z.enum(PROPOSAL_STATES).optional(), ...pagingFields }),
  answer: pageOf(proposalSchema),
  handle: async ({ context, story, query }) => {
    const proposals = await loadProposals(context, story());
    const wanted = proposals.filter(({ state }) => query.state === undefined || state === query.state);
    return paged(wanted, query, ({ id }) => id);
  },
});
