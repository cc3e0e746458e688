import {
  MONTHS,
  PARTS,
  type PartOfDay,
  VERB_MONTHS,
  WEEKDAYS,
  WORD_WEEKDAYS,
} from "../../lexicon/calendar.ts";
import { ONES, ORDINALS, TEENS, TENS } from "../../lexicon/numbers.ts";
import { type Atom, at, isHyphen } from "../atoms.ts";

/** What was read, and the atom after it. */
export interface Found<T> {
  readonly to: number;
  readonly value: T;
}

const isCapital = (atom: Atom | undefined): boolean => /^\p{Lu}/u.test(atom?.text ?? "");

/** Steps over the dot of an abbreviation ("Oct."). */
const overDot = (atoms: readonly Atom[], to: number, word: string): number =>
  word.length <= 5 && at(atoms, to) === "." && atoms[to]?.glued === true && atoms[to + 1] !== undefined
    ? to + 1
    : to;

/** A month's name; verbs ("may", "march") only with a capital, and not at the start of a sentence alone. */
export function monthAt(atoms: readonly Atom[], i: number): Found<number> | null {
  const word = at(atoms, i);
  const month = MONTHS[word];
  if (month === undefined || atoms[i]?.kind !== "word") return null;
  if (!isCapital(atoms[i]) && (VERB_MONTHS.has(word) || word.length <= 3)) {
    const dot = at(atoms, i + 1) === "." ? 1 : 0;
    const beside = atoms[i - 1]?.kind === "number" || atoms[i + 1 + dot]?.kind === "number";
    if (!beside) return null;
  }
  const abbreviated = word.length <= 4 && !/^(may|june|july)$/.test(word);
  return { to: abbreviated ? overDot(atoms, i + 1, word) : i + 1, value: month };
}

export function weekdayAt(atoms: readonly Atom[], i: number): Found<number> | null {
  const word = at(atoms, i);
  const weekday = WEEKDAYS[word];
  if (weekday === undefined) return null;
  if (WORD_WEEKDAYS.has(word) && !(isCapital(atoms[i]) && hasCompany(atoms, i))) return null;
  const abbreviated = word.length < 6;
  return { to: abbreviated ? overDot(atoms, i + 1, word) : i + 1, value: weekday };
}

/** "Sat night", "Sun 3 May", "on Wed": words of their own need a date or a preposition beside them. */
function hasCompany(atoms: readonly Atom[], i: number): boolean {
  const next = at(atoms, i + 1) === "," || at(atoms, i + 1) === "." ? i + 2 : i + 1;
  const dated =
    atoms[next]?.kind === "number" ||
    MONTHS[at(atoms, next)] !== undefined ||
    PARTS[at(atoms, next)] !== undefined;
  return dated || /^(on|last|next|this|every|since|until|till|by|from|to)$/.test(at(atoms, i - 1));
}

/** A day of the month: "8", "08", "8th", "eighth", "twenty-first". */
export function dayAt(atoms: readonly Atom[], i: number): Found<number> | null {
  const atom = atoms[i];
  if (atom?.kind === "number") {
    if (!/^\d{1,2}$/.test(atom.text)) return null;
    const day = Number(atom.text);
    if (day < 1 || day > 31) return null;
    const ordinal = /^(st|nd|rd|th)$/.test(at(atoms, i + 1)) && atoms[i + 1]?.glued === true;
    const glued = atoms[i + 1]?.glued === true && atoms[i + 1]?.kind === "word" && !ordinal;
    return glued && MONTHS[at(atoms, i + 1)] === undefined
      ? null
      : { to: ordinal ? i + 2 : i + 1, value: day };
  }
  const ordinal = ordinalAt(atoms, i);
  return ordinal === null || ordinal.value > 31 ? null : ordinal;
}

/** "third", "nineteenth", "twenty-first". */
export function ordinalAt(atoms: readonly Atom[], i: number): Found<number> | null {
  const word = at(atoms, i);
  const plain = ORDINALS[word];
  if (plain !== undefined) return { to: i + 1, value: plain };
  const tens = TENS[word];
  const ones = isHyphen(at(atoms, i + 1)) ? ORDINALS[at(atoms, i + 2)] : undefined;
  return tens !== undefined && ones !== undefined && ones < 10 ? { to: i + 3, value: tens + ones } : null;
}

const FIRST_YEAR = 1000;
const LAST_YEAR = 2199;

/** Four digits that can be a year. */
export function yearAt(atoms: readonly Atom[], i: number): Found<number> | null {
  const atom = atoms[i];
  if (atom?.kind !== "number" || !/^\d{4}$/.test(atom.text)) return null;
  const year = Number(atom.text);
  const next = atoms[i + 1];
  if (next?.glued === true && (next.kind === "word" || next.lower === "%")) return null;
  return year >= FIRST_YEAR && year <= LAST_YEAR ? { to: i + 1, value: year } : null;
}

const BC = /^(bc|bce|b\.c\.?|b\.c\.e\.?)$/;
const AD = /^(ad|ce|a\.d\.?|c\.e\.?)$/;

/** A year with its era: "431 BC", "AD 79", "1000 A.D."; the year is astronomical (431 BC is -430). */
export function eraYearAt(atoms: readonly Atom[], i: number): Found<number> | null {
  const k = AD.test(at(atoms, i)) ? i + 1 : i;
  const atom = atoms[k];
  if (atom?.kind !== "number" || !/^\d{1,4}$/.test(atom.text)) return null;
  const n = Number(atom.text);
  if (n === 0) return null;
  if (k > i) return { to: k + 1, value: n };
  if (BC.test(at(atoms, i + 1))) return { to: i + 2, value: 1 - n };
  return AD.test(at(atoms, i + 1)) && n >= 10 ? { to: i + 2, value: n } : null;
}

export function isBeforeChrist(atoms: readonly Atom[], i: number): boolean {
  return BC.test(at(atoms, i));
}

/** A word for a part of the day. */
export function partAt(atoms: readonly Atom[], i: number): Found<PartOfDay> | null {
  const part = PARTS[at(atoms, i)];
  return part === undefined ? null : { to: i + 1, value: part };
}

/** Small counts as words: for "the past two years". */
export const smallNumber = (word: string): number | null => ONES[word] ?? TEENS[word] ?? TENS[word] ?? null;
