import { type Atom, at, isHyphen } from "../atoms.ts";
import type { CalendarSense, PeriodicSense, TimeReading, TimeRule } from "./types.ts";
import { dayAt, eraYearAt, type Found, isBeforeChrist, monthAt, weekdayAt, yearAt } from "./words.ts";

type MonthSense = CalendarSense | PeriodicSense;

/** The year after a month or a day: "2025", ", 2025", "of 2025", "of that year", "480 BC", "'99". */
function yearAfter(
  atoms: readonly Atom[],
  i: number,
): Found<{ year?: number; shift: PeriodicSense["shift"] }> | null {
  const skip = at(atoms, i) === "," || at(atoms, i) === "of" || at(atoms, i) === "in" ? 1 : 0;
  const era = eraYearAt(atoms, i + skip);
  if (era !== null) return { to: era.to, value: { year: era.value, shift: null } };
  const year = yearAt(atoms, i + skip);
  if (year !== null) return { to: year.to, value: { year: year.value, shift: null } };
  const k = at(atoms, i) === "of" ? i + 1 : i;
  const det = at(atoms, k) === "the" && at(atoms, k + 1) === "same" ? k + 1 : k;
  const word = at(atoms, det);
  const shift = { that: "that", same: "that", this: "this", last: "last", next: "next" }[
    word
  ] as PeriodicSense["shift"];
  return shift && at(atoms, det + 1) === "year" ? { to: det + 2, value: { shift } } : null;
}

const make = (month: number, day: number | undefined, year: ReturnType<typeof yearAfter>): MonthSense => {
  const days = day === undefined ? {} : { day };
  const known = year?.value.year;
  return known === undefined
    ? { kind: "periodic", month, ...days, shift: year?.value.shift ?? null }
    : { kind: "calendar", year: known, month, ...days };
};

/** "8 January 2025", "the 8th of January", "8 Jan". */
function dayFirst(atoms: readonly Atom[], i: number): Found<MonthSense> | null {
  const the = at(atoms, i) === "the" ? 1 : 0;
  const day = dayAt(atoms, i + the);
  if (day === null) return null;
  const hyphen = isHyphen(at(atoms, day.to)) && atoms[day.to + 1]?.kind === "word" ? 1 : 0;
  const month = monthAt(atoms, at(atoms, day.to) === "of" ? day.to + 1 : day.to + hyphen);
  if (month === null) return null;
  const year = yearAfter(atoms, isHyphen(at(atoms, month.to)) && hyphen === 1 ? month.to + 1 : month.to);
  return { to: year?.to ?? month.to, value: make(month.value, day.value, year) };
}

/** "January 8, 2025", "Jan. 8", "January 2025", "January". */
function monthFirst(atoms: readonly Atom[], i: number): Found<MonthSense> | null {
  const month = monthAt(atoms, i);
  if (month === null) return null;
  const the = at(atoms, month.to) === "the" ? 1 : 0;
  const day = dayAt(atoms, month.to + the);
  if (
    day !== null &&
    !(atoms[day.to]?.glued === true && /^[:%]$/.test(at(atoms, day.to))) &&
    !isBeforeChrist(atoms, day.to)
  ) {
    const year = yearAfter(atoms, day.to);
    return { to: year?.to ?? day.to, value: make(month.value, day.value, year) };
  }
  const year = yearAfter(atoms, month.to);
  return { to: year?.to ?? month.to, value: make(month.value, undefined, year) };
}

/** A date with a month's name, a weekday before it where one stands ("Saturday, June 24, 1950"). */
export const monthDate: TimeRule = (_doc, atoms, i) => {
  const weekday = weekdayAt(atoms, i);
  const comma = weekday !== null && at(atoms, weekday.to) === "," ? 1 : 0;
  const k = weekday === null ? i : weekday.to + comma;
  const found = dayFirst(atoms, k) ?? monthFirst(atoms, k);
  if (found === null || (weekday !== null && found.value.day === undefined)) return null;
  if (weekday === null && isName(atoms, i, found)) return null;
  return { from: i, to: found.to, sense: found.value };
};

/** "May" and "April" before or after another name are people: "Theresa May", "April Jones". */
function isName(atoms: readonly Atom[], i: number, found: Found<MonthSense>): boolean {
  if (found.value.day !== undefined || found.value.kind === "calendar" || found.to !== i + 1) return false;
  if (!/^(may|april|june|august|march)$/.test(at(atoms, i))) return false;
  const [before, after] = [atoms[i - 1], atoms[i + 1]];
  const capital = (a: Atom | undefined): boolean => a?.kind === "word" && /^\p{Lu}\p{Ll}/u.test(a.text);
  const sentenceStart = before === undefined || /^[.!?:"“]$/.test(before.lower);
  if (/^(may|march)$/.test(at(atoms, i)) && sentenceStart && /^[a-z]/.test(after?.text ?? "")) return true;
  const title = /^(early|late|mid|last|next|this|in|by|since|until|every|on|from|of|for|and|to|through)$/i;
  return (
    capital(before) &&
    !sentenceStart &&
    !title.test(before?.lower ?? "") &&
    !(capital(after) && at(atoms, i - 1) === "")
  );
}

/**
 * Days that share a month: "19-20 Oct", "8 and 9 March", "March 19–21, 2025", "3, 4 and 5 May".
 * Returns one reading a day.
 */
export function dayList(atoms: readonly Atom[], i: number): TimeReading[] | null {
  return listBeforeMonth(atoms, i) ?? listAfterMonth(atoms, i);
}

/** Days in one list at most; more is a table of numbers. */
const MAX_LIST = 6;

function separator(atoms: readonly Atom[], i: number): number {
  const word = at(atoms, i);
  if (isHyphen(word) || word === "," || word === "and" || word === "or" || word === "to" || word === "&") {
    return word === "," && /^(and|or)$/.test(at(atoms, i + 1)) ? i + 2 : i + 1;
  }
  return -1;
}

function listBeforeMonth(atoms: readonly Atom[], i: number): TimeReading[] | null {
  const days: { from: number; to: number; day: number }[] = [];
  let k = at(atoms, i) === "the" ? i + 1 : i;
  for (let n = 0; n < MAX_LIST; n++) {
    const day = dayAt(atoms, k);
    if (day === null) return null;
    const month = monthAt(atoms, at(atoms, day.to) === "of" ? day.to + 1 : day.to);
    if (month !== null) {
      if (days.length === 0) return null;
      const year = yearAfter(atoms, month.to);
      const last = { from: k, to: year?.to ?? month.to, day: day.value };
      return [...days, last].map((d) => ({ from: d.from, to: d.to, sense: make(month.value, d.day, year) }));
    }
    const next = separator(atoms, day.to);
    if (next < 0) return null;
    days.push({ from: k, to: day.to, day: day.value });
    k = next;
  }
  return null;
}

function listAfterMonth(atoms: readonly Atom[], i: number): TimeReading[] | null {
  const month = monthAt(atoms, i);
  if (month === null) return null;
  const days: { from: number; to: number; day: number }[] = [];
  let k = month.to;
  for (let n = 0; n < MAX_LIST; n++) {
    const day = dayAt(atoms, k);
    if (day === null || (days.length > 0 && !endsDay(atoms, day.to))) break;
    days.push({ from: days.length === 0 ? i : k, to: day.to, day: day.value });
    const next = separator(atoms, day.to);
    if (next < 0 || monthAt(atoms, next) !== null) break;
    k = next;
  }
  const last = days.at(-1);
  if (last === undefined || days.length < 2) return null;
  const year = yearAfter(atoms, last.to);
  return days.map((d) => ({
    from: d.from,
    to: d === last ? (year?.to ?? d.to) : d.to,
    sense: make(month.value, d.day, year),
  }));
}

/** "May 3 and 5 people": the second number counts people, so the list ends before a noun. */
const endsDay = (atoms: readonly Atom[], i: number): boolean =>
  atoms[i]?.kind !== "word" ||
  /^(and|to|in|at|on|for|with|by|from|of|when|as|the|was|were|is|are)$/.test(at(atoms, i));
