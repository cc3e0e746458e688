import { aboutOf } from "../about.ts";
import { type AnswerRule, answer, slotOf } from "../candidate.ts";
import type { Frame } from "../frame.ts";
import { isLocative, placesOf } from "../profile.ts";

const THRESHOLD = 0.38;

/** The place phrase as the text has it, from its preposition on. */
function phraseOf(frame: Frame, keys: readonly string[]): string {
  const parties = frame.parties.filter((p) => keys.includes(p.key) && isLocative(p));
  const first = parties[0];
  if (!first) return "";
  return `${first.preposition ?? ""} ${parties.map((p) => p.text).join(", ")}`.trim();
}

export const placeRule: AnswerRule = {
  name: "place/locative",
  facet: "place",
  find(frame, context) {
    const keys = [...new Set(placesOf(frame))];
    if (keys.length === 0) return [];
    const tokens = new Set(frame.parties.filter((p) => keys.includes(p.key)).map((p) => p.head));
    return [
      {
        facet: "place",
        answer: answer(frame, { kind: "place", keys, within: [], text: phraseOf(frame, keys) }),
        frame,
        event: context.event,
        slot: slotOf("where", context),
        kind: "place",
        about: aboutOf(frame, context.rarity, (t) => tokens.has(t)),
        threshold: THRESHOLD,
        core: frame.predicate,
        wording: "Where did it happen",
        alone: false,
      },
    ];
  },
};
