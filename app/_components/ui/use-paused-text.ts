"use client";

import { useEffect, useRef, useState } from "react";

/** Typing is passed on when it has paused for so long. */
const PAUSE_MILLISECONDS = 120;

/**
 * The text of a search field whose query lives elsewhere (in the address): what is typed shows at once and is passed on
 * after a pause; a query that changes from outside takes its place. One that was passed on from here is none from
 * outside: it comes back late where the page is slow, and must not undo what was typed since. Addresses hold queries without the
 * blanks around them.
 */
export function usePausedText(query: string, onQuery: (query: string) => void) {
  const [text, setText] = useState(query);
  const passedOn = useRef(new Set<string>());
  useEffect(() => {
    if (!passedOn.current.has(query.trim())) setText(query);
  }, [query]);
  useEffect(() => {
    if (text.trim() === query.trim()) {
      // Settled: from here on any query is one from outside, those of before among them.
      passedOn.current.clear();
      return;
    }
    const timer = setTimeout(() => {
      passedOn.current.add(text.trim());
      onQuery(text);
    }, PAUSE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [text, query, onQuery]);
  return [text, setText] as const;
}
