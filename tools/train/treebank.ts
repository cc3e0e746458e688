/** Reads the treebanks for training. */
import { readFileSync } from "node:fs";
import { isWord, readConllu } from "../../lib/engine/parse/conllu-format.ts";

/** A gold sentence as columns. */
export interface GoldSentence {
  readonly forms: readonly string[];
  readonly lemmas: readonly string[];
  /** "UPOS|XPOS". */
  readonly tags: readonly string[];
  /** Index of the head, −1 for the root. */
  readonly heads: readonly number[];
  readonly deprels: readonly string[];
  readonly misc: readonly string[];
  readonly comments: readonly string[];
}

/** All sentences of a CoNLL-U file, ranges and empty nodes left out. */
export function readTreebank(file: string): GoldSentence[] {
  return readConllu(readFileSync(file, "utf8")).map(({ comments, rows }) => {
    const words = rows.filter(isWord);
    return {
      forms: words.map((row) => row[1]),
      lemmas: words.map((row) => row[2]),
      tags: words.map((row) => `${row[3]}|${row[4]}`),
      heads: words.map((row) => Number(row[6]) - 1),
      deprels: words.map((row) => row[7]),
      misc: words.map((row) => row[9]),
      comments,
    };
  });
}
