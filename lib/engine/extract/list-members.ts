import { childBy, childrenBy, isPunctuation, type Tree } from "../syntax/tree.ts";
import type { ClausePart } from "./clause-parts.ts";
import type { Draft } from "./draft.ts";
import { isClausalConjunct, phraseOf } from "./phrase.ts";

/** Lists multiply; beyond so many combinations the whole says it better. */
const MAX_MEMBERS = 12;

/** What people do together: "A and B met" does not say that A met. */
const TOGETHER =
  /^(?:meet|agree|discuss|negotiate|talk|share|marry|compete|differ|exchange|sign|merge|combine|compare|collide|clash|fight|cooperate|collaborate|unite|separate|divorce|hold talks|hold meeting|reach agreement|sign agreement)$/;

/** Prepositions that need the whole list. */
const BETWEEN = /^(?:between|among|amongst|amid|from|both)$/;

/**
 * One draft for each member of the lists in a claim: "provides food and medicine" provides food, and medicine.
 * The whole stays the claim to check; its members let others match what names only one of them.
 */
export function memberDrafts(tree: Tree, draft: Draft): readonly Draft[] {
  if (!hasList(tree, draft.subject) && !draft.parts.some((p) => hasList(tree, p))) return NO_MEMBERS;
  const subjects =
    draft.subject && !TOGETHER.test(draft.predicate) ? membersOf(tree, draft.subject) : [draft.subject];
  const choices = draft.parts.map((p) => (BETWEEN.test(p.preposition ?? "") ? [p] : membersOf(tree, p)));
  const size = choices.reduce((n, c) => n * c.length, subjects.length);
  if (size < 2 || size > MAX_MEMBERS) return [];
  let combined: ClausePart[][] = [[]];
  for (const choice of choices) combined = combined.flatMap((done) => choice.map((p) => [...done, p]));
  return subjects.flatMap((subject) =>
    combined.map((parts) => ({
      ...draft,
      rule: "list-member",
      subject,
      parts,
      own: memberWords(tree, draft, subject, parts),
      confidence: draft.confidence * MEMBER_CONFIDENCE,
      member: true,
    })),
  );
}

/** A member is as sure as its clause, less the doubt whether the list is one of separate things. */
const MEMBER_CONFIDENCE = 0.9;

const NO_MEMBERS: readonly Draft[] = [];

function hasList(tree: Tree, part: ClausePart | null): boolean {
  return part !== null && childBy(tree, part.head, "conj") !== null;
}

function membersOf(tree: Tree, part: ClausePart): ClausePart[] {
  const conjuncts = childrenBy(tree, part.head, "conj").filter(
    (c) => c > part.head && c <= part.last && !isClausalConjunct(tree, part.head, c),
  );
  if (!conjuncts.length) return [part];
  const first = phraseOf(tree, part.head, { alone: true, predicate: part.role === "complement" });
  const rest = conjuncts.map((c) => ({ ...phraseOf(tree, c), role: part.role }));
  return [
    { ...part, first: first.first, last: first.last, outer: part.outer },
    ...rest.map((m) => (m.preposition === null && part.outer < part.first ? { ...m, ...lentBy(part) } : m)),
  ];
}

function lentBy(part: ClausePart): Pick<ClausePart, "preposition" | "lent"> {
  return { preposition: part.preposition, lent: { first: part.outer, last: part.first - 1 } };
}

/** The words of the claim around a member: those of its own parts, and the verb group. */
function memberWords(
  tree: Tree,
  draft: Draft,
  subject: ClausePart | null,
  parts: readonly ClausePart[],
): number[] {
  const words = new Set<number>("tokens" in draft.relation ? draft.relation.tokens : []);
  for (const p of subject ? [subject, ...parts] : parts) for (let i = p.first; i <= p.last; i++) words.add(i);
  const own = new Set(draft.own);
  const kept = [...words].filter((i) => own.has(i) && !isPunctuation(tree, i)).sort((a, b) => a - b);
  return kept.length ? kept : [...draft.own];
}
