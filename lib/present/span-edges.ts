import type { Span } from "../model/index.ts";

export type Edge = "start" | "end";

/** Where words begin and end, in any language. */
const WORDS = new Intl.Segmenter("en", { granularity: "word" });

/**
 * The span with one edge a word further: `by` -1 towards the beginning of the text, 1 towards its end.
 * The same span where the edge cannot go: at the ends of the text, or where no word would be left in it.
 */
export function moveEdge(text: string, span: Span, edge: Edge, by: -1 | 1): Span {
  const stops = edgesOf(text, edge);
  const fits = (at: number) => (edge === "start" ? at < span.end : at > span.start);
  const next = by === 1 ? stops.find((at) => at > span[edge]) : stops.findLast((at) => at < span[edge]);
  return next === undefined || !fits(next) ? span : { ...span, [edge]: next };
}

/** The span with one edge at the word's edge that is nearest to `at`, as far as a word is left in it. */
export function dragEdge(text: string, span: Span, edge: Edge, at: number): Span {
  let nearest = span[edge];
  for (const stop of edgesOf(text, edge)) {
    const fits = edge === "start" ? stop < span.end : stop > span.start;
    if (fits && Math.abs(stop - at) < Math.abs(nearest - at)) nearest = stop;
  }
  return { ...span, [edge]: nearest };
}

/** The span drawn to the edges of the words that it touches, without space at its ends; null where it touches none. */
export function toWords(text: string, span: Span): Span | null {
  if (span.start >= span.end) return null;
  let start: number | null = null;
  let end: number | null = null;
  for (const { index, segment, isWordLike } of WORDS.segment(text)) {
    if (!isWordLike || index + segment.length <= span.start || index >= span.end) continue;
    start ??= index;
    end = index + segment.length;
  }
  return start === null || end === null ? null : { start, end };
}

function edgesOf(text: string, edge: Edge): readonly number[] {
  return [...WORDS.segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => (edge === "start" ? index : index + segment.length));
}

/** This much of the text stands around a span while its edges are moved. */
const AROUND = 600;

/** A stretch of a text that says where it stands. */
export interface TextWindow {
  readonly text: string;
  /** Offset of its first code unit in the whole text. */
  readonly start: number;
}

/** The stretch around a span, whole words at both ends. */
export function windowAround(text: string, span: Span): TextWindow {
  const from = Math.max(0, span.start - AROUND);
  const to = Math.min(text.length, span.end + AROUND);
  const start = from === 0 ? 0 : breakAfter(text, from, span.start);
  const end = to === text.length ? to : breakBefore(text, to, span.end);
  return { text: text.slice(start, end), start };
}

const isSpace = (text: string, at: number): boolean => /\s/u.test(text.charAt(at));

/** A text without spaces is cut at a character instead. */
function breakAfter(text: string, from: number, limit: number): number {
  for (let at = from; at < limit; at += 1) if (isSpace(text, at)) return at + 1;
  return isLowSurrogate(text, from) ? from - 1 : from;
}

function breakBefore(text: string, to: number, limit: number): number {
  for (let at = to - 1; at >= limit; at -= 1) if (isSpace(text, at)) return at;
  return isLowSurrogate(text, to) ? to + 1 : to;
}

function isLowSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}
