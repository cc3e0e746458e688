import { civilFromDays, daysFromCivil, formatYear, weekdayOf } from "../../../text/civil.ts";
import type { Focus } from "./state.ts";
import type { Tense } from "./tense.ts";
import type { PeriodicSense } from "./types.ts";
import { dayValue, exists, placeValue } from "./value.ts";

const WEEK = 7;
/** A date a little after publication in the past tense is a matter of time zones, not of last year. */
const ZONE_SLACK = 1;
/** Without a tense, a date that lies this far back or less is the last one; beyond, the next one is nearer. */
const HALF_YEAR = 183;
/** "The deadline is 31 October": the present tense looks ahead, but hardly a whole year. */
const AHEAD = 300;
/** First month of the seasons 21 to 24. */
const SEASON_MONTHS: Readonly<Record<number, number>> = { 21: 3, 22: 6, 23: 9, 24: 12 };

/** A weekday against the day of publication: past tense looks back, future tense ahead, today included. */
export function weekdayValue(
  s: PeriodicSense,
  weekday: number,
  publication: number,
  tense: Tense | null,
): string {
  const today = weekdayOf(publication);
  const ahead = (weekday - today + WEEK) % WEEK;
  const back = (today - weekday + WEEK) % WEEK;
  switch (s.shift) {
    case "last":
      return dayValue(publication - (back === 0 ? WEEK : back), s);
    case "next":
      // Of the next calendar week; from Sunday to Wednesday that is also the first one ahead.
      return dayValue(publication - (today - 1) + WEEK + weekday - 1, s);
    case "this":
      return dayValue(tense === "past" ? publication - back : publication + ahead, s);
    case "that":
    case null:
      return dayValue(
        tense === "future" || tense === "present" ? publication + ahead : publication - back,
        s,
      );
  }
}

const withYear = (s: PeriodicSense, year: number): string | null => {
  if (s.code !== undefined) return `${formatYear(year)}-${s.code}`;
  const place = { year, month: s.month ?? 1, ...(s.day === undefined ? {} : { day: s.day }) };
  return exists(place) ? placeValue(place, s) : null;
};

/** First and last day that a month, a day or a season covers in a year. */
function stretch(s: PeriodicSense, year: number): [number, number] {
  if (s.code !== undefined) {
    const first = SEASON_MONTHS[s.code] ?? (s.code >= 40 ? (s.code - 40) * 6 + 1 : (s.code - 33) * 3 + 1);
    const months = s.code >= 40 ? 6 : 3;
    return [daysFromCivil(year, first), daysFromCivil(year, first + months) - 1];
  }
  const month = s.month ?? 1;
  return s.day === undefined
    ? [daysFromCivil(year, month), daysFromCivil(year, month + 1) - 1]
    : [daysFromCivil(year, month, s.day), daysFromCivil(year, month, s.day)];
}

/** A month, a day of a month or a season against the day of publication. */
export function yearlyValue(s: PeriodicSense, publication: number, tense: Tense | null): string | null {
  const { year } = civilFromDays(publication);
  const [first, last] = stretch(s, year);
  const begun = first <= publication + ZONE_SLACK;
  const over = last < publication;
  if (s.shift === "this" || (begun && !over))
    return withYear(s, s.shift === "last" ? year - 1 : s.shift === "next" ? year + 1 : year);
  if (s.shift === "last" || tense === "past") return withYear(s, begun ? year : year - 1);
  if (s.shift === "next" || tense === "future") return withYear(s, over ? year + 1 : year);
  const near = tense === "present" && s.day !== undefined ? AHEAD : HALF_YEAR;
  if (over) return withYear(s, publication - last <= HALF_YEAR ? year : year + 1);
  return withYear(s, first - publication <= near ? year : year - 1);
}

/** "the 20th": a day whose month the text does not repeat. */
export const isBareDay = (s: PeriodicSense): boolean =>
  s.day !== undefined && s.month === undefined && s.weekday === undefined && s.code === undefined;

/** "The 20th" against publication: of this month, or of the month before or after it as the tense says. */
export function bareDayValue(s: PeriodicSense, publication: number, tense: Tense | null): string | null {
  const { year, month, day } = civilFromDays(publication);
  const own = s.day ?? 1;
  const step = tense === "future" && own < day ? 1 : tense !== "future" && own > day + ZONE_SLACK ? -1 : 0;
  const shifted = civilFromDays(daysFromCivil(year, month + step));
  return withYear({ ...s, month: shifted.month }, shifted.year);
}

/** Against the date that the story last named: the same year, or the day after it that fits. */
export function focusValue(s: PeriodicSense, focus: Focus): string | null {
  if (s.weekday !== undefined) {
    if (focus.month === undefined || focus.day === undefined) return null;
    const base = daysFromCivil(focus.year, focus.month, focus.day);
    const today = weekdayOf(base);
    const ahead = (s.weekday - today + WEEK) % WEEK;
    return dayValue(
      s.shift === "last" ? base - ((today - s.weekday + WEEK) % WEEK || WEEK) : base + ahead,
      s,
    );
  }
  if (isBareDay(s))
    return focus.month === undefined ? null : withYear({ ...s, month: focus.month }, focus.year);
  const year =
    s.shift === "last" ? lastYear(s, focus) : s.shift === "next" ? focus.year + 1 : storyYear(s, focus);
  return withYear(s, year);
}

/** Months that a story may go back; what lies farther back is the next year's ("In December … In January"). */
const TURN = 8;

function storyYear(s: PeriodicSense, focus: Focus): number {
  const wraps =
    s.shift === null && s.month !== undefined && focus.month !== undefined && focus.month - s.month >= TURN;
  return wraps ? focus.year + 1 : focus.year;
}

const lastYear = (s: PeriodicSense, focus: Focus): number =>
  s.month !== undefined && focus.month !== undefined && s.month < focus.month ? focus.year : focus.year - 1;
