"use server";

import { acceptProposal, declineProposal } from "../../../../../lib/workspace/proposals/answer.ts";
import type { ActionResult } from "../../../../_edge/act.ts";
import { actOnStory } from "../../../../_edge/act-on-story.ts";

export async function acceptProposalAction(storyId: string, proposalId: string): Promise<ActionResult<void>> {
  return actOnStory(storyId, (context, id) => acceptProposal(context, id, String(proposalId)));
}

export async function declineProposalAction(
  storyId: string,
  proposalId: string,
  reason: string,
): Promise<ActionResult<void>> {
  return actOnStory(storyId, (context, id) => declineProposal(context, id, String(proposalId), reason));
}
