import { type ClausePart, isPredicate, readClause } from "../clause.ts";
import { type Draft, draftOf } from "../draft.ts";
import { isClausalConjunct, phraseOf } from "../phrase.ts";
import { relativeParts } from "../relative.ts";
import { isContentOnly } from "../reporting.ts";
import { subjectFor } from "../subject.ts";
import { baseRelation, childBy, childrenBy, lemmaOf, type Tree, tokenAt } from "../tree.ts";
import { isUnstated } from "./adverbial-clause.ts";
import type { ExtractionRule } from "./rule.ts";

/** "… sent a distress call and rolled onto its side": each verb is a claim, the subject is shared. */
export const coordinatedVerb: ExtractionRule = {
  name: "coordinated-verb",
  apply: (tree) =>
    tree.tokens.flatMap((token, i) => {
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

/** "has condemned and sanctioned", "was arrested and charged": modality and passive of the first verb hold for the second. */
function withSharedAuxiliary(tree: Tree, draft: Draft, first: number, i: number): Draft {
  if (childrenBy(tree, i, "aux", "cop", "nsubj").length) return draft;
  const tag = tokenAt(tree, i).xpos;
  const passive = childBy(tree, first, "aux:pass") !== null && (tag === "VBN" || tag === "VBD");
  const will = childrenBy(tree, first, "aux").some((c) => /^(?:will|shall)$/.test(lemmaOf(tree, c)));
  const subject =
    passive && draft.subject?.role === "subject"
      ? { ...draft.subject, role: "object" as const }
      : draft.subject;
  const parts = passive
    ? draft.parts.map((p) =>
        p.role === "oblique" && p.preposition === "by" ? { ...p, role: "agent" as const } : p,
      )
    : draft.parts;
  if (!will || tag !== "VB") return { ...draft, subject, parts };
  return {
    ...draft,
    subject,
    parts,
    modality: draft.modality === "asserted" ? "planned" : draft.modality,
    tense: "future",
  };
}

/** "arrested and questioned the student": an object behind the last verb, hung on the first, is shared. */
function _sharedObject(tree: Tree, first: number, i: number): ClausePart[] {
  if (childrenBy(tree, i, "obl", "xcomp", "ccomp").length) return [];
  return childrenBy(tree, first, "obj")
    .filter((c) => c > i)
    .map((c) => ({ ...phraseOf(tree, c), role: "object" as const }));
}
