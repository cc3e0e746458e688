import { UNIT_WORDS } from "../../lexicon/calendar.ts";
import { type Atom, at, isHyphen } from "../atoms.ts";
import type { Doc } from "../document.ts";
import type { Sense, TimeReading, TimeRule } from "./types.ts";
import { ordinalAt, partAt, smallNumber } from "./words.ts";

/** "the end of", "early in", "mid-", "the first week of": words that point into a date without naming a finer one. */
function modifierTo(atoms: readonly Atom[], i: number): number {
  const k = at(atoms, i) === "the" ? i + 1 : i;
  const word = at(atoms, k);
  if (/^(early|earlier|late|later|mid|middle)$/.test(word)) {
    const hyphen = isHyphen(at(atoms, k + 1)) ? 1 : 0;
    const link =
      /^(in|on)$/.test(at(atoms, k + 1)) || (at(atoms, k + 1) === "of" && word === "middle") ? 1 : 0;
    const part = /^(part|half|portion|stages)$/.test(at(atoms, k + 1)) && at(atoms, k + 2) === "of" ? 2 : 0;
    return k + 1 + Math.max(hyphen, link, part);
  }
  if (
    /^(end|beginning|start|rest|middle|remainder|close|turn|dawn|height|eve|whole|course)$/.test(word) &&
    at(atoms, k + 1) === "of"
  )
    return k + 2;
  return partOfUnits(atoms, k, k > i);
}

/** "the last week of", "the first two months of", "the latter part of". */
function partOfUnits(atoms: readonly Atom[], k: number, the: boolean): number {
  const nth = ordinalAt(atoms, k);
  const start =
    nth?.to ?? (/^(last|final|closing|opening|latter|early|first|second)$/.test(at(atoms, k)) ? k + 1 : -1);
  if (start < 0 || !the) return -1;
  const count = smallNumber(at(atoms, start)) !== null || /^(few|\d+)$/.test(at(atoms, start)) ? 1 : 0;
  const noun = at(atoms, start + count);
  const unit = UNIT_WORDS[noun] !== undefined || /^(part|third|stages|phase)$/.test(noun);
  return unit && at(atoms, start + count + 1) === "of" ? start + count + 2 : -1;
}

/** "early October", "the end of 2019", "the morning of 30 March", "late on Friday", "mid-2007". */
export function partOfDate(
  doc: Doc,
  atoms: readonly Atom[],
  i: number,
  readDate: TimeRule,
): TimeReading | null {
  const daytime = partOf(doc, atoms, i, readDate);
  if (daytime !== null) return daytime;
  const to = modifierTo(atoms, i);
  if (to < 0) return null;
  const again = modifierTo(atoms, to);
  const start = again < 0 ? to : again;
  const date = readDate(doc, atoms, start) ?? definite(atoms, start);
  return date === null || date.sense.kind === "duration" ? null : { ...date, from: i, body: date.from };
}

/** "the end of the year", "later in the week". */
function definite(atoms: readonly Atom[], i: number): TimeReading | null {
  const unit = at(atoms, i) === "the" ? UNIT_WORDS[at(atoms, i + 1)] : undefined;
  if (unit === undefined || unit.plural || !/^(day|week|month|year|decade|century)$/.test(at(atoms, i + 1)))
    return null;
  return { from: i, to: i + 2, sense: { kind: "relative", unit: unit.unit, shift: 0, base: "this" } };
}

/** "the night of 20 June 1791", "in the early hours of Monday", "the morning of the 5th". */
function partOf(doc: Doc, atoms: readonly Atom[], i: number, readDate: TimeRule): TimeReading | null {
  let k = at(atoms, i) === "the" ? i + 1 : i;
  if (/^(early|late)$/.test(at(atoms, k))) k += 1;
  if (at(atoms, k) === "in" && at(atoms, k + 1) === "the") k += 2;
  const part = partAt(atoms, k);
  const hours = part === null && /^(hours|morning)$/.test(at(atoms, k)) && k > i ? k + 1 : -1;
  let to = part?.to ?? hours;
  if (to < 0) return null;
  if (at(atoms, to) === "hours") to += 1;
  if (at(atoms, to) !== "of" && at(atoms, to) !== "on") return null;
  const date = readDate(doc, atoms, to + 1);
  if (
    date === null ||
    !isDay(date.sense) ||
    (date.sense.kind !== "calendar" && date.sense.kind !== "periodic" && date.sense.kind !== "relative")
  )
    return null;
  return { from: i, to: date.to, sense: { ...date.sense, part: part?.value ?? "morning" } };
}

const isDay = (sense: Sense): boolean =>
  ((sense.kind === "calendar" || sense.kind === "periodic") && sense.day !== undefined) ||
  (sense.kind === "periodic" && sense.weekday !== undefined) ||
  (sense.kind === "relative" && sense.unit === "day");
