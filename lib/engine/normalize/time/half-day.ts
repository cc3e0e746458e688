import { PARTS, type PartOfDay, WEEKDAYS } from "../../lexicon/calendar.ts";
import { type Atom, at } from "../atoms.ts";

const NOON = 12;
/** Nights begin at six in the evening and end before six in the morning. */
const NIGHT_FROM = 6;
/** Words between an hour and the part of the day that it lies in: "at six on Thursday evening". */
const BETWEEN = new Set("in the at on of this that yesterday tomorrow last same very early late".split(" "));
const MOST_BETWEEN = 5;
/** Atoms before an hour among which its sentence may name the part of the day. */
const REACH_BEFORE = 12;

/** The part of the day that is named right after an hour; `to` is the atom after the hour. */
export function partAfter(atoms: readonly Atom[], to: number): PartOfDay | null {
  for (let i = to; i < to + MOST_BETWEEN; i++) {
    const word = at(atoms, i);
    if (word === "tonight") return "night";
    const part = PARTS[word];
    if (part !== undefined) return part;
    if (!BETWEEN.has(word) && WEEKDAYS[word] === undefined) return null;
  }
  return null;
}

/** The part of the day that the same sentence named last before an hour: "on Thursday evening, at half past six". */
function partBefore(atoms: readonly Atom[], i: number): PartOfDay | null {
  const sentence = atoms[i]?.sentence;
  for (let k = i - 1; k >= 0 && k >= i - REACH_BEFORE && atoms[k]?.sentence === sentence; k--) {
    const part = PARTS[at(atoms, k)];
    if (part !== undefined) return part;
  }
  return null;
}

/** The part of the day that the words around an hour put it in; null where they leave it open. */
export const partAround = (atoms: readonly Atom[], from: number, to: number): PartOfDay | null =>
  partAfter(atoms, to) ?? partBefore(atoms, from);

/** The hour of 24 that an hour of 12 is in a part of the day: six in the evening is 18. */
export function hourInPart(hour: number, part: PartOfDay): number {
  const early = part === "morning" || (part === "night" && (hour < NIGHT_FROM || hour === NOON));
  return (hour % NOON) + (early ? 0 : NOON);
}

/** Whether an hour may be one of 12 that a part of the day makes plain; "06" and "14" are hours of 24. */
export const isHourOfTwelve = (digits: string): boolean => /^(?:[1-9]|1[0-2])$/.test(digits);
