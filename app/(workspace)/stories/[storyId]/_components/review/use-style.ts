"use client";

import { useCallback, useSyncExternalStore } from "react";
import { STYLES, type Style } from "../../../../../../lib/workspace/review/words.ts";

const KEY = "citation-style";
const CHANGED = "citation-style-changed";

function kept(): Style {
  try {
    return STYLES.find((style) => style === localStorage.getItem(KEY)) ?? "apa";
  } catch {
    return "apa"; // somebody forbids keeping anything
  }
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener(CHANGED, onChange);
  window.addEventListener("storage", onChange);
  return () => {
    window.removeEventListener(CHANGED, onChange);
    window.removeEventListener("storage", onChange);
  };
}

/** The style in which this browser shows and copies citations. */
export function useStyle(): readonly [Style, (style: Style) => void] {
  const style = useSyncExternalStore(subscribe, kept, () => "apa" as const);
  const choose = useCallback((next: Style) => {
    try {
      localStorage.setItem(KEY, next);
    } catch {
      return; // it stays as it was, on this page too
    }
    window.dispatchEvent(new Event(CHANGED));
  }, []);
  return [style, choose];
}
