import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import {
  annotateConllu,
  type ConlluSentence,
  isWord,
  readConllu,
  writeConllu,
} from "../../lib/engine/parse/conllu.ts";
import type { Table } from "./table.ts";

/** Treebanks with their published splits; CROSSREAD_TEST_DATA says where they lie, "../shared" by default. */
export const TREEBANK_FOLDER = path.join(
  process.env.CROSSREAD_TEST_DATA ?? path.join("..", "shared"),
  "treebank",
);

/** Percent of all tokens, the tokens given. LAS compares the universal part of the label, as the CoNLL 2018 task did. */
export interface TreeFigures {
  readonly treebank: string;
  readonly tokens: number;
  readonly upos: number;
  readonly xpos: number;
  readonly uas: number;
  readonly las: number;
}

/** Test parts in a folder; none where there is no such folder. */
export function findTreebanks(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((name) => name.endsWith("-test.conllu"));
  return files.sort().map((name) => path.join(folder, name));
}

export function measureTrees(files: readonly string[]): TreeFigures[] {
  return files.map((file) => {
    const gold = readConllu(readFileSync(file, "utf8"));
    const said = readConllu(annotateConllu(writeConllu(gold.map(blanked))));
    return { treebank: path.basename(file, ".conllu"), ...score(gold, said) };
  });
}

/** The words alone: forms, and what MISC says of blanks between them. */
function blanked({ rows }: ConlluSentence): ConlluSentence {
  return {
    comments: [],
    rows: rows.filter(isWord).map((row) => [row[0], row[1], "_", "_", "_", "_", "_", "_", "_", row[9]]),
  };
}

function score(
  gold: readonly ConlluSentence[],
  said: readonly ConlluSentence[],
): Omit<TreeFigures, "treebank"> {
  const right = { upos: 0, xpos: 0, uas: 0, las: 0 };
  let tokens = 0;
  gold.forEach((sentence, i) => {
    const answers = said[i]?.rows ?? [];
    sentence.rows.filter(isWord).forEach((row, j) => {
      const answer = answers[j];
      tokens++;
      if (answer === undefined) return;
      if (answer[3] === row[3]) right.upos++;
      if (answer[4] === row[4]) right.xpos++;
      if (answer[6] !== row[6]) return;
      right.uas++;
      if (universal(answer[7]) === universal(row[7])) right.las++;
    });
  });
  const percent = (count: number) => (100 * count) / tokens;
  return {
    tokens,
    upos: percent(right.upos),
    xpos: percent(right.xpos),
    uas: percent(right.uas),
    las: percent(right.las),
  };
}

function universal(deprel: string): string {
  return deprel.split(":", 1)[0]!;
}

export function treesTable(rows: readonly TreeFigures[]): Table {
  return {
    head: ["treebank", "tokens", "UPOS", "XPOS", "UAS", "LAS"],
    rows: rows.map(({ treebank, tokens, upos, xpos, uas, las }) => [
      treebank,
      tokens.toLocaleString("en"),
      ...[upos, xpos, uas, las].map((value) => value.toFixed(1)),
    ]),
  };
}
