"use server";

import { markHistorySeen } from "../../../../../lib/workspace/history/history.ts";
import type { ActionResult } from "../../../../_edge/act.ts";
import { actOnStory } from "../../../../_edge/act-on-story.ts";

export async function markHistorySeenAction(storyId: string, upTo: string): Promise<ActionResult<void>> {
  return actOnStory(storyId, (context, id) => markHistorySeen(context, id, upTo));
}
