import {
  civilFromDays,
  daysFromCivil,
  daysInMonth,
  formatDay,
  formatMonth,
  formatWeek,
  formatYear,
  isoWeekOf,
  weekdayOf,
} from "../../../text/civil.ts";
import { PART_HOURS, type PartOfDay, type TimeUnit } from "../../lexicon/calendar.ts";
import type { CalendarSense, Clock, WithinDay } from "./types.ts";

/** A place in the calendar as precise as it is known. */
export interface Place {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

const pad = (n: number): string => String(n).padStart(2, "0");

function clockValue(day: string, { hour, minute, second, zone }: Clock): string {
  const minutes = minute === null ? "" : `:${pad(minute)}${second === null ? "" : `:${pad(second)}`}`;
  return `${day}T${pad(hour)}${minutes}${zone ?? ""}`;
}

/** Hours from the first to the last of a part of the day, by whole hours: "2025-01-08T12/2025-01-08T17". */
function partValue(days: number, part: PartOfDay): string {
  const [first, last] = PART_HOURS[part];
  const until = last < first ? days + 1 : days;
  return `${formatDay(days)}T${pad(first)}/${formatDay(until)}T${pad(last)}`;
}

/** A day with what is known within it. */
export function dayValue(days: number, within: WithinDay): string {
  if (within.clock !== undefined) return clockValue(formatDay(days), within.clock);
  return within.part === undefined ? formatDay(days) : partValue(days, within.part);
}

export function placeValue(place: Place, within: WithinDay = {}): string {
  if (place.month === undefined) return formatYear(place.year);
  if (place.day === undefined) return formatMonth(place.year, place.month);
  return dayValue(daysFromCivil(place.year, place.month, place.day), within);
}

/** Is the day one that its month has? "31 June" is none. */
export const exists = ({ year, month, day }: Place): boolean =>
  month === undefined || day === undefined || day <= daysInMonth(year, month);

/** EDTF of a sense that names its own place in the calendar. Null where there is none ("30 February 2024"). */
export function calendarValue(s: CalendarSense): string | null {
  if (s.century !== undefined) return `${pad(s.century)}XX`;
  if (s.decade !== undefined) return `${s.decade}X`;
  if (s.year === undefined) return null;
  if (s.untilYear !== undefined) return `${formatYear(s.year)}/${formatYear(s.untilYear)}`;
  if (s.code !== undefined) return `${formatYear(s.year)}-${s.code}`;
  const place: Place = {
    year: s.year,
    ...(s.month === undefined ? {} : { month: s.month }),
    ...(s.day === undefined ? {} : { day: s.day }),
  };
  return exists(place) ? placeValue(place, s) : null;
}

const SATURDAY = 6;
const WEEK = 7;

/** The EDTF of the unit that a day lies in, `shift` units on: a year for years, a day for days. */
export function unitValue(
  base: number,
  unit: TimeUnit,
  shift: number,
  within: WithinDay = {},
): string | null {
  const { year, month } = civilFromDays(base);
  switch (unit) {
    case "day":
      return Number.isInteger(shift) ? dayValue(base + shift, within) : null;
    case "week": {
      const week = isoWeekOf(base + WEEK * Math.round(shift));
      return formatWeek(week.year, week.week);
    }
    case "weekend": {
      const saturday = base - weekdayOf(base) + SATURDAY + WEEK * shift;
      return `${formatDay(saturday)}/${formatDay(saturday + 1)}`;
    }
    case "month": {
      const months = year * 12 + month - 1 + Math.round(shift);
      return formatMonth(Math.floor(months / 12), (((months % 12) + 12) % 12) + 1);
    }
    case "quarter": {
      const quarters = year * 4 + Math.floor((month - 1) / 3) + Math.round(shift);
      return `${formatYear(Math.floor(quarters / 4))}-${33 + (((quarters % 4) + 4) % 4)}`;
    }
    case "year":
      return formatYear(year + Math.round(shift));
    case "decade":
      return shift === Math.trunc(shift) && Math.abs(shift) <= 1
        ? decadeValue(year, shift)
        : formatYear(year + 10 * shift);
    case "century":
      return year > 0 ? `${pad(Math.floor(year / 100) + Math.round(shift))}XX` : null;
    case "hour":
    case "minute":
    case "second":
      return null;
  }
}

const decadeValue = (year: number, shift: number): string | null =>
  year > 0 ? `${Math.floor(year / 10) + shift}X` : null;
