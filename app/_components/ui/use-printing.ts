"use client";

import { useSyncExternalStore } from "react";
import { flushSync } from "react-dom";

/** The browser lays the page out for paper right after `beforeprint`: what reacts to it must be drawn by then. */
function subscribe(onChange: () => void): () => void {
  const media = window.matchMedia("print");
  const atOnce = () => flushSync(onChange);
  window.addEventListener("beforeprint", atOnce);
  window.addEventListener("afterprint", onChange);
  media.addEventListener("change", onChange);
  return () => {
    window.removeEventListener("beforeprint", atOnce);
    window.removeEventListener("afterprint", onChange);
    media.removeEventListener("change", onChange);
  };
}

/** Whether the page is being laid out for paper: then nothing may be left out that scrolling would bring. */
export function usePrinting(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => window.matchMedia("print").matches,
    () => false,
  );
}
