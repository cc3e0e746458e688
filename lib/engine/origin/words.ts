import type { DocumentReading, Span } from "../../model/index.ts";
import { foldName } from "../lexicon/fold.ts";

/** The words of an article as they are held against those of others: folded, in text order, page furniture left out. */
export interface ArticleWords {
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** 32-bit hash of each folded word. */
  readonly hash: Uint32Array;
  /** 1 where the word is quoted. */
  readonly quoted: Uint8Array;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

function hashOf(word: string): number {
  let h = FNV_OFFSET;
  for (let i = 0; i < word.length; i++) h = Math.imul(h ^ word.charCodeAt(i), FNV_PRIME);
  return h >>> 0;
}

/** Blocks that no writer wrote for this article. */
const OUTSIDE = new Set(["furniture", "byline", "dateline"]);

function proseOf({ document, parsed }: DocumentReading): readonly Span[] {
  // A text in a language that is not read has no blocks.
  if (parsed.blocks.length === 0) return [{ start: 0, end: document.text.length }];
  return parsed.blocks.filter(({ kind }) => !OUTSIDE.has(kind));
}

/** Reads an article's words. Linear in its text. */
export function wordsOf(reading: DocumentReading): ArticleWords {
  const { text } = reading.document;
  const start: number[] = [];
  const end: number[] = [];
  const hash: number[] = [];
  for (const block of proseOf(reading)) {
    const prose = text.slice(block.start, block.end);
    for (const match of prose.matchAll(WORD)) {
      start.push(block.start + match.index);
      end.push(block.start + match.index + match[0].length);
      hash.push(hashOf(foldName(match[0])));
    }
  }
  const quoted = new Uint8Array(start.length);
  let at = 0;
  for (const quotation of reading.parsed.quotations) {
    while (at < start.length && (start[at] as number) < quotation.start) at++;
    for (let i = at; i < start.length && (end[i] as number) <= quotation.end; i++) quoted[i] = 1;
  }
  return { start: Int32Array.from(start), end: Int32Array.from(end), hash: Uint32Array.from(hash), quoted };
}
