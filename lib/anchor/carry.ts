import type { Span } from "../model/index.ts";
import type { Aligned } from "./align.ts";
import { approximateMatches } from "./approximate.ts";
import { toWholeWords } from "./whole-words.ts";

/** Where words of an older version stand in a newer one. `exact`: the same words; `approximate`: they were edited. */
export interface Carried extends Span {
  readonly how: "exact" | "approximate";
}

/** Longer quotes are not looked for with edits: the search takes time with both lengths. */
const LONGEST_EDITED = 2_000;

/**
 * Carries a span from one version to the next along the alignment of their sentences: what was said there before is
 * looked for where that sentence went, not anywhere in the text. Null is a normal answer: the words are gone.
 */
export function carry(
  older: string,
  newer: string,
  alignment: readonly Aligned[],
  span: Span,
): Carried | null {
  const quote = older.slice(span.start, span.end);
  if (quote === "") return null;
  const parts = alignment.filter(
    (each) => each.kind !== "added" && each.a.start < span.end && span.start < each.a.end,
  );
  const places = parts.flatMap((each) => (each.kind === "removed" || each.kind === "added" ? [] : [each]));
  const [first, last] = [places[0], places.at(-1)];
  if (first && last) {
    const within = { start: first.b.start, end: last.b.end };
    const guess = first.b.start + (span.start - first.a.start);
    const found = exactWithin(newer, quote, within, guess) ?? editedWithin(newer, quote, within);
    if (found) return found;
  }
  // A sentence that was moved is removed in one place and added in another: its words are the same.
  const moved = newer.indexOf(quote);
  const unique = moved !== -1 && newer.indexOf(quote, moved + 1) === -1;
  return unique && parts.some(({ kind }) => kind === "removed") ? exactAt(moved, quote) : null;
}

const exactAt = (start: number, quote: string): Carried => ({
  how: "exact",
  start,
  end: start + quote.length,
});

/** The occurrence nearest to where it would stand if nothing before it had changed. */
function exactWithin(text: string, quote: string, within: Span, guess: number): Carried | null {
  let best: number | null = null;
  for (
    let at = text.indexOf(quote, within.start);
    at !== -1 && at + quote.length <= within.end;
    at = text.indexOf(quote, at + 1)
  ) {
    if (best === null || Math.abs(at - guess) < Math.abs(best - guess)) best = at;
  }
  return best === null ? null : exactAt(best, quote);
}

function editedWithin(text: string, quote: string, within: Span): Carried | null {
  if (quote.length > LONGEST_EDITED) return null;
  const matches = approximateMatches(text.slice(within.start, within.end), quote, 0);
  const best = matches.reduce<(typeof matches)[number] | null>(
    (least, each) => (least === null || each.edits < least.edits ? each : least),
    null,
  );
  if (best === null) return null;
  const found = { start: within.start + best.start, end: within.start + best.end };
  return { how: "approximate", ...toWholeWords(text, found) };
}
