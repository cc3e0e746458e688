"use client";

import { usePathname, useRouter } from "next/navigation";
import { type KeyboardEvent, useCallback, useEffect, useId, useMemo, useState } from "react";
import type { SearchResults } from "../../../lib/workspace/search/schema.ts";
import { Modal } from "../ui/modal.tsx";
import { usePausedText } from "../ui/use-paused-text.ts";
import { OPEN_PALETTE } from "./palette-button.tsx";
import { entriesFor, type PaletteEntry } from "./palette-entries.ts";
import { type RecentPage, recentPages, remember } from "./recent.ts";

/** A page's title is drawn a moment after its address has changed. */
const TITLE_MILLISECONDS = 800;

/** Opened by Ctrl+K or ⌘K anywhere: search, and go to any page by a few letters of its name. */
export function Palette() {
  const pathname = usePathname();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => remember(pathname, document.title), TITLE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [pathname]);
  useEffect(() => {
    const show = () => setOpen(true);
    function onKey(event: globalThis.KeyboardEvent) {
      if (
        event.key.toLowerCase() !== "k" ||
        !(event.ctrlKey || event.metaKey) ||
        event.altKey ||
        event.shiftKey
      )
        return;
      event.preventDefault();
      setOpen((was) => !was);
    }
    document.addEventListener("keydown", onKey);
    window.addEventListener(OPEN_PALETTE, show);
    return () => {
      document.removeEventListener("keydown", onKey);
      window.removeEventListener(OPEN_PALETTE, show);
    };
  }, []);
  return (
    <Modal title="Search and go" open={open} onOpenChange={setOpen}>
      <Choice pathname={pathname} close={() => setOpen(false)} />
    </Modal>
  );
}

interface Asked {
  /** Null until it is known. */
  readonly results: SearchResults | null;
  /** Whether no answer came. */
  readonly failed: boolean;
}

/** What holds the words typed, asked for when typing pauses. */
function useResults(query: string): Asked {
  const [results, setResults] = useState<SearchResults | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (query === "") return;
    const asking = new AbortController();
    setFailed(false);
    fetch(`/api/v1/search?${new URLSearchParams({ q: query })}`, { signal: asking.signal })
      .then(async (response) => {
        if (response.ok) setResults((await response.json()) as SearchResults);
        else setFailed(true);
      })
      // A search that was typed over is no failure.
      .catch(() => setFailed(!asking.signal.aborted));
    return () => asking.abort();
  }, [query]);
  return { results: results?.query === query ? results : null, failed };
}

function Choice({ pathname, close }: { pathname: string; close: () => void }) {
  const router = useRouter();
  const list = useId();
  const [query, setQuery] = useState("");
  const [text, setText] = usePausedText(query, setQuery);
  const [recent, setRecent] = useState<readonly RecentPage[]>([]);
  useEffect(() => setRecent(recentPages()), []);
  const { results, failed } = useResults(query.trim());
  const entries = useMemo(
    () => entriesFor(text.trim(), pathname, recent, results),
    [text, pathname, recent, results],
  );
  const [chosen, setChosen] = useState(0);
  const at = Math.min(chosen, entries.length - 1);
  const go = useCallback(
    (entry: PaletteEntry | undefined) => {
      if (!entry) return;
      close();
      router.push(entry.path);
    },
    [router, close],
  );

  function onKey(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Enter") go(entries[at]);
    else if (step !== undefined) setChosen((at + step + entries.length) % entries.length);
    else return;
    event.preventDefault();
  }

  return (
    <>
      <input
        type="text"
        role="combobox"
        aria-expanded="true"
        aria-controls={list}
        aria-activedescendant={entries[at] ? `${list}-${at}` : undefined}
        aria-autocomplete="list"
        aria-label="Search, or the name of a page"
        placeholder="Words, or the name of a page"
        maxLength={200}
        className="field w-full"
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setChosen(0);
        }}
        onKeyDown={onKey}
      />
      <p role="status" className="mt-2 text-[13px] text-conflict empty:hidden">
        {failed && "The search did not answer; pages can still be gone to."}
      </p>
      <div
        id={list}
        role="listbox"
        aria-label="Where to go"
        className="mt-3 -mx-2 max-h-[50dvh] overflow-y-auto"
      >
        {entries.map((entry, place) => (
          <Option
            key={`${entry.kind} ${entry.path} ${entry.label}`}
            id={`${list}-${place}`}
            entry={entry}
            chosen={place === at}
            go={go}
          />
        ))}
      </div>
    </>
  );
}

interface OptionProps {
  readonly id: string;
  readonly entry: PaletteEntry;
  readonly chosen: boolean;
  readonly go: (entry: PaletteEntry) => void;
}

function Option({ id, entry, chosen, go }: OptionProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the focus, and its keys choose
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={chosen}
      ref={(element) => {
        if (chosen) element?.scrollIntoView({ block: "nearest" });
      }}
      onClick={() => go(entry)}
      className="flex cursor-pointer items-baseline gap-3 rounded-md px-2 py-1.5 hover:bg-sunk aria-selected:bg-sunk aria-selected:outline aria-selected:outline-1 aria-selected:outline-edge"
    >
      <span className="min-w-0 flex-1">
        <bdi className="line-clamp-2 break-words">{entry.label}</bdi>
        {entry.of !== "" && <bdi className="block truncate text-[13px] text-ink-3">{entry.of}</bdi>}
      </span>
      <span className="flex-none text-[13px] text-ink-3">{entry.kind}</span>
    </div>
  );
}
