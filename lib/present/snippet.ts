import { foldForSearch } from "./search.ts";

/** A stretch of a text; `marked` where it is what was looked for. */
export interface SnippetPart {
  readonly text: string;
  readonly marked: boolean;
}

/** Letters shown around what was found. */
const AROUND = 90;
const LONGEST = 2 * AROUND + 80;
/** A word is marked by its beginning: "ferries" was found by "ferry". Shorter words only as they are. */
const LEAST_STEM = 4;
const ENDING = 3;

/** Folded beginnings by which words of a text are known for those of a query. */
function stemsOf(query: string): readonly string[] {
  const words = query.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.map((word) => {
    const folded = foldForSearch(word);
    return folded.length <= LEAST_STEM
      ? folded
      : folded.slice(0, Math.max(LEAST_STEM, folded.length - ENDING));
  });
}

/** True where every word of the query stands in the text, be it with another ending. */
export function holdsWords(text: string, query: string): boolean {
  const stems = stemsOf(query);
  if (stems.length === 0) return false;
  const words = (text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map(foldForSearch);
  return stems.every((stem) => words.some((word) => word.startsWith(stem)));
}

/**
 * The part of a text where most of a query's words stand together, with those words marked. Text in, text out: what it
 * holds is never markup.
 */
export function snippetOf(text: string, query: string): readonly SnippetPart[] {
  const stems = stemsOf(query);
  const found = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].flatMap((word) => {
    const folded = foldForSearch(word[0]);
    const stem = stems.findIndex((each) => folded.startsWith(each));
    return stem < 0 ? [] : [{ stem, start: word.index, end: word.index + word[0].length }];
  });
  const [from, to] = windowOf(text, densest(found));
  const parts: SnippetPart[] = [];
  let at = from;
  const add = (end: number, marked: boolean) => {
    if (end > at) parts.push({ text: text.slice(at, end), marked });
    at = Math.max(at, end);
  };
  if (from > 0) parts.push({ text: "…", marked: false });
  for (const { start, end } of found) {
    if (start < from || end > to) continue;
    add(start, false);
    add(end, true);
  }
  add(to, false);
  if (to < text.length) parts.push({ text: "…", marked: false });
  return parts;
}

interface Hit {
  readonly stem: number;
  readonly start: number;
}

/** Where a window begins that holds the most different words of the query, the first of equals; 0 where none stands there. */
function densest(hits: readonly Hit[]): number {
  let best = { start: 0, words: 0 };
  const counts = new Map<number, number>();
  let last = 0;
  for (const first of hits) {
    for (; last < hits.length && (hits[last]?.start ?? 0) - first.start <= AROUND; last++) {
      const { stem } = hits[last] as Hit;
      counts.set(stem, (counts.get(stem) ?? 0) + 1);
    }
    if (counts.size > best.words) best = { start: first.start, words: counts.size };
    const left = (counts.get(first.stem) ?? 1) - 1;
    if (left > 0) counts.set(first.stem, left);
    else counts.delete(first.stem);
  }
  return best.start;
}

/** The stretch shown, cut between words. */
function windowOf(text: string, start: number): readonly [number, number] {
  if (text.length <= LONGEST) return [0, text.length];
  const rough = Math.max(0, start - AROUND / 2);
  const from = rough === 0 ? 0 : text.indexOf(" ", rough) + 1 || rough;
  const end = Math.min(text.length, from + LONGEST);
  const to = end === text.length ? end : Math.max(from + 1, text.lastIndexOf(" ", end));
  return [Math.min(from, start), Math.max(to, Math.min(text.length, start + 1))];
}
