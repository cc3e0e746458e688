import {
  childrenOf,
  isPunctuation,
  lemmaOf,
  lowerOf,
  subtree,
  type Tree,
  tokenAt,
} from "../../syntax/tree.ts";
import { standsApart } from "../apart.ts";
import { isPredicate } from "../clause.ts";
import type { Draft } from "../draft.ts";
import { phraseOf } from "../phrase.ts";
import { readPolarityOfNoun } from "../polarity.ts";
import type { ExtractionRule } from "./rule.ts";

/** A verbless line that still says something ("Nine dead in ferry accident"); shorter ones are labels. */
const MIN_WORDS = 4;

/** Headlines and list items without a verb. */
export const fragment: ExtractionRule = {
  name: "fragment",
  apply: (tree) => {
    const root = tree.tokens.findIndex((t) => t.head < 0);
    if (root < 0 || isPredicate(tree, root)) return [];
    const own = subtreeOf(tree, root);
    if (own.length < MIN_WORDS || !own.some((i) => /^(?:NOUN|PROPN|VERB|NUM)$/.test(tokenAt(tree, i).upos)))
      return [];
    return [fragmentDraft(tree, root, own)];
  },
};

function subtreeOf(tree: Tree, root: number): number[] {
  const cut = new Set<number>();
  for (const c of childrenOf(tree, root))
    if (standsApart(tree, c)) for (const i of subtree(tree, c)) cut.add(i);
  return subtree(tree, root).filter((i) => !cut.has(i) && !isPunctuation(tree, i));
}

function fragmentDraft(tree: Tree, root: number, own: readonly number[]): Draft {
  const parts = childrenOf(tree, root)
    .filter((c) => c > root && /^(?:nmod|obl)/.test(tokenAt(tree, c).deprel))
    .map((c) => ({ ...phraseOf(tree, c), role: "oblique" as const }));
  const from = own[0] ?? root;
  const to = parts.length ? (parts[0]?.outer ?? root) - 1 : (own[own.length - 1] ?? root);
  return {
    rule: "fragment",
    kind: "fragment",
    head: root,
    root,
    predicate: lemmaOf(tree, root),
    subject: null,
    relation: { first: from, last: Math.max(from, to), tokens: range(from, Math.max(from, to)) },
    parts,
    polarity: lowerOf(tree, from) === "no" ? "denied" : readPolarityOfNoun(tree, root),
    modality: "asserted",
    tense: "none",
    own,
    anchor: root,
    confidence: 0.3,
  };
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, k) => first + k);
}
