/** Sentences → trees with tags, lemmas and names. A pure function of the text and the weights. */
import type { ParsedText, SegmentedText } from "../../model/syntax.ts";
import { documentNames } from "./document-names.ts";
import { loadReader } from "./load.ts";
import { mendTrees } from "./mend.ts";
import type { NameMemory, SentenceReading } from "./reader.ts";

/**
 * Parses a segmented document.
 * @throws ModelFileError where the weights are missing or damaged
 */
export function parse(_text: string, segmented: SegmentedText): ParsedText {
  const reader = loadReader();
  const memory: NameMemory = new Map();
  const readings = segmented.sentences.map(({ tokens }) => reader.readSpans(tokens, memory));
  const names = documentNames(readings);
  const sentences = segmented.sentences.map(({ start, end, block }, i) => ({
    start,
    end,
    block,
    tokens: readings[i]!.tokens,
    names: names[i]!,
  }));
  return mendTrees({ blocks: segmented.blocks, sentences, quotations: segmented.quotations });
}

/** Reads one sentence whose tokens are given. An empty sentence has an empty reading. */
export function parseTokens(forms: readonly string[]): SentenceReading {
  return forms.length === 0 ? { tokens: [], names: [] } : loadReader().read(forms);
}
