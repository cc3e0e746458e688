/** Number words of English. */

import { table } from "../../text/table.ts";

export const ONES: Readonly<Record<string, number>> = table({
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
});

export const TEENS: Readonly<Record<string, number>> = table({
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
});

export const TENS: Readonly<Record<string, number>> = table({
  twenty: 20,
  thirty: 30,
  forty: 40,
  fourty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
});

/** Words that multiply what stands before them. */
export const SCALES: Readonly<Record<string, number>> = table({
  hundred: 100,
  thousand: 1e3,
  lakh: 1e5,
  lakhs: 1e5,
  lac: 1e5,
  million: 1e6,
  mln: 1e6,
  mn: 1e6,
  crore: 1e7,
  crores: 1e7,
  billion: 1e9,
  bln: 1e9,
  bn: 1e9,
  trillion: 1e12,
  tn: 1e12,
  trn: 1e12,
  quadrillion: 1e15,
});

/** Letters that multiply the figure they are glued to ("1.2bn", "40k"). "m" and "b" are read where money or people follow. */
export const GLUED_SCALES: Readonly<Record<string, number>> = table({
  k: 1e3,
  bn: 1e9,
  mn: 1e6,
  tn: 1e12,
  mln: 1e6,
});
export const MONEY_SCALES: Readonly<Record<string, number>> = table({ m: 1e6, mm: 1e6, b: 1e9, t: 1e12 });

/** Plural words that stand for an order of magnitude. */
export const MAGNITUDE_WORDS: Readonly<Record<string, number>> = table({
  tens: 10,
  dozens: 12,
  scores: 20,
  hundreds: 100,
  thousands: 1e3,
  lakhs: 1e5,
  millions: 1e6,
  crores: 1e7,
  billions: 1e9,
  trillions: 1e12,
});

/** Denominators as words; "second" is left out: it is an ordinal or a unit of time. */
export const DENOMINATORS: Readonly<Record<string, number>> = table({
  half: 2,
  halves: 2,
  third: 3,
  quarter: 4,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  sixteenth: 16,
  twentieth: 20,
  hundredth: 100,
  thousandth: 1000,
});

export const VULGAR: Readonly<Record<string, number>> = table({
  "½": 1 / 2,
  "⅓": 1 / 3,
  "⅔": 2 / 3,
  "¼": 1 / 4,
  "¾": 3 / 4,
  "⅕": 1 / 5,
  "⅖": 2 / 5,
  "⅗": 3 / 5,
  "⅘": 4 / 5,
  "⅙": 1 / 6,
  "⅚": 5 / 6,
  "⅛": 1 / 8,
  "⅜": 3 / 8,
  "⅝": 5 / 8,
  "⅞": 7 / 8,
});

const ORDINAL_ONES = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"];
const ORDINAL_TEENS = [
  "tenth",
  "eleventh",
  "twelfth",
  "thirteenth",
  "fourteenth",
  "fifteenth",
  "sixteenth",
  "seventeenth",
  "eighteenth",
  "nineteenth",
  "twentieth",
];

/** "first" to "twentieth", and "thirtieth". Compounds ("twenty-first") are built from TENS by the rules. */
export const ORDINALS: Readonly<Record<string, number>> = table(
  Object.fromEntries([
    ...ORDINAL_ONES.map((w, i): [string, number] => [w, i + 1]),
    ...ORDINAL_TEENS.map((w, i): [string, number] => [w, i + 10]),
    ["thirtieth", 30],
  ]),
);
