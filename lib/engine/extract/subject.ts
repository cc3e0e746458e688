import { baseRelation, childBy, childrenBy, lowerOf, type Tree, tokenAt } from "../syntax/tree.ts";
import { type ClausePart, isPassive, subjectOf } from "./clause-parts.ts";
import { phraseOf } from "./phrase.ts";

/**
 * The subject of a clause: its own, else the one that the grammar lends it: of the first conjunct, of the clause a
 * participle depends on, or the noun a participle modifies. Null where there is none.
 */
export function subjectFor(tree: Tree, root: number, depth = 0): ClausePart | null {
  const own = subjectOf(tree, root, isPassive(tree, root));
  if (own || depth > MAX_LOANS) return own;
  const head = tokenAt(tree, root).head;
  if (head < 0) return null;
  const deprel = tokenAt(tree, root).deprel;
  switch (baseRelation(deprel)) {
    case "conj":
    case "advcl":
    case "parataxis":
      return deprel === "advcl:relcl" ? null : subjectFor(tree, head, depth + 1);
    case "acl":
      return antecedentFor(tree, head, root, false);
    case "xcomp": {
      const object = childBy(tree, head, "obj", "iobj");
      return object === null
        ? subjectFor(tree, head, depth + 1)
        : { ...phraseOf(tree, object), role: "subject" };
    }
    default:
      return null;
  }
}

/** A subject is lent over at most so many clauses; more are the mark of a broken parse. */
const MAX_LOANS = 6;

/**
 * What a clause after a noun speaks of: the noun, or where the noun only says what somebody is ("she is a judge who
 * headed the mission"), that somebody.
 */
export function antecedentFor(tree: Tree, noun: number, clause: number, alone: boolean): ClausePart {
  const phrase = { ...phraseOf(tree, noun, { alone, without: clause }), role: "subject" as const };
  const predicate = childBy(tree, noun, "cop") !== null;
  const indefinite = !childrenBy(tree, noun, "det").some((d) => !/^an?$/.test(lowerOf(tree, d)));
  if (!predicate || !indefinite) return phrase;
  const bearer = subjectFor(tree, noun);
  return bearer && !/^(?:it|this|that|there)$/.test(lowerOf(tree, bearer.head)) ? bearer : phrase;
}
