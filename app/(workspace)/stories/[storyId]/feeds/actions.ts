"use server";

import { revalidatePath } from "next/cache";
import { addFeed, changeFeed, lookNow, removeFeed } from "../../../../../lib/workspace/feeds/feeds.ts";
import type { FeedChange, Look, NewFeed } from "../../../../../lib/workspace/feeds/schema.ts";
import { dismissItems, type Taken, takeItems } from "../../../../../lib/workspace/feeds/take.ts";
import type { ActionResult } from "../../../../_edge/act.ts";
import { actOnStory } from "../../../../_edge/act-on-story.ts";

/** Has an address watched; nothing is fetched by it. */
export async function addFeedAction(storyId: string, input: NewFeed): Promise<ActionResult<string>> {
  return actOnStory(storyId, (context, id) => addFeed(context, id, input));
}

export async function changeFeedAction(
  storyId: string,
  feedId: string,
  change: FeedChange,
): Promise<ActionResult<void>> {
  return actOnStory(storyId, (context, id) => changeFeed(context, id, String(feedId), change));
}

export async function removeFeedAction(storyId: string, feedId: string): Promise<ActionResult<void>> {
  return actOnStory(storyId, (context, id) => removeFeed(context, id, String(feedId)));
}

export async function lookNowAction(storyId: string, feedId: string): Promise<ActionResult<Look>> {
  const result = await actOnStory(storyId, (context, id) => lookNow(context, id, String(feedId)));
  // What went wrong is kept with the feed, and shown there.
  if (!result.ok) revalidatePath("/", "layout");
  return result;
}

export async function takeItemsAction(
  storyId: string,
  ids: readonly string[],
  ignoreRobots = false,
): Promise<ActionResult<Taken>> {
  return actOnStory(storyId, (context, id) => takeItems(context, id, { ids: [...ids], ignoreRobots }));
}

export async function dismissItemsAction(
  storyId: string,
  ids: readonly string[],
): Promise<ActionResult<number>> {
  return actOnStory(storyId, (context, id) => dismissItems(context, id, { ids: [...ids] }));
}
