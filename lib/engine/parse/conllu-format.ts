/** Reading and writing CoNLL-U (universaldependencies.org/format.html). */

import { AppError } from "../../model/error.ts";

/** The ten columns of one line, in order. */
export type ConlluRow = readonly [
  id: string,
  form: string,
  lemma: string,
  upos: string,
  xpos: string,
  feats: string,
  head: string,
  deprel: string,
  deps: string,
  misc: string,
];

/** One sentence: its comment lines and all rows, ranges ("3-4") and empty nodes ("5.1") included. */
export interface ConlluSentence {
  readonly comments: readonly string[];
  readonly rows: readonly ConlluRow[];
}

/** True for a row that is a word of the tree, not a range or an empty node. */
export function isWord(row: ConlluRow): boolean {
  return /^\d+$/.test(row[0]);
}

/** Thrown for input that is not CoNLL-U; `line` counts from 1. */
export class ConlluError extends AppError {
  readonly line: number;
  constructor(line: number, problem: string) {
    super("bad-input", `CoNLL-U line ${line}: ${problem}`);
    this.name = "ConlluError";
    this.line = line;
  }
}

/**
 * Reads CoNLL-U text (LF or CRLF). Sentences end at blank lines; blocks without a row are skipped.
 * @throws ConlluError where a row has not ten columns.
 */
export function readConllu(text: string): ConlluSentence[] {
  const sentences: ConlluSentence[] = [];
  let comments: string[] = [];
  let rows: ConlluRow[] = [];
  const close = () => {
    if (rows.length > 0) sentences.push({ comments, rows });
    comments = [];
    rows = [];
  };
  text.split("\n").forEach((raw, index) => {
    const line = raw.endsWith("\r") ? raw.slice(0, -1) : raw;
    if (line === "") close();
    else if (line.startsWith("#")) comments.push(line);
    else {
      const columns = line.split("\t");
      if (columns.length !== 10) throw new ConlluError(index + 1, `${columns.length} columns instead of ten`);
      rows.push(columns as unknown as ConlluRow);
    }
  });
  close();
  return sentences;
}

/** Writes sentences as CoNLL-U, each followed by a blank line. */
export function writeConllu(sentences: readonly ConlluSentence[]): string {
  const lines: string[] = [];
  for (const sentence of sentences) {
    lines.push(...sentence.comments);
    for (const row of sentence.rows) lines.push(row.join("\t"));
    lines.push("");
  }
  return lines.length > 0 ? `${lines.join("\n")}\n` : "";
}
