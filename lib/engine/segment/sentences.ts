/** Groups the tokens of a block into sentences. */
import type { TokenSpan } from "../../model/syntax.ts";
import { BEFORE_A_NAME, SENTENCE_STARTERS } from "./abbreviations.ts";
import { isBoundary } from "./boundary.ts";

/**
 * A sentence longer than this is cut: parsing is linear, but features over such a span mean nothing,
 * and a text without full stops must not become one sentence. The longest in the treebanks has 159.
 */
export const LONGEST_SENTENCE = 400;
/** Why a sentence ends where no writer ended it. */
export const CUT_REASON = "longest-sentence" as const;

/** Marks that close a sentence after its stop; a longer row of them is no writing. */
const MOST_CLOSERS = 12;

const ENDER = /^(?:[.?!]+|…+|\.{2,}[?!]*|[.?!]+…)$/;
/** Inside brackets that opened within the sentence no sentence ends, for at most so many tokens. */
const LONGEST_BRACKET = 80;
const CLOSER = /^(?:["”’')\]}»]|''|-RRB-|-RSB-)$/i;
const OPENER = /^(?:["“‘'([{«]|``|-LRB-|-LSB-)$/i;
const BULLET = /^[•●◦▪‣∙·*]$/;

/** Whether a token can begin a sentence. */
function mayBegin(token: TokenSpan): boolean {
  return /^[\p{Lu}\p{Lt}\p{Lo}\p{N}$£€@#]/u.test(token.text);
}

/** The first token at or after `at` that is no opening mark. */
function firstWord(tokens: readonly TokenSpan[], at: number): TokenSpan | undefined {
  let i = at;
  while (i < tokens.length && i < at + 4 && OPENER.test(tokens[i]!.text)) i++;
  return tokens[i];
}

/** An abbreviation with its stop ("U.S.", "Inc.") that may also end the sentence. */
function endsAsAbbreviation(token: TokenSpan, next: TokenSpan | undefined): boolean {
  if (!/^.*\p{L}\.$/su.test(token.text) || !next) return false;
  const stem = token.text.slice(0, -1).toLowerCase();
  if (BEFORE_A_NAME.has(stem) || /^\p{L}$/u.test(stem)) return false;
  return /^\p{Lu}/u.test(next.text) && SENTENCE_STARTERS.has(next.text.toLowerCase());
}

/**
 * Whether a sentence ends after token `at`, `after` being the first token of what follows.
 * A quotation may end with its own stop inside a sentence ("No!" he said): then the next word is small.
 */
function endsAt(tokens: readonly TokenSpan[], at: number, after: number, inBrackets: boolean): boolean {
  const token = tokens[at]!;
  const next = firstWord(tokens, after);
  if (next === undefined) return true;
  if (!ENDER.test(token.text)) return endsAsAbbreviation(token, next);
  if (inBrackets) return false;
  if (
    token.text === "." &&
    tokens[at + 1] &&
    tokens[at + 1]!.start === token.end &&
    /^\p{Ll}/u.test(tokens[at + 1]!.text)
  )
    return false;
  if (mayBegin(next)) return true;
  return token.text === "." && !/^[,;:)\]]/.test(next.text) && !/^\p{Ll}/u.test(next.text);
}

/** Past note marks that stand after a stop: "[17]", "[ 3 ] [ 4 ]". */
function pastCitation(tokens: readonly TokenSpan[], at: number): number {
  let end = at;
  while (
    tokens[end]?.text === "[" &&
    /^(?:\d{1,3}|\p{Ll}|citation|note)$/u.test(tokens[end + 1]?.text ?? "")
  ) {
    const close = tokens[end + 2]?.text === "]" ? end + 2 : tokens[end + 3]?.text === "]" ? end + 3 : -1;
    if (close < 0) break;
    end = close + 1;
  }
  return end;
}

/** The number of a list's item ("1.", "b.") is no sentence. */
function isItemNumber(tokens: readonly TokenSpan[], from: number, at: number): boolean {
  return (
    at === from + 1 &&
    tokens[at]!.text === "." &&
    tokens[from]!.end === tokens[at]!.start &&
    /^(?:\d{1,2}|\p{L})$/u.test(tokens[from]!.text)
  );
}

/** A sentence as tokens `from` to `to`, `to` excluded. */
export interface SentenceRun {
  readonly from: number;
  readonly to: number;
  /** True where only its length ended it. */
  readonly cut: boolean;
}

/**
 * Splits tokens of one block into sentences: the rules propose, a small model
 * that knows their proposals decides.
 */
export function splitSentences(tokens: readonly TokenSpan[]): SentenceRun[] {
  const proposed = new Set(proposeSentences(tokens).map(([, to]) => to));
  const runs: SentenceRun[] = [];
  let from = 0;
  for (let to = 1; to <= tokens.length; to++) {
    const ends = to === tokens.length || isBoundary(tokens, to, to - from, proposed.has(to));
    if (!ends && to - from < LONGEST_SENTENCE) continue;
    runs.push({ from, to, cut: !ends });
    from = to;
  }
  return runs;
}

/** What the rules alone say: runs `[from, to)` of tokens. */
export function proposeSentences(tokens: readonly TokenSpan[]): [from: number, to: number][] {
  const runs: [number, number][] = [];
  let from = 0;
  let depth = 0;
  let opened = 0;
  for (let i = 0; i < tokens.length; i++) {
    const text = tokens[i]!.text;
    if (/^(?:\(|\[|-LRB-)$/i.test(text)) {
      if (depth === 0) opened = i;
      depth++;
    }
    if (/^(?:\)|\]|-RRB-)$/i.test(text)) depth = Math.max(0, depth - 1);
    let end = i + 1;
    if (ENDER.test(text)) {
      while (
        end < Math.min(tokens.length, i + MOST_CLOSERS) &&
        (CLOSER.test(tokens[end]!.text) || ENDER.test(tokens[end]!.text)) &&
        closes(tokens, end)
      )
        end++;
      end = pastCitation(tokens, end);
    }
    const bullet =
      i + 1 < tokens.length && i >= from && BULLET.test(tokens[i + 1]!.text) && /[.;!?]/.test(text);
    if (isItemNumber(tokens, from, i) && end === i + 1) continue;
    if (bullet || endsAt(tokens, i, end, depth > 0 && opened > from && i - opened < LONGEST_BRACKET)) {
      runs.push([from, Math.max(end, i + 1)]);
      from = Math.max(end, i + 1);
      i = from - 1;
      depth = 0;
    }
  }
  if (from < tokens.length) runs.push([from, tokens.length]);
  return runs;
}

/** A straight quotation mark closes where it touches what is before it, and not what follows. */
function closes(tokens: readonly TokenSpan[], at: number): boolean {
  const token = tokens[at]!;
  if (!/^["']$/.test(token.text)) return true;
  const before = tokens[at - 1]!;
  const after = tokens[at + 1];
  if (before.end === token.start) return true;
  return after !== undefined && after.start !== token.end && !/^\p{Lu}/u.test(after.text);
}
