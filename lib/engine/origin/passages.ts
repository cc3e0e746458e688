import type { ArticleWords } from "./words.ts";

/** Two runs of words, by the number of their first word, as long as each other. */
interface Run {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** Words that two articles share: from word to word in each (the last exclusive), and how many are the same. */
export interface WordPassage {
  readonly a: readonly [first: number, end: number];
  readonly b: readonly [first: number, end: number];
  readonly same: number;
  /** Words of the longest run that is the same in both. */
  readonly longest: number;
}

/** So many words in a row are nobody's chance: two writers put one plain fact alike, but not a whole sentence. */
const LEAST_RUN = 16;
/** So many in one passage are not either, whatever an editor changed between them. */
const LEAST_WORDS = 32;
/** Words that an editor changes, puts in or leaves out within one passage. */
const MOST_EDITED = 8;
/** At least this part of a passage's words must be the same in both, or it is another text. */
const LEAST_SAME = 0.6;

/** The longest run of the same words around two that are the same. */
function extended(x: ArticleWords, y: ArticleWords, a: number, b: number): Run {
  let back = 0;
  while (a - back > 0 && b - back > 0 && x.hash[a - back - 1] === y.hash[b - back - 1]) back++;
  let on = 0;
  while (a + on < x.hash.length && b + on < y.hash.length && x.hash[a + on] === y.hash[b + on]) on++;
  return { a: a - back, b: b - back, length: back + on };
}

/** The runs that seeds lie in, each once, in the order of the second text. */
function runsOf(x: ArticleWords, y: ArticleWords, seeds: readonly (readonly [number, number])[]): Run[] {
  const sorted = [...seeds].sort((p, q) => p[1] - q[1] || p[0] - q[0]);
  // For each diagonal, how far in the second text it has been followed.
  const followed = new Map<number, number>();
  const runs: Run[] = [];
  for (const [a, b] of sorted) {
    const diagonal = a - b;
    if ((followed.get(diagonal) ?? -1) > b) continue;
    const run = extended(x, y, a, b);
    if (run.length === 0) continue;
    followed.set(diagonal, run.b + run.length);
    runs.push(run);
  }
  return runs.sort((p, q) => p.b - q.b || p.a - q.a);
}

/** So many words must be the same behind an edit for a passage to go on there. */
const LEAST_BEHIND = 3;

/** How far words are the same from two places on, in one direction. */
function sameFrom(x: ArticleWords, y: ArticleWords, a: number, b: number, step: 1 | -1): number {
  let count = 0;
  for (let i = a, j = b; i >= 0 && j >= 0 && i < x.hash.length && j < y.hash.length; i += step, j += step) {
    if (x.hash[i] !== y.hash[j]) break;
    count++;
  }
  return count;
}

/** The nearest place behind an edit where the words are the same again; null where there is none. */
function behindEdit(x: ArticleWords, y: ArticleWords, a: number, b: number, step: 1 | -1) {
  for (let edited = 1; edited <= 2 * MOST_EDITED; edited++)
    for (let left = Math.max(0, edited - MOST_EDITED); left <= Math.min(edited, MOST_EDITED); left++) {
      const [i, j] = [a + step * left, b + step * (edited - left)];
      const same = sameFrom(x, y, i, j, step);
      if (same >= LEAST_BEHIND) return { a: i, b: j, same };
    }
  return null;
}

/** A passage with what its ends lost to runs too short to have a fingerprint. */
function grown(x: ArticleWords, y: ArticleWords, passage: WordPassage): WordPassage {
  let { same, longest } = passage;
  let [firstA, endA] = passage.a;
  let [firstB, endB] = passage.b;
  for (let on = behindEdit(x, y, endA, endB, 1); on !== null; on = behindEdit(x, y, endA, endB, 1)) {
    [endA, endB, same] = [on.a + on.same, on.b + on.same, same + on.same];
    longest = Math.max(longest, on.same);
  }
  for (let on = behindEdit(x, y, firstA - 1, firstB - 1, -1); on !== null; ) {
    [firstA, firstB, same] = [on.a - on.same + 1, on.b - on.same + 1, same + on.same];
    longest = Math.max(longest, on.same);
    on = behindEdit(x, y, firstA - 1, firstB - 1, -1);
  }
  return { a: [firstA, endA], b: [firstB, endB], same, longest };
}

/** Without those that one before them has grown over. */
function apart(passages: readonly WordPassage[]): WordPassage[] {
  const kept: WordPassage[] = [];
  for (const passage of passages) {
    const last = kept.at(-1);
    if (!last || passage.b[0] >= last.b[1] || passage.a[1] <= last.a[0]) kept.push(passage);
  }
  return kept;
}

/**
 * The passages that two articles share, by the places where runs of their words may be the same: runs that follow one
 * another in both with a few words between them are one passage that somebody edited.
 */
export function passagesOf(
  x: ArticleWords,
  y: ArticleWords,
  seeds: readonly (readonly [number, number])[],
): WordPassage[] {
  const passages: { a: [number, number]; b: [number, number]; same: number; longest: number }[] = [];
  for (const run of runsOf(x, y, seeds)) {
    const last = passages.at(-1);
    const gapA = last ? run.a - last.a[1] : 0;
    const gapB = last ? run.b - last.b[1] : 0;
    if (last && gapB < 0 && gapB + run.length <= 0) continue;
    if (last && gapA >= 0 && gapB >= 0 && gapA <= MOST_EDITED && gapB <= MOST_EDITED) {
      last.a[1] = run.a + run.length;
      last.b[1] = run.b + run.length;
      last.same += run.length;
      last.longest = Math.max(last.longest, run.length);
    } else {
      const [a, b] = [run.a + run.length, run.b + run.length];
      passages.push({ a: [run.a, a], b: [run.b, b], same: run.length, longest: run.length });
    }
  }
  return apart(passages.map((passage) => grown(x, y, passage))).filter(
    ({ a, b, same, longest }) =>
      (longest >= LEAST_RUN || same >= LEAST_WORDS) &&
      same >= LEAST_SAME * Math.max(a[1] - a[0], b[1] - b[0]),
  );
}
