import { aboutOf } from "../about.ts";
import { type AnswerRule, answer } from "../candidate.ts";
import type { Frame } from "../frame.ts";

const THRESHOLD = 0.4;
/** What one meeting was about is one question, however it is put. */
const EVENT_BONUS = 0.4;
const OUTCOME_CONCEPTS = new Set([
  "agree",
  "discuss",
  "promise",
  "announce",
  "demand",
  "approve",
  "reject",
  "impose",
  "suspend",
  "appoint",
  "sentence",
  "fine",
  "provide",
  "fund",
  "pay",
  "postpone",
  "restore",
  "resume",
  "ban",
  "allow",
  "open",
  "close",
]);
const OUTCOME_VERBS = new Set(
  "result aim focus lead decide plan include cover concern offer propose grant award order rule lend send extend prolong introduce restart".split(
    " ",
  ),
);

/** What was agreed, decided, announced or discussed, as lists of words: one list for each thing named. */
export function topicsOf(frame: Frame): string[][] {
  const tokens = frame.sentence.tokens;
  const inside = new Set(
    frame.contents.filter((c) => c.role !== "subject" && c.role !== "predicate").map((c) => c.token),
  );
  const heads = [...inside].filter((t) => {
    const token = tokens[t];
    return (
      token &&
      (token.upos === "NOUN" || token.upos === "VERB") &&
      !/^(?:compound|amod|nummod)/.test(token.deprel)
    );
  });
  return heads.map((h) => [
    tokens[h]?.lemma.toLowerCase() ?? "",
    ...tokens
      .filter((t, i) => t.head === h && inside.has(i) && /^(?:amod|compound|nmod)/.test(t.deprel))
      .map((t) => t.lemma.toLowerCase()),
  ]);
}

export const outcomeRule: AnswerRule = {
  name: "outcome/topics",
  facet: "outcome",
  find(frame, context) {
    if (frame.claim.polarity === "denied" || frame.claim.kind === "quote") return [];
    const asks =
      frame.concepts.some((c) => OUTCOME_CONCEPTS.has(c.id)) ||
      OUTCOME_VERBS.has(frame.head.lemma.toLowerCase());
    const topics = asks ? topicsOf(frame) : [];
    if (topics.length === 0) return [];
    return [
      {
        facet: "outcome",
        answer: answer(frame, {
          kind: "topics",
          topics,
          text: frame.reading.document.text.slice(frame.claim.start, frame.claim.end),
        }),
        frame,
        event: context.event,
        slot: null,
        kind: "topics",
        ...(context.mention.type.type === "talk" ? { eventBonus: EVENT_BONUS } : {}),
        about: aboutOf(frame, context.rarity),
        threshold: THRESHOLD,
        wording: "What was decided or discussed",
        alone: true,
      },
    ];
  },
};
