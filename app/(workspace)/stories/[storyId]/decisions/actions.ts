"use server";

import { revalidatePath } from "next/cache";
import { requestContext, toStoryId } from "../../../../../lib/workspace/context.ts";
import { rejectClaim, tellApart, undoDecision } from "../../../../../lib/workspace/story/decide.ts";
import { type ActionResult, act } from "../../../../_edge/act.ts";

/** Gives the decision's id, to undo it by. */
export async function rejectClaimAction(
  storyId: string,
  claimId: string,
  reason: string,
): Promise<ActionResult<string>> {
  return act(async () => {
    const id = await rejectClaim(await requestContext(), toStoryId(storyId), claimId, reason);
    revalidatePath("/", "layout");
    return id;
  });
}

/** Gives the decision's id, to undo it by. */
export async function tellApartAction(
  storyId: string,
  subject: { claimId: string; pointId: string },
  reason: string,
): Promise<ActionResult<string>> {
  return act(async () => {
    const { claimId, pointId } = subject;
    const id = await tellApart(await requestContext(), toStoryId(storyId), { claimId, pointId, reason });
    revalidatePath("/", "layout");
    return id;
  });
}

export async function undoDecisionAction(storyId: string, decisionId: string): Promise<ActionResult<void>> {
  return act(async () => {
    await undoDecision(await requestContext(), toStoryId(storyId), decisionId);
    revalidatePath("/", "layout");
  });
}
