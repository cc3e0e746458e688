import type { ClauseClaim, Modality } from "../../model/index.ts";
import { MODAL_ADVERBS, MODAL_AUXILIARIES, MODAL_GOVERNORS } from "../lexicon/modality.ts";
import { childrenBy, childrenOf, lemmaOf, lowerOf, pathUp, type Tree, tokenAt } from "../syntax/tree.ts";
import type { Clause } from "./clause.ts";

/** How a clause puts its statement: the first of adverb, governing verb and modal that says so. */
export function readModality(tree: Tree, clause: Clause): Modality {
  for (const v of clause.chain) {
    for (const c of childrenBy(tree, v, "advmod")) {
      const byAdverb = MODAL_ADVERBS.get(lowerOf(tree, c));
      if (byAdverb) return byAdverb;
    }
  }
  const before = clause.chain.slice(0, Math.max(0, clause.chain.indexOf(clause.head)));
  for (const v of before) {
    const byGovernor = MODAL_GOVERNORS.get(lemmaOf(tree, v));
    if (byGovernor) return byGovernor;
  }
  for (const v of clause.chain) {
    for (const c of childrenBy(tree, v, "aux")) {
      const byAuxiliary = MODAL_AUXILIARIES.get(lowerOf(tree, c));
      if (byAuxiliary)
        return byAuxiliary === "possible" && isBackshifted(tree, clause, c) ? "planned" : byAuxiliary;
    }
  }
  return isToBe(tree, clause) ? "planned" : "asserted";
}

/** "said it would open": "would" under a past reporting verb is a plan, not a guess. */
function isBackshifted(tree: Tree, clause: Clause, aux: number): boolean {
  if (!/^(?:would|'d|’d)$/.test(lowerOf(tree, aux))) return false;
  return pathUp(tree, clause.root).some((i) => tokenAt(tree, i).deprel === "ccomp");
}

/** "is to leave on Friday". */
function isToBe(tree: Tree, clause: Clause): boolean {
  const { first } = clause.group;
  return (
    /^(?:is|are|was|were)$/.test(lowerOf(tree, first)) &&
    tree.tokens[first + 1]?.text.toLowerCase() === "to" &&
    (tree.tokens[first + 1]?.deprel ?? "") === "mark"
  );
}

const PAST_AUXILIARIES = /^(?:did|was|were|had|has|have|'ve|’ve|been)$/;
const PRESENT_AUXILIARIES = /^(?:is|are|am|'s|’s|'re|’re|does|do)$/;

/** When the predicate holds, by its verb forms alone; a present perfect tells of what is done. */
export function readTense(tree: Tree, clause: Clause): ClauseClaim["tense"] {
  const auxiliaries = clause.chain.flatMap((v) =>
    childrenOf(tree, v).filter((c) => /^(?:aux|cop)/.test(tokenAt(tree, c).deprel)),
  );
  const words = auxiliaries.map((c) => lowerOf(tree, c));
  if (words.some((w) => /^(?:will|'ll|’ll|wo|shall)$/.test(w))) return "future";
  const first = tokenAt(tree, clause.chain[0] as number);
  const perfect = words.some((w) => /^(?:has|have|'ve|’ve)$/.test(w));
  if (perfect && !hasProgressive(tree, clause)) return "past";
  if (words.some((w) => PAST_AUXILIARIES.test(w) && !/^(?:has|have|'ve|’ve|been)$/.test(w))) return "past";
  if (first.xpos === "VBD") return "past";
  if (words.some((w) => PRESENT_AUXILIARIES.test(w)) || perfect || /^(?:VBZ|VBP)$/.test(first.xpos))
    return "present";
  return /^(?:VBN)$/.test(first.xpos) && tokenAt(tree, clause.root).deprel.startsWith("acl")
    ? "past"
    : "none";
}

function hasProgressive(tree: Tree, clause: Clause): boolean {
  return clause.chain.some((v) => tokenAt(tree, v).xpos === "VBG");
}
