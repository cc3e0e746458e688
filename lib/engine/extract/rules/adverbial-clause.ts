import { childrenBy, lowerOf, type Tree, tokenAt } from "../../syntax/tree.ts";
import { isPredicate, readClause } from "../clause.ts";
import { draftOf } from "../draft.ts";
import { isContentOnly } from "../reporting.ts";
import { subjectFor } from "../subject.ts";
import { tokensWith } from "../tree.ts";
import type { ExtractionRule } from "./rule.ts";

/** Conjunctions under which nothing is stated: conditions, purposes, comparisons. */
const UNSTATED = /^(?:if|unless|whether|lest|to|so|than|like)$/;

/** "While the ministry has not replied, …", "after the dam broke", "with talks stalled". */
export const adverbialClause: ExtractionRule = {
  name: "adverbial-clause",
  apply: (tree) =>
    tokensWith(tree, "advcl").flatMap((i) => {
      const token = tokenAt(tree, i);
      if (token.deprel !== "advcl" || !isPredicate(tree, i) || isContentOnly(tree, i)) return [];
      const bare = /^VB[GN]$/.test(token.xpos) && !childrenBy(tree, i, "nsubj", "aux").length;
      if (bare && childrenBy(tree, i, "cop").length === 0) return []; // participles have rules of their own
      const subject = subjectFor(tree, i);
      const unstated = isUnstated(tree, i);
      const draft = draftOf(tree, readClause(tree, i), {
        rule: unstated ? "purpose-or-condition" : "adverbial-clause",
        confidence: unstated ? 0.3 : 0.65,
        subject,
      });
      return [unstated && draft.modality === "asserted" ? { ...draft, modality: "possible" } : draft];
    }),
};

/** A purpose, a condition or a comparison: nothing that is said to be so. */
export function isUnstated(tree: Tree, i: number): boolean {
  if (tokenAt(tree, i).deprel !== "advcl") return false;
  return (
    childrenBy(tree, i, "mark").some((m) => m < i && UNSTATED.test(lowerOf(tree, m))) || isInfinitive(tree, i)
  );
}

function isInfinitive(tree: Tree, i: number): boolean {
  return tokenAt(tree, i).xpos === "VB" && !childrenBy(tree, i, "aux", "nsubj").length;
}
