import { baseRelation, childrenBy, lemmaOf, lowerOf, type Tree, tokenAt } from "../../syntax/tree.ts";
import { isPredicate, readClause } from "../clause.ts";
import { draftOf } from "../draft.ts";
import { isContentOnly, isReportingVerb } from "../reporting.ts";
import { subjectFor } from "../subject.ts";
import { tokensWith } from "../tree.ts";
import type { ExtractionRule } from "./rule.ts";

/** Verbs whose complement is so: "showed that", "meant that". Under others it is wished for, guessed or asked. */
const FACTIVE =
  /^(?:show|prove|mean|know|learn|realize|realise|discover|find|see|reveal|ensure|remember|notice|regret|recognize|recognise|accept|demonstrate|note|forget|establish|understand)$/;

/** "said that two helicopters were searching": what is said is a claim; its attribution is read from the tree. */
export const complementClause: ExtractionRule = {
  name: "complement-clause",
  apply: (tree) =>
    tokensWith(tree, "ccomp", "csubj").flatMap((i) => {
      const token = tokenAt(tree, i);
      const relation = baseRelation(token.deprel);
      if ((relation !== "ccomp" && relation !== "csubj") || !isPredicate(tree, i) || isContentOnly(tree, i))
        return [];
      const subject = subjectFor(tree, i);
      if (!subject && relation === "csubj") return [];
      const reported = token.head >= 0 && isReportingVerb(tree, token.head);
      const draft = draftOf(tree, readClause(tree, i), {
        rule: reported ? "reported-clause" : "complement-clause",
        confidence: reported ? 0.8 : 0.5,
        subject,
      });
      const open =
        isOpen(tree, i) || (!reported && token.head >= 0 && !FACTIVE.test(lemmaOf(tree, token.head)));
      return [open && draft.modality === "asserted" ? { ...draft, modality: "possible" } : draft];
    }),
};

/** "whether it was so", "what it was": asked, not stated. */
function isOpen(tree: Tree, i: number): boolean {
  if (childrenBy(tree, i, "mark").some((m) => /^(?:whether|if)$/.test(lowerOf(tree, m)))) return true;
  return tree.tokens.some(
    (t, k) => k < i && k >= (tree.first[i] ?? i) && /^(?:WP|WRB)$/.test(t.xpos) && t.head === i,
  );
}
