"use server";

import { revalidatePath } from "next/cache";
import { requestContext, toStoryId } from "../../../../lib/workspace/context.ts";
import { cancelAnalysis, markStorySeen, startAnalysis } from "../../../../lib/workspace/story/mutations.ts";
import type { AnalysisProgress } from "../../../../lib/workspace/story/schema.ts";
import { type ActionResult, act } from "../../../_edge/act.ts";

export async function startAnalysisAction(storyId: string): Promise<ActionResult<AnalysisProgress | null>> {
  return act(async () => startAnalysis(await requestContext(), toStoryId(storyId)));
}

export async function cancelAnalysisAction(storyId: string): Promise<ActionResult<AnalysisProgress | null>> {
  return act(async () => cancelAnalysis(await requestContext(), toStoryId(storyId)));
}

/** What the user has now seen is no longer new. */
export async function markSeenAction(storyId: string): Promise<ActionResult<null>> {
  return act(async () => {
    await markStorySeen(await requestContext(), toStoryId(storyId));
    revalidatePath("/");
    return null;
  });
}
