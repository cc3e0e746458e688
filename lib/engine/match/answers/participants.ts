import { aboutOf } from "../about.ts";
import { type AnswerRule, answer, slotOf } from "../candidate.ts";
import type { Party } from "../frame.ts";

const THRESHOLD = 0.6;
const CORE = new Set(["subject", "object", "indirect-object", "agent"]);
const WITH = new Set(["with", "between", "and", "by", "alongside", "among"]);

/** Those who took part: the doer, whom it was done to, and whom it was done with. */
export function takesPart(party: Party): boolean {
  if (party.kind === "place" && party.role !== "subject")
    return party.preposition !== null && WITH.has(party.preposition);
  return CORE.has(party.role) || (party.preposition !== null && WITH.has(party.preposition));
}

export const participantsRule: AnswerRule = {
  name: "participants/core",
  facet: "participants",
  find(frame, context) {
    if (frame.claim.kind === "copular" || frame.claim.kind === "apposition" || frame.claim.kind === "quote")
      return [];
    const parties = frame.parties.filter(takesPart);
    const keys = [...new Set(parties.map((p) => p.key))];
    const talk = context.mention.type.type === "talk";
    if (keys.length === 0 || (talk && keys.length < 2)) return [];
    if (!talk && !parties.some((p) => p.kind === "person" || p.kind === "organisation")) return [];
    return [
      {
        facet: "participants",
        answer: answer(frame, { kind: "participants", keys, labels: keys.map(context.label) }),
        frame,
        event: context.event,
        slot: talk ? slotOf("who", context) : null,
        kind: talk ? "talk" : "doers",
        about: aboutOf(frame, context.rarity, talk ? undefined : (t) => parties.some((p) => p.head === t)),
        threshold: THRESHOLD,
        core: frame.predicate,
        // Who else took part in the same thing is an addition more often than a contradiction.
        neverSure: true,
        wording: talk ? "Who met whom" : "Who took part",
        alone: talk,
      },
    ];
  },
};
