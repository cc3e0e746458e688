import type { Atom } from "../atoms.ts";
import type { Doc } from "../document.ts";
import { clockTime, partOfDay } from "./daytime.ts";
import { feast } from "./feast.ts";
import { lengthOfTime } from "./lengths.ts";
import { partOfDate } from "./modified.ts";
import { dayList, monthDate } from "./month.ts";
import { dayOfMonth, unitBeside } from "./near-day.ts";
import { numericDate } from "./numeric.ts";
import { namedDay, relativeUnit, shiftedPeriod } from "./relative.ts";
import { quarter, season } from "./season.ts";
import { repeated } from "./sets.ts";
import type { TimeReading, TimeRule } from "./types.ts";
import { definiteUnit, vague } from "./vague.ts";
import { weekday, withinDayAt } from "./weekday.ts";
import { bareYear, century, decade } from "./year.ts";

/** Rules that read a date, in the order in which they are tried: what reads more words comes first. */
const DATE_RULES: readonly TimeRule[] = [
  numericDate,
  monthDate,
  feast,
  quarter,
  shiftedPeriod,
  weekday,
  namedDay,
  relativeUnit,
  season,
  decade,
  century,
  bareYear,
];

const OTHER_RULES: readonly TimeRule[] = [
  repeated,
  unitBeside,
  dayOfMonth,
  clockTime,
  lengthOfTime,
  partOfDay,
  vague,
  definiteUnit,
];

function readFirst(
  rules: readonly TimeRule[],
  doc: Doc,
  atoms: readonly Atom[],
  i: number,
): TimeReading | null {
  for (const rule of rules) {
    const reading = rule(doc, atoms, i);
    if (reading !== null) return reading;
  }
  return null;
}

/** A date at `i`, without words like "early" before it. */
export const readDate: TimeRule = (doc, atoms, i) => readFirst(DATE_RULES, doc, atoms, i);

/** The time expressions that begin at atom `i`: one, or one for each day of a list. */
export function readTimes(doc: Doc, atoms: readonly Atom[], i: number): readonly TimeReading[] {
  const list = dayList(atoms, i);
  if (list !== null) return list;
  const modified = partOfDate(doc, atoms, i, readDate);
  if (modified !== null) return [modified];
  const date = readDate(doc, atoms, i);
  if (date !== null) return [withHour(atoms, date)];
  const other = readFirst(OTHER_RULES, doc, atoms, i);
  return other === null ? [] : [withDate(doc, atoms, other)];
}

/** "21 April 10.30am", "3 May, 9 a.m.": the hour after a date belongs to it. */
function withHour(atoms: readonly Atom[], date: TimeReading): TimeReading {
  const { sense } = date;
  const dated =
    (sense.kind === "calendar" || sense.kind === "periodic") &&
    sense.day !== undefined &&
    sense.clock === undefined;
  const within = dated && sense.part === undefined ? withinDayAt(atoms, date.to) : null;
  return within === null || !dated ? date : { ...date, to: within.to, sense: { ...sense, ...within.value } };
}

/** "4.30am today", "9:34 p.m., March 19": the date after an hour belongs to it. */
function withDate(doc: Doc, atoms: readonly Atom[], hour: TimeReading): TimeReading {
  if (hour.sense.kind !== "daytime" || hour.loose === true) return hour;
  const k = /^(,|of)$/.test(atoms[hour.to]?.lower ?? "") ? hour.to + 1 : hour.to;
  const date = readDate(doc, atoms, k);
  if (date === null) return hour;
  const { sense } = date;
  const within = hour.sense.clock === undefined ? { part: hour.sense.part } : { clock: hour.sense.clock };
  if (within.part === undefined && within.clock === undefined) return hour;
  const day =
    ((sense.kind === "calendar" || sense.kind === "periodic") &&
      (sense.day !== undefined || (sense.kind === "periodic" && sense.weekday !== undefined))) ||
    (sense.kind === "relative" && sense.unit === "day");
  if (!day || sense.clock !== undefined || sense.part !== undefined) return hour;
  return {
    from: hour.from,
    to: date.to,
    sense: {
      ...sense,
      ...(within.clock ? { clock: within.clock } : within.part ? { part: within.part } : {}),
    },
  };
}
