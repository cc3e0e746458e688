import { type Atom, at, isHyphen } from "../atoms.ts";
import { hourInPart, partAfter, partAround } from "./half-day.ts";
import type { Clock } from "./types.ts";
import { type Found, smallNumber } from "./words.ts";

const MINUTES_AN_HOUR = 60;
const LAST_HOUR = 12;
/** Minutes that go without the word: "twenty past", "ten to". */
const BARE_MINUTES = new Set([5, 10, 20, 25]);
const LEADS = /^(?:at|around|about|by|since|until|till|before|after|from|near|nearly|towards?)$/;

/** "Six", "6", "twenty-five", up to `most`. */
function numberAt(atoms: readonly Atom[], i: number, most: number): Found<number> | null {
  const atom = atoms[i];
  if (atom === undefined) return null;
  if (atom.kind === "number")
    return /^\d{1,2}$/.test(atom.text) && Number(atom.text) >= 1 && Number(atom.text) <= most
      ? { to: i + 1, value: Number(atom.text) }
      : null;
  const first = smallNumber(atom.lower);
  if (first === null) return null;
  const ones = isHyphen(at(atoms, i + 1)) ? smallNumber(at(atoms, i + 2)) : null;
  const compound = first >= 20 && first % 10 === 0 && ones !== null && ones > 0 && ones < 10;
  const value = compound ? first + ones : first;
  return value >= 1 && value <= most ? { to: compound ? i + 3 : i + 1, value } : null;
}

/** Minutes counted from an hour: 30 of "half past", -15 of "quarter to"; `to` is the atom of the hour. */
function minutesAt(atoms: readonly Atom[], i: number): Found<number> | null {
  const word = at(atoms, i);
  if (word === "half") return at(atoms, i + 1) === "past" ? { to: i + 2, value: 30 } : null;
  const article = word === "a" ? 1 : 0;
  if (at(atoms, i + article) === "quarter") return towards(atoms, i + article + 1, 15);
  const minutes = numberAt(atoms, i, MINUTES_AN_HOUR - 1);
  if (minutes === null) return null;
  const named = /^(?:minutes?|mins?)$/.test(at(atoms, minutes.to));
  if (!named && !BARE_MINUTES.has(minutes.value)) return null;
  return towards(atoms, minutes.to + (named ? 1 : 0), minutes.value);
}

/** "Past six", "to six". */
function towards(atoms: readonly Atom[], i: number, minutes: number): Found<number> | null {
  const word = at(atoms, i);
  if (word === "past") return { to: i + 1, value: minutes };
  return word === "to" ? { to: i + 1, value: -minutes } : null;
}

function clock(hour: number, minutes: number): Clock {
  const all = hour * MINUTES_AN_HOUR + minutes + 24 * MINUTES_AN_HOUR;
  return {
    hour: Math.floor(all / MINUTES_AN_HOUR) % 24,
    minute: all % MINUTES_AN_HOUR,
    second: null,
    zone: null,
  };
}

/**
 * A time of day as it is spoken: "half past five", "a quarter to seven", "ten past nine", "seven o'clock",
 * "at six in the evening". Where nothing tells the half of the day, the hour is taken for one of 24 with "o'clock" as
 * with digits, and is left open otherwise.
 */
export function spokenClock(atoms: readonly Atom[], i: number): Found<Clock> | null {
  const minutes = minutesAt(atoms, i);
  const hour = numberAt(atoms, minutes?.to ?? i, LAST_HOUR);
  if (hour === null) return null;
  const struck = at(atoms, hour.to) === "o'clock";
  const to = struck ? hour.to + 1 : hour.to;
  if (minutes === null && !struck) {
    const part = LEADS.test(at(atoms, i - 1)) ? partAfter(atoms, to) : null;
    return part === null ? null : { to, value: clock(hourInPart(hour.value, part), 0) };
  }
  const part = partAround(atoms, i, to);
  // "Ten to six" is a vote as well as an hour, and so is what nobody says lies in the day.
  if (part === null && minutes !== null) {
    const isHalf = at(atoms, i) === "half" || minutes.value === 15;
    return isHalf ? { to, value: { ...clock(hour.value, minutes.value), open: true } } : null;
  }
  return { to, value: clock(part === null ? hour.value : hourInPart(hour.value, part), minutes?.value ?? 0) };
}
