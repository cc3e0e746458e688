import type { Hedge, NumberSet } from "../model/index.ts";

/**
 * Algebra on sets of numbers. A set is an interval whose ends may be open or missing (`null`: no end is
 * named); `best` is the figure that the words name and takes no part in membership.
 */

/**
 * Half-width of "about N", as a part of N. Ten percent is what careful writers still call "about": tighter
 * values (5 %) turned "about 50" against "46" into a conflict, which no reader would.
 */
export const ABOUT_TOLERANCE = 0.1;

/** Figures that agree to nine digits are one figure: sums and conversions leave float noise behind. */
const SAME_FIGURE = 1e-9;

/** Words for an order of magnitude: at least two of the unit, fewer than ten of them. */
export const MAGNITUDES: readonly { readonly word: string; readonly min: number; readonly max: number }[] = [
  { word: "tens", min: 20, max: 100 },
  { word: "dozens", min: 24, max: 120 },
  { word: "scores", min: 40, max: 200 },
  { word: "hundreds", min: 200, max: 1e3 },
  { word: "thousands", min: 2e3, max: 1e4 },
  { word: "tens of thousands", min: 2e4, max: 1e5 },
  { word: "hundreds of thousands", min: 2e5, max: 1e6 },
  { word: "millions", min: 2e6, max: 1e7 },
  { word: "tens of millions", min: 2e7, max: 1e8 },
  { word: "hundreds of millions", min: 2e8, max: 1e9 },
  { word: "billions", min: 2e9, max: 1e10 },
  { word: "tens of billions", min: 2e10, max: 1e11 },
  { word: "hundreds of billions", min: 2e11, max: 1e12 },
  { word: "trillions", min: 2e12, max: 1e13 },
];

export const sameFigure = (a: number, b: number): boolean =>
  a === b || Math.abs(a - b) <= SAME_FIGURE * Math.max(Math.abs(a), Math.abs(b));

const set = (
  min: number | null,
  max: number | null,
  minInclusive: boolean,
  maxInclusive: boolean,
  best: number | null,
): NumberSet => ({ min, max, minInclusive, maxInclusive, best });

export const exact = (n: number): NumberSet => set(n, n, true, true, n);
export const atLeast = (n: number): NumberSet => set(n, null, true, false, n);
export const moreThan = (n: number): NumberSet => set(n, null, false, false, n);
export const upTo = (n: number): NumberSet => set(null, n, false, true, n);
export const fewerThan = (n: number): NumberSet => set(null, n, false, false, n);

/** Everything within `tolerance` (a part of n) on both sides of n. */
export function about(n: number, tolerance: number = ABOUT_TOLERANCE): NumberSet {
  const slack = Math.abs(n) * tolerance;
  return set(n - slack, n + slack, true, true, n);
}

/** "Nearly 50": within the tolerance below 50, and never 50 itself. */
export function nearly(n: number, tolerance: number = ABOUT_TOLERANCE): NumberSet {
  return set(n - Math.abs(n) * tolerance, n, true, false, n);
}

/** "Just over 50": within the tolerance above 50, and never 50 itself. */
export function justOver(n: number, tolerance: number = ABOUT_TOLERANCE): NumberSet {
  return set(n, n + Math.abs(n) * tolerance, false, true, n);
}

/** From a to b, both included; the ends may come in either order. No single figure is named. */
export const range = (a: number, b: number): NumberSet =>
  set(Math.min(a, b), Math.max(a, b), true, true, a === b ? a : null);

/** "Dozens", "hundreds": two to ten of the unit; a dozen, and its ten, count as twelve. */
export const magnitude = (unit: number): NumberSet => set(2 * unit, 10 * unit, true, false, null);

/** The set that a hedge makes of a figure; ranges and magnitudes have no single figure and read as exact here. */
export function hedged(n: number, hedge: Hedge): NumberSet {
  switch (hedge) {
    case "at_least":
      return atLeast(n);
    case "more_than":
      return moreThan(n);
    case "about":
      return about(n);
    case "nearly":
      return nearly(n);
    case "up_to":
      return upTo(n);
    case "fewer_than":
      return fewerThan(n);
    case "exact":
    case "range":
    case "order_of_magnitude":
      return exact(n);
  }
}

export function contains(s: NumberSet, n: number): boolean {
  const above = s.min === null || n > s.min || (s.minInclusive && sameFigure(n, s.min));
  const below = s.max === null || n < s.max || (s.maxInclusive && sameFigure(n, s.max));
  const onOpenEnd =
    (s.min !== null && !s.minInclusive && sameFigure(n, s.min)) ||
    (s.max !== null && !s.maxInclusive && sameFigure(n, s.max));
  return above && below && !onOpenEnd;
}

/** Is some part of `low` below or at the start of `high`? Touching ends meet only where both are included. */
function reaches(lowEnd: number | null, lowIn: boolean, highStart: number | null, highIn: boolean): boolean {
  if (lowEnd === null || highStart === null) return true;
  return sameFigure(lowEnd, highStart) ? lowIn && highIn : lowEnd > highStart;
}

export const intersects = (a: NumberSet, b: NumberSet): boolean =>
  reaches(a.max, a.maxInclusive, b.min, b.minInclusive) &&
  reaches(b.max, b.maxInclusive, a.min, a.minInclusive);

export const disjoint = (a: NumberSet, b: NumberSet): boolean => !intersects(a, b);

/** Does every number of a lie in b: does saying a entail saying b? */
export function entails(a: NumberSet, b: NumberSet): boolean {
  const lowFits =
    b.min === null ||
    (a.min !== null && (sameFigure(a.min, b.min) ? b.minInclusive || !a.minInclusive : a.min > b.min));
  const highFits =
    b.max === null ||
    (a.max !== null && (sameFigure(a.max, b.max) ? b.maxInclusive || !a.maxInclusive : a.max < b.max));
  return lowFits && highFits;
}

/** The same numbers, whatever figure was named. */
export const sameSet = (a: NumberSet, b: NumberSet): boolean => entails(a, b) && entails(b, a);

/** The same set in another unit: x ↦ factor · x + offset. A negative factor turns the ends round. */
export function transform(s: NumberSet, factor: number, offset = 0): NumberSet {
  const f = (n: number | null): number | null => (n === null ? null : n * factor + offset);
  return factor >= 0
    ? set(f(s.min), f(s.max), s.minInclusive, s.maxInclusive, f(s.best))
    : set(f(s.max), f(s.min), s.maxInclusive, s.minInclusive, f(s.best));
}

/** Is one of the two exact figures the other one, rounded to fewer significant digits ("1.2 million", 1,203,441)? */
export function agreesWhenRounded(a: NumberSet, b: NumberSet): boolean {
  if (a.best === null || b.best === null) return false;
  if (sameFigure(a.best, b.best)) return true;
  return isRoundingOf(a.best, b.best) || isRoundingOf(b.best, a.best);
}

/** A figure of fewer than two digits' weight is no rounding: 5 is not a way to say 4.6 people. */
const MIN_ROUNDED_DIGITS = 2;

function isRoundingOf(coarse: number, fine: number): boolean {
  const digits = significantDigits(coarse);
  if (digits < MIN_ROUNDED_DIGITS || digits >= significantDigits(fine)) return false;
  return sameFigure(Number(fine.toPrecision(digits)), coarse);
}

/** Digits that a figure seems to be given with: 1,200,000 has two, 46 has two, 50 has one. */
export function significantDigits(n: number): number {
  const mantissa = Math.abs(n).toExponential().split("e")[0] ?? "";
  return mantissa.replace(".", "").length;
}

const SCALES: readonly { readonly size: number; readonly word: string }[] = [
  { size: 1e12, word: "trillion" },
  { size: 1e9, word: "billion" },
  { size: 1e6, word: "million" },
];

/** Decimals that a label may show of a scaled figure ("1.356 billion"). */
const LABEL_DECIMALS = 3;

/** A figure as people write it: "46", "13,000", "1.2 million". */
export function formatFigure(n: number): string {
  for (const { size, word } of SCALES) {
    const scaled = n / size;
    const short = Number(scaled.toFixed(LABEL_DECIMALS));
    if (Math.abs(scaled) >= 1 && sameFigure(short, scaled)) return `${short} ${word}`;
  }
  const [whole = "", decimals] = String(Number(n.toPrecision(12))).split(".");
  if (whole.includes("e")) return whole;
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}

const APPROXIMATE: readonly { readonly word: string; readonly make: (n: number) => NumberSet }[] = [
  { word: "nearly", make: (n) => nearly(n) },
  { word: "about", make: (n) => about(n) },
  { word: "just over", make: (n) => justOver(n) },
];

/** A short label for people: "46", "at least 46", "nearly 50", "60 to 70", "dozens". */
export function describe(s: NumberSet): string {
  const { min, max, best } = s;
  if (min === null && max === null) return best === null ? "some number" : formatFigure(best);
  if (max === null) return `${s.minInclusive ? "at least" : "more than"} ${formatFigure(min ?? 0)}`;
  if (min === null) return `${s.maxInclusive ? "up to" : "fewer than"} ${formatFigure(max)}`;
  if (sameFigure(min, max)) return formatFigure(best ?? min);
  if (best !== null) {
    for (const { word, make } of APPROXIMATE)
      if (sameSet(make(best), s)) return `${word} ${formatFigure(best)}`;
  } else {
    const word = MAGNITUDES.find((m) => sameFigure(m.min, min) && sameFigure(m.max, max))?.word;
    if (word !== undefined && !s.maxInclusive) return word;
  }
  return `${formatFigure(min)} to ${formatFigure(max)}`;
}
