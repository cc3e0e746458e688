"use client";

import { RefreshCw } from "lucide-react";
import { useState } from "react";
import type { FeedView, Look } from "../../../../../../lib/workspace/feeds/schema.ts";
import { Problem, useWrite } from "../../../../../_components/ui/forms.tsx";
import { changeFeedAction, lookNowAction, removeFeedAction } from "../actions.ts";
import { IntervalField } from "./intervals.tsx";

/** The feeds that are watched, each with when it was looked at last and what went wrong. */
export function FeedList({ storyId, feeds }: { storyId: string; feeds: readonly FeedView[] }) {
  return (
    <ul className="mt-5 border-t border-rule" aria-label="Feeds that are watched">
      {feeds.map((feed) => (
        <FeedItem key={feed.id} storyId={storyId} feed={feed} />
      ))}
    </ul>
  );
}

function FeedItem({ storyId, feed }: { storyId: string; feed: FeedView }) {
  const { id, url, title, everyMinutes, lookedAt, problem: kept } = feed;
  const { problem, pending, write } = useWrite();
  const [look, setLook] = useState<Look | null>(null);
  const name = title ?? url;
  const lookNow = () => {
    setLook(null);
    write(async () => {
      const result = await lookNowAction(storyId, id);
      if (result.ok) setLook(result.value);
      // What fetching refuses is kept with the feed, and told there.
      return result.ok || result.code === "unexpected" || result.code === "not-found"
        ? result
        : { ok: true, value: null };
    });
  };
  return (
    <li className="flex flex-col gap-2 border-b border-rule py-3.5" data-feed>
      <p className="min-w-0 font-medium break-words">
        <bdi>{name}</bdi>
      </p>
      {title !== null && (
        <p className="text-[13px] break-all text-ink-2">
          <bdi>{url}</bdi>
        </p>
      )}
      <p className="text-[13px] text-ink-2" role="status">
        {lookedAt === null ? "Not looked at yet." : <Looked at={lookedAt} />}
        {look !== null && ` ${lookInWords(look)}`}
      </p>
      <Problem>{problem ?? kept}</Problem>
      <div className="flex flex-wrap items-center gap-2">
        <button
          type="button"
          className="btn"
          disabled={pending}
          aria-label={`Look now: ${name}`}
          onClick={lookNow}
        >
          <RefreshCw size={16} aria-hidden="true" />
          {pending ? "Looking …" : "Look now"}
        </button>
        <IntervalField
          label="Look at it"
          value={everyMinutes}
          disabled={pending}
          onValue={(minutes) => write(() => changeFeedAction(storyId, id, { everyMinutes: minutes }))}
        />
        <button
          type="button"
          className="btn btn-quiet"
          disabled={pending}
          aria-label={`Watch no longer: ${name}`}
          onClick={() => write(() => removeFeedAction(storyId, id))}
        >
          Watch no longer
        </button>
      </div>
    </li>
  );
}

function lookInWords({ found, leftOut }: Look): string {
  const news = found === 0 ? "Nothing new." : `${found} new.`;
  return leftOut === 0 ? news : `${news} ${leftOut} are left out: look through those that wait first.`;
}

/** The moment as it is kept, in UTC, to the minute. */
function Looked({ at }: { at: string }) {
  return (
    <>
      Looked at <time dateTime={at}>{`${at.slice(0, 10)} ${at.slice(11, 16)} UTC`}</time>.
    </>
  );
}
