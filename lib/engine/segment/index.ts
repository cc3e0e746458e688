/** Text → blocks, quotations, tokens and sentences. Offsets count UTF-16 code units of the text as given. */
import type { SegmentedText, SentenceSpan, TokenSpan } from "../../model/syntax.ts";
import { findBlocks } from "./blocks.ts";
import { findQuotations } from "./quotations.ts";
import { splitSentences } from "./sentences.ts";
import { cutRun } from "./tokens.ts";

/** White space, control characters and characters of no width: none is part of a token. */
const GAP = /[\s\p{Cc}\u200B\u2060\uFEFF]/u;

/** Tokens of `text[start, end)`. */
function tokenize(text: string, start: number, end: number): TokenSpan[] {
  const tokens: TokenSpan[] = [];
  let at = start;
  while (at < end) {
    while (at < end && GAP.test(text.charAt(at))) at++;
    let to = at;
    while (to < end && !GAP.test(text.charAt(to))) to++;
    if (to === at) break;
    let next = to;
    while (next < end && GAP.test(text.charAt(next))) next++;
    const context = { next: next < end ? text.charAt(next) : "", previous: tokens.at(-1)?.text ?? "" };
    cutRun(text, at, to, context, tokens);
    at = to;
  }
  return tokens;
}

/**
 * Segments a document. Linear in its length; any string is valid input.
 * @returns blocks, sentences with tokens (none crosses a block), and quotations, all in order of their start.
 */
export function segment(text: string): SegmentedText {
  const blocks = findBlocks(text);
  const sentences: SentenceSpan[] = [];
  const tokens = blocks.map((block) => tokenize(text, block.start, block.end));
  blocks.forEach((_, block) => {
    const own = tokens[block]!;
    for (const [from, to] of splitSentences(own)) {
      sentences.push({ start: own[from]!.start, end: own[to - 1]!.end, block, tokens: own.slice(from, to) });
    }
  });
  return { blocks, sentences, quotations: findQuotations(text, blocks, (block) => tokens[block]!) };
}
