/** Looking at a feed: what it lists that the story was never shown is proposed. Nothing is fetched but the feed itself. */

import type { ReadFeed } from "../../ingest/feed/item.ts";
import { readFeed } from "../../ingest/feed/read.ts";
import type { FetchedPage, Fetcher } from "../../ingest/fetch.ts";
import { AppError } from "../../model/index.ts";
import {
  countOpenFeedItems,
  type FeedRecord,
  findArticles,
  insertFeedItems,
  updateFeed,
  writeAudit,
} from "../../store/index.ts";
import type { WriteContext } from "../context.ts";
import { web } from "../story/addresses.ts";
import { holdStory } from "../story/deciding.ts";
import { plainAddress } from "./plain-address.ts";
import type { Look } from "./schema.ts";

const ACCEPT =
  "application/rss+xml,application/atom+xml,application/feed+json,application/xml;q=0.9,text/xml;q=0.9,application/json;q=0.9,*/*;q=0.1";
const NOT_MODIFIED = 304;
/** More than a person can look through are noise. */
const MOST_OPEN = 1000;
const MOST_HEADER = 500;
const MINUTE_MS = 60_000;
/** After each failure twice as long, up to this: a site in trouble is not asked more than once a day. */
const LONGEST_PAUSE_MS = 24 * 60 * MINUTE_MS;
const MOST_DOUBLINGS = 10;

export interface LookOptions {
  /** Another than the public web's, in tests. */
  readonly fetcher?: Fetcher;
}

/**
 * Looks at a feed once. Its server is asked only for what is newer than its last answer. What goes wrong is kept with
 * the feed.
 * @throws AppError whatever fetching and reading refuse; `not-found` where the story is gone
 */
export async function lookAt(
  context: WriteContext,
  feed: FeedRecord,
  { fetcher = web }: LookOptions = {},
): Promise<Look> {
  try {
    const unless = { etag: feed.etag, modified: feed.lastModified };
    const page = await fetcher.fetch(feed.url, { accept: ACCEPT, unless });
    const read = page.status === NOT_MODIFIED ? null : readFeed(page);
    return await keep(context, feed, page, read);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const failures = feed.failures + 1;
    const dueAt = nextLook(feed, context.now, failures);
    await updateFeed(context.store.db, feed, {
      lookedAt: context.now,
      problem: error.message,
      failures,
      dueAt,
    });
    throw error;
  }
}

/** When a feed is to be looked at next; null where nobody asked for that. */
export function nextLook(
  { everyMinutes }: Pick<FeedRecord, "everyMinutes">,
  now: Date,
  failures: number,
): Date | null {
  if (everyMinutes === null) return null;
  const pause = everyMinutes * MINUTE_MS * 2 ** Math.min(failures, MOST_DOUBLINGS);
  const longest = Math.max(LONGEST_PAUSE_MS, everyMinutes * MINUTE_MS);
  return new Date(now.getTime() + Math.min(pause, longest));
}

async function keep(
  context: WriteContext,
  feed: FeedRecord,
  page: FetchedPage,
  read: ReadFeed | null,
): Promise<Look> {
  const { store, workspaceId, now } = context;
  return store.transaction(async (tx) => {
    await holdStory(tx, context, feed.storyId);
    const room = MOST_OPEN - (await countOpenFeedItems(tx, workspaceId, feed.storyId));
    const articles = await findArticles(tx, workspaceId, feed.storyId);
    const present = new Set(articles.map(({ file }) => plainAddress(file)));
    const items = (read?.entries ?? [])
      .map((entry) => ({ ...entry, plainUrl: plainAddress(entry.url) }))
      .filter(({ plainUrl }) => !present.has(plainUrl));
    // The newest stand first in a feed, and are to stand first in the list: they are written last.
    const shown = items.slice(0, Math.max(room, 0)).toReversed();
    const found = await insertFeedItems(tx, feed, shown, now);
    const title = read?.title ?? feed.title;
    const kept = { ...(read ? answerOf(page) : {}), title, lookedAt: now, problem: null, failures: 0 };
    await updateFeed(tx, feed, { ...kept, dueAt: nextLook(feed, now, 0) });
    if (found > 0) {
      const detail = { title: `${title ?? feed.url} (${found})`, url: feed.url, found };
      await writeAudit(tx, context, [
        {
          action: "feed.found",
          subjectKind: "story",
          subjectId: feed.storyId,
          storyId: feed.storyId,
          detail,
        },
      ]);
    }
    return { found, leftOut: items.length - shown.length };
  });
}

/** What the server said of its answer, to be told it the next time. Longer ones are none that it would know again. */
function answerOf({ rawHeaders }: FetchedPage): { etag: string | null; lastModified: string | null } {
  const header = (name: string): string | null => {
    const at = rawHeaders.findIndex((each, index) => index % 2 === 0 && each.toLowerCase() === name);
    const value = at < 0 ? undefined : rawHeaders[at + 1];
    return value !== undefined && value.length <= MOST_HEADER && /^[\x20-\x7e]+$/u.test(value) ? value : null;
  };
  return { etag: header("etag"), lastModified: header("last-modified") };
}
