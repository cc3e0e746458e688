import { aboutOf } from "../about.ts";
import { type AnswerContext, type AnswerRule, answer, type Candidate, slotOf } from "../candidate.ts";
import type { Frame } from "../frame.ts";
import { type PlacePhrase, placePhrases } from "../place-phrase.ts";

const THRESHOLD = 0.38;

/** The named places of a claim are one answer; a site without a name beside them only says it less exactly. */
function joined(phrases: readonly PlacePhrase[]): PlacePhrase | null {
  const named = phrases.filter((p) => p.keys.some((k) => !k.startsWith("w:")) || p.within.length > 0);
  const [first, ...rest] = named.length > 0 ? named : phrases.slice(0, 1);
  if (!first) return null;
  const all = [first, ...rest];
  const keys = [...new Set(all.flatMap((p) => p.keys))];
  return {
    keys,
    within: [...new Set(all.flatMap((p) => p.within))].filter((k) => !keys.includes(k)),
    bearing: all.find((p) => p.bearing !== null)?.bearing ?? null,
    text: all.map((p) => p.text).join(", "),
    tokens: new Set(phrases.flatMap((p) => [...p.tokens])),
  };
}

function candidateOf(frame: Frame, place: PlacePhrase, context: AnswerContext): Candidate {
  return {
    facet: "place",
    answer: answer(frame, {
      kind: "place",
      keys: place.keys,
      within: place.within,
      ...(place.bearing ? { bearing: place.bearing } : {}),
      text: place.text,
    }),
    frame,
    event: context.event,
    slot: slotOf("where", context),
    kind: "place",
    about: aboutOf(frame, context.rarity, (t) => place.tokens.has(t)),
    threshold: THRESHOLD,
    core: frame.predicate,
    wording: "Where did it happen",
    alone: false,
  };
}

/** Where it was: named places, sites told by a noun, and where something was taken or came from. */
export const placeRule: AnswerRule = {
  name: "place/locative",
  facet: "place",
  find(frame, context) {
    const place = joined(placePhrases(frame));
    return place ? [candidateOf(frame, place, context)] : [];
  },
};
