/** Reduces the WordNet file of `lib/engine/lexicon/wordnet` to the reader's table of word classes. */
import { readFileSync } from "node:fs";
import { hashString } from "../../lib/engine/parse/hash.ts";
import {
  ADJECTIVE_BIT,
  NOUN_BIT,
  VERB_BIT,
  type WordClassRows,
} from "../../lib/engine/parse/word-classes.ts";

const BITS: Readonly<Record<string, number>> = { n: NOUN_BIT, v: VERB_BIT, a: ADJECTIVE_BIT };

/** @param file lines "word|pos|file|…", as `tools/lexicon/build.ts` writes them */
export function readWordClasses(file: string): WordClassRows {
  const rows = new Map<number, { parts: number; noun: number; verb: number }>();
  for (const line of readFileSync(file, "utf8").split("\n")) {
    const match = /^([a-z][a-z'-]*)\|([nva])\|(\d+)\|/.exec(line);
    if (!match) continue;
    const [, word, pos, lexFile] = match;
    const key = hashString(word!);
    const row = rows.get(key) ?? { parts: 0, noun: 0, verb: 0 };
    rows.set(key, row);
    row.parts |= BITS[pos!]!;
    if (pos === "n") row.noun = Number(lexFile);
    if (pos === "v") row.verb = Number(lexFile) - 28;
  }
  const words = [...rows.keys()].sort((a, b) => (a >>> 0) - (b >>> 0));
  return {
    words: Int32Array.from(words),
    parts: Uint8Array.from(words, (w) => rows.get(w)!.parts),
    nouns: Uint8Array.from(words, (w) => rows.get(w)!.noun),
    verbs: Uint8Array.from(words, (w) => rows.get(w)!.verb),
  };
}
