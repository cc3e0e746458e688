/** What nobody said: "she never said that the bridge was closed" tells of no closed bridge. */
import { NEGATIVE_GOVERNORS } from "../lexicon/negation.ts";
import { TRANSPARENT_VERBS } from "../lexicon/transparent-verbs.ts";
import { baseRelation, lemmaOf, type Tree, tokenAt } from "../syntax/tree.ts";
import { readClause } from "./clause.ts";
import { isVerbal } from "./phrase.ts";
import { readPolarity } from "./polarity.ts";

const UNCONFIRMED = new Set(["confirm", "verify", "corroborate"]);

/** Clauses deeper than this under what was not said are not written. */
const MOST_STEPS = 8;

/**
 * Whether a reporting verb says that something was not told: "never said", "nobody warned", "was not told", "refused to
 * say". What stands under it is then neither stated nor denied, and the telling itself is the claim. With verbs of
 * belief the same holds: who "does not think that it was safe" does not say that it was. Not so what is "not confirmed":
 * others say it, and who is to blame for it is then told as unconfirmed.
 */
export function isUntold(tree: Tree, verb: number): boolean {
  if (UNCONFIRMED.has(lemmaOf(tree, verb))) return false;
  let top = verb;
  let governed = false;
  for (let step = 0; step < MOST_STEPS && baseRelation(tokenAt(tree, top).deprel) === "xcomp"; step++) {
    const head = tokenAt(tree, top).head;
    if (head < 0 || !isVerbal(tree, head)) break;
    // Of these the polarity of the whole clause knows already.
    const known = TRANSPARENT_VERBS.has(lemmaOf(tree, head));
    if (NEGATIVE_GOVERNORS.has(lemmaOf(tree, head)) && !known) governed = !governed;
    top = head;
  }
  return (readPolarity(tree, readClause(tree, top)) === "denied") !== governed;
}

/** Whether a clause stands within what a verb says was not told. `contentOf`: the clause that a verb reports. */
export function isWithinUntold(
  tree: Tree,
  clause: number,
  contentOf: (verb: number) => number | null,
): boolean {
  let at = clause;
  for (let step = 0; step < MOST_STEPS; step++) {
    const { head, deprel } = tokenAt(tree, at);
    const relation = baseRelation(deprel);
    if (head < 0 || !/^(?:ccomp|conj|xcomp|advcl)$/.test(relation)) return false;
    if (relation !== "conj" && contentOf(head) === at && isUntold(tree, head)) return true;
    at = head;
  }
  return false;
}
