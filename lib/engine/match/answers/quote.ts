import { wordKeys } from "../../lexicon/word-keys.ts";
import { type AnswerRule, answer } from "../candidate.ts";

const THRESHOLD = 0.5;
const LEAST_WORDS = 3;

export const quoteRule: AnswerRule = {
  name: "quote/direct",
  facet: "quote",
  find(frame, context) {
    const direct = frame.claim.attribution.find((a) => a.direct);
    if (!direct || frame.claim.kind !== "quote") return [];
    const words = frame.reading.document.text.slice(frame.claim.start, frame.claim.end);
    const tokens = frame.sentence.tokens.filter(
      (t) =>
        t.start >= frame.claim.start &&
        t.end <= frame.claim.end &&
        /^(?:NOUN|VERB|ADJ|PROPN|NUM|ADV|PRON)$/.test(t.upos),
    );
    if (tokens.length < LEAST_WORDS) return [];
    const source = direct.source;
    const speaker = frame.reading.entities.mentions.find(
      (m) => source.start !== undefined && m.start < (source.end ?? 0) && source.start < m.end,
    );
    const speakerKey = speaker
      ? (frame.parties.find((p) => p.start === speaker.start)?.key ??
        context.label(`${frame.document}:${speaker.entity}`))
      : null;
    return [
      {
        facet: "quote",
        answer: answer(frame, { kind: "quote", speaker: speakerKey, speakerLabel: source.text, text: words }),
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
