import type { NumberSet, Time } from "../../../model/index.ts";
import { durationDays, edtfGap, edtfRelation, granularityOf } from "../../../text/edtf.ts";
import { atLeast, exact } from "../../../text/number-set.ts";
import { table } from "../../../text/table.ts";
import type { Concept } from "../../lexicon/concepts.ts";
import { aboutOf, aboutSentence } from "../about.ts";
import { type AnswerContext, type AnswerRule, answer, type Candidate, slotOf } from "../candidate.ts";
import type { Frame } from "../frame.ts";
import { caseOf, headOfSpan, isAside, upFrom } from "../frame-tokens.ts";
import { measuredBy, otherMeasured } from "../lasting.ts";
import { ranksOf } from "../rank.ts";

const THRESHOLD = 0.32;
/** Two events in one sentence on each side: half of their words in common is much. */
const OFFSET_THRESHOLD = 0.3;
const OFFSET = /\b(?:after|before|earlier|later|prior|ago|following|previously)\b/i;
/** Verbs whose length of time is the event's own. */
const LASTING = new Set([
  "last",
  "take",
  "hold",
  "spend",
  "run",
  "continue",
  "meet",
  "talk",
  "confer",
  "endure",
]);
const LASTING_ON = new Set(["go on", "drag on", "rage on"]);
const UNIT_DAYS: Readonly<Record<string, number>> = table({
  minute: 1 / 1440,
  hour: 1 / 24,
  day: 1,
  week: 7,
  month: 30.44,
  year: 365.24,
});
const SMALL: Readonly<Record<string, number>> = table({
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
});
/** Vague counts in offsets: "several days" is three or more, never two. */
const VAGUE: Readonly<Record<string, NumberSet>> = table({
  several: atLeast(3),
  few: atLeast(2),
  couple: exact(2),
  many: atLeast(4),
});

/** "several days after", "two days earlier" as days; null where the words hold no length. */
export function offsetDays(text: string): NumberSet | null {
  const match = /\b(\d{1,4}|[a-z]+)\s+(?:of\s+)?(minute|hour|day|week|month|year)s?\b/i.exec(text);
  if (!match) return null;
  const word = (match[1] ?? "").toLowerCase();
  const unit = UNIT_DAYS[(match[2] ?? "").toLowerCase()] ?? 1;
  const vague = VAGUE[word];
  if (vague)
    return {
      ...vague,
      min: vague.min === null ? null : vague.min * unit,
      max: vague.max === null ? null : vague.max * unit,
      best: null,
    };
  const n = /^\d/.test(word) ? Number(word) : SMALL[word];
  return n === undefined ? null : exact(n * unit);
}

/** What another candidate's length is the length of. */
function measuredIn({ frame, answer: { value } }: Candidate) {
  const time =
    value.kind === "time" && value.duration ? frame.times.find((t) => t.text === value.text) : undefined;
  return time ? measuredBy(frame, time) : null;
}

/** Two times in one sentence that exclude each other are times of two things: "arrested on Thursday, released on Friday". */
function otherOfSentence(frame: Frame, { value }: Time, { frame: other, answer }: Candidate): boolean {
  if (frame.sentence !== other.sentence || answer.value.kind !== "time") return false;
  if (value === null || answer.value.value === null) return false;
  return (edtfGap(value, answer.value.value) ?? 0) > 0;
}

/** "At 6.42am on 11 March", "at 4.20 on Thursday morning": the hour tells the day and its part too. */
const isFiner = (own: Time, { value }: Time) =>
  own.type === "time" && own.value !== null && value !== null && isWithinDay(own.value, value);

/** Whether a time lies in a day, or in a part of one: "2025-03-06T04/2025-03-06T11". */
const isWithinDay = (time: string, value: string) =>
  time.startsWith(`${value}T`) || (/T.*\/.*T/.test(value) && edtfRelation(time, value) === "a-within-b");

/** Steps that people are taken through one after another, each with its own day: charged is not arrested. */
const isStep = ({ family, id }: Concept) => family === "law" || id === "detain" || id === "release";

function otherStep({ concepts }: Frame, { frame, slot }: Candidate): boolean {
  const [own, theirs] = [concepts.filter(isStep), frame.concepts.filter(isStep)];
  if (slot !== null || own.length === 0 || theirs.length === 0) return false;
  return !own.some((c) => theirs.includes(c));
}

/** The time's own words with what follows them: "several days" + " after". */
function withNext(frame: Frame, time: Time): string {
  return frame.reading.document.text.slice(time.start, Math.min(frame.sentence.end, time.end + 12));
}

/** "The first talks in six years", "the first visit since 2008": how far back the rank looks, and no time of its own. */
const isWindow = (frame: Frame, time: Time, own: number): boolean => {
  const lead = time.type === "duration" ? "in" : "since";
  const led = caseOf(frame.sentence, own) === lead || time.text.toLowerCase().startsWith(`${lead} `);
  return led && (ranksOf(frame).length > 0 || hangsOnRank(frame, own));
};

/** Steps from a time up to the rank that looks back to it: "the first by a Vendran head of state since 2008". */
const MOST_STEPS = 4;
const RANK = /^(?:first|second|third|last|only)$/i;

const hangsOnRank = ({ sentence }: Frame, own: number): boolean =>
  upFrom(sentence, own, MOST_STEPS).some(
    (t) => RANK.test(sentence.tokens[t]?.text ?? "") || sentence.tokens[t]?.xpos === "JJS",
  );

function candidatesOf(frame: Frame, time: Time, context: AnswerContext): Candidate[] {
  const words = withNext(frame, time);
  const own = headOfSpan(frame.sentence, time);
  const base = {
    facet: "time" as const,
    frame,
    event: context.event,
    about: aboutOf(frame, context.rarity, (t) => t === own),
    threshold: THRESHOLD,
    core: frame.predicate,
    apart: (other: Candidate) => otherOfSentence(frame, time, other) || otherStep(frame, other),
    alone: true,
  };
  const found: Candidate[] = [];
  const offset = OFFSET.test(words) ? offsetDays(words) : null;
  if (offset)
    found.push({
      ...base,
      answer: answer(frame, { kind: "offset", days: offset, text: words.trim() }),
      slot: null,
      kind: "offset",
      about: aboutSentence(frame, context.rarity),
      core: null,
      threshold: OFFSET_THRESHOLD,
      wording: "How long before or after",
    });
  if (time.type === "set" || time.value === null) return found;
  if (time.type === "duration") {
    if (offset || durationDays(time.value) === null || isWindow(frame, time, own)) return found;
    const measured = measuredBy(frame, time);
    const slot = isLasting(frame) ? slotOf("length", context) : null;
    found.push({
      ...base,
      answer: answer(frame, timeValue(time, true)),
      core: measured?.keys ?? null,
      apart: (other) => otherOfSentence(frame, time, other) || otherMeasured(measured, measuredIn(other)),
      slot,
      // "Prolonged by 60 days" is so much more, not so long.
      kind: caseOf(frame.sentence, own) === "by" ? "longer" : "duration",
      wording: "How long",
    });
  } else if (granularityOf(time.value) !== null && !isWindow(frame, time, own)) {
    // "… the deadliest since the loss of the Star in 2011" dates the other loss.
    const slot = isAside(frame, own) ? null : slotOf("when", context);
    found.push({
      ...base,
      answer: answer(frame, timeValue(time, false)),
      slot,
      kind: "date",
      wording: "When did it happen",
    });
  }
  return found;
}

const isLasting = ({ head, claim }: Frame): boolean =>
  LASTING.has(head.lemma.toLowerCase()) || LASTING_ON.has(claim.predicate.toLowerCase());

const timeValue = (time: Time, duration: boolean) => ({
  kind: "time" as const,
  value: time.value,
  text: time.text,
  duration,
  ...(time.certainty === "implied" ? { implied: true } : {}),
});

export const timeRule: AnswerRule = {
  name: "time/stated",
  facet: "time",
  find: (frame, context) =>
    frame.times
      .filter((t) => !frame.times.some((u) => isFiner(u, t)))
      .flatMap((t) => candidatesOf(frame, t, context)),
};
