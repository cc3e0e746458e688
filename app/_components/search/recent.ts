"use client";

/** A page that was looked at. */
export interface RecentPage {
  readonly path: string;
  readonly title: string;
}

/** Kept in this browser alone: whoever sits at another has their own. */
const KEY = "crossread.recent";
const MOST = 12;
/** Pages worth going back to: a story, and what has an address of its own in it. */
const WORTH = /^\/stories\/[^/]+(?:$|\/(?:points|claims|articles)\/[^/]+$)/;
const OWN_NAME = / · Crossread$/;

/** The pages looked at last, the latest first; none where the browser keeps nothing. */
export function recentPages(): readonly RecentPage[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(kept) ? kept.filter(isRecent) : [];
  } catch {
    return [];
  }
}

function isRecent(entry: unknown): entry is RecentPage {
  if (typeof entry !== "object" || entry === null) return false;
  const { path, title } = entry as Partial<RecentPage>;
  return typeof path === "string" && WORTH.test(path) && typeof title === "string";
}

/** Remembers a page, where it is one to go back to. */
export function remember(path: string, title: string): void {
  if (!WORTH.test(path)) return;
  const page = { path, title: title.replace(OWN_NAME, "") };
  const pages = [page, ...recentPages().filter((known) => known.path !== path)].slice(0, MOST);
  try {
    localStorage.setItem(KEY, JSON.stringify(pages));
  } catch {
    // A browser that keeps nothing has no recent pages; everything else works.
  }
}
