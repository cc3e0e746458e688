import { aboutOf } from "../about.ts";
import { initiatedBy } from "../behest.ts";
import { type AnswerContext, type AnswerRule, answer, type Candidate, slotOf } from "../candidate.ts";
import type { Frame, Party } from "../frame.ts";
import { isOfThing } from "../of-thing.ts";
import { unnamedPeople } from "../unnamed-people.ts";

const THRESHOLD = 0.6;
const CORE = new Set(["subject", "object", "indirect-object", "agent"]);
const WITH = new Set(["with", "between", "and", "by", "alongside", "among"]);

/** Those who took part: the doer, whom it was done to, and whom it was done with. */
export function takesPart(party: Party): boolean {
  if (party.kind === "place" && party.role !== "subject")
    return party.preposition !== null && WITH.has(party.preposition);
  return CORE.has(party.role) || (party.preposition !== null && WITH.has(party.preposition));
}

interface Taking {
  readonly keys: readonly string[];
  readonly labels: readonly string[];
  /** Tokens that are the answer. */
  readonly heads: ReadonlySet<number>;
}

function named(frame: Frame, talk: boolean, context: AnswerContext): Taking | null {
  const parties = frame.parties.filter((p) => takesPart(p) && !isOfThing(frame, p));
  const keys = [...new Set(parties.map((p) => p.key))];
  if (keys.length === 0 || (talk && keys.length < 2)) return null;
  if (!talk && !parties.some((p) => p.kind === "person" || p.kind === "organisation")) return null;
  return { keys, labels: keys.map(context.label), heads: new Set(parties.map((p) => p.head)) };
}

/** Where nobody is named: whom the claim introduces by a noun. */
function unnamed(frame: Frame): Taking | null {
  const people = unnamedPeople(frame);
  if (people.length === 0) return null;
  return {
    keys: [...new Set(people.flatMap((p) => p.keys))],
    labels: people.map((p) => p.text),
    heads: new Set(people.map((p) => p.head)),
  };
}

function candidateOf(frame: Frame, taking: Taking, talk: boolean, context: AnswerContext): Candidate {
  const { keys, labels, heads } = taking;
  return {
    facet: "participants",
    answer: answer(frame, { kind: "participants", keys, labels }),
    frame,
    event: context.event,
    slot: talk ? slotOf("who", context) : null,
    kind: talk ? "talk" : "doers",
    about: aboutOf(frame, context.rarity, talk ? undefined : (t) => heads.has(t)),
    threshold: THRESHOLD,
    core: frame.predicate,
    wording: talk ? "Who met whom" : "Who took part",
    alone: talk,
  };
}

/** Who took part: those named, on whose initiative it was, else whom the claim introduces by a noun. */
export const participantsRule: AnswerRule = {
  name: "participants/core",
  facet: "participants",
  find(frame, context) {
    if (frame.claim.kind === "copular" || frame.claim.kind === "apposition" || frame.claim.kind === "quote")
      return [];
    const talk = context.mention.type.type === "talk";
    const byName = named(frame, talk, context);
    const initiators = initiatedBy(frame);
    if (initiators.length > 0) {
      const keys = [...new Set(initiators.map((p) => p.key))];
      const taking = { keys, labels: keys.map(context.label), heads: new Set(initiators.map((p) => p.head)) };
      return [candidateOf(frame, taking, false, context)];
    }
    // Nobody took part in what was not done; that two did not meet is another question than that nobody was charged.
    if (frame.claim.polarity === "denied" && !talk && !frame.concepts.some((c) => c.id === "attend"))
      return [];
    if (byName) return [candidateOf(frame, byName, talk, context)];
    const byNoun = unnamed(frame);
    return byNoun ? [candidateOf(frame, byNoun, false, context)] : [];
  },
};
