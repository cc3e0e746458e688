import type { Quantity } from "../../../model/index.ts";
import { conceptsOf } from "../../lexicon/concepts.ts";
import { isPersonNoun, peopleScope } from "../../lexicon/person-nouns.ts";
import { aboutOf } from "../about.ts";
import { type AnswerContext, type AnswerRule, answer, type Candidate } from "../candidate.ts";
import { type Frame, headOfSpan } from "../frame.ts";

const THRESHOLD = 0.5;
const ASKS: Readonly<Record<string, string>> = {
  kill: "were killed",
  injure: "were injured",
  hospitalize: "were treated in hospital",
  missing: "are missing",
  rescue: "were rescued",
  survive: "survived",
  evacuate: "were evacuated",
  displace: "were displaced",
  detain: "were detained",
  release: "were released",
  infect: "were infected",
  aboard: "were on board",
};

/** The noun that a quantity counts, as a token number; -1 where none is named. */
export function countedToken(frame: Frame, quantity: Quantity): number {
  const tokens = frame.sentence.tokens;
  const at = headOfSpan(frame.sentence, quantity);
  if (at < 0) return -1;
  const token = tokens[at];
  if (token?.upos === "NOUN" || token?.upos === "PROPN") return at;
  const head = token?.head ?? -1;
  if (
    head >= 0 &&
    /^(?:nummod|det|amod|compound)/.test(token?.deprel ?? "") &&
    /^(?:NOUN|PROPN)$/.test(tokens[head]?.upos ?? "")
  )
    return head;
  const ofNoun = tokens.findIndex((t) => t.head === at && t.deprel.startsWith("nmod"));
  return ofNoun;
}

/** The harm that a count of people is about: told by the noun, its modifiers, or the claim's predicate. */
function harmOf(frame: Frame, counted: number): string | null {
  const tokens = frame.sentence.tokens;
  const noun = tokens[counted];
  const known = (lemma: string, wordClass: "v" | "n" | "a") =>
    conceptsOf(lemma, wordClass).find((c) => ASKS[c.id])?.id ?? null;
  if (noun) {
    const own = known(noun.lemma.toLowerCase(), "n");
    if (own) return own;
    for (const t of tokens) {
      if (t.head !== counted) continue;
      if (/^(?:amod|acl)/.test(t.deprel)) {
        const told = known(t.lemma.toLowerCase(), t.upos === "VERB" ? "v" : "a");
        if (told) return told;
      }
      if (/^(?:aboard|on-board)$/i.test(t.text)) return "aboard";
    }
  }
  for (const concept of frame.concepts) if (ASKS[concept.id]) return concept.id;
  for (const content of frame.contents) {
    const told = content.role === "subject" ? known(content.lemma, "n") : null;
    if (told) return told;
  }
  const words = [
    frame.head,
    ...tokens.filter(
      (t) => t.head >= 0 && tokens[t.head] === frame.head && /^(?:xcomp|obj|advmod|acl)/.test(t.deprel),
    ),
  ];
  for (const t of words) {
    const told = known(t.lemma.toLowerCase(), t.upos === "VERB" ? "v" : t.upos === "ADJ" ? "a" : "n");
    if (told) return told;
    if (t.lemma.toLowerCase() === "aboard") return "aboard";
  }
  return null;
}

function candidateOf(frame: Frame, quantity: Quantity, context: AnswerContext): Candidate | null {
  const counted = countedToken(frame, quantity);
  const noun = frame.sentence.tokens[counted]?.lemma.toLowerCase() ?? null;
  const people = noun === null || isPersonNoun(noun) || conceptsOf(noun, "n").some((c) => ASKS[c.id]);
  const harm = people ? harmOf(frame, counted) : null;
  const scope = noun === null ? "people" : peopleScope(noun);
  const value = {
    kind: "number" as const,
    set: quantity.value,
    hedge: quantity.hedge,
    unitKind: quantity.unit.kind,
    unitCode: quantity.unit.code,
    of: quantity.of,
    counted: noun,
    text: quantity.text,
  };
  const named = quantity.of ?? noun ?? "people";
  return {
    facet: "count",
    answer: answer(frame, value),
    frame,
    event: context.event,
    slot: harm ? `${harm}:${scope}` : null,
    kind: people ? `people:${scope}` : "things",
    about: aboutOf(frame, context.rarity),
    threshold: THRESHOLD,
    wording: harm ? `How many ${scope} ${ASKS[harm]}` : `How many ${named}`,
    alone: true,
  };
}

export const countRule: AnswerRule = {
  name: "count/quantity",
  facet: "count",
  find: (frame, context) =>
    frame.quantities
      .filter((q) => q.unit.kind === "count" || (q.unit.kind === "other" && q.unit.code === null))
      .map((q) => candidateOf(frame, q, context))
      .filter((c) => c !== null),
};
