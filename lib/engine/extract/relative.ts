import { childrenBy, isRelation, lemmaOf, lowerOf, subtree, type Tree, tokenAt } from "../syntax/tree.ts";
import { readClause } from "./clause.ts";
import { type ClausePart, isPassive } from "./clause-parts.ts";
import { antecedentFor } from "./subject.ts";

export interface RelativeReading {
  readonly subject: ClausePart | null;
  readonly parts: readonly ClausePart[];
  /** The pronoun's token, null where the clause has none ("the man he met"). */
  readonly pronoun: number | null;
}

/** A relative clause with its antecedent in the place of the pronoun. `root` is the clause's verb. */
export function relativeParts(tree: Tree, root: number): RelativeReading {
  const clause = readClause(tree, root);
  const antecedentHead = tokenAt(tree, root).head;
  const antecedent = antecedentFor(tree, antecedentHead, root, !coversWholeList(tree, antecedentHead, root));
  const pronoun = pronounOf(tree, root);
  const passive = isPassive(tree, root);
  if (clause.subject && pronoun === clause.subject.head) {
    return { subject: { ...antecedent, role: passive ? "object" : "subject" }, parts: clause.parts, pronoun };
  }
  const at = clause.parts.findIndex((p) => p.head === pronoun);
  const part = clause.parts[at];
  if (part) {
    const moved = { ...antecedent, role: part.role, ...lentBy(part) };
    return { subject: clause.subject, parts: [...clause.parts.filter((_, k) => k !== at), moved], pronoun };
  }
  if (!clause.subject)
    return { subject: { ...antecedent, role: passive ? "object" : "subject" }, parts: clause.parts, pronoun };
  if (pronoun !== null && /^(?:where|when)$/.test(lowerOf(tree, pronoun))) {
    const place = {
      ...antecedent,
      role: "oblique" as const,
      preposition: prepositionFor(tree, antecedent.head),
    };
    return { subject: clause.subject, parts: [...clause.parts, { ...place, lent: NOWHERE }], pronoun };
  }
  const hasObject = clause.parts.some(
    (p) => p.role === "object" || (p.role === "complement" && clause.copular),
  );
  if (pronoun !== null || hasObject) return { subject: clause.subject, parts: clause.parts, pronoun };
  return { subject: clause.subject, parts: [...clause.parts, { ...antecedent, role: "object" }], pronoun };
}

/** The preposition stands before the pronoun and goes with what the pronoun stands for: "in which", "where". */
function lentBy(part: ClausePart): Pick<ClausePart, "preposition" | "lent"> {
  if (part.preposition === null || part.outer >= part.first) return { preposition: part.preposition };
  return { preposition: part.preposition, lent: { first: part.outer, last: part.first - 1 } };
}

/** What "where" and "when" imply stands nowhere in the text. */
const NOWHERE = { first: -1, last: -1 };

function prepositionFor(tree: Tree, noun: number): string {
  if (
    /^(?:day|date|night|morning|evening|afternoon|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/.test(
      lemmaOf(tree, noun),
    )
  )
    return "on";
  return /^(?:moment|time|point|stage|meeting|conference|summit|event|home)$/.test(lemmaOf(tree, noun))
    ? "at"
    : "in";
}

/** After a list, a clause that agrees with the plural speaks of all its members; it hangs on the first in the tree. */
function coversWholeList(tree: Tree, antecedent: number, root: number): boolean {
  const conjuncts = childrenBy(tree, antecedent, "conj");
  return conjuncts.length === 0 || conjuncts.every((c) => c < root);
}

function pronounOf(tree: Tree, root: number): number | null {
  const inside = subtree(tree, root).filter((i) => i < root || isRelation(tree, i, "obj", "obl"));
  const found = inside.find((i) => {
    const token = tokenAt(tree, i);
    if (/^(?:WDT|WP|WRB)$/.test(token.xpos)) return true;
    return lowerOf(tree, i) === "that" && token.upos === "PRON" && token.xpos !== "DT" && token.head === root;
  });
  return found ?? null;
}
