/** Reduces the word clusters that `tools/lexicon/word-groups.ts` made to the reader's table. */
import { readFileSync } from "node:fs";
import { hashString } from "../../lib/engine/parse/hash.ts";
import { CLUSTERS_IN_REGION, type WordGroupRows } from "../../lib/engine/parse/word-groups.ts";

/** @param file a cluster a line, its words with spaces between */
export function readWordGroups(file: string): WordGroupRows {
  const lineOf = new Map<number, number>();
  readFileSync(file, "utf8")
    .split("\n")
    .forEach((line, number) => {
      for (const word of line.split(" ").filter(Boolean)) {
        const key = hashString(word);
        if (!lineOf.has(key)) lineOf.set(key, number);
      }
    });
  const words = [...lineOf.keys()].sort((a, b) => (a >>> 0) - (b >>> 0));
  return {
    words: Int32Array.from(words),
    regions: Uint8Array.from(words, (w) => Math.floor(lineOf.get(w)! / CLUSTERS_IN_REGION)),
    clusters: Uint8Array.from(words, (w) => lineOf.get(w)! % CLUSTERS_IN_REGION),
  };
}
