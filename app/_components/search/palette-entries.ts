import type { SearchHit, SearchResults } from "../../../lib/workspace/search/schema.ts";
import { KIND_WORDS } from "./kinds.ts";
import type { RecentPage } from "./recent.ts";

/** Something that the palette leads to. */
export interface PaletteEntry {
  readonly path: string;
  readonly label: string;
  /** What it is: "Page", "Recent", "Claim". */
  readonly kind: string;
  /** The story it is of, where that is not the entry itself. */
  readonly of: string;
}

const STORY_PAGES = [
  ["", "Compare"],
  ["/read", "Read"],
  ["/claims", "Claims"],
  ["/views", "Views"],
  ["/articles", "Articles"],
  ["/add", "Add articles"],
  ["/review", "Review"],
  ["/notes", "Notes"],
  ["/findings", "Findings"],
  ["/decisions", "Decisions"],
  ["/history", "History"],
  ["/export", "Hand on: reports, tables, dossier"],
] as const;

/** The pages that can be gone to from here: those of the story that one is in, and those of the workspace. */
function pagesFrom(pathname: string): readonly PaletteEntry[] {
  const story = /^\/stories\/[^/]+/.exec(pathname)?.[0];
  const own = story ? STORY_PAGES.map(([rest, label]) => ({ path: `${story}${rest}`, label })) : [];
  const all = [...own, { path: "/", label: "All stories" }, { path: "/desk", label: "The desk" }];
  return all.map((page) => ({ ...page, kind: "Page", of: "" }));
}

const fits = (label: string, query: string) => label.toLowerCase().includes(query.toLowerCase());

const wordsOf = (hit: SearchHit): string => hit.snippet.map(({ text }) => text).join("");

/** What is offered for what was typed so far: pages by their names, then what holds the words; before anything is typed, where one was last. */
export function entriesFor(
  query: string,
  pathname: string,
  recent: readonly RecentPage[],
  results: SearchResults | null,
): readonly PaletteEntry[] {
  const pages = pagesFrom(pathname).filter(({ path, label }) => path !== pathname && fits(label, query));
  const last = recent
    .filter(({ path, title }) => path !== pathname && fits(title, query))
    .map(({ path, title }) => ({ path, label: title, kind: "Recent", of: "" }));
  if (query === "") return [...last, ...pages];
  const hits = (results?.hits ?? []).map((hit) => ({
    path: hit.path,
    label: hit.title === "" || hit.kind === "note" ? wordsOf(hit) : hit.title,
    kind: KIND_WORDS[hit.kind].one,
    of: hit.kind === "story" ? "" : hit.story.title,
  }));
  const all = {
    path: `/search?${new URLSearchParams({ q: query })}`,
    label: `Search for “${query}”`,
    kind: "Search",
    of: "",
  };
  const names = (results?.names ?? []).map((name) => ({
    path: `/search?${new URLSearchParams({ q: name })}`,
    label: name,
    kind: "Name",
    of: "",
  }));
  return [...pages, ...last, ...hits, ...names, all];
}
