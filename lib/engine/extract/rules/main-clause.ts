import { baseRelation, tokenAt } from "../../syntax/tree.ts";
import { isPredicate } from "../clause.ts";
import { clauseDraft } from "../draft.ts";
import { isContentOnly, reportedContent } from "../reporting.ts";
import { subjectFor } from "../subject.ts";
import { tokensWith } from "../tree.ts";
import type { ExtractionRule } from "./rule.ts";

/** "Survivors were taken to the capital." A verb that only reports is left to the attribution of its content. */
export const mainClause: ExtractionRule = {
  name: "main-clause",
  apply: (tree) =>
    tokensWith(tree, "root", "parataxis", "list").flatMap((i) => {
      const relation = baseRelation(tokenAt(tree, i).deprel);
      if (!isPredicate(tree, i) || isContentOnly(tree, i)) return [];
      const content = reportedContent(tree, i) !== null;
      const subject = subjectFor(tree, i);
      const confidence = relation === "root" ? 0.9 : 0.6;
      return [
        clauseDraft(tree, i, {
          rule: "main-clause",
          confidence: content ? 0.75 : subject ? confidence : confidence - 0.35,
          subject,
        }),
      ];
    }),
};
