/** Sentences → trees with tags, lemmas and names. A pure function of the text and the weights. */
import type { ParsedText, SegmentedText } from "../../model/syntax.ts";
import { loadReader } from "./load.ts";
import type { NameMemory, SentenceReading } from "./reader.ts";

/**
 * Parses a segmented document.
 * @throws ModelFileError where the weights are missing or damaged
 */
export function parse(_text: string, segmented: SegmentedText): ParsedText {
  const reader = loadReader();
  const memory: NameMemory = new Map();
  const sentences = segmented.sentences.map(({ start, end, block, tokens }) => ({
    start,
    end,
    block,
    ...reader.readSpans(tokens, memory),
  }));
  return { blocks: segmented.blocks, sentences, quotations: segmented.quotations };
}

/** Reads one sentence whose tokens are given. An empty sentence has an empty reading. */
export function parseTokens(forms: readonly string[]): SentenceReading {
  return forms.length === 0 ? { tokens: [], names: [] } : loadReader().read(forms);
}
