import type { Span } from "../model/index.ts";

export interface ApproximateMatch extends Span {
  readonly edits: number;
}

/** More edits than a third of the words' letters, and it is no longer the same sentence corrected. */
const MOST_EDITS_SHARE = 1 / 3;

/** Steps of the table that may be spent, about 200 ms. Over it only the stretch around the old place is searched. */
const STEP_BUDGET = 40_000_000;

/**
 * Stretches of the text within few edits of the pattern (Sellers 1980: the edit distance with a free start),
 * the best for each end that is a local minimum. Rejected: cutting the pattern into exact pieces first, which is
 * faster and misses an edit in every word, as when a text was typed anew.
 */
export function approximateMatches(text: string, pattern: string, near: number): readonly ApproximateMatch[] {
  const most = Math.floor(pattern.length * MOST_EDITS_SHARE);
  const room = Math.floor(STEP_BUDGET / Math.max(1, pattern.length));
  const from = text.length <= room ? 0 : Math.max(0, Math.min(near - room / 2, text.length - room) | 0);
  const to = Math.min(text.length, from + room);
  const size = pattern.length + 1;
  let edits = Uint32Array.from({ length: size }, (_, row) => row);
  let starts = new Uint32Array(size).fill(from);
  let nextEdits = new Uint32Array(size);
  let nextStarts = new Uint32Array(size);
  const ends: ApproximateMatch[] = [];
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    nextEdits[0] = 0;
    nextStarts[0] = at + 1;
    for (let row = 1; row < size; row += 1) {
      const replaced = edits[row - 1]! + (pattern.charCodeAt(row - 1) === code ? 0 : 1);
      const inserted = edits[row]! + 1;
      const left = nextEdits[row - 1]! + 1;
      const least = Math.min(replaced, inserted, left);
      nextEdits[row] = least;
      nextStarts[row] =
        least === replaced ? starts[row - 1]! : least === inserted ? starts[row]! : nextStarts[row - 1]!;
    }
    [edits, nextEdits] = [nextEdits, edits];
    [starts, nextStarts] = [nextStarts, starts];
    const found = edits[pattern.length]!;
    if (found <= most) ends.push({ start: starts[pattern.length]!, end: at + 1, edits: found });
  }
  return localMinima(ends);
}

/** Neighboring ends belong to one match: the one with the fewest edits stands for them. */
function localMinima(ends: readonly ApproximateMatch[]): readonly ApproximateMatch[] {
  const best: ApproximateMatch[] = [];
  for (const end of ends) {
    const last = best.at(-1);
    if (last && end.start < last.end) {
      if (end.edits < last.edits) best[best.length - 1] = end;
    } else best.push(end);
  }
  return best;
}
