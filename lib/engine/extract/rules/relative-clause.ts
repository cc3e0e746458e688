import { isPredicate, readClause } from "../clause.ts";
import { draftOf } from "../draft.ts";
import { relativeParts } from "../relative.ts";
import { isContentOnly } from "../reporting.ts";
import type { ExtractionRule } from "./rule.ts";

/** "the ferry, which left at noon": a claim of its own about the ferry. */
export const relativeClause: ExtractionRule = {
  name: "relative-clause",
  apply: (tree) =>
    tree.tokens.flatMap((token, i) => {
      if (token.deprel !== "acl:relcl" || !isPredicate(tree, i) || isContentOnly(tree, i)) return [];
      const reading = relativeParts(tree, i);
      return [
        draftOf(tree, readClause(tree, i), {
          rule: "relative-clause",
          confidence: reading.pronoun === null ? 0.55 : 0.7,
          subject: reading.subject,
          parts: reading.parts,
        }),
      ];
    }),
};

/** "…, which worried investors": the pronoun stands for the whole clause before it. */
export const sentenceRelative: ExtractionRule = {
  name: "sentence-relative",
  apply: (tree) =>
    tree.tokens.flatMap((token, i) => {
      if (token.deprel !== "advcl:relcl" || !isPredicate(tree, i)) return [];
      return [draftOf(tree, readClause(tree, i), { rule: "sentence-relative", confidence: 0.45 })];
    }),
};
