import { diffArrays } from "diff";
import type { Span } from "../model/index.ts";

/**
 * What became of a sentence from one version of a text to the next. `trivial`: nothing but marks, spaces and capitals
 * changed; `a` lies in the older text, `b` in the newer one.
 */
export type Aligned =
  | { readonly kind: "same" | "trivial" | "changed"; readonly a: Span; readonly b: Span }
  | { readonly kind: "removed"; readonly a: Span }
  | { readonly kind: "added"; readonly b: Span };

interface Sentence extends Span {
  /** The words alone: what two sentences with trivial differences share. */
  readonly key: string;
  readonly words: readonly string[];
}

/** What ends a sentence; the second group does so without a space after it. */
const ENDS = new Set([".", "!", "?", "…", "؟", "।"]);
const ENDS_UNSPACED = new Set(["。", "！", "？"]);
const CLOSERS = new Set(['"', "'", "”", "’", "»", ")", "]", "」", "』"]);
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** Comparing takes time with the number of differences: with more sentences changed than these, about half a second, all of them are told as replaced. */
const MOST_EDITS = 1_000;
/** Pairs of sentences that are looked at where one stretch replaced another: about 20 ms. */
const MOST_PAIRS = 40_000;
/** With fewer shared words than half it is another sentence rather than the same one changed. */
const LEAST_ALIKE = 0.5;

/** Aligns two versions of a text by sentences, in the order of the newer one, removed ones where they stood. */
export function alignVersions(older: string, newer: string): readonly Aligned[] {
  const [a, b] = [sentencesOf(older), sentencesOf(newer)];
  const changes = diffArrays(
    a.map(({ key }) => key),
    b.map(({ key }) => key),
    { maxEditLength: MOST_EDITS },
  ) ?? [
    { removed: true, added: false, count: a.length },
    { removed: false, added: true, count: b.length },
  ];
  const aligned: Aligned[] = [];
  let [atA, atB] = [0, 0];
  let [gone, come]: [Sentence[], Sentence[]] = [[], []];
  const flush = (): void => {
    aligned.push(...pairUp(gone, come));
    [gone, come] = [[], []];
  };
  for (const { removed, added, count = 0 } of changes) {
    if (removed) {
      gone.push(...a.slice(atA, atA + count));
      atA += count;
    } else if (added) {
      come.push(...b.slice(atB, atB + count));
      atB += count;
    } else {
      flush();
      for (let step = 0; step < count; step += 1) {
        const [first, second] = [a[atA + step], b[atB + step]];
        if (first && second) aligned.push(unchanged(older, newer, first, second));
      }
      atA += count;
      atB += count;
    }
  }
  flush();
  return aligned;
}

/** Whether two texts are the same but for spaces and line breaks. */
export function saysTheSame(older: string, newer: string): boolean {
  return squeezed(older) === squeezed(newer);
}

const squeezed = (text: string): string => text.replaceAll(/\s+/gu, " ").trim();

function unchanged(older: string, newer: string, a: Sentence, b: Sentence): Aligned {
  const same = older.slice(a.start, a.end) === newer.slice(b.start, b.end);
  return { kind: same ? "same" : "trivial", a: spanOf(a), b: spanOf(b) };
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });

function sentencesOf(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  // A line at a time: a headline has no full stop.
  for (const line of text.matchAll(/[^\r\n]+/gu)) {
    for (const piece of piecesOf(line[0])) {
      const words = piece.text.toLowerCase().match(WORD) ?? [];
      const trimmed = piece.text.trim();
      if (trimmed === "") continue;
      const start = line.index + piece.at + (piece.text.length - piece.text.trimStart().length);
      // Marks alone ("* * *") are their own key: else all of them would be one sentence.
      const key = words.length === 0 ? trimmed : words.join(" ");
      sentences.push({ start, end: start + trimmed.length, key, words });
    }
  }
  return sentences;
}

/**
 * A line cut after each mark that ends a sentence, in one pass. A title's full stop ends one too soon, in both versions
 * alike, so that nothing is lost but a smaller piece. Rejected: the engine's own sentences, which a text has only once it
 * was read; Intl.Segmenter, whose time grows with the square of a line (four seconds for 360 KB).
 */
function* piecesOf(line: string): Generator<{ readonly at: number; readonly text: string }> {
  let from = 0;
  let at = 0;
  while (at < line.length) {
    const mark = line[at] ?? "";
    at += 1;
    const unspaced = ENDS_UNSPACED.has(mark);
    if (!unspaced && !ENDS.has(mark)) continue;
    while (at < line.length && (ENDS.has(line[at] ?? "") || CLOSERS.has(line[at] ?? ""))) at += 1;
    if (!unspaced && at < line.length && (line[at] ?? "").trim() !== "") continue;
    yield { at: from, text: line.slice(from, at) };
    from = at;
  }
  if (from < line.length) yield { at: from, text: line.slice(from) };
}

/** Of a stretch that replaced another: which sentence became which, in order, so that most words are shared. */
function pairUp(gone: readonly Sentence[], come: readonly Sentence[]): readonly Aligned[] {
  const removed = (a: Sentence): Aligned => ({ kind: "removed", a: spanOf(a) });
  const added = (b: Sentence): Aligned => ({ kind: "added", b: spanOf(b) });
  if (gone.length === 0 || come.length === 0 || gone.length * come.length > MOST_PAIRS) {
    return [...gone.map(removed), ...come.map(added)];
  }
  const width = come.length + 1;
  const best = new Float64Array((gone.length + 1) * width);
  const alikes = new Float64Array(gone.length * come.length);
  for (let i = gone.length - 1; i >= 0; i -= 1) {
    for (let j = come.length - 1; j >= 0; j -= 1) {
      const alike = likeness(gone[i]!.words, come[j]!.words);
      alikes[i * come.length + j] = alike;
      const paired = alike >= LEAST_ALIKE ? alike + best[(i + 1) * width + j + 1]! : 0;
      best[i * width + j] = Math.max(paired, best[(i + 1) * width + j]!, best[i * width + j + 1]!);
    }
  }
  const aligned: Aligned[] = [];
  let [i, j] = [0, 0];
  while (i < gone.length && j < come.length) {
    const here = best[i * width + j]!;
    const alike = alikes[i * come.length + j]!;
    if (alike >= LEAST_ALIKE && here === alike + best[(i + 1) * width + j + 1]!) {
      aligned.push({ kind: "changed", a: spanOf(gone[i]!), b: spanOf(come[j]!) });
      i += 1;
      j += 1;
    } else if (here === best[(i + 1) * width + j]!) {
      aligned.push(removed(gone[i]!));
      i += 1;
    } else {
      aligned.push(added(come[j]!));
      j += 1;
    }
  }
  return [...aligned, ...gone.slice(i).map(removed), ...come.slice(j).map(added)];
}

/** Shared words over all words (Dice): 1 for the same words, 0 for none in common. */
function likeness(a: readonly string[], b: readonly string[]): number {
  if (a.length + b.length === 0) return 0;
  const counts = new Map<string, number>();
  for (const word of a) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of b) {
    const left = counts.get(word) ?? 0;
    if (left === 0) continue;
    counts.set(word, left - 1);
    shared += 1;
  }
  return (2 * shared) / (a.length + b.length);
}
