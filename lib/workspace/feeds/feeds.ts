/** The feeds that a story watches. */
import { checkAddress, PUBLIC_WEB, type Reach } from "../../ingest/web/address.ts";
import { AppError, type StoryId } from "../../model/index.ts";
import {
  type Db,
  type FeedRecord,
  findFeedItems,
  findFeeds,
  updateFeed,
  upsertFeed,
  writeAudit,
} from "../../store/index.ts";
import type { ReadContext, WriteContext } from "../context.ts";
import { checkInput } from "../input.ts";
import { holdStory } from "../story/deciding.ts";
import { getStoryHead } from "../story/loaders.ts";
import { type LookOptions, lookAt } from "./look.ts";
import {
  type FeedChange,
  type FeedItemView,
  type FeedView,
  feedChangeSchema,
  type Look,
  type NewFeed,
  newFeedSchema,
} from "./schema.ts";

const MAX_FEEDS = 50;

/**
 * Has a story watch an address. Nothing is fetched yet. @param reach another than the public web, in tests
 * @throws AppError `not-found`, `bad-input`, `address-refused`, `too-many`, `stale` where it is watched already
 */
export async function addFeed(
  context: WriteContext,
  storyId: StoryId,
  input: NewFeed,
  reach: Reach = PUBLIC_WEB,
): Promise<string> {
  const { url, everyMinutes } = checkInput(newFeedSchema, input);
  const address = checkAddress(url, reach).href;
  return context.store.transaction(async (tx) => {
    await holdStory(tx, context, storyId);
    const feeds = await findFeeds(tx, context.workspaceId, storyId);
    if (feeds.some((feed) => feed.url === address))
      throw new AppError("stale", "The story watches this feed already.");
    if (feeds.length >= MAX_FEEDS) throw new AppError("too-many", `A story may watch ${MAX_FEEDS} feeds.`);
    const dueAt = everyMinutes === null ? null : context.now;
    const id = await upsertFeed(tx, context, storyId, { url: address, everyMinutes, dueAt });
    await audit(tx, context, storyId, "feed.added", { title: address, url: address, everyMinutes });
    return id;
  });
}

/** How often it is looked at. @throws AppError `not-found`, `bad-input` */
export async function changeFeed(
  context: WriteContext,
  storyId: StoryId,
  feedId: string,
  input: FeedChange,
): Promise<void> {
  const { everyMinutes } = checkInput(feedChangeSchema, input);
  await context.store.transaction(async (tx) => {
    await holdStory(tx, context, storyId);
    const feed = await feedOf(tx, context, storyId, feedId);
    if (feed.everyMinutes === everyMinutes) return;
    await updateFeed(tx, feed, { everyMinutes, dueAt: everyMinutes === null ? null : context.now });
    const detail = {
      title: feed.title ?? feed.url,
      url: feed.url,
      before: feed.everyMinutes,
      after: everyMinutes,
    };
    await audit(tx, context, storyId, "feed.changed", detail);
  });
}

/** What was taken in stays; what waits is proposed again where the feed is watched again. @throws AppError `not-found` */
export async function removeFeed(context: WriteContext, storyId: StoryId, feedId: string): Promise<void> {
  await context.store.transaction(async (tx) => {
    await holdStory(tx, context, storyId);
    const feed = await feedOf(tx, context, storyId, feedId);
    await updateFeed(tx, feed, { removedAt: context.now, everyMinutes: null, dueAt: null });
    await audit(tx, context, storyId, "feed.removed", { title: feed.title ?? feed.url, url: feed.url });
  });
}

/** Looks at a feed now. @throws AppError `not-found`, and whatever fetching and reading refuse */
export async function lookNow(
  context: WriteContext,
  storyId: StoryId,
  feedId: string,
  options: LookOptions = {},
): Promise<Look> {
  await getStoryHead(context, storyId);
  return lookAt(context, await feedOf(context.store.db, context, storyId, feedId), options);
}

/** @throws AppError `not-found` */
export async function listFeeds(context: ReadContext, storyId: StoryId): Promise<readonly FeedView[]> {
  await getStoryHead(context, storyId);
  const feeds = await findFeeds(context.store.db, context.workspaceId, storyId);
  return feeds.map(({ id, url, title, everyMinutes, lookedAt, problem }) => ({
    id,
    url,
    title,
    everyMinutes,
    lookedAt: lookedAt?.toISOString() ?? null,
    problem,
  }));
}

/** What the feeds listed, what was found last first. @throws AppError `not-found` */
export async function listFeedItems(
  context: ReadContext,
  storyId: StoryId,
  state?: FeedItemView["state"],
): Promise<readonly FeedItemView[]> {
  await getStoryHead(context, storyId);
  const query = state === undefined ? {} : { state };
  const items = await findFeedItems(context.store.db, context.workspaceId, storyId, query);
  return items.map(({ foundAt, ...item }) => ({ ...item, foundAt: foundAt.toISOString() }));
}

async function feedOf(
  db: Db,
  { workspaceId }: ReadContext,
  storyId: StoryId,
  feedId: string,
): Promise<FeedRecord> {
  const feed = (await findFeeds(db, workspaceId, storyId)).find(({ id }) => id === feedId);
  if (!feed) throw new AppError("not-found", "The story watches no such feed.");
  return feed;
}

/** Feeds stay on this machine when a story is handed on: entries of its history are about the story. */
async function audit(
  tx: Db,
  context: WriteContext,
  storyId: StoryId,
  action: "feed.added" | "feed.changed" | "feed.removed",
  detail: Readonly<Record<string, unknown>>,
): Promise<void> {
  await writeAudit(tx, context, [{ action, subjectKind: "story", subjectId: storyId, storyId, detail }]);
}
