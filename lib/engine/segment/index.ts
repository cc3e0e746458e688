/** Text → blocks, quotations, tokens and sentences. Offsets count UTF-16 code units of the text as given. */
import type { SegmentedText, SentenceSpan } from "../../model/syntax.ts";
import { findBlocks } from "./blocks.ts";
import { findQuotations } from "./quotations.ts";
import { CUT_REASON, splitSentences } from "./sentences.ts";
import { tokenize } from "./tokenize.ts";

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
    for (const { from, to, cut } of splitSentences(own)) {
      sentences.push({
        start: own[from]!.start,
        end: own[to - 1]!.end,
        block,
        tokens: own.slice(from, to),
        ...(cut ? { cut: CUT_REASON } : {}),
      });
    }
  });
  return { blocks, sentences, quotations: findQuotations(text, blocks, (block) => tokens[block]!) };
}
