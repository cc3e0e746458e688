"use client";

import { useEffect, useState } from "react";

/** Typing is passed on when it has paused for so long. */
const PAUSE_MILLISECONDS = 120;

/**
 * The text of a search field whose query lives elsewhere (in the address): what is typed shows at once and is passed on
 * after a pause; a query that changes from outside takes its place.
 */
export function usePausedText(query: string, onQuery: (query: string) => void) {
  const [text, setText] = useState(query);
  const [seen, setSeen] = useState(query);
  if (seen !== query) {
    setSeen(query);
    setText(query);
  }
  useEffect(() => {
    if (text === query) return;
    const timer = setTimeout(() => onQuery(text), PAUSE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [text, query, onQuery]);
  return [text, setText] as const;
}
