"use client";

import { useSyncExternalStore } from "react";

/** Tailwind's `md`: below it, tables become cards and columns a switcher. */
const NARROW = "(max-width: 767.98px)";

function subscribe(onChange: () => void): () => void {
  const query = window.matchMedia(NARROW);
  query.addEventListener("change", onChange);
  return () => query.removeEventListener("change", onChange);
}

/** Whether the window is narrow; null on the server, which draws both and lets the style sheet choose. */
export function useNarrow(): boolean | null {
  return useSyncExternalStore(
    subscribe,
    () => window.matchMedia(NARROW).matches,
    () => null,
  );
}
