import type { Polarity } from "../../model/index.ts";
import { NEGATIVE_ADVERBS, NEGATIVE_GOVERNORS, NEGATIVE_QUANTIFIERS } from "../lexicon/negation.ts";
import { childrenBy, childrenOf, isRelation, lemmaOf, lowerOf, type Tree, tokenAt } from "../syntax/tree.ts";
import type { Clause } from "./clause.ts";
import { isVerbal } from "./phrase.ts";

/** Whether a clause states that something is, or that it is not. Two negations cancel each other. */
export function readPolarity(tree: Tree, clause: Clause): Polarity {
  let negations = 0;
  for (const v of clause.chain) {
    negations += childrenOf(tree, v).filter((c) => isNegativeAdverb(tree, c)).length;
    if (childrenBy(tree, v, "mark", "cc", "case").some((c) => lowerOf(tree, c) === "without")) negations++;
    if (v !== clause.head && clause.chain.indexOf(v) < clause.chain.indexOf(clause.head)) {
      if (NEGATIVE_GOVERNORS.has(lemmaOf(tree, v))) negations++;
      if (isYetTo(tree, v)) negations++;
    } else if (v === clause.head && isHeadDeclined(tree, clause, v)) negations++;
  }
  const nominals = [clause.subject, ...clause.parts].filter((p) => p !== null);
  negations += nominals.filter((p) => p.role !== "oblique" && isNegativeNominal(tree, p.head)).length;
  return negations % 2 ? "denied" : "affirmed";
}

function isNegativeAdverb(tree: Tree, c: number): boolean {
  if (!isRelation(tree, c, "advmod", "aux", "cc")) return false;
  const word = lowerOf(tree, c);
  if (NEGATIVE_ADVERBS.has(word)) return !isNotOnly(tree, c);
  return word === "longer" && childrenOf(tree, c).some((d) => lowerOf(tree, d) === "no");
}

/** "not only A but B" affirms A. */
function isNotOnly(tree: Tree, c: number): boolean {
  const next = tree.tokens[c + 1]?.text.toLowerCase();
  return next === "only" || next === "just" || next === "merely";
}

/** "has yet to comment", "is yet to receive": the parse puts "yet" beside the governor or beside the infinitive. */
function isYetTo(tree: Tree, v: number): boolean {
  if (!/^(?:have|be)$/.test(lemmaOf(tree, v))) return false;
  return tree.tokens.some((t, i) => i > v && i <= v + 2 && t.text.toLowerCase() === "yet");
}

/** A copula or auxiliary "yet to": "is yet to receive" where "is" hangs on "receive". */
function isHeadDeclined(tree: Tree, clause: Clause, v: number): boolean {
  const from = Math.min(clause.group.first, v);
  for (let i = from; i < v; i++) {
    if (lowerOf(tree, i) === "yet" && tree.tokens[i + 1]?.text.toLowerCase() === "to") {
      return i > 0 && /^(?:has|have|had|is|are|was|were|be|'s|’s)$/.test(lowerOf(tree, i - 1));
    }
  }
  return false;
}

function isNegativeNominal(tree: Tree, head: number): boolean {
  if (NEGATIVE_QUANTIFIERS.has(lowerOf(tree, head)) && tokenAt(tree, head).upos !== "NUM") return true;
  if (isVerbal(tree, head)) return false;
  return childrenBy(tree, head, "det", "advmod").some(
    (c) => c < head && /^(?:no|neither|not)$/.test(lowerOf(tree, c)),
  );
}

/** "no agreement between the parties", "without the approval of the court". */
export function readPolarityOfNoun(tree: Tree, noun: number): Polarity {
  const without = childrenBy(tree, noun, "case").some((c) => lowerOf(tree, c) === "without");
  return isNegativeNominal(tree, noun) !== without ? "denied" : "affirmed";
}
