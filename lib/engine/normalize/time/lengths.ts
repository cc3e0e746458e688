import { BEFORE } from "../../lexicon/hedges.ts";
import { type Atom, at, beforeWords, isHyphen } from "../atoms.ts";
import { type Doc, uposOf } from "../document.ts";
import { isoDuration, joinedDuration, type Length, lengthAt, someOf } from "./duration.ts";
import { pointed } from "./relative.ts";
import type { Sense, TimeReading, TimeRule } from "./types.ts";

/** Words of an event's name at most, as an anchor for a person to read. */
const EVENT_WORDS = 8;

/** "three days", "two weeks ago", "a year later", "two days after the vote", "five days earlier". */
export const lengthOfTime: TimeRule = (doc, atoms, i) => {
  const length = lengthAt(doc, atoms, i);
  if (length === null || isAge(atoms, length) || isNotTime(atoms, length)) return null;
  const from = hedgedFrom(atoms, i);
  const joined = withSmaller(doc, atoms, length);
  if (joined !== null) return { from, ...joined };
  const point = pointed(atoms, length.to);
  if (point !== null) return pointedReading(doc, atoms, from, length, point);
  if (isRate(doc, atoms, length))
    return { from: i, to: length.to, sense: durationSense(length), loose: true };
  return { from, to: length.to, sense: durationSense(length) };
};

/** "Two hours and fifty minutes", "two hours, 50 minutes": one length, unless a point in time is reckoned by it. */
function withSmaller(
  doc: Doc,
  atoms: readonly Atom[],
  length: Length,
): { readonly to: number; readonly sense: Sense } | null {
  const next = /^(?:and|,)$/.test(at(atoms, length.to)) ? length.to + 1 : length.to;
  const smaller = lengthAt(doc, atoms, next);
  if (smaller === null || pointed(atoms, smaller.to) !== null || isAge(atoms, smaller)) return null;
  const duration = joinedDuration(length, smaller);
  return duration === null ? null : { to: smaller.to, sense: { kind: "duration", duration } };
}

const durationSense = (l: Length): Sense => ({
  kind: "duration",
  duration: l.count === null ? someOf(l.unit) : isoDuration(l.count, l.unit),
});

function pointedReading(
  doc: Doc,
  atoms: readonly Atom[],
  from: number,
  length: Length,
  point: NonNullable<ReturnType<typeof pointed>>,
): TimeReading {
  const shift = length.count === null ? null : point.sign * length.count;
  const relative: Sense = { kind: "relative", unit: length.unit, shift, base: point.base };
  if (!point.open) return { from, to: point.to, sense: relative };
  const k = at(atoms, point.to) === "to" ? point.to + 1 : point.to;
  const event = eventWords(doc, atoms, k);
  // "two days before", and nothing after: against what the text spoke of.
  return event === null
    ? { from, to: point.to, sense: relative }
    : { from, to: point.to, sense: { kind: "event", words: event, unit: length.unit, shift } };
}

/** The words of the event after "after" and "before", up to the clause's end. */
export function eventWords(doc: Doc, atoms: readonly Atom[], i: number): string | null {
  let end = i;
  while (end < i + EVENT_WORDS && atoms[end] !== undefined && !/^[.,;:!?()]$/.test(at(atoms, end))) end += 1;
  const [first, last] = [atoms[i], atoms[end - 1]];
  if (first === undefined || last === undefined || end === i) return null;
  return doc.text.slice(first.start, last.end);
}

/** "more than three years": the hedge belongs to the expression. */
function hedgedFrom(atoms: readonly Atom[], i: number): number {
  for (const { words } of BEFORE) {
    const from = beforeWords(atoms, i, words);
    if (from >= 0 && words[0] !== "a") return from;
  }
  return i;
}

/** "18 years old", "a 12-year-old", "six months of age". */
function isAge(atoms: readonly Atom[], { to }: Length): boolean {
  const k = isHyphen(at(atoms, to)) ? to + 1 : to;
  return /^olds?$/.test(at(atoms, k)) || (at(atoms, to) === "of" && at(atoms, to + 1) === "age");
}

/** "one day", "some day", "the other day": no length. */
const isNotTime = (atoms: readonly Atom[], l: Length): boolean =>
  /^(light|man|leap|financial)$/.test(at(atoms, l.to - 2)) ||
  (at(atoms, l.to) === "-" && at(atoms, l.to + 1) === "end");

/** "$5 a day", "twice a week", "three meals a day": how often, not how long. */
function isRate(doc: Doc, atoms: readonly Atom[], l: Length): boolean {
  if (!l.article) return false;
  const before = atoms[l.from - 1];
  return (
    before?.kind === "number" ||
    /^(twice|once|times|percent|%|cent|cents|dollars|euros|pounds)$/.test(before?.lower ?? "") ||
    (/^(NOUN|PROPN|NUM|SYM)$/.test(uposOf(doc, before)) && before?.kind === "word")
  );
}
