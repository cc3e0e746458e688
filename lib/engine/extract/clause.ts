import { LIGHT_VERBS, PLURAL_EVENT_NOUNS, VERB_IDIOMS } from "../lexicon/light-verbs.ts";
import { DENYING_VERBS } from "../lexicon/negation.ts";
import { NOMINAL_EVENTS } from "../lexicon/nominal-events.ts";
import { TRANSPARENT_VERBS } from "../lexicon/transparent-verbs.ts";
import { childBy, childrenBy, lemmaOf, lowerOf, type Tree } from "../syntax/tree.ts";
import { type ClausePart, clauseParts, isPassive, subjectOf } from "./clause-parts.ts";
import { isVerbal } from "./phrase.ts";
import { particlesOf, type VerbGroup, verbGroup } from "./verb-group.ts";

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
  readonly group: VerbGroup;
  /** What stands in the group though it belongs to no verb ("agreed *in principle* to send"). */
  readonly parts: readonly ClausePart[];
}

/** Relations of words that are a part of another one's phrase. */
const DEPENDENT = new Set("aux cop case mark fixed amod compound flat cc det goeswith reparandum".split(" "));

/** Whether a token heads a clause: a full verb, a predicate with a copula, or a subject's governor. */
export function isPredicate(tree: Tree, i: number): boolean {
  if (DEPENDENT.has(tree.base[i] ?? "")) return false;
  return isVerbal(tree, i) || childBy(tree, i, "cop", "nsubj", "csubj") !== null;
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
