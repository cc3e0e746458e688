import type { StoryId, WorkspaceId } from "../../model/index.ts";
import { clientOf, type Db } from "../handle.ts";
import { fromStored, textSha256, toStored } from "../text.ts";
import type { Author } from "./audit.ts";
import type { FeedRecord } from "./feeds.ts";
import { newId } from "./ids.ts";

export interface NewFeedItem {
  /** What the feed calls it by. */
  readonly key: string;
  readonly url: string;
  /** The address without what only counts readers. */
  readonly plainUrl: string;
  readonly title: string;
  readonly summary: string | null;
  readonly publishedAt: string | null;
}

export interface FeedItemRecord {
  readonly id: string;
  readonly feedId: string;
  readonly url: string;
  readonly title: string;
  readonly summary: string | null;
  readonly publishedAt: string | null;
  readonly foundAt: Date;
  readonly state: FeedItemState;
  readonly articleId: string | null;
  readonly problem: string | null;
}

export const FEED_ITEM_STATES = ["open", "taken", "dismissed"] as const;
export type FeedItemState = (typeof FEED_ITEM_STATES)[number];

/** Writes those that the story was never shown, in this order. @returns how many there were */
export async function insertFeedItems(
  tx: Db,
  { workspaceId, id, storyId }: Pick<FeedRecord, "workspaceId" | "id" | "storyId">,
  items: readonly NewFeedItem[],
  now: Date,
): Promise<number> {
  const stored = (text: string | null): string | null => (text === null ? null : toStored(text));
  const { count } = await clientOf(tx).feedItem.createMany({
    data: items.map((item) => ({
      workspaceId,
      id: newId<string>(),
      feedId: id,
      storyId,
      key: textSha256(item.key),
      url: item.url,
      urlKey: textSha256(item.plainUrl),
      title: toStored(item.title),
      summary: stored(item.summary),
      publishedAt: item.publishedAt,
      foundAt: now,
      state: "open",
    })),
    skipDuplicates: true,
  });
  return count;
}

export interface FeedItemQuery {
  readonly state?: FeedItemState;
  readonly ids?: readonly string[];
}

/** What the feeds of a story listed, those that were found last first. Of a feed that is watched no longer, nothing open. */
export async function findFeedItems(
  db: Db,
  workspaceId: WorkspaceId,
  storyId: StoryId,
  { state, ids }: FeedItemQuery = {},
): Promise<readonly FeedItemRecord[]> {
  const rows = await clientOf(db).feedItem.findMany({
    where: {
      workspaceId,
      storyId,
      OR: [{ state: { not: "open" } }, { feed: { removedAt: null } }],
      ...(state === undefined ? {} : { state }),
      ...(ids === undefined ? {} : { id: { in: [...ids] } }),
    },
    orderBy: { sequence: "desc" },
  });
  return rows.map((row) => ({
    id: row.id,
    feedId: row.feedId,
    url: row.url,
    title: fromStored(row.title),
    summary: row.summary === null ? null : fromStored(row.summary),
    publishedAt: row.publishedAt,
    foundAt: row.foundAt,
    state: FEED_ITEM_STATES.find((known) => known === row.state) ?? "dismissed",
    articleId: row.articleId,
    problem: row.problem === null ? null : fromStored(row.problem),
  }));
}

export async function countOpenFeedItems(
  db: Db,
  workspaceId: WorkspaceId,
  storyId: StoryId,
): Promise<number> {
  return clientOf(db).feedItem.count({
    where: { workspaceId, storyId, state: "open", feed: { removedAt: null } },
  });
}

/** Ends items that are open. @returns how many were */
export async function endFeedItems(
  tx: Db,
  { workspaceId, actorId, now }: Author,
  ids: readonly string[],
  end: { readonly state: "taken" | "dismissed"; readonly articleId: string | null },
): Promise<number> {
  const { count } = await clientOf(tx).feedItem.updateMany({
    where: { workspaceId, id: { in: [...ids] }, state: "open" },
    data: { ...end, problem: null, actorId, endedAt: now },
  });
  return count;
}

/** Keeps why an item could not be taken. */
export async function noteFeedItemProblem(
  db: Db,
  workspaceId: WorkspaceId,
  id: string,
  problem: string,
): Promise<void> {
  await clientOf(db).feedItem.updateMany({
    where: { workspaceId, id, state: "open" },
    data: { problem: toStored(problem) },
  });
}
