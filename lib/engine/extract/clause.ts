import type { ArgumentRole } from "../../model/index.ts";
import { table } from "../../text/table.ts";
import { LIGHT_VERBS, PLURAL_EVENT_NOUNS, VERB_IDIOMS } from "../lexicon/light-verbs.ts";
import { DENYING_VERBS } from "../lexicon/negation.ts";
import { NOMINAL_EVENTS } from "../lexicon/nominal-events.ts";
import { TRANSPARENT_VERBS } from "../lexicon/transparent-verbs.ts";
import { isClausalConjunct, isVerbal, type PhraseSpan, phraseOf } from "./phrase.ts";
import {
  baseRelation,
  childBy,
  childrenBy,
  childrenOf,
  isCommaLike,
  isRelation,
  lemmaOf,
  lowerOf,
  type Tree,
  tokenAt,
} from "./tree.ts";

/** An argument as it stands in the clause: the surface part and the role it logically plays. */
export interface ClausePart extends PhraseSpan {
  readonly role: ArgumentRole;
  /** Where the preposition stands that a later member of a list shares with the first ("with fog and *light*"). */
  readonly lent?: { readonly first: number; readonly last: number };
}

/** A predicate with everything that goes with it. */
export interface Clause {
  /** The token the clause hangs by in the tree. */
  readonly root: number;
  /** The predicate's head: the last verb of a merged chain where the first only colors it. */
  readonly head: number;
  /** Every verb of the chain, the first one first. */
  readonly chain: readonly number[];
  readonly predicate: string;
  readonly copular: boolean;
  readonly passive: boolean;
  readonly existential: boolean;
  readonly subject: ClausePart | null;
  /** Auxiliaries, negation, verbs and particle: first to last token. */
  readonly group: { readonly first: number; readonly last: number; readonly tokens: readonly number[] };
  /** What stands in the group though it belongs to no verb ("agreed *in principle* to send"). */
  readonly parts: readonly ClausePart[];
}

/** Whether a token heads a clause: a full verb, a predicate with a copula, or a subject's governor. */
export function isPredicate(tree: Tree, i: number): boolean {
  if (
    /^(?:aux|cop|case|mark|fixed|amod|compound|flat|cc|det|goeswith|reparandum)(?::|$)/.test(
      tokenAt(tree, i).deprel,
    )
  )
    return false;
  if (isVerbal(tree, i)) return true;
  return childrenOf(tree, i).some((c) => /^(?:cop|nsubj|csubj)/.test(tokenAt(tree, c).deprel));
}

/** Several rules and the attribution read the same clauses; a tree never changes, so each is read once. */
const readings = new WeakMap<Tree, Map<number, Clause>>();

/** Reads the clause that a predicate heads. The subject is the one that stands in it; rules may lend another. */
export function readClause(tree: Tree, root: number): Clause {
  const known = readings.get(tree) ?? new Map<number, Clause>();
  if (!known.size) readings.set(tree, known);
  const reading = known.get(root) ?? clauseAt(tree, root);
  known.set(root, reading);
  return reading;
}

function clauseAt(tree: Tree, root: number): Clause {
  const chain = verbChain(tree, root);
  const final = chain[chain.length - 1] ?? root;
  const copular = !isVerbal(tree, final);
  const passive = isPassive(tree, final) || isPassive(tree, root);
  const existential = childrenBy(tree, root, "expl").some((c) => lowerOf(tree, c) === "there");
  const group = verbGroup(tree, chain);
  const parts = clauseParts(tree, chain, { passive, copular });
  const found = subjectOf(tree, root, passive);
  const present = existential && !found ? parts.find((p) => p.role === "complement") : undefined;
  const subject = found ?? (present ? { ...present, role: "subject" as const } : null);
  return {
    root,
    head: headOf(tree, chain),
    chain,
    predicate: predicateOf(tree, chain, copular, parts),
    copular,
    passive,
    existential,
    subject,
    group,
    parts: present ? parts.filter((p) => p !== present) : parts,
  };
}

/** The verbs that merge into one predicate: "wants to leave", "is expected to fall", "was able to reach". */
function verbChain(tree: Tree, root: number): number[] {
  const chain = [root];
  for (let at = root; chain.length < MAX_CHAIN; ) {
    if (DENYING_VERBS.has(lemmaOf(tree, at))) break; // what is denied is a claim of its own
    const next = childrenBy(tree, at, "xcomp").find(
      (x) => x > at && (isVerbal(tree, x) || childBy(tree, x, "cop") !== null),
    );
    if (next === undefined || childrenBy(tree, at, "obj", "iobj").length > 0) break;
    chain.push(next);
    at = next;
  }
  return chain;
}

/** "began to try to want to …": nobody writes more than four; a longer one is a broken parse. */
const MAX_CHAIN = 4;

export function isPassive(tree: Tree, i: number): boolean {
  return childrenOf(tree, i).some((c) => /:pass$/.test(tokenAt(tree, c).deprel));
}

function headOf(tree: Tree, chain: readonly number[]): number {
  let at = 0;
  while (at < chain.length - 1 && TRANSPARENT_VERBS.has(lemmaOf(tree, chain[at] as number))) at++;
  return chain[at] as number;
}

function predicateOf(
  tree: Tree,
  chain: readonly number[],
  copular: boolean,
  parts: readonly ClausePart[],
): string {
  const start = chain.indexOf(headOf(tree, chain));
  const words = chain.slice(start).map((v, k, all) => {
    if (copular && k === all.length - 1) return "be";
    return [lemmaOf(tree, v), ...particlesOf(tree, v).map((p) => lowerOf(tree, p))].join(" ");
  });
  const verb = words.join(" to ");
  const noun = parts.find((p) => p.role === "object");
  if (!noun || copular) return verb;
  const lemma = lemmaOf(tree, noun.head);
  if (VERB_IDIOMS.get(verb)?.has(lemma)) return `${verb} ${lemma}`;
  if (!LIGHT_VERBS.has(verb)) return verb;
  if (!NOMINAL_EVENTS.has(lemma)) return verb;
  return `${verb} ${PLURAL_EVENT_NOUNS.get(lemma) ?? lemma}`;
}

/** Particles by their label, or by their tag right behind the verb where the label is wrong. */
function particlesOf(tree: Tree, v: number): number[] {
  return childrenOf(tree, v).filter(
    (c) => tokenAt(tree, c).deprel === "compound:prt" || (c === v + 1 && tokenAt(tree, c).xpos === "RP"),
  );
}

/** The tokens of the verb group: auxiliaries, negation, adverbs between them, particles, infinitive marks. */
function verbGroup(tree: Tree, chain: readonly number[]): Clause["group"] {
  const tokens = new Set<number>();
  chain.forEach((v, k) => {
    const isLast = k === chain.length - 1;
    const nominal = isLast && !isVerbal(tree, v);
    if (!nominal) tokens.add(v);
    for (const c of childrenOf(tree, v)) {
      if (isRelation(tree, c, "aux", "cop") && c < v) tokens.add(c);
      if (isRelation(tree, c, "cop", "aux") && c > v && nominal) tokens.add(c);
      if (c - v <= 2 && particlesOf(tree, v).includes(c)) tokens.add(c);
      if (k > 0 && isRelation(tree, c, "mark") && c < v) tokens.add(c);
    }
  });
  for (const v of chain) {
    for (const c of childrenBy(tree, v, "advmod")) {
      const inside = [...tokens].some((t) => t < c) && [...tokens].some((t) => t > c);
      if (inside || isNegation(tree, c)) tokens.add(c);
    }
  }
  if (!tokens.size) tokens.add(chain[0] as number);
  const sorted = [...tokens].sort((a, b) => a - b);
  return { first: sorted[0] as number, last: sorted[sorted.length - 1] as number, tokens: sorted };
}

export function isNegation(tree: Tree, i: number): boolean {
  return /^(?:not|n't|n’t|never|nt)$/.test(lowerOf(tree, i));
}

/** The subject that stands in the clause itself. */
export function subjectOf(tree: Tree, root: number, passive: boolean): ClausePart | null {
  const outer = childrenBy(tree, root, "nsubj", "csubj").filter(
    (c) => !/:outer$/.test(tokenAt(tree, c).deprel),
  );
  const at = outer[0] ?? childBy(tree, root, "nsubj");
  if (at === null || at === undefined) return null;
  const phrase = isRelation(tree, at, "csubj") ? clausePhrase(tree, at) : phraseOf(tree, at);
  return { ...phrase, role: passive ? "object" : "subject" };
}

/** The whole stretch of a clause that stands as an argument. */
export function clausePhrase(tree: Tree, head: number): PhraseSpan {
  return phraseOf(tree, head, { predicate: false });
}

/** "according to X" names a source: attribution, no part of the claim. */
export function isSourcePhrase(tree: Tree, c: number): boolean {
  if (!isRelation(tree, c, "obl", "advcl", "nmod")) return false;
  const marks = childrenBy(tree, c, "case", "mark");
  return lowerOf(tree, c) === "according" || marks.some((m) => lowerOf(tree, m) === "according");
}

const ROLE_BY_RELATION: Readonly<Record<string, ArgumentRole>> = table({
  obj: "object",
  iobj: "indirect-object",
  obl: "oblique",
  xcomp: "complement",
  ccomp: "complement",
});

function clauseParts(
  tree: Tree,
  chain: readonly number[],
  kind: { readonly passive: boolean; readonly copular: boolean },
): ClausePart[] {
  const parts: ClausePart[] = [];
  const final = chain[chain.length - 1] as number;
  if (kind.copular && !isVerbal(tree, final))
    parts.push({ ...phraseOf(tree, final, { predicate: true }), role: "complement" });
  for (const v of chain) {
    for (const c of childrenOf(tree, v)) {
      if (chain.includes(c) || isSourcePhrase(tree, c)) continue;
      const part = partOf(tree, v, c, kind.passive);
      if (part) parts.push(part);
    }
  }
  return parts.sort((a, b) => a.first - b.first);
}

function partOf(tree: Tree, verb: number, c: number, passive: boolean): ClausePart | null {
  const deprel = tokenAt(tree, c).deprel;
  const role = ROLE_BY_RELATION[baseRelation(deprel)];
  if (!role) return null;
  if (role === "complement" && isRelation(tree, c, "ccomp") && c < verb) return null;
  const phrase = phraseOf(tree, c, { predicate: false });
  if (role !== "oblique") return { ...phrase, role };
  const agent = deprel === "obl:agent" || (passive && phrase.preposition === "by" && !isTimeLike(tree, c));
  return { ...phrase, role: agent ? "agent" : "oblique" };
}

function isTimeLike(tree: Tree, i: number): boolean {
  return /^(?:\d+|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|noon|midnight|year|month|week|day|end)$/.test(
    lemmaOf(tree, i),
  );
}

/** Whether a dependent clause belongs to the words of the clause it hangs on, or stands apart. */
export function standsApart(tree: Tree, child: number): boolean {
  const deprel = tokenAt(tree, child).deprel;
  const base = baseRelation(deprel);
  if (deprel === "acl:relcl" || deprel === "advcl:relcl" || base === "parataxis" || base === "appos")
    return true;
  if (base === "acl") return commaBefore(tree, child);
  if (base === "advcl")
    return (commaBefore(tree, child) && !closesInsertion(tree, child)) || child < tokenAt(tree, child).head;
  return base === "conj" && isClausalConjunct(tree, tokenAt(tree, child).head, child);
}

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
  for (let at = from; at >= Math.max(0, from - 2); at--) if (isCommaLike(tree, at)) return true;
  return false;
}
