import type { Block, Span } from "../model/index.ts";
import { headlineOf } from "../text/lines.ts";

/** A line of the article's text as pages set it. */
export interface Paragraph extends Span {
  readonly kind: "headline" | "paragraph" | "furniture";
}

/**
 * The text's lines without the empty ones, offsets kept; the first is the headline. Lines that the engine marked as
 * furniture of the page ("Share this article") are told apart. The text is shown, never edited.
 */
export function paragraphsOf(text: string, blocks: readonly Block[] = []): readonly Paragraph[] {
  const furniture = blocks.filter((block) => block.kind === "furniture");
  const paragraphs: Paragraph[] = [];
  for (const line of text.matchAll(/[^\r\n\u2028\u2029]+/gu)) {
    const words = line[0].trim();
    if (words === "") continue;
    const start = line.index + line[0].indexOf(words);
    const span = { start, end: start + words.length };
    const first = paragraphs.length === 0;
    const marked = furniture.some((block) => block.start < span.end && block.end > span.start);
    paragraphs.push({ ...span, kind: first ? "headline" : marked ? "furniture" : "paragraph" });
  }
  return paragraphs;
}

/** The paragraphs to show below a title: all of them, but for a first line that says the same. */
export function paragraphsBelow(
  title: string,
  text: string,
  blocks: readonly Block[] = [],
): readonly Paragraph[] {
  const paragraphs = paragraphsOf(text, blocks);
  return headlineOf(text) === title ? paragraphs.slice(1) : paragraphs;
}

/** Where the sentence around a claim ends is not known to pages; this many characters of context serve either side. */
const CONTEXT_CHARACTERS = 160;

export interface QuoteInContext {
  readonly before: string;
  /** From the first quoted word to the last one, in order; what is not quoted stands between the quotes. */
  readonly parts: readonly { readonly text: string; readonly quoted: boolean }[];
  readonly after: string;
}

const SENTENCES = new Intl.Segmenter("en", { granularity: "sentence" });

/** The sentences that a span touches, whole, within its line. */
export function sentencesAround(text: string, span: Span): Span {
  const line = lineAround(text, span);
  let from = line.start;
  let to = line.end;
  for (const sentence of SENTENCES.segment(text.slice(line.start, line.end))) {
    const start = line.start + sentence.index;
    const end = start + sentence.segment.length;
    if (end <= span.start) from = end;
    if (start >= span.end && to === line.end) to = start;
  }
  return { start: from, end: Math.max(to, span.end) };
}

/** Spans of one text in groups that stand in the same sentence: each sentence is then shown once. In text order. */
export function bySentence<T extends Span>(text: string, spans: readonly T[]): readonly (readonly T[])[] {
  const groups: T[][] = [];
  let end = -1;
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const around = sentencesAround(text, span);
    if (around.start < end) groups.at(-1)?.push(span);
    else groups.push([span]);
    end = Math.max(end, around.end);
  }
  return groups;
}

/** The quotes with the rest of their sentences around them, within their line; far ends are cut with an ellipsis. */
export function quoteInContext(text: string, spans: readonly Span[]): QuoteInContext {
  const quoted = union(spans);
  const whole = { start: quoted[0]?.start ?? 0, end: quoted.at(-1)?.end ?? 0 };
  const around = sentencesAround(text, whole);
  const parts = quoted.flatMap((span, index) => {
    const gap = text.slice(quoted[index - 1]?.end ?? span.start, span.start);
    const quote = { text: text.slice(span.start, span.end), quoted: true };
    return gap === "" ? [quote] : [{ text: gap, quoted: false }, quote];
  });
  return {
    before: cutStart(text.slice(around.start, whole.start)),
    parts,
    after: cutEnd(text.slice(whole.end, around.end)),
  };
}

/** The same stretches of text without overlap, in order. */
function union(spans: readonly Span[]): readonly Span[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

function lineAround(text: string, span: Span): Span {
  const start = text.lastIndexOf("\n", span.start - 1) + 1;
  const end = text.indexOf("\n", span.end);
  return { start: span.start === 0 ? 0 : start, end: end === -1 ? text.length : end };
}

function cutStart(text: string): string {
  const clean = text.trimStart();
  if (clean.length <= CONTEXT_CHARACTERS) return clean;
  return `… ${clean.slice(-CONTEXT_CHARACTERS).replace(/^\S*\s/u, "")}`;
}

function cutEnd(text: string): string {
  const clean = text.trimEnd();
  if (clean.length <= CONTEXT_CHARACTERS) return clean;
  return `${clean.slice(0, CONTEXT_CHARACTERS).replace(/\s\S*$/u, "")} …`;
}
