import { type Tree, tokenAt } from "../../syntax/tree.ts";
import type { Draft } from "../draft.ts";
import { phraseOf } from "../phrase.ts";
import { isDraft } from "./apposition.ts";
import type { ExtractionRule } from "./rule.ts";

/** Longer brackets hold sentences, which have rules of their own. */
const MAX_BRACKET = 8;

/** "the liner Aurora (1931)", "Ines Falk (born 4 May 1970)": what stands in the bracket is said of the name before it. */
export const parenthesis: ExtractionRule = {
  name: "parenthesis",
  apply: (tree) => tree.tokens.flatMap((t, i) => (t.text === "(" ? (bracketDraft(tree, i) ?? []) : [])),
};

function bracketDraft(tree: Tree, open: number): Draft | null {
  const close = tree.tokens.findIndex((t, i) => i > open && t.text === ")");
  const first = open + 1;
  const last = close - 1;
  if (open === 0 || last < first || last - first >= MAX_BRACKET) return null;
  if (!tree.tokens.slice(first, close).some((t) => /\d/.test(t.text))) return null;
  const name = nameBefore(tree, open);
  if (name === null) return null;
  const complement = { head: last, first, last, preposition: null, outer: first };
  return isDraft(tree, "parenthesis", name, complement, BRACKET_CONFIDENCE);
}

/** A bracket may hold anything; what it says of the name is not spelled out. */
const BRACKET_CONFIDENCE = 0.3;

function nameBefore(tree: Tree, open: number) {
  let at = open - 1;
  while (at > 0 && /^["“”’']+$/u.test(tokenAt(tree, at).text)) at--;
  if (tokenAt(tree, at).upos !== "PROPN") return null;
  let first = at;
  while (first > 0 && /^(?:PROPN|NUM)$/.test(tokenAt(tree, first - 1).upos)) first--;
  return { ...phraseOf(tree, at), head: at, first, last: at, preposition: null, outer: first };
}
