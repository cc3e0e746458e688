import type { Quantity } from "../../../model/index.ts";
import { conceptsOf } from "../../lexicon/concepts.ts";
import { isPersonNoun, peopleScope } from "../../lexicon/person-nouns.ts";
import { wordKeys } from "../../lexicon/word-keys.ts";
import { aboutFigure } from "../about.ts";
import { type AnswerContext, type AnswerRule, answer, type Candidate } from "../candidate.ts";
import { type Frame, headOfSpan } from "../frame.ts";
import { countedToken, HARM_ASKS, harmOfCount } from "../harm-slot.ts";

const THRESHOLD = 0.27;

function candidateOf(frame: Frame, quantity: Quantity, context: AnswerContext): Candidate | null {
  const counted = countedToken(frame, quantity);
  const noun = frame.sentence.tokens[counted]?.lemma.toLowerCase() ?? null;
  const people =
    noun === null ||
    noun === "life" ||
    noun === "dozen" ||
    isPersonNoun(noun) ||
    conceptsOf(noun, "n").some((c) => HARM_ASKS[c.id]);
  const harm = people ? harmOfCount(frame, quantity) : null;
  // A figure of nothing named answers no question.
  if (noun === null && harm === null) return null;
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
    kind: "count",
    core: noun === null ? null : people ? wordKeys("people", "NOUN") : wordKeys(noun, "NOUN"),
    about: aboutFigure(frame, context.rarity, counted >= 0 ? counted : headOfSpan(frame.sentence, quantity)),
    threshold: THRESHOLD,
    wording: harm ? `How many ${scope} ${HARM_ASKS[harm]}` : `How many ${named}`,
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
