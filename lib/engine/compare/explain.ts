import { table } from "../../text/table.ts";
import type { Verdict } from "./verdict.ts";

/** What a sentence about two positions needs: their labels, and who says them. */
export interface Sides {
  readonly a: string;
  readonly b: string;
  readonly question: string;
}

type Sentence = (s: Sides, v: Verdict) => string;
const finer = (s: Sides, v: Verdict): [string, string] => (v.direction === "b>a" ? [s.b, s.a] : [s.a, s.b]);

/** One sentence a reason code, naming both values; for a conflict, with what would settle it. */
export const SENTENCES: Readonly<Record<string, Sentence>> = table({
  "same-figure": (s) => `Both say ${s.a}.`,
  "same-converted": (s) => `“${s.a}” and “${s.b}” are one figure in different units.`,
  "derived-figure": (s, v) =>
    v.direction === "b>a"
      ? `“${s.a}” follows from what the other says, “${s.b}” among it: ${s.question}.`
      : `“${s.b}” follows from what the other says, “${s.a}” among it: ${s.question}.`,
  "derived-otherwise": (s) =>
    `“${s.a}” and “${s.b}” do not go together: ${s.question}. A list would settle it.`,
  "rate-and-total": (s) => `One of “${s.a}” and “${s.b}” is for each, the other for all; both can be true.`,
  "before-and-after": (s) =>
    `One of “${s.a}” and “${s.b}” is what there was, the other what is left; both can be true.`,
  "further-figure": (s) =>
    `One of “${s.a}” and “${s.b}” comes on top of something that was counted before; both can be true.`,
  "less-precise-figure": (s, v) =>
    `“${finer(s, v)[1]}” is less precise than “${finer(s, v)[0]}”; both can be true.`,
  "within-bound": (s, v) => `“${finer(s, v)[0]}” lies within “${finer(s, v)[1]}”.`,
  "overlapping-ranges": (s) => `“${s.a}” and “${s.b}” can both be true.`,
  "rounded-figure": (s) => `“${s.a}” and “${s.b}” are one figure, rounded differently.`,
  "later-as-of": (s) =>
    `“${s.a}” and “${s.b}” are figures of different days: the later one brings the earlier one up to date.`,
  "still-told": (s) =>
    `“${s.a}” and “${s.b}” are figures of different days, but the earlier one is still told after the later one. Who counted, and as of when, would settle it.`,
  "left-otherwise": (s) =>
    `“${s.a}” and “${s.b}”: one source says that the office was given up, the other that it was taken away. The letter or the decision would settle it.`,
  "contrary-side": (s) =>
    `“${s.a}” and “${s.b}” name two sides, and only one of them can be meant. Who saw it, or a map, would settle it.`,
  "disjoint-ranges": (s) =>
    `${s.a} and ${s.b} exclude each other. Who counted, what was counted, and as of when would settle it.`,
  "other-age": (s) =>
    `${s.a} and ${s.b} cannot both be the age of one person or thing at one time. The date of birth, or of making, would settle it.`,
  "other-sum": (s) =>
    `${s.a} and ${s.b} exclude each other. What the sum is for, and the contract or the books, would settle it.`,
  "other-unit": (s) => `“${s.a}” and “${s.b}” are in different units and were not converted.`,
  "same-date": (s) => `Both say ${s.a}.`,
  "less-precise-date": (s, v) => `“${finer(s, v)[1]}” is less precise than “${finer(s, v)[0]}”.`,
  "overlapping-dates": (s) => `“${s.a}” and “${s.b}” overlap; both can be true.`,
  "other-since": (s) => `“${s.a}” and “${s.b}” do not begin together; both can be true.`,
  "rough-time": (s) => `“${s.a}” and “${s.b}” are near enough, since one is only a rough time.`,
  "other-day": (s) =>
    `${s.a} and ${s.b} are different dates for the same thing. A document of the day would settle it.`,
  "other-time-of-day": (s) =>
    `${s.a} and ${s.b} are different times of day for the same thing. A log or a recording would settle it.`,
  "same-length": (s) => `Both say ${s.a}.`,
  "rough-length": (s) => `“${s.a}” and “${s.b}” can both be true, since one is only a rough length.`,
  "other-length": (s) => `“${s.a}” and “${s.b}” are different lengths of time for the same thing.`,
  "same-place": (s) => `Both name the same place: ${s.a}.`,
  "less-precise-place": (s, v) => `“${finer(s, v)[0]}” says more exactly where than “${finer(s, v)[1]}”.`,
  "place-within": (s) => `One of “${s.a}” and “${s.b}” lies in the other.`,
  "other-spot": (s) => `“${s.a}” and “${s.b}” may be near each other; a map would settle it.`,
  "other-place": (s) =>
    `“${s.a}” and “${s.b}” are different places for the same event. Who was where would settle it.`,
  "other-direction": (s) =>
    `“${s.a}” and “${s.b}” lie on different sides of one place. A map or coordinates would settle it.`,
  "other-distance": (s) =>
    `“${s.a}” and “${s.b}” lie at different distances from one place. A map or coordinates would settle it.`,
  "same-participants": (s) => `Both name the same people: ${s.a}.`,
  "fewer-named": (s, v) => `“${finer(s, v)[0]}” names more of those who took part than “${finer(s, v)[1]}”.`,
  "other-participant": (s) => `“${s.a}” and “${s.b}”: the sources name different people for the same event.`,
  "other-side": (s) => `“${s.a}” and “${s.b}” tell one thing, each from its own side.`,
  "turned-roles": (s) =>
    `“${s.a}” and “${s.b}”: the sources say it the other way round. The record would settle who did it to whom.`,
  "other-doer": (s) => `“${s.a}” and “${s.b}” may each have done it; both can be true.`,
  "participation-denied": (s) =>
    `One source says that ${s.a} took part, the other denies it. A list of those present would settle it.`,
  "other-words": (s) => `“${s.a}” and “${s.b}” may be the same people in other words.`,
  "same-rank": (s) => `Both say the same: ${s.a}.`,
  "same-holder": (s) => `Both name the same: ${s.a}.`,
  "other-rank": (s) => `“${s.a}” and “${s.b}” give different ranks.`,
  "other-window": (s) =>
    `“${s.a}” and “${s.b}”: the sources differ on when there was one before. The record of the earlier one would settle it.`,
  "other-holder": (s) =>
    `“${s.a}” and “${s.b}”: the sources give it to different holders, and only one can have it.`,
  "same-state": () => "Both say the same.",
  "opposite-polarity": (s) =>
    `One source says yes (“${s.a}”), the other no (“${s.b}”). As of when each speaks would settle it.`,
  "rank-denied": (s) =>
    `One source says so (“${s.a}”), the other denies it (“${s.b}”). The record would settle it.`,
  "rank-of-another": (s) => `“${s.a}” and “${s.b}” are said of different things; both can be true.`,
  "opposite-state": (s) => `“${s.a}” and “${s.b}” are opposites. As of when each speaks would settle it.`,
  "contrary-denied": (s) => `“${s.a}” and “${s.b}” go together: one denies the contrary of the other.`,
  "state-alleged": (s) => `“${s.a}” against “${s.b}”: not both assert it.`,
  "changed-since": (s) =>
    `“${s.a}” and “${s.b}” were written at different times: it may have changed in between.`,
  "changed-terms": (s) => `“${s.a}” and “${s.b}” are two steps of one matter; both can be true.`,
  "same-topics": () => "Both name the same things.",
  "more-topics": (s, v) => `“${finer(s, v)[0]}” names more than “${finer(s, v)[1]}”.`,
  "overlapping-topics": (s) => `“${s.a}” and “${s.b}” name partly the same things; both can be true.`,
  "other-terms": (s) =>
    `“${s.a}” and “${s.b}” give different terms for the same decision. The decision itself would settle it.`,
  "same-office": (s) => `Both give the same office: ${s.a}.`,
  "other-office": (s) => `“${s.a}” and “${s.b}” are described differently; both can be true.`,
  "other-office-holder": (s) =>
    `“${s.a}” and “${s.b}”: two people in one office at about the same time. The body’s own register would settle it.`,
  "office-given-up": (s) =>
    `“${s.a}” and “${s.b}”: one source has the office kept, the other given up. The body’s own register would settle it.`,
  "left-office": (s) =>
    `“${s.a}” and “${s.b}”: the office was held, and given up; both can be true at their time.`,
  successor: (s) => `“${s.a}” and “${s.b}”: one follows the other in office.`,
  "same-agent": (s) => `Both name ${s.a}.`,
  "other-agent": (s) => `One source names ${s.a}, the other ${s.b}.`,
  "other-agent-alleged": (s) => `One source names ${s.a}, the other ${s.b}; not both assert it.`,
  "agent-denied": (s) => `“${s.a}” against “${s.b}”: one source says it, the other reports a denial.`,
  "agent-unconfirmed": (s) =>
    `“${s.a}” against “${s.b}”: asserted by one, not confirmed according to the other.`,
  "agent-alleged": (s) => `“${s.a}” against “${s.b}”: asserted by one, only alleged by the other.`,
  "agent-unnamed": (s) => `“${s.a}” and “${s.b}” may be the same in other words.`,
  "other-voice": (s) => `${s.a} and ${s.b}: much the same words, given to different speakers.`,
  "same-words": () => "The quotations have the same words.",
  "other-wording": (s) => `${s.a} and ${s.b}: one statement, worded differently.`,
  "other-speaker": (s) => `${s.a} and ${s.b}: nearly the same words, given to different people.`,
});

const NOTES: Readonly<Record<string, string>> = table({
  unsure: " It is not sure that both are about the same thing, so no conflict is claimed.",
  "one-source": " One source gives both.",
  planned: " One tells what was planned or possible, the other what was.",
  implied: " Not both name the day themselves, so no conflict is claimed.",
});

/** The sentence for a verdict. */
export function explain(verdict: Verdict, sides: Sides): string {
  const [reason = "", ...notes] = verdict.reason.split("+");
  const sentence = SENTENCES[reason];
  const text = sentence ? sentence(sides, verdict) : `“${sides.a}” and “${sides.b}”.`;
  return text + notes.map((note) => NOTES[note] ?? "").join("");
}
