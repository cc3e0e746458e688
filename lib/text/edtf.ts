export { edtfLabel } from "./edtf-label.ts";

import { daysFromCivil, daysInMonth, isoWeekStart } from "./civil.ts";

/**
 * EDTF (ISO 8601-2) as stretches of time, so that dates of any precision compare.
 * Days since 1 January 1970 are plain numbers: fractions are times of day, years may lie before Christ.
 */
export interface DayInterval {
  /** -Infinity where no start is named. */
  readonly start: number;
  /** Exclusive; Infinity where no end is named. */
  readonly end: number;
}

export type Granularity =
  | "second"
  | "minute"
  | "hour"
  | "day"
  | "week"
  | "month"
  | "quarter"
  | "season"
  | "half"
  | "year"
  | "decade"
  | "century"
  | "interval"
  | "duration";

export type EdtfRelation = "same" | "a-within-b" | "b-within-a" | "overlap" | "disjoint";

interface Reading extends DayInterval {
  readonly granularity: Granularity;
}

const HOURS_IN_DAY = 24;
const MINUTES_IN_DAY = 1440;
const SECONDS_IN_DAY = 86_400;
const DAYS_IN_WEEK = 7;
/** Mean lengths of the Gregorian calendar, for durations that name no dates. */
const DAYS_IN_YEAR = 365.2425;
const DAYS_IN_MONTH = DAYS_IN_YEAR / 12;

/** No date in a text is longer; longer strings are not read at all, so that hostile ones cost nothing. */
const MAX_LENGTH = 80;

/**
 * First month and number of months of EDTF's codes. The seasons 21–24 name no hemisphere's calendar exactly:
 * a month more than the meteorological season, and for winter both ends of the year, so that a difference
 * in reckoning never looks like a contradiction.
 */
const CODES: Readonly<Record<number, { first: number; months: number; granularity: Granularity }>> = {
  21: { first: 3, months: 4, granularity: "season" },
  22: { first: 6, months: 4, granularity: "season" },
  23: { first: 9, months: 4, granularity: "season" },
  24: { first: 0, months: 16, granularity: "season" },
  25: { first: 3, months: 4, granularity: "season" },
  26: { first: 6, months: 4, granularity: "season" },
  27: { first: 9, months: 4, granularity: "season" },
  28: { first: 0, months: 16, granularity: "season" },
  29: { first: 9, months: 4, granularity: "season" },
  30: { first: 0, months: 16, granularity: "season" },
  31: { first: 3, months: 4, granularity: "season" },
  32: { first: 6, months: 4, granularity: "season" },
  33: { first: 1, months: 3, granularity: "quarter" },
  34: { first: 4, months: 3, granularity: "quarter" },
  35: { first: 7, months: 3, granularity: "quarter" },
  36: { first: 10, months: 3, granularity: "quarter" },
  40: { first: 1, months: 6, granularity: "half" },
  41: { first: 7, months: 6, granularity: "half" },
};

const YEAR = /^(-?\d{4})$/;
const DECADE = /^(-?\d{3})X$/;
const CENTURY = /^(-?\d{2})XX$/;
const MONTH = /^(-?\d{4})-(\d{2})(?:-XX)?$/;
const DAY = /^(-?\d{4})-(\d{2})-(\d{2})$/;
const WEEK = /^(-?\d{4})-W(\d{2})(?:-([1-7]))?$/;
const CLOCK =
  /^(-?\d{4}-\d{2}-\d{2})T(\d{1,2})(?::(\d{2})(?::(\d{2})(?:\.\d+)?)?)?(Z|[+-]\d{2}(?::?\d{2})?)?$/;

function readYears(value: string): Reading | null {
  const forms: [RegExp, number, Granularity][] = [
    [YEAR, 1, "year"],
    [DECADE, 10, "decade"],
    [CENTURY, 100, "century"],
  ];
  for (const [form, width, granularity] of forms) {
    const m = form.exec(value);
    if (!m) continue;
    // Before Christ the unknown digits count down: -043X holds -0439 to -0430.
    const n = Number(m[1]) * width;
    const first = value.startsWith("-") && width > 1 ? n - width + 1 : n;
    return { start: daysFromCivil(first), end: daysFromCivil(first + width), granularity };
  }
  return null;
}

function readMonth(value: string): Reading | null {
  const m = MONTH.exec(value);
  if (!m) return null;
  const year = Number(m[1]);
  const month = Number(m[2]);
  const code = CODES[month];
  if (code !== undefined) {
    const start = daysFromCivil(year, code.first);
    return { start, end: daysFromCivil(year, code.first + code.months), granularity: code.granularity };
  }
  if (month < 1 || month > 12) return null;
  return { start: daysFromCivil(year, month), end: daysFromCivil(year, month + 1), granularity: "month" };
}

function readDay(value: string): Reading | null {
  const m = DAY.exec(value);
  if (!m) return null;
  const [year, month, day] = [Number(m[1]), Number(m[2]), Number(m[3])];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  const start = daysFromCivil(year, month, day);
  return { start, end: start + 1, granularity: "day" };
}

function readWeek(value: string): Reading | null {
  const m = WEEK.exec(value);
  if (!m) return null;
  const week = Number(m[2]);
  if (week < 1 || week > 53) return null;
  const monday = isoWeekStart(Number(m[1]), week);
  if (m[3] === undefined) return { start: monday, end: monday + DAYS_IN_WEEK, granularity: "week" };
  const start = monday + Number(m[3]) - 1;
  return { start, end: start + 1, granularity: "day" };
}

function readClock(value: string): Reading | null {
  const m = CLOCK.exec(value);
  if (!m) return null;
  const day = readDay(m[1] ?? "");
  const [hour, minute, second] = [Number(m[2]), Number(m[3] ?? 0), Number(m[4] ?? 0)];
  if (day === null || hour > HOURS_IN_DAY || minute > 59 || second > 60) return null;
  // Rounded to the second: thirds of a day have no exact float.
  const seconds = hour * 3600 + minute * 60 + second - zoneSeconds(m[5]);
  const granularity = m[4] !== undefined ? "second" : m[3] !== undefined ? "minute" : "hour";
  const length = { second: 1, minute: SECONDS_IN_DAY / MINUTES_IN_DAY, hour: SECONDS_IN_DAY / HOURS_IN_DAY };
  const at = (s: number): number => day.start + s / SECONDS_IN_DAY;
  return { start: at(seconds), end: at(seconds + length[granularity]), granularity };
}

function zoneSeconds(zone: string | undefined): number {
  const m = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone ?? "");
  return m ? (m[1] === "-" ? -1 : 1) * (Number(m[2]) * 3600 + Number(m[3] ?? 0) * 60) : 0;
}

const READERS: readonly ((value: string) => Reading | null)[] = [
  readDay,
  readMonth,
  readYears,
  readWeek,
  readClock,
];

function readPoint(value: string): Reading | null {
  for (const reader of READERS) {
    const reading = reader(value);
    if (reading !== null) return reading;
  }
  return null;
}

function readInterval(value: string): Reading | null {
  const [a = "", b = "", more] = value.split("/");
  if (more !== undefined) return null;
  const open = (s: string): boolean => s === "" || s === "..";
  if (open(a) && open(b)) return null;
  const first = open(a) ? null : readPoint(a);
  if (first === null && !open(a)) return null;
  if (b.startsWith("P")) {
    const days = durationDays(b);
    return first === null || days === null
      ? null
      : { start: first.start, end: first.start + days, granularity: "interval" };
  }
  const last = open(b) ? null : readPoint(b);
  if (last === null && !open(b)) return null;
  const start = first?.start ?? -Infinity;
  const end = last?.end ?? Infinity;
  return start < end ? { start, end, granularity: "interval" } : null;
}

function read(value: string): Reading | null {
  if (value.length > MAX_LENGTH) return null;
  const plain = value.trim().replace(/[?~%]/g, "");
  return plain.includes("/") ? (plain.startsWith("R") ? null : readInterval(plain)) : readPoint(plain);
}

/** The days that a date or an interval covers; null for durations, sets and what is no EDTF. */
export function edtfInterval(value: string): DayInterval | null {
  const reading = read(value);
  return reading === null ? null : { start: reading.start, end: reading.end };
}

/** Days between the nearer ends of two values, 0 where they touch or overlap; null where one covers no days. Symmetric. */
export function edtfGap(a: string, b: string): number | null {
  const x = edtfInterval(a);
  const y = edtfInterval(b);
  return x && y ? Math.max(0, x.start - y.end, y.start - x.end) : null;
}

/** How precise a value is; null for what is no EDTF. */
export function granularityOf(value: string): Granularity | null {
  if (durationDays(value) !== null) return "duration";
  return read(value)?.granularity ?? null;
}

/** Two thousandths of a second: float noise of clock times, far below what a text can say. */
const SAME_INSTANT = 2e-8;

const same = (a: number, b: number): boolean => a === b || Math.abs(a - b) < SAME_INSTANT;

/** How the stretches of two values lie to each other; null where one of them has none. Durations compare by length. */
export function edtfRelation(a: string, b: string): EdtfRelation | null {
  const [p, q] = [durationDays(a), durationDays(b)];
  if (p !== null && q !== null) return same(p, q) ? "same" : "disjoint";
  const [x, y] = [edtfInterval(a), edtfInterval(b)];
  if (x === null || y === null) return null;
  if (same(x.start, y.start) && same(x.end, y.end)) return "same";
  const noEarlier = (s: number, t: number): boolean => s >= t || same(s, t);
  if (noEarlier(x.start, y.end) || noEarlier(y.start, x.end)) return "disjoint";
  if (noEarlier(x.start, y.start) && noEarlier(y.end, x.end)) return "a-within-b";
  if (noEarlier(y.start, x.start) && noEarlier(x.end, y.end)) return "b-within-a";
  return "overlap";
}

const DURATION =
  /^P(?=\d|T\d)(?:(\d+(?:\.\d+)?)Y)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)W)?(?:(\d+(?:\.\d+)?)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

/** Length of an ISO 8601 duration in days, months and years at their mean length; null for "PXD" (some days). */
export function durationDays(value: string): number | null {
  const m = value.length > MAX_LENGTH ? null : DURATION.exec(value);
  if (!m) return null;
  const unit = [DAYS_IN_YEAR, DAYS_IN_MONTH, DAYS_IN_WEEK, 1, 1 / HOURS_IN_DAY, 1 / MINUTES_IN_DAY];
  return [...unit, 1 / SECONDS_IN_DAY].reduce((sum, days, i) => sum + Number(m[i + 1] ?? 0) * days, 0);
}
