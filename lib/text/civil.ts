/**
 * Days of the proleptic Gregorian calendar as plain numbers: no `Date`, no time zone, years before Christ
 * included (astronomical: 0 is 1 BC, -430 is 431 BC). Day 0 is 1 January 1970.
 * Method: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
 */

const DAYS_IN_ERA = 146_097; // 400 years
const EPOCH_SHIFT = 719_468; // days from 1 March of year 0 to 1 January 1970
const DAYS_IN_WEEK = 7;
/** Day 0 was a Thursday. */
const EPOCH_WEEKDAY = 4;

export interface CivilDate {
  readonly year: number;
  /** 1 to 12 */
  readonly month: number;
  /** 1 to 31 */
  readonly day: number;
}

/** Days since the epoch. Months outside 1 to 12 and days outside the month run over into their neighbors. */
export function daysFromCivil(year: number, month = 1, day = 1): number {
  const carried = year + Math.floor((month - 1) / 12);
  const m = ((((month - 1) % 12) + 12) % 12) + 1;
  const y = m <= 2 ? carried - 1 : carried;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (m > 2 ? m - 3 : m + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_IN_ERA + dayOfEra - EPOCH_SHIFT;
}

export function civilFromDays(days: number): CivilDate {
  const z = Math.floor(days) + EPOCH_SHIFT;
  const era = Math.floor(z / DAYS_IN_ERA);
  const dayOfEra = z - era * DAYS_IN_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

export const daysInMonth = (year: number, month: number): number =>
  daysFromCivil(year, month + 1, 1) - daysFromCivil(year, month, 1);

/** ISO weekday: Monday is 1, Sunday 7. */
export const weekdayOf = (days: number): number =>
  ((((Math.floor(days) + EPOCH_WEEKDAY - 1) % DAYS_IN_WEEK) + DAYS_IN_WEEK) % DAYS_IN_WEEK) + 1;

/** Monday of an ISO week. */
export function isoWeekStart(year: number, week: number): number {
  const fourth = daysFromCivil(year, 1, 4);
  return fourth - (weekdayOf(fourth) - 1) + (week - 1) * DAYS_IN_WEEK;
}

/** The ISO week that a day lies in. */
export function isoWeekOf(days: number): { year: number; week: number } {
  const thursday = Math.floor(days) - weekdayOf(days) + EPOCH_WEEKDAY;
  const { year } = civilFromDays(thursday);
  return { year, week: Math.floor((thursday - daysFromCivil(year)) / DAYS_IN_WEEK) + 1 };
}

const pad = (n: number, width: number): string => String(n).padStart(width, "0");

/** "2025", "-0430": four digits at least. */
export const formatYear = (year: number): string => (year < 0 ? `-${pad(-year, 4)}` : pad(year, 4));

export const formatDate = (d: CivilDate): string =>
  `${formatYear(d.year)}-${pad(d.month, 2)}-${pad(d.day, 2)}`;

export const formatDay = (days: number): string => formatDate(civilFromDays(days));

export const formatMonth = (year: number, month: number): string => `${formatYear(year)}-${pad(month, 2)}`;

export const formatWeek = (year: number, week: number): string => `${formatYear(year)}-W${pad(week, 2)}`;
