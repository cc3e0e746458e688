import { childBy, childrenBy, isCommaLike, lowerOf, type Tree, tokenAt } from "../syntax/tree.ts";
import { isClausalConjunct } from "./phrase.ts";
import { isSetOff } from "./tree.ts";

/** Whether a dependent clause belongs to the words of the clause it hangs on, or stands apart. */
export function standsApart(tree: Tree, child: number): boolean {
  const deprel = tokenAt(tree, child).deprel;
  const base = tree.base[child];
  if (deprel === "acl:relcl" || deprel === "advcl:relcl" || base === "parataxis") return true;
  // "The trawler Maren Lise": nothing parts the name from what bears it, and without it nobody knows which trawler.
  if (base === "appos") return isSetOff(tree, child) || !isName(tree, child);
  if (base === "acl") return commaBefore(tree, child);
  if (base === "advcl")
    return (commaBefore(tree, child) && !closesInsertion(tree, child)) || child < tokenAt(tree, child).head;
  return base === "conj" && isClausalConjunct(tree, tokenAt(tree, child).head, child);
}

const isName = (tree: Tree, i: number) => tokenAt(tree, i).upos === "PROPN";

/** "has appointed a judge, formerly of the high court, to chair it": the comma before the infinitive closes the insertion. */
function closesInsertion(tree: Tree, child: number): boolean {
  const infinitive = childrenBy(tree, child, "mark").some((m) => m < child && lowerOf(tree, m) === "to");
  const between = tree.tokens.slice(tokenAt(tree, child).head, child).filter((t) => t.text === ",");
  return infinitive && between.length === 2;
}

/** So many words behind a comma are a remark of their own ("…, at the invitation of the mayor"). */
const LOOSE_ADJUNCT_WORDS = 5;

/** A long prepositional phrase that a comma sets off, at either end of its clause. */
export function isLooseAdjunct(tree: Tree, c: number): boolean {
  if (tokenAt(tree, c).deprel !== "obl" || childBy(tree, c, "case") === null) return false;
  const first = tree.first[c] ?? c;
  const last = tree.last[c] ?? c;
  if (
    last - first + 1 < LOOSE_ADJUNCT_WORDS ||
    tree.tokens.slice(first, last + 1).some((t) => /^[;:]$/.test(t.text))
  )
    return false;
  const verb = tokenAt(tree, c).head;
  if (c > verb) return commaBefore(tree, c);
  const subject = childBy(tree, verb, "nsubj", "csubj");
  return (
    subject !== null &&
    subject > last &&
    (isCommaLike(tree, last) || isCommaLike(tree, last + 1)) &&
    leads(tree, c, verb)
  );
}

function leads(tree: Tree, c: number, verb: number): boolean {
  return (tree.first[c] ?? c) <= (tree.first[verb] ?? verb) + 1;
}

export function commaBefore(tree: Tree, child: number): boolean {
  const from = tree.first[child] ?? child;
  const { head } = tokenAt(tree, child);
  // The comma parts it from its governor; one before the governor parts both from something else.
  const least = Math.max(head < from ? head + 1 : 0, from - 2);
  for (let at = from; at >= least; at--) if (isCommaLike(tree, at)) return true;
  return false;
}
