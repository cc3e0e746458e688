"use client";

import { useState } from "react";
import type { INTERVALS } from "../../../../../../lib/workspace/feeds/schema.ts";
import { Problem, useWrite } from "../../../../../_components/ui/forms.tsx";
import { addFeedAction, lookNowAction } from "../actions.ts";
import { IntervalField } from "./intervals.tsx";

/** Watches another address, and looks at it once: whoever adds it wants to see what it lists. */
export function AddFeed({ storyId }: { storyId: string }) {
  const [url, setUrl] = useState("");
  const [every, setEvery] = useState<(typeof INTERVALS)[number] | null>(null);
  const { problem, pending, write } = useWrite();
  return (
    <form
      className="mt-5 flex flex-col gap-3 rounded-lg border border-rule bg-sheet p-4"
      onSubmit={(event) => {
        event.preventDefault();
        write(
          async () => {
            const added = await addFeedAction(storyId, { url, everyMinutes: every });
            // What is wrong with the feed itself stands with it in the list.
            if (added.ok) await lookNowAction(storyId, added.value);
            return added;
          },
          () => {
            setUrl("");
            setEvery(null);
          },
        );
      }}
    >
      <label className="flex flex-col gap-1.5">
        <span className="font-medium">Address of a feed</span>
        <input
          className="field"
          type="text"
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          placeholder="https://example.org/rss.xml"
          required
          value={url}
          onChange={(event) => setUrl(event.target.value)}
        />
      </label>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <IntervalField label="Look at it" value={every} onValue={setEvery} />
        <button type="submit" className="btn btn-main" disabled={pending}>
          {pending ? "Looking …" : "Watch it"}
        </button>
      </div>
      <p className="text-[13px] text-ink-2">
        By itself it is looked at while Crossread runs, and only where you say how often.
      </p>
      <Problem>{problem}</Problem>
    </form>
  );
}
