"use client";

import { useEffect, useState } from "react";

/**
 * Texts typed so far, kept for this tab until they are imported: a reload or an error loses nothing. `isFound` tells that
 * they come from before this page was opened.
 */
export function useKeptTexts(storyId: string) {
  const key = `crossread.add.${storyId}`;
  const [texts, setTexts] = useState<readonly string[]>([""]);
  const [loaded, setLoaded] = useState(false);
  const [isFound, setFound] = useState(false);
  useEffect(() => {
    const kept = readKept(sessionStorage.getItem(key));
    setTexts(kept);
    setFound(kept.some((text) => text !== ""));
    setLoaded(true);
  }, [key]);
  useEffect(() => {
    if (!loaded) return;
    try {
      if (texts.every((text) => text === "")) sessionStorage.removeItem(key);
      else sessionStorage.setItem(key, JSON.stringify(texts));
    } catch {
      // The browser's room for it is full: the texts stay on the page, they are only not kept beyond it.
    }
  }, [key, texts, loaded]);
  return { texts, setTexts, isFound, setFound };
}

function readKept(kept: string | null): readonly string[] {
  if (kept === null) return [""];
  try {
    const parsed: unknown = JSON.parse(kept);
    const texts = Array.isArray(parsed) ? parsed.filter((text) => typeof text === "string") : [];
    return texts.length > 0 ? texts : [""];
  } catch {
    return [""]; // Written by something else: nothing of ours to keep.
  }
}
