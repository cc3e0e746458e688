import { stemmer } from "stemmer";
import { foldForSearch } from "./search.ts";

/** A stretch of a text; `marked` where it is what was looked for. */
export interface SnippetPart {
  readonly text: string;
  readonly marked: boolean;
}

/** Letters shown around what was found. */
const AROUND = 90;
const LONGEST = 2 * AROUND + 80;

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/**
 * The words of a query with their stems, as full text knows them ("ferries" by "ferry"); the last one is known by its
 * beginning too, since it may be half typed.
 */
function wordsOf(query: string): { readonly stems: readonly string[]; readonly last: string } {
  const words = (query.match(WORD) ?? []).map(foldForSearch);
  return { stems: words.map(stemmer), last: words.at(-1) ?? "" };
}

/** True where every word of the query stands in the text, be it in another form. */
export function holdsWords(text: string, query: string): boolean {
  const { stems, last } = wordsOf(query);
  if (stems.length === 0) return false;
  const words = (text.match(WORD) ?? []).map(foldForSearch);
  const known = new Set(words.map(stemmer));
  return stems.every(
    (stem, at) => known.has(stem) || (at === stems.length - 1 && words.some((word) => word.startsWith(last))),
  );
}

/**
 * The part of a text where most of a query's words stand together, with those words marked. Text in, text out: what it
 * holds is never markup.
 */
export function snippetOf(text: string, query: string): readonly SnippetPart[] {
  const { stems, last } = wordsOf(query);
  const words = stems.length === 0 ? [] : [...text.matchAll(WORD)];
  const found = words.flatMap((word) => {
    const folded = foldForSearch(word[0]);
    const own = stems.indexOf(stemmer(folded));
    const stem = own < 0 && folded.startsWith(last) ? stems.length - 1 : own;
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
