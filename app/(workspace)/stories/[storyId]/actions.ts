"use server";

import { toStoryId } from "../../../../lib/workspace/context.ts";
import { cancelAnalysis, startAnalysis } from "../../../../lib/workspace/story/mutations.ts";
import type { AnalysisProgress } from "../../../../lib/workspace/story/schema.ts";
import { type ActionResult, act } from "../../../_edge/act.ts";
import { requestContext } from "../../../_edge/person.ts";

export async function startAnalysisAction(storyId: string): Promise<ActionResult<AnalysisProgress | null>> {
  return act(async () => startAnalysis(await requestContext(), toStoryId(storyId)));
}

export async function cancelAnalysisAction(storyId: string): Promise<ActionResult<AnalysisProgress | null>> {
  return act(async () => cancelAnalysis(await requestContext(), toStoryId(storyId)));
}
