import { wordKeys } from "../../lexicon/word-keys.ts";
import { type AnswerRule, answer } from "../candidate.ts";

const THRESHOLD = 0.5;
const LEAST_WORDS = 3;

export const quoteRule: AnswerRule = {
  name: "quote/direct",
  facet: "quote",
  find(frame, context) {
    if (frame.claim.kind !== "quote") return [];
    const spoken = frame.reading.parsed.quotations.find(
      (q) => q.start >= frame.claim.start && q.start < frame.claim.end,
    );
    if (!spoken) return [];
    const words = frame.reading.document.text.slice(spoken.start, spoken.end);
    const tokens = frame.sentence.tokens.filter(
      (t) =>
        t.start >= spoken.start &&
        t.end <= spoken.end &&
        /^(?:NOUN|VERB|ADJ|PROPN|NUM|ADV|PRON)$/.test(t.upos),
    );
    if (tokens.length < LEAST_WORDS) return [];
    const speaker = frame.parties.find(
      (p) => p.role === "subject" && (p.end <= spoken.start || p.start >= spoken.end),
    );
    const speakerKey = speaker?.key ?? null;
    const speakerLabel = speaker
      ? context.label(speaker.key)
      : (frame.claim.proposition.subject?.text ?? "somebody");
    return [
      {
        facet: "quote",
        answer: answer(frame, { kind: "quote", speaker: speakerKey, speakerLabel, text: words }),
        frame,
        event: null,
        slot: null,
        kind: "quote",
        about: tokens.map((t) => ({
          id: t.lemma.toLowerCase(),
          keys: wordKeys(t.lemma, t.upos),
          weight: t.upos === "PRON" ? 0.3 : 1,
        })),
        threshold: THRESHOLD,
        wording: "What was said",
        alone: false,
      },
    ];
  },
};
