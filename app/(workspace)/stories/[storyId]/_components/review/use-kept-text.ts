"use client";

import { useCallback, useState } from "react";

const PREFIX = "review-draft ";

function read(key: string): string | null {
  try {
    return localStorage.getItem(PREFIX + key);
  } catch {
    return null; // somebody forbids keeping anything
  }
}

function write(key: string, text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(PREFIX + key);
    else localStorage.setItem(PREFIX + key, text);
  } catch {
    // Then it lives as long as its form.
  }
}

/**
 * A text that outlives its form while it is not saved: a closed dialog, a reload, a crash.
 * @param key what it is about and whose it is: another person at this browser must not find it
 * @param saved what it begins with where nothing is kept
 */
export function useKeptText(
  key: string,
  saved: string,
): readonly [string, (text: string) => void, () => void] {
  const [text, setText] = useState(() => read(key) ?? saved);
  const put = useCallback(
    (next: string) => {
      setText(next);
      write(key, next === saved ? null : next);
    },
    [key, saved],
  );
  const forget = useCallback(() => write(key, null), [key]);
  return [text, put, forget];
}
