import { isPunctuation, type Tree, tokenAt } from "../../syntax/tree.ts";
import { isPredicate, readClause } from "../clause.ts";
import { draftOf } from "../draft.ts";
import { phraseOf } from "../phrase.ts";
import { relativeParts } from "../relative.ts";
import { isContentOnly } from "../reporting.ts";
import { tokensWith } from "../tree.ts";
import type { ExtractionRule } from "./rule.ts";

/** "the ferry, which left at noon": a claim of its own about the ferry. */
export const relativeClause: ExtractionRule = {
  name: "relative-clause",
  apply: (tree) =>
    tokensWith(tree, "acl").flatMap((i) => {
      const token = tokenAt(tree, i);
      if (token.deprel !== "acl:relcl" || !isPredicate(tree, i) || isContentOnly(tree, i)) return [];
      const reading = relativeParts(tree, i);
      const draft = draftOf(tree, readClause(tree, i), {
        rule: "relative-clause",
        confidence: reading.pronoun === null ? 0.55 : 0.7,
        subject: reading.subject,
        parts: reading.parts,
      });
      return [{ ...draft, own: [...antecedentWords(tree, token.head, i, draft.own), ...draft.own] }];
    }),
};

/** With less, the claim's words would be more about the noun than about what the clause says of it. */
const MIN_OWN_SHARE = 0.475;

/** The antecedent stands in the claim's words where it ends right before the clause and is the shorter part of them. */
function antecedentWords(tree: Tree, noun: number, clause: number, own: readonly number[]): number[] {
  const [start] = own;
  const end = own[own.length - 1];
  if (start === undefined || end === undefined || noun >= start) return [];
  const phrase = phraseOf(tree, noun, { without: clause });
  const gap = start - phrase.last - 1;
  if (phrase.last >= start || gap > 1 || (gap === 1 && !isPunctuation(tree, start - 1))) return [];
  const said = tokenAt(tree, end).end - tokenAt(tree, Math.min(start + 1, end)).start;
  const whole = tokenAt(tree, end).end - tokenAt(tree, phrase.first).start;
  if (said < whole * MIN_OWN_SHARE) return [];
  return Array.from({ length: phrase.last - phrase.first + 1 }, (_, k) => phrase.first + k).filter(
    (t) => !isPunctuation(tree, t),
  );
}

/** "…, which worried investors": the pronoun stands for the whole clause before it. */
export const sentenceRelative: ExtractionRule = {
  name: "sentence-relative",
  apply: (tree) =>
    tokensWith(tree, "advcl").flatMap((i) => {
      const token = tokenAt(tree, i);
      if (token.deprel !== "advcl:relcl" || !isPredicate(tree, i)) return [];
      return [draftOf(tree, readClause(tree, i), { rule: "sentence-relative", confidence: 0.45 })];
    }),
};
