import {
  baseRelation,
  childBy,
  childrenBy,
  childrenOf,
  isPunctuation,
  isRelation,
  lowerOf,
  type Tree,
  tokenAt,
} from "../syntax/tree.ts";
import { isSetOff } from "./tree.ts";

/** A run of tokens that says one thing: a noun phrase, a predicate nominal, an adverbial. */
export interface PhraseSpan {
  readonly head: number;
  readonly first: number;
  readonly last: number;
  /** Case marker in lower case, null where there is none. */
  readonly preposition: string | null;
  /** Where the phrase begins with its preposition. */
  readonly outer: number;
}

/** Relations that belong to the clause of a predicate nominal, not to its noun phrase. */
const CLAUSE_LEVEL = new Set([
  "nsubj",
  "csubj",
  "cop",
  "aux",
  "mark",
  "advcl",
  "parataxis",
  "expl",
  "discourse",
  "vocative",
  "dislocated",
  "obl",
  "cc",
]);

/** Dependents that say something of their own about a noun. */
function isOwnStatement(tree: Tree, child: number): boolean {
  const deprel = tokenAt(tree, child).deprel;
  if (deprel === "acl:relcl" || deprel === "parataxis") return true;
  return (deprel === "acl" || deprel === "advcl" || deprel === "appos") && isSetOff(tree, child);
}

export interface PhraseOptions {
  /** The head is a predicate: subject, copula and adverbials are not of the phrase. */
  readonly predicate?: boolean;
  /** Leave coordinated members off: the first one alone. */
  readonly alone?: boolean;
  /** Keep relative clauses that no comma sets off. */
  readonly restrictive?: boolean;
  /** A dependent to leave off with everything under it: the clause that is being read. */
  readonly without?: number;
}

/** The noun phrase around a head, without relative clauses, appositions and its preposition. */
export function phraseOf(tree: Tree, head: number, asked: PhraseOptions = {}): PhraseSpan {
  const options = { predicate: childBy(tree, head, "cop") !== null, ...asked };
  const kept = keptTokens(tree, head, options);
  const cases = childrenBy(tree, head, "case").filter((c) => c < head);
  const caseTokens = new Set(cases.flatMap((c) => [c, ...childrenBy(tree, c, "fixed")]));
  let first = head;
  while (first > 0 && kept.has(first - 1) && !caseTokens.has(first - 1)) first--;
  let last = head;
  while (kept.has(last + 1)) last++;
  while (first < head && isEdge(tree, first)) first++;
  while (last > head && isEdge(tree, last)) last--;
  const preposition = caseTokens.size
    ? [...caseTokens]
        .sort((a, b) => a - b)
        .map((c) => lowerOf(tree, c))
        .join(" ")
    : null;
  const outer = caseTokens.size ? Math.min(first, ...caseTokens) : first;
  return { head, first, last, preposition, outer };
}

/** A bracket that opens inside the phrase closes inside it; other marks at an edge are no words of it. */
function isEdge(tree: Tree, i: number): boolean {
  return isPunctuation(tree, i) && !/^["“”„«»$€£¥%]$/u.test(tokenAt(tree, i).text);
}

function keptTokens(tree: Tree, head: number, options: PhraseOptions): Set<number> {
  const kept = new Set<number>([head]);
  const stack = childrenOf(tree, head).filter((c) => !isLeftOff(tree, head, c, options));
  while (stack.length) {
    const at = stack.pop() as number;
    kept.add(at);
    stack.push(
      ...childrenOf(tree, at).filter((c) => !isOwnStatement(tree, c) || isKeptRelative(tree, c, options)),
    );
  }
  return kept;
}

function isKeptRelative(tree: Tree, c: number, options: PhraseOptions): boolean {
  return options.restrictive === true && tokenAt(tree, c).deprel === "acl:relcl" && !isSetOff(tree, c);
}

function isLeftOff(tree: Tree, head: number, child: number, options: PhraseOptions): boolean {
  const base = baseRelation(tokenAt(tree, child).deprel);
  if (child === options.without || (base === "cc" && child < head)) return true;
  if (base === "case" && child > head) return true; // the possessive mark
  if (isOwnStatement(tree, child) && !isKeptRelative(tree, child, options)) return true;
  if (options.alone && (base === "conj" || base === "cc")) return true;
  if (!options.predicate) return false;
  if (base === "conj") return isClausalConjunct(tree, head, child);
  if (base === "cc") return isBeforeClausalConjunct(tree, head, child);
  return CLAUSE_LEVEL.has(base) || (base === "advmod" && isSentenceAdverb(tree, head, child));
}

function isBeforeClausalConjunct(tree: Tree, head: number, cc: number): boolean {
  const next = childrenBy(tree, head, "conj").find((c) => c > cc);
  return next === undefined || isClausalConjunct(tree, head, next);
}

/** An adverb before the copula or after the phrase modifies the clause ("is still a member"). */
function isSentenceAdverb(tree: Tree, head: number, child: number): boolean {
  const cop = childrenBy(tree, head, "cop")[0];
  return (
    child > head ||
    (cop !== undefined && child < cop) ||
    (child > 0 && tokenAt(tree, child - 1).deprel === "cop")
  );
}

/** Whether a conjunct is a clause of its own and no member of a list. */
export function isClausalConjunct(tree: Tree, head: number, conjunct: number): boolean {
  for (const c of childrenOf(tree, conjunct))
    if (isRelation(tree, c, "nsubj", "csubj", "cop", "expl")) return true;
  return isVerbal(tree, conjunct) && (isVerbal(tree, head) || childBy(tree, head, "cop", "nsubj") !== null);
}

export function isVerbal(tree: Tree, i: number): boolean {
  const token = tokenAt(tree, i);
  if (token.upos === "VERB") return true;
  // a noun with an object is a verb that the tagger took for one ("this move highlights the need")
  if (token.upos === "NOUN") return childBy(tree, i, "obj") !== null && childBy(tree, i, "cop") === null;
  return token.upos === "AUX" && !isRelation(tree, i, "aux", "cop");
}
