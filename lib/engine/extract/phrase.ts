import {
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
  if (childrenOf(tree, head).length === 0)
    return { head, first: head, last: head, preposition: null, outer: head };
  const predicate = asked.predicate ?? childBy(tree, head, "cop") !== null;
  const round = markKept(tree, head, asked, predicate);
  const caseTokens: number[] = [];
  for (const c of childrenBy(tree, head, "case"))
    if (c < head) caseTokens.push(c, ...childrenBy(tree, c, "fixed"));
  let first = head;
  while (first > 0 && kept[first - 1] === round && !caseTokens.includes(first - 1)) first--;
  let last = head;
  while (kept[last + 1] === round) last++;
  while (first < head && isEdge(tree, first)) first++;
  while (last > head && isEdge(tree, last)) last--;
  if (!caseTokens.length) return { head, first, last, preposition: null, outer: first };
  caseTokens.sort((a, b) => a - b);
  const preposition = caseTokens.map((c) => lowerOf(tree, c)).join(" ");
  return { head, first, last, preposition, outer: Math.min(first, caseTokens[0] ?? first) };
}

/** A bracket that opens inside the phrase closes inside it; other marks at an edge are no words of it. */
function isEdge(tree: Tree, i: number): boolean {
  return isPunctuation(tree, i) && !/^["“”„«»$€£¥%]$/u.test(tokenAt(tree, i).text);
}

/**
 * Which tokens the phrase being read keeps: those that bear the number of this reading. One list for all readings, since a
 * set for each phrase of each claim was the dearest thing about them.
 */
let kept = new Int32Array(256);
let reading = 0;
const MOST_READINGS = 2 ** 31 - 1;

function markKept(tree: Tree, head: number, options: PhraseOptions, predicate: boolean): number {
  if (kept.length <= tree.tokens.length || reading === MOST_READINGS) {
    kept = new Int32Array(2 * tree.tokens.length + 2);
    reading = 0;
  }
  reading += 1;
  kept[head] = reading;
  const stack: number[] = [];
  for (const c of childrenOf(tree, head)) if (!isLeftOff(tree, head, c, options, predicate)) stack.push(c);
  while (stack.length) {
    const at = stack.pop() as number;
    kept[at] = reading;
    for (const c of childrenOf(tree, at))
      if (!isOwnStatement(tree, c) || isKeptRelative(tree, c, options)) stack.push(c);
  }
  return reading;
}

function isKeptRelative(tree: Tree, c: number, options: PhraseOptions): boolean {
  return options.restrictive === true && tokenAt(tree, c).deprel === "acl:relcl" && !isSetOff(tree, c);
}

function isLeftOff(
  tree: Tree,
  head: number,
  child: number,
  options: PhraseOptions,
  predicate: boolean,
): boolean {
  const base = tree.base[child] ?? "";
  if (child === options.without || (base === "cc" && child < head)) return true;
  if (base === "case" && child > head) return true; // the possessive mark
  if (isOwnStatement(tree, child) && !isKeptRelative(tree, child, options)) return true;
  if (options.alone && (base === "conj" || base === "cc")) return true;
  if (!predicate) return false;
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
