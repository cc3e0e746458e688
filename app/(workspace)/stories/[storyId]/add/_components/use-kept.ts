"use client";

import { useEffect, useState } from "react";

/**
 * Texts typed so far, kept for this tab until they are imported: a reload or an error loses nothing. `isFound` tells that
 * they come from before this page was opened.
 * @param brought a line that is to stand in the first text, too
 */
export function useKeptTexts(storyId: string, brought: string | null = null) {
  const key = `crossread.add.${storyId}`;
  const [texts, setTexts] = useState<readonly string[]>([""]);
  const [loaded, setLoaded] = useState(false);
  const [isFound, setFound] = useState(false);
  useEffect(() => {
    const kept = readKept(sessionStorage.getItem(key));
    const [first = "", ...rest] = kept;
    const isThere = brought === null || first.split("\n").includes(brought);
    setTexts(isThere ? kept : [first === "" ? brought : `${first}\n${brought}`, ...rest]);
    setFound(kept.some((text) => text !== ""));
    setLoaded(true);
  }, [key, brought]);
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
