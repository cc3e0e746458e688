/** Names of the calendar. */

import { table } from "../../text/table.ts";

const numbered = (rows: readonly string[], first = 1): Readonly<Record<string, number>> =>
  table(
    Object.fromEntries(
      rows.flatMap((names, i) => names.split(" ").map((n): [string, number] => [n, i + first])),
    ),
  );

/** Full names and abbreviations; "may", "march" and "sep" need a capital or a number beside them. */
export const MONTHS = numbered([
  "january jan",
  "february feb",
  "march mar",
  "april apr",
  "may",
  "june jun",
  "july jul",
  "august aug",
  "september sept sep",
  "october oct",
  "november nov",
  "december dec",
]);

/** Words that are months only with a capital: "may" and "march" are verbs. */
export const VERB_MONTHS: ReadonlySet<string> = new Set(["may", "march", "mar", "august"]);

export const WEEKDAYS = numbered([
  "monday mon",
  "tuesday tue tues",
  "wednesday wed weds",
  "thursday thu thur thurs",
  "friday fri",
  "saturday sat",
  "sunday sun",
]);

/** Abbreviations that are words of their own; they need a capital and company ("Sat night", "Sun 3 May"). */
export const WORD_WEEKDAYS: ReadonlySet<string> = new Set(["mon", "wed", "sat", "sun"]);

/** EDTF codes. */
export const SEASONS: Readonly<Record<string, number>> = table({
  spring: 21,
  summer: 22,
  autumn: 23,
  fall: 23,
  winter: 24,
  springtime: 21,
  summertime: 22,
  wintertime: 24,
});

export type PartOfDay = "morning" | "afternoon" | "evening" | "night";

export const PARTS: Readonly<Record<string, PartOfDay>> = table({
  morning: "morning",
  dawn: "morning",
  daybreak: "morning",
  sunrise: "morning",
  afternoon: "afternoon",
  evening: "evening",
  dusk: "evening",
  sunset: "evening",
  night: "night",
  nighttime: "night",
  overnight: "night",
});

/** Hours that a part of the day covers, both ends included; an end below the start lies on the next day. */
export const PART_HOURS: Readonly<Record<PartOfDay, readonly [number, number]>> = {
  morning: [4, 11],
  afternoon: [12, 17],
  evening: [17, 23],
  night: [18, 5],
};

export type TimeUnit =
  | "second"
  | "minute"
  | "hour"
  | "day"
  | "week"
  | "weekend"
  | "month"
  | "quarter"
  | "year"
  | "decade"
  | "century";

interface UnitWord {
  readonly unit: TimeUnit;
  /** One of the word in `unit`s: a fortnight is two weeks. */
  readonly size: number;
  readonly plural: boolean;
}

const one = (unit: TimeUnit, size = 1): UnitWord => ({ unit, size, plural: false });
const many = (unit: TimeUnit, size = 1): UnitWord => ({ unit, size, plural: true });

export const UNIT_WORDS: Readonly<Record<string, UnitWord>> = table({
  second: one("second"),
  seconds: many("second"),
  sec: one("second"),
  secs: many("second"),
  minute: one("minute"),
  minutes: many("minute"),
  min: one("minute"),
  mins: many("minute"),
  hour: one("hour"),
  hours: many("hour"),
  hr: one("hour"),
  hrs: many("hour"),
  day: one("day"),
  days: many("day"),
  week: one("week"),
  weeks: many("week"),
  wk: one("week"),
  wks: many("week"),
  fortnight: one("week", 2),
  fortnights: many("week", 2),
  weekend: one("weekend"),
  month: one("month"),
  months: many("month"),
  year: one("year"),
  years: many("year"),
  yr: one("year"),
  yrs: many("year"),
  decade: one("decade"),
  decades: many("decade"),
  century: one("century"),
  centuries: many("century"),
});

/** Feasts of a fixed date, by their words. */
export const FIXED_DAYS: readonly (readonly [words: string, month: number, day: number])[] = [
  ["christmas eve", 12, 24],
  ["christmas day", 12, 25],
  ["christmas", 12, 25],
  ["boxing day", 12, 26],
  ["new year's eve", 12, 31],
  ["new year's day", 1, 1],
  ["new year ' s eve", 12, 31],
  ["new year ' s day", 1, 1],
  ["valentine ' s day", 2, 14],
  ["valentine's day", 2, 14],
  ["saint valentine ' s day", 2, 14],
  ["may day", 5, 1],
  ["halloween", 10, 31],
  ["hallowe'en", 10, 31],
  ["christmas night", 12, 25],
  ["hogmanay", 12, 31],
  ["epiphany", 1, 6],
  ["burns night", 1, 25],
  ["candlemas", 2, 2],
  ["st patrick ' s day", 3, 17],
  ["saint patrick ' s day", 3, 17],
  ["april fool ' s day", 4, 1],
  ["april fools ' day", 4, 1],
  ["st george ' s day", 4, 23],
  ["anzac day", 4, 25],
  ["ve day", 5, 8],
  ["juneteenth", 6, 19],
  ["canada day", 7, 1],
  ["bastille day", 7, 14],
  ["all saints ' day", 11, 1],
  ["all souls ' day", 11, 2],
  ["bonfire night", 11, 5],
  ["guy fawkes night", 11, 5],
  ["armistice day", 11, 11],
  ["remembrance day", 11, 11],
  ["veterans day", 11, 11],
  ["st andrew ' s day", 11, 30],
  ["international women ' s day", 3, 8],
];

/** Zones whose letters name one offset everywhere; "IST" and "CST" name several and are left open. */
export const ZONES: Readonly<Record<string, string>> = table({
  gmt: "Z",
  utc: "Z",
  est: "-05:00",
  edt: "-04:00",
  mdt: "-06:00",
  pst: "-08:00",
  pdt: "-07:00",
  cet: "+01:00",
  cest: "+02:00",
  eet: "+02:00",
  eest: "+03:00",
  msk: "+03:00",
  pkt: "+05:00",
  jst: "+09:00",
  aest: "+10:00",
  aedt: "+11:00",
});
export const OPEN_ZONES: ReadonlySet<string> = new Set([
  "et",
  "pt",
  "ct",
  "mt",
  "ist",
  "cst",
  "bst",
  "mst",
  "hkt",
  "sgt",
]);
