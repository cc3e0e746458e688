import { type TimeUnit, UNIT_WORDS } from "../../lexicon/calendar.ts";
import { type Atom, at, isHyphen } from "../atoms.ts";
import { type Doc, uposOf } from "../document.ts";
import { readFigure } from "../number/index.ts";

const DESIGNATORS: Readonly<Record<TimeUnit, readonly [prefix: string, letter: string, size: number]>> = {
  second: ["PT", "S", 1],
  minute: ["PT", "M", 1],
  hour: ["PT", "H", 1],
  day: ["P", "D", 1],
  weekend: ["P", "D", 2],
  week: ["P", "W", 1],
  month: ["P", "M", 1],
  quarter: ["P", "M", 3],
  year: ["P", "Y", 1],
  decade: ["P", "Y", 10],
  century: ["P", "Y", 100],
};

/** Decimals of a duration: "1.5" years; more is float noise. */
const DECIMALS = 3;

export function isoDuration(count: number, unit: TimeUnit): string {
  const [prefix, letter, size] = DESIGNATORS[unit];
  return `${prefix}${Number((count * size).toFixed(DECIMALS))}${letter}`;
}

/** "Two hours and fifty minutes": the two lengths as one, the longer unit first. Weeks beside days are told in days. */
export function joinedDuration(a: Length, b: Length): string | null {
  if (a.count === null || b.count === null) return null;
  const [x, y] = [DESIGNATORS[a.unit], DESIGNATORS[b.unit]];
  if (!Number.isInteger(a.count) || rankOf(a.unit) >= rankOf(b.unit)) return null;
  if (a.unit === "week")
    return b.unit === "day" ? isoDuration(a.count * DAYS_OF_WEEK + b.count, "day") : null;
  const first = isoDuration(a.count, a.unit);
  const second = isoDuration(b.count, b.unit);
  return x[0] === y[0] ? first + second.slice(x[0].length) : first + second.slice(1);
}

const DAYS_OF_WEEK = 7;
/** Units that are told beside one another, the longest first. */
const ORDER: readonly TimeUnit[] = ["year", "month", "week", "day", "hour", "minute", "second"];
const rankOf = (unit: TimeUnit): number => {
  const at = ORDER.indexOf(unit);
  return at < 0 ? ORDER.length : at;
};

/** "some days": EDTF's X for what is not said. */
export function someOf(unit: TimeUnit): string {
  const [prefix, letter] = DESIGNATORS[unit];
  return `${prefix}X${letter}`;
}

/** A length of time in words, up to atom `to`. */
export interface Length {
  readonly from: number;
  readonly to: number;
  readonly unit: TimeUnit;
  /** Null for "several days" and "weeks". */
  readonly count: number | null;
  /** "a day", "an hour": may be a rate. */
  readonly article: boolean;
}

const VAGUE = /^(several|few|many|some|numerous|countless|couple)$/;
/** Words between the count and its unit. */
const BETWEEN =
  /^(full|whole|more|consecutive|straight|long|short|further|additional|extra|calendar|business|working|solid|other|single|successive|entire|brief|odd|plus|or|so|brutal|bloody|fewer|less)$/;

/** Adjectives that place a unit and do not describe it. */
const POINTING = /^(last|next|past|previous|following|same|new|current|this|that|coming|first|second|third)$/;

/** "three days", "a year", "half an hour", "several weeks", "six-month", "a year and a half", "months". */
export function lengthAt(doc: Doc, atoms: readonly Atom[], i: number): Length | null {
  const half = halfAt(atoms, i);
  if (half !== null) return half;
  const word = at(atoms, i);
  const figure = word === "a" || word === "an" ? null : readFigure(atoms, i);
  if (figure !== null && figure.from === i) {
    const count = figure.style === "magnitude" ? null : figure.value;
    return count !== null && (count < 0 || figure.style === "fraction")
      ? null
      : unitAfter(doc, atoms, i, figure.to, count, false);
  }
  if (word === "a" || word === "an" || word === "another") {
    const skip = VAGUE.test(at(atoms, i + 1)) ? vagueTo(atoms, i + 1) : -1;
    if (skip >= 0) return unitAfter(doc, atoms, i, skip, null, false);
    const scaled = readFigure(atoms, i) ?? (word === "another" ? readFigure(atoms, i + 1) : null);
    if (scaled !== null) {
      const count = scaled.style === "magnitude" ? null : scaled.value;
      return unitAfter(doc, atoms, i, scaled.to, count, false);
    }
    return unitAfter(doc, atoms, i, i + 1, 1, true);
  }
  if (VAGUE.test(word)) return unitAfter(doc, atoms, i, vagueTo(atoms, i), null, false);
  const bare = UNIT_WORDS[word];
  if (bare === undefined || isHyphen(at(atoms, i - 1))) return null;
  const long = isHyphen(at(atoms, i + 1)) && at(atoms, i + 2) === "long";
  if (long)
    return { from: i, to: i + 3, unit: bare.unit, count: bare.plural ? null : bare.size, article: false };
  return bare.plural && !/^\d{4}$/.test(at(atoms, i + 1))
    ? { from: i, to: i + 1, unit: bare.unit, count: null, article: false }
    : null;
}

const vagueTo = (atoms: readonly Atom[], i: number): number => (at(atoms, i + 1) === "of" ? i + 2 : i + 1);

/** "half an hour", "half a year", "a half hour". */
function halfAt(atoms: readonly Atom[], i: number): Length | null {
  const k = at(atoms, i) === "a" && at(atoms, i + 1) === "half" ? i + 1 : i;
  if (at(atoms, k) !== "half") return null;
  const article = /^an?$/.test(at(atoms, k + 1)) || isHyphen(at(atoms, k + 1)) ? 1 : 0;
  const unit = UNIT_WORDS[at(atoms, k + 1 + article)];
  if (unit === undefined || unit.plural || (article === 0 && k === i)) return null;
  return { from: i, to: k + 2 + article, unit: unit.unit, count: unit.size / 2, article: false };
}

/** The unit after a count, a word or two between ("two full days", "six-month"). */
function unitAfter(
  doc: Doc,
  atoms: readonly Atom[],
  from: number,
  i: number,
  count: number | null,
  article: boolean,
): Length | null {
  let k = i;
  const hyphen = isHyphen(at(atoms, k));
  if (hyphen) k += 1;
  let skipped = 0;
  for (; skipped < 2 && UNIT_WORDS[at(atoms, k)] === undefined; skipped++) {
    const adjective = !article && uposOf(doc, atoms[k]) === "ADJ" && !POINTING.test(at(atoms, k));
    const between = BETWEEN.test(at(atoms, k)) || adjective;
    if (!between || hyphen) return null;
    k += 1;
  }
  const unit = UNIT_WORDS[at(atoms, k)];
  if (unit === undefined || (unit.unit === "second" && !unit.plural && !hyphen && count !== 1)) return null;
  // "two bloody weeks", but "1.2 million last year": with a word between, the unit must agree in number.
  if (skipped > 0 && !hyphen && unit.plural !== (count !== 1)) return null;
  // "one second", "a second" are mostly ordinals; "ten second": never a length.
  if (unit.unit === "second" && !unit.plural && atoms[i]?.kind === "word" && count === 1) return null;
  if (article && (unit.plural || unit.unit === "weekend")) return null;
  if (
    count !== null &&
    count !== 1 &&
    !unit.plural &&
    !hyphen &&
    atoms[i - 1]?.kind === "word" &&
    !/^(year|day|month|hour|week|minute)$/.test(at(atoms, k))
  )
    return null;
  const more = andHalf(atoms, k + 1);
  const total = count === null ? null : (count + (more?.part ?? 0)) * unit.size;
  return { from, to: longAfter(atoms, more?.to ?? k + 1), unit: unit.unit, count: total, article };
}

/** "and a half" after the unit. */
function andHalf(atoms: readonly Atom[], i: number): { to: number; part: number } | null {
  const k = isHyphen(at(atoms, i)) ? i + 1 : i;
  const gap = isHyphen(at(atoms, k + 1)) ? 1 : 0;
  const second = k + 1 + gap;
  const last = second + 1 + (isHyphen(at(atoms, second + 1)) ? 1 : 0);
  return at(atoms, k) === "and" && at(atoms, second) === "a" && at(atoms, last) === "half"
    ? { to: last + 1, part: 0.5 }
    : null;
}

/** "year-long", "years long". */
function longAfter(atoms: readonly Atom[], i: number): number {
  const k = isHyphen(at(atoms, i)) ? i + 1 : i;
  return at(atoms, k) === "long" && k > i ? k + 1 : i;
}
