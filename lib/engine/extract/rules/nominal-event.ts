import type { ArgumentRole } from "../../../model/index.ts";
import { LIGHT_VERBS } from "../../lexicon/light-verbs.ts";
import { NOMINAL_EVENTS } from "../../lexicon/nominal-events.ts";
import {
  childBy,
  childrenBy,
  childrenOf,
  isPunctuation,
  lemmaOf,
  subtree,
  type Tree,
  tokenAt,
} from "../../syntax/tree.ts";
import type { ClausePart } from "../clause-parts.ts";
import type { Draft } from "../draft.ts";
import { phraseOf } from "../phrase.ts";
import { readPolarityOfNoun } from "../polarity.ts";
import type { ExtractionRule } from "./rule.ts";

/** "the deaths of nearly 50 people", "the army's shelling of the port", "talks between A and B". */
export const nominalEvent: ExtractionRule = {
  name: "nominal-event",
  apply: (tree) =>
    tree.tokens.flatMap((token, i) => {
      if (token.upos !== "NOUN" || !NOMINAL_EVENTS.has(lemmaOf(tree, i))) return [];
      if (/^(?:compound|cop|flat)/.test(token.deprel) || childBy(tree, i, "cop") !== null) return [];
      if (isLightObject(tree, i)) return [];
      const draft = eventDraft(tree, i);
      return draft ? [draft] : [];
    }),
};

/** The object of "held talks" is in the verb's claim already. */
function isLightObject(tree: Tree, i: number): boolean {
  const { head, deprel } = tokenAt(tree, i);
  return deprel === "obj" && head >= 0 && LIGHT_VERBS.has(lemmaOf(tree, head));
}

function eventDraft(tree: Tree, i: number): Draft | null {
  const event = NOMINAL_EVENTS.get(lemmaOf(tree, i));
  if (!event) return null;
  const parts: ClausePart[] = [];
  const possessor = childBy(tree, i, "nmod:poss");
  const complements = childrenBy(tree, i, "nmod").filter((c) => c > i && childBy(tree, c, "case") !== null);
  const ofPhrase = complements.find((c) => phraseOf(tree, c).preposition === "of");
  const patient = event.of === "object";
  if (possessor !== null && tokenAt(tree, possessor).upos !== "PRON") {
    const role: ArgumentRole = patient && ofPhrase === undefined ? "object" : "subject";
    parts.push({ ...phraseOf(tree, possessor), preposition: null, role });
  }
  for (const c of complements) {
    const phrase = phraseOf(tree, c);
    parts.push({ ...phrase, role: roleOf(phrase.preposition, patient, parts) });
  }
  const informative = parts.some(
    (p) => p.role !== "oblique" || /^(?:between|with|against|on)$/.test(p.preposition ?? ""),
  );
  if (!informative) return null;
  return toDraft(tree, i, parts);
}

function roleOf(preposition: string | null, patient: boolean, parts: readonly ClausePart[]): ArgumentRole {
  if (preposition === "by") return "agent";
  if (preposition !== "of") return "oblique";
  if (patient) return "object";
  return parts.some((p) => p.role === "subject") ? "oblique" : "subject";
}

function toDraft(tree: Tree, i: number, parts: readonly ClausePart[]): Draft {
  const phrase = phraseOf(tree, i);
  const own = subtree(tree, i).filter(
    (t) => t >= phrase.first && t <= phrase.last && !isPunctuation(tree, t),
  );
  const subject = parts.find((p) => p.role === "subject") ?? null;
  const restParts = parts.filter((p) => p !== subject);
  const relationTokens = relationOf(tree, i, subject);
  return {
    rule: "nominal-event",
    kind: "nominal",
    head: i,
    root: i,
    predicate: lemmaOf(tree, i),
    subject,
    relation: { first: relationTokens[0] as number, last: i, tokens: relationTokens },
    parts: restParts,
    polarity: readPolarityOfNoun(tree, i),
    modality: "asserted",
    tense: "none",
    own: own.length ? own : [i],
    anchor: i,
    confidence: restParts.some((p) => p.role !== "oblique") || subject ? 0.35 : 0.25,
  };
}

/** The noun with the words before it that are no argument. */
function relationOf(tree: Tree, i: number, subject: ClausePart | null): number[] {
  const out = [i];
  for (let k = i - 1; k >= 0; k--) {
    const inside = childrenOf(tree, i).some((c) => (tree.first[c] ?? c) <= k && k <= (tree.last[c] ?? c));
    if (!inside || (subject && k <= (tree.last[subject.head] ?? subject.last))) break;
    if (/^(?:det|nmod:poss|case)/.test(tokenAt(tree, k).deprel) && tokenAt(tree, k).head === i) break;
    out.unshift(k);
  }
  return out;
}
