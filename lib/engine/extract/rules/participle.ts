import { baseRelation, childrenBy, lowerOf, type Tree, tokenAt } from "../../syntax/tree.ts";
import { type Clause, readClause } from "../clause.ts";
import type { ClausePart } from "../clause-parts.ts";
import { draftOf } from "../draft.ts";
import { isVerbal } from "../phrase.ts";
import { antecedentFor, subjectFor } from "../subject.ts";
import { isSetOff, tokensWith } from "../tree.ts";
import type { ExtractionRule } from "./rule.ts";

/** "the strikes, carried out by the army", "a road leading north": the noun is the verb's patient or its doer. */
export const nounParticiple: ExtractionRule = {
  name: "noun-participle",
  apply: (tree) =>
    tokensWith(tree, "acl").flatMap((i) => {
      const token = tokenAt(tree, i);
      if (token.deprel !== "acl" || token.head < 0 || !isVerbal(tree, i)) return [];
      if (
        !/^VB[NDG]$/.test(token.xpos) ||
        childrenBy(tree, i, "mark").some((m) => lowerOf(tree, m) !== "while")
      )
        return [];
      const passive = token.xpos !== "VBG";
      const antecedent = antecedentFor(
        tree,
        token.head,
        i,
        childrenBy(tree, token.head, "conj").some((c) => c > i),
      );
      const clause = passive ? asPassive(readClause(tree, i)) : readClause(tree, i);
      return [
        draftOf(tree, clause, {
          rule: "noun-participle",
          confidence: isSetOff(tree, i) ? 0.6 : 0.5,
          subject: { ...antecedent, role: passive ? "object" : "subject" },
        }),
      ];
    }),
};

/** A reduced passive has no auxiliary to show it. */
function asPassive(clause: Clause): Clause {
  const parts = clause.parts.map(
    (p): ClausePart => (p.role === "oblique" && p.preposition === "by" ? { ...p, role: "agent" } : p),
  );
  return { ...clause, passive: true, parts };
}

/** "…, inviting investors to explore the market", "By closing the border, …": the clause's subject does it. */
export const freeParticiple: ExtractionRule = {
  name: "free-participle",
  apply: (tree) =>
    tokensWith(tree, "advcl").flatMap((i) => {
      const token = tokenAt(tree, i);
      if (baseRelation(token.deprel) !== "advcl" || token.deprel === "advcl:relcl" || !isVerbal(tree, i))
        return [];
      if (!/^VB[GN]$/.test(token.xpos) || childrenBy(tree, i, "nsubj", "aux").length) return [];
      const passive = token.xpos === "VBN";
      const clause = readClause(tree, i);
      const subject = subjectFor(tree, i);
      return [
        draftOf(tree, passive ? asPassive(clause) : clause, {
          rule: "free-participle",
          confidence: isSetOff(tree, i) ? 0.6 : 0.4,
          subject: subject && passive ? { ...subject, role: "object" } : subject,
        }),
      ];
    }),
};

const INCLUDING = /^(?:including|like)$/;

/** "steps, including closing the border": a gerund in an argument's place states an act of whoever takes the steps. */
export const includedAct: ExtractionRule = {
  name: "included-act",
  apply: (tree) =>
    tree.tokens.flatMap((token, i) => {
      if (
        token.xpos !== "VBG" ||
        !isVerbal(tree, i) ||
        !/^(?:acl|nmod|obl|advcl|conj|pcomp)/.test(token.deprel)
      )
        return [];
      if (!isIncluded(tree, i)) return [];
      const clause = readClause(tree, i);
      if (!clause.parts.length) return [];
      return [draftOf(tree, clause, { rule: "included-act", confidence: 0.5, subject: actorAbove(tree, i) })];
    }),
};

function isIncluded(tree: Tree, i: number): boolean {
  const marks = childrenBy(tree, i, "case", "mark");
  if (marks.some((m) => INCLUDING.test(lowerOf(tree, m)))) return true;
  const before = tree.tokens[(tree.first[i] ?? i) - 1]?.text.toLowerCase() ?? "";
  if (INCLUDING.test(before)) return true;
  const head = tokenAt(tree, i).head;
  return (
    head >= 0 &&
    tokenAt(tree, i).deprel === "conj" &&
    tokenAt(tree, head).xpos === "VBG" &&
    isIncluded(tree, head)
  );
}

/** Whoever the nearest clause above says does something: its object where that has to act ("prompted X to take steps"). */
function actorAbove(tree: Tree, i: number): ClausePart | null {
  for (let at = tokenAt(tree, i).head; at >= 0; at = tokenAt(tree, at).head) {
    if (!isVerbal(tree, at)) continue;
    const subject = subjectFor(tree, at);
    if (subject) return subject;
  }
  return null;
}
