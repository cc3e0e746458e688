import { caseOf, childrenBy, childrenOf, isRelation, lowerOf, type Tree, tokenAt } from "../syntax/tree.ts";

/** Adverbs of what is so at any time. */
const AT_ANY_TIME = new Set(
  "always never rarely seldom often usually generally invariably hardly ever sometimes mostly".split(" "),
);
const PAST = /^(?:did|was|were|had)$/;

const verdicts = new WeakMap<Tree, boolean>();

/**
 * Whether a sentence says what is so in general and names nobody, no day and no figure: "A harbor that freezes feeds
 * nobody", "Promises are rarely as cheap as they sound". Such a saying is an opinion in the shape of a fact.
 */
export function isMaxim(tree: Tree): boolean {
  const known = verdicts.get(tree);
  if (known !== undefined) return known;
  const verdict = findsMaxim(tree);
  verdicts.set(tree, verdict);
  return verdict;
}

function findsMaxim(tree: Tree): boolean {
  if (tree.sentence.names.length > 0) return false;
  if (tree.tokens.some((t, i) => t.upos === "NUM" || (t.upos === "PROPN" && i > 0))) return false;
  const root = tree.tokens.findIndex((t) => t.head < 0);
  if (root < 0 || !isTimeless(tree, root)) return false;
  const subject = childrenBy(tree, root, "nsubj")[0];
  if (subject === undefined || tokenAt(tree, subject).upos !== "NOUN") return false;
  if (restricted(tree, subject)) return true;
  const bare = !childrenBy(tree, subject, "det", "nummod").length && !hasPossessor(tree, subject);
  return bare && childrenBy(tree, root, "advmod").some((c) => AT_ANY_TIME.has(lowerOf(tree, c)));
}

/** "A town that …", "a club without …": any one of its kind. */
function restricted(tree: Tree, subject: number): boolean {
  const article = childrenBy(tree, subject, "det")[0];
  if (article === undefined || !/^an?$/.test(lowerOf(tree, article))) return false;
  return childrenOf(tree, subject).some((c) => {
    if (tokenAt(tree, c).deprel === "acl:relcl") return isTimeless(tree, c);
    return isRelation(tree, c, "nmod") && caseOf(tree, c) === "without";
  });
}

function hasPossessor(tree: Tree, noun: number): boolean {
  return childrenBy(tree, noun, "nmod").some((c) => tokenAt(tree, c).deprel === "nmod:poss");
}

/** A present, a present perfect or a future. */
function isTimeless(tree: Tree, verb: number): boolean {
  const words = [verb, ...childrenBy(tree, verb, "aux", "cop")];
  if (words.some((i) => tokenAt(tree, i).xpos === "VBD" || PAST.test(lowerOf(tree, i)))) return false;
  return words.some((i) => /^(?:VBZ|VBP|MD)$/.test(tokenAt(tree, i).xpos ?? ""));
}
