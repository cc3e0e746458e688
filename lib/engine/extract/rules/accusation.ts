import { DENYING_VERBS } from "../../lexicon/negation.ts";
import { childBy, lemmaOf, type Tree } from "../../syntax/tree.ts";
import { readClause } from "../clause.ts";
import { draftOf } from "../draft.ts";
import { phraseOf } from "../phrase.ts";
import { accusationContent, gerundComplement, isReportingVerb } from "../reporting.ts";
import { subjectFor } from "../subject.ts";
import type { ExtractionRule } from "./rule.ts";

/** "accused the army of shelling the town": the army shelled the town, alleged. */
export const accusation: ExtractionRule = {
  name: "accusation",
  apply: (tree) =>
    tree.tokens.flatMap((_, i) => {
      const content = accusationContent(tree, i);
      const accused = content === null ? null : accusedOf(tree, i, content);
      if (content === null || !accused) return [];
      const draft = draftOf(tree, readClause(tree, content), {
        rule: "accusation",
        confidence: 0.6,
        subject: accused,
      });
      return [{ ...draft, modality: "alleged" as const }];
    }),
};

function accusedOf(tree: Tree, verb: number, content: number) {
  const object = childBy(tree, verb, "obj");
  if (object !== null) return { ...phraseOf(tree, object, { without: content }), role: "subject" as const };
  return subjectFor(tree, verb); // "was accused of": the surface subject is the accused
}

/** "denied having met them": the meeting, denied. */
export const deniedAct: ExtractionRule = {
  name: "denied-act",
  apply: (tree) =>
    tree.tokens.flatMap((_, i) => {
      if (!DENYING_VERBS.has(lemmaOf(tree, i)) || !isReportingVerb(tree, i)) return [];
      const content = gerundComplement(tree, i);
      if (content === null) return [];
      return [
        draftOf(tree, readClause(tree, content), {
          rule: "denied-act",
          confidence: 0.6,
          subject: subjectFor(tree, i),
        }),
      ];
    }),
};
