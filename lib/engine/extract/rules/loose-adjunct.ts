import { tokenAt } from "../../syntax/tree.ts";
import { isLooseAdjunct } from "../apart.ts";
import { readClause } from "../clause.ts";
import { draftOf } from "../draft.ts";
import { ownTokens } from "../own-words.ts";
import { isContentOnly } from "../reporting.ts";
import { subjectFor } from "../subject.ts";
import { tokensWith } from "../tree.ts";
import type { ExtractionRule } from "./rule.ts";

/** "…, at the invitation of the mayor": what a comma sets off says something of its own about the clause's event. */
export const looseAdjunct: ExtractionRule = {
  name: "loose-adjunct",
  apply: (tree) =>
    tokensWith(tree, "obl").flatMap((i) => {
      const token = tokenAt(tree, i);
      if (!isLooseAdjunct(tree, i) || isContentOnly(tree, token.head)) return [];
      const clause = readClause(tree, token.head);
      const part = clause.parts.find((p) => p.head === i);
      if (!part || tokenAt(tree, token.head).upos !== "VERB") return [];
      const objects = clause.parts.filter((p) => p.role === "object");
      const draft = draftOf(tree, clause, {
        rule: "loose-adjunct",
        confidence: 0.4,
        subject: subjectFor(tree, token.head),
        parts: [...objects, part],
      });
      return [{ ...draft, root: i, own: ownTokens(tree, i), anchor: i }];
    }),
};
