import type { Metadata } from "next";
import Link from "next/link";
import { counted } from "../../../../../lib/present/relation.ts";
import { listFeedItems, listFeeds } from "../../../../../lib/workspace/feeds/feeds.ts";
import { orNotFound, readHead, storyRequest } from "../../../../_edge/load.ts";
import { AddFeed } from "./_components/add-feed.tsx";
import { FeedList } from "./_components/feed-list.tsx";
import { ItemList } from "./_components/item-list.tsx";

export const metadata: Metadata = { title: "Feeds" };

/** As many of what became of items are looked at; the history has them all. */
const ENDED_SHOWN = 50;

/** The feeds that a story watches, and what they list: proposed, until somebody takes it in or dismisses it. */
export default async function FeedsPage({ params }: { params: Promise<{ storyId: string }> }) {
  const { storyId } = await params;
  const story = await readHead(storyId);
  const { context, id } = await storyRequest(storyId);
  const [feeds, items] = await orNotFound(() =>
    Promise.all([listFeeds(context, id), listFeedItems(context, id)]),
  );
  const open = items.filter(({ state }) => state === "open");
  const ended = items.filter(({ state }) => state !== "open").slice(0, ENDED_SHOWN);
  const names = Object.fromEntries(feeds.map(({ id: feedId, title, url }) => [feedId, title ?? url]));
  return (
    <main id="main" className="mx-auto w-full max-w-4xl px-4 py-6 md:px-6 md:py-9">
      <h1 className="font-serif text-[28px] leading-tight font-semibold tracking-tight">Feeds</h1>
      <p className="mt-1 max-w-prose text-ink-2">
        Feeds (RSS, Atom, JSON Feed) that <bdi>{story.title}</bdi> watches. A look fetches the feed alone.
        What is new in it waits here until you take it in, which fetches its page, or dismiss it.
      </p>
      <AddFeed storyId={storyId} />
      {feeds.length > 0 && <FeedList storyId={storyId} feeds={feeds} />}
      {feeds.length > 0 && (
        <section aria-labelledby="waiting" className="mt-9">
          <h2 id="waiting" className="font-serif text-xl font-semibold">
            {open.length === 0 ? "Nothing waits" : `${counted(open.length, "item")} to look through`}
          </h2>
          {open.length > 0 && <ItemList storyId={storyId} items={open} feedNames={names} />}
        </section>
      )}
      {ended.length > 0 && (
        <details className="mt-9">
          <summary className="cursor-pointer font-medium">What became of others</summary>
          <ul className="mt-2 flex flex-col gap-1.5 text-[14px]">
            {ended.map((item) => (
              <li key={item.id} className="break-words">
                <span className="text-ink-2">{item.state === "taken" ? "Taken in: " : "Dismissed: "}</span>
                {item.articleId === null ? (
                  <bdi>{item.title}</bdi>
                ) : (
                  <Link
                    href={`/stories/${storyId}/articles/${item.articleId}`}
                    className="underline"
                    prefetch={false}
                  >
                    <bdi>{item.title}</bdi>
                  </Link>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </main>
  );
}
