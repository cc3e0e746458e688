import type { ParsedText } from "../../model/index.ts";
import { isCommaLike, isPunctuation, rearranged, type Tree, treesOf } from "../syntax/tree.ts";
import { repairTokens } from "./repair.ts";

/** The sentences of a text with what a parser gets wrong and punctuation shows plainly mended. */
export function repairedTrees(parsed: ParsedText): Tree[] {
  return treesOf(parsed).map((tree) => {
    const tokens = repairTokens(tree);
    return tokens === tree.tokens ? tree : rearranged(tree, tokens);
  });
}

/** True where a comma, dash or bracket stands directly before a token's own stretch. */
export function isSetOff(tree: Tree, i: number): boolean {
  const first = firstWord(tree, i);
  for (let at = first - 1; at >= 0; at--) {
    if (isCommaLike(tree, at)) return true;
    if (!/^["'“”‘’`]+$/u.test(tree.tokens[at]?.text ?? "")) return false;
  }
  return false;
}

/** The first token under `i` that is no punctuation. */
export function firstWord(tree: Tree, i: number): number {
  const from = tree.first[i] ?? i;
  for (let at = from; at <= i; at++) if (!isPunctuation(tree, at)) return at;
  return i;
}

/** The last token under `i` that is no punctuation. */
export function lastWord(tree: Tree, i: number): number {
  const to = tree.last[i] ?? i;
  for (let at = to; at >= i; at--) if (!isPunctuation(tree, at)) return at;
  return i;
}

/** The tokens with one of these relations without subtypes, in text order: what a rule has to look at. */
export function tokensWith(tree: Tree, a: string, b?: string, c?: string): readonly number[] {
  const found: number[] = [];
  const { base } = tree;
  for (let i = 0; i < base.length; i++) {
    const relation = base[i];
    if (relation === a || relation === b || relation === c) found.push(i);
  }
  return found;
}
