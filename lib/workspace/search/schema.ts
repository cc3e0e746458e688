import { z } from "zod";
import type { SnippetPart } from "../../present/snippet.ts";

const LONGEST_QUERY = 200;
const MOST_HITS = 50;

export const searchSchema = z.object({
  query: z.string().max(LONGEST_QUERY, `Search for at most ${LONGEST_QUERY} letters.`),
  /** Hits of each kind. */
  limit: z.int().min(1).max(MOST_HITS).optional(),
});
export type SearchInput = z.input<typeof searchSchema>;

export const HIT_KINDS = ["story", "article", "point", "claim", "note", "finding"] as const;
export type HitKind = (typeof HIT_KINDS)[number];

/** Something that holds the words looked for. */
export interface SearchHit {
  readonly kind: HitKind;
  readonly story: { readonly id: string; readonly title: string };
  /** Of the article, point, claim, thread or review; the story's own for a story. */
  readonly id: string;
  /** Headline of an article; empty for what is its own words. */
  readonly title: string;
  readonly snippet: readonly SnippetPart[];
  /** The page that shows it. */
  readonly path: string;
}

export interface SearchResults {
  readonly query: string;
  readonly hits: readonly SearchHit[];
  /** Names spelled nearly so, where nothing was found. */
  readonly names: readonly string[];
}
