import { baseRelation, childBy, childrenBy, lowerOf, type Tree, tokenAt } from "../../syntax/tree.ts";
import { isPredicate, readClause } from "../clause.ts";
import type { ClausePart } from "../clause-parts.ts";
import { type Draft, draftOf } from "../draft.ts";
import { isClausalConjunct, phraseOf } from "../phrase.ts";
import { relativeParts } from "../relative.ts";
import { isContentOnly } from "../reporting.ts";
import { subjectFor } from "../subject.ts";
import { tokensWith } from "../tree.ts";
import { isUnstated } from "./adverbial-clause.ts";
import type { ExtractionRule } from "./rule.ts";

/** "… sent a distress call and rolled onto its side": each verb is a claim, the subject is shared. */
export const coordinatedVerb: ExtractionRule = {
  name: "coordinated-verb",
  apply: (tree) =>
    tokensWith(tree, "conj").flatMap((i) => {
      const token = tokenAt(tree, i);
      if (token.deprel !== "conj" || !isPredicate(tree, i) || !isClausalConjunct(tree, token.head, i))
        return [];
      if (isContentOnly(tree, i) || isPartOfChain(tree, i)) return [];
      const first = firstConjunct(tree, i);
      const own = childrenBy(tree, i, "nsubj", "csubj").length > 0;
      const relative =
        !own && tokenAt(tree, first).deprel === "acl:relcl" ? relativeParts(tree, first) : null;
      const clause = readClause(tree, i);
      const unstated = isUnstated(tree, first);
      const draft = draftOf(tree, clause, {
        rule: unstated ? "purpose-or-condition" : "coordinated-verb",
        confidence: unstated ? 0.3 : own ? 0.85 : 0.8,
        subject: own ? clause.subject : (relative?.subject ?? subjectFor(tree, i)),
      });
      return [withSharedAuxiliary(tree, draft, first, i)];
    }),
};

function firstConjunct(tree: Tree, i: number): number {
  let at = i;
  while (tokenAt(tree, at).deprel === "conj" && tokenAt(tree, at).head >= 0) at = tokenAt(tree, at).head;
  return at;
}

/** Verbs coordinated below a governing infinitive or participle are claims only where the governor is one. */
function isPartOfChain(tree: Tree, i: number): boolean {
  const first = firstConjunct(tree, i);
  const relation = baseRelation(tokenAt(tree, first).deprel);
  return relation === "xcomp" && childBy(tree, tokenAt(tree, first).head, "obj") !== null;
}

/** What the first verb's auxiliaries say holds for a verb of the same form: "was arrested and charged". */
function withSharedAuxiliary(tree: Tree, draft: Draft, first: number, i: number): Draft {
  if (childrenBy(tree, i, "nsubj", "csubj", "cop").length) return draft;
  const shared = childrenBy(tree, i, "aux").length ? [] : sharedAuxiliaries(tree, first, i);
  const reduced = tokenAt(tree, i).xpos === "VBN" && /^(?:acl|advcl)$/.test(tokenAt(tree, first).deprel);
  const passive = reduced || shared.some((c) => tokenAt(tree, c).deprel === "aux:pass");
  const will = shared.some((c) => /^(?:will|shall|wo|'ll|’ll)$/.test(lowerOf(tree, c)));
  const subject =
    passive && draft.subject?.role === "subject"
      ? { ...draft.subject, role: "object" as const }
      : draft.subject;
  const parts = passive ? draft.parts.map(asAgent) : [...draft.parts, ...sharedObject(tree, draft, first, i)];
  const relation = "implied" in draft.relation ? draft.relation : { ...draft.relation, lent: shared };
  const planned = will && draft.modality === "asserted";
  return {
    ...draft,
    subject,
    parts,
    relation,
    modality: planned ? "planned" : draft.modality,
    tense: will ? "future" : draft.tense,
  };
}

function asAgent(part: ClausePart): ClausePart {
  return part.role === "oblique" && part.preposition === "by" ? { ...part, role: "agent" } : part;
}

function sharedAuxiliaries(tree: Tree, first: number, i: number): number[] {
  const form = (v: number) => tokenAt(tree, v).xpos.replace("VBD", "VBN");
  if (form(first) !== form(i) || tokenAt(tree, first).xpos === "VBD") return [];
  return childrenBy(tree, first, "aux").filter((c) => c < first);
}

/** "arrested and questioned the student": an object behind the last verb, hung on the first, is shared. */
function sharedObject(tree: Tree, draft: Draft, first: number, i: number): ClausePart[] {
  if (draft.parts.some((p) => p.role === "object") || childrenBy(tree, i, "obl", "xcomp", "ccomp").length)
    return [];
  return childrenBy(tree, first, "obj")
    .filter((c) => c > i)
    .map((c) => ({ ...phraseOf(tree, c), role: "object" }));
}
