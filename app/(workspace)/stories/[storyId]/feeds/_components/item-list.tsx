"use client";

import { useState } from "react";
import { publicationInWords } from "../../../../../../lib/present/dates.ts";
import { counted } from "../../../../../../lib/present/relation.ts";
import type { FeedItemView } from "../../../../../../lib/workspace/feeds/schema.ts";
import { Problem } from "../../../../../_components/ui/forms.tsx";
import { useItems } from "./use-items.ts";

interface ItemListProps {
  readonly storyId: string;
  readonly items: readonly FeedItemView[];
  /** What each feed is called, by its id. */
  readonly feedNames: Readonly<Record<string, string>>;
}

/** What waits: one, several or all are taken in, or dismissed. */
export function ItemList({ storyId, items, feedNames }: ItemListProps) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { working, problem, take, dismiss } = useItems(storyId);
  const ids = items.map(({ id }) => id).filter((id) => chosen.has(id));
  const isAll = ids.length === items.length;
  const choose = (id: string, isChosen: boolean) => {
    const next = new Set(chosen);
    if (isChosen) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  return (
    <>
      <div className="mt-3 flex flex-wrap items-center gap-2 border-b border-rule py-2">
        <label className="flex min-h-8 items-center gap-2 pr-2">
          <input
            type="checkbox"
            checked={isAll}
            onChange={(event) => setChosen(new Set(event.target.checked ? items.map(({ id }) => id) : []))}
          />
          All
        </label>
        <button
          type="button"
          className="btn btn-main"
          disabled={working !== null || ids.length === 0}
          onClick={() => take(ids)}
        >
          {ids.length === 0 ? "Take in" : `Take in ${counted(ids.length, "item")}`}
        </button>
        <button
          type="button"
          className="btn"
          disabled={working !== null || ids.length === 0}
          onClick={() => dismiss(ids)}
        >
          Dismiss
        </button>
        <span role="status" className="text-[13px] text-ink-2">
          {working}
        </span>
      </div>
      <Problem>{problem}</Problem>
      <ul>
        {items.map((item) => (
          <Item
            key={item.id}
            item={item}
            feedName={feedNames[item.feedId] ?? ""}
            isChosen={chosen.has(item.id)}
            isBusy={working !== null}
            onChosen={(isChosen) => choose(item.id, isChosen)}
            onInsist={() => take([item.id], true)}
          />
        ))}
      </ul>
    </>
  );
}

interface ItemProps {
  readonly item: FeedItemView;
  readonly feedName: string;
  readonly isChosen: boolean;
  readonly isBusy: boolean;
  readonly onChosen: (isChosen: boolean) => void;
  readonly onInsist: () => void;
}

/** An item in its feed's words; its address is shown, so that nobody takes one page for another. */
function Item({ item, feedName, isChosen, isBusy, onChosen, onInsist }: ItemProps) {
  const { id, title, url, summary, publishedAt, problem } = item;
  return (
    <li className="flex gap-3 border-b border-rule py-3" data-item>
      <input
        id={`item-${id}`}
        type="checkbox"
        className="mt-1 flex-none self-start"
        checked={isChosen}
        onChange={(event) => onChosen(event.target.checked)}
      />
      <div className="min-w-0 grow">
        <label
          htmlFor={`item-${id}`}
          className="font-serif text-[17px] leading-snug font-semibold break-words"
        >
          <bdi>{title}</bdi>
        </label>
        <p className="text-[13px] text-ink-2">
          <bdi>{feedName}</bdi> · {publicationInWords(publishedAt)}
        </p>
        {summary !== null && (
          <p className="mt-1 line-clamp-2 break-words text-ink-2">
            <bdi>{summary}</bdi>
          </p>
        )}
        <p className="mt-0.5 text-[13px] break-all">
          <a href={url} className="underline" target="_blank" rel="noopener noreferrer nofollow">
            <bdi>{url}</bdi>
          </a>
        </p>
        {problem !== null && (
          <p className="mt-1 text-conflict">
            {problem}{" "}
            {/robots\.txt/u.test(problem) && (
              <button
                type="button"
                className="btn min-h-7 px-2 py-0.5 text-[13px]"
                disabled={isBusy}
                onClick={onInsist}
              >
                Fetch it all the same
              </button>
            )}
          </p>
        )}
      </div>
    </li>
  );
}
