import { OPEN_ZONES, WEEKDAYS, ZONES } from "../../lexicon/calendar.ts";
import { type Atom, at } from "../atoms.ts";
import { hourInPart, isHourOfTwelve, partAfter, partAround } from "./half-day.ts";
import { spokenClock } from "./spoken-clock.ts";
import type { Clock } from "./types.ts";
import type { Found } from "./words.ts";

/** A.m. and p.m. after an hour. */
function meridiem(atoms: readonly Atom[], i: number): Found<"am" | "pm"> | null {
  const word = at(atoms, i).replace(/\./g, "");
  return word === "am" || word === "pm" ? { to: i + 1, value: word } : null;
}

function zoneAt(atoms: readonly Atom[], i: number): Found<string | null> {
  const word = at(atoms, i);
  const bracket = word === "(" && at(atoms, i + 2) === ")" ? 1 : 0;
  const name = at(atoms, i + bracket);
  const zone = ZONES[name];
  const known =
    zone !== undefined || (OPEN_ZONES.has(name) && /^[A-Z]+$/.test(atoms[i + bracket]?.text ?? ""));
  return known ? { to: i + 1 + 2 * bracket, value: zone ?? null } : { to: i, value: null };
}

const toHour = (hour: number, half: "am" | "pm"): number => (hour % 12) + (half === "pm" ? 12 : 0);

/** "10:30", "7.30am", "1030am", "11 p.m.", "14:30 GMT", "1400 hours", "9 o'clock", "half past six this evening", "noon". */
export function clockAt(atoms: readonly Atom[], i: number): Found<Clock> | null {
  const named = { noon: 12, midday: 12, midnight: 0 }[at(atoms, i)];
  if (named !== undefined) return withZone(atoms, i + 1, named, 0);
  const atom = atoms[i];
  const digits = atom?.kind === "number";
  const found = digits ? (colonClock(atoms, i) ?? wordedClock(atoms, i, atom.text)) : null;
  return found ?? spokenClock(atoms, i);
}

/** An hour without "a.m." or "p.m.", as the words around it tell it: "6:40 in the evening" is 18:40. */
function ofTwentyFour(atoms: readonly Atom[], i: number, to: number, digits: string): number {
  const part = isHourOfTwelve(digits) ? partAround(atoms, i, to) : null;
  return part === null ? Number(digits) : hourInPart(Number(digits), part);
}

function colonClock(atoms: readonly Atom[], i: number): Found<Clock> | null {
  if (at(atoms, i + 1) !== ":" || atoms[i + 1]?.glued !== true || atoms[i + 2]?.glued !== true) return null;
  const [hour, minutes] = [at(atoms, i), at(atoms, i + 2)];
  if (!/^\d{1,2}$/.test(hour) || !/^[0-5]\d$/.test(minutes) || Number(hour) > 24) return null;
  const seconds =
    at(atoms, i + 3) === ":" && /^[0-5]\d(\.\d+)?$/.test(at(atoms, i + 4)) ? at(atoms, i + 4) : null;
  const to = seconds === null ? i + 3 : i + 5;
  if (at(atoms, to) === ":" && atoms[to]?.glued === true) return null;
  const half = meridiem(atoms, to);
  const hours = half === null && /^(hrs?|hours|h)$/.test(at(atoms, to)) ? 1 : 0;
  if (half !== null && Number(hour) > 12) return null;
  return withZone(
    atoms,
    half?.to ?? to + hours,
    half === null ? ofTwentyFour(atoms, i, to, hour) : toHour(Number(hour), half.value),
    Number(minutes),
    seconds === null ? null : Math.floor(Number(seconds)),
  );
}

function wordedClock(atoms: readonly Atom[], i: number, digits: string): Found<Clock> | null {
  const m = /^(\d{1,2})(?:[.]?([0-5]\d))?$/.exec(digits);
  if (!m) return null;
  const hour = Number(m[1]);
  const minute = m[2] === undefined ? null : Number(m[2]);
  const half = meridiem(atoms, i + 1);
  if (half !== null && hour >= 1 && hour <= 12)
    return withZone(atoms, half.to, toHour(hour, half.value), minute ?? 0);
  if (minute !== null && hour < 24 && isDotted(atoms, i, digits))
    return withZone(atoms, i + 1, ofTwentyFour(atoms, i, i + 1, m[1] ?? ""), minute);
  const military =
    /^\d{4}$/.test(digits) &&
    (/^(hours|hrs|h)$/.test(at(atoms, i + 1)) || ZONES[at(atoms, i + 1)] !== undefined);
  if (!military || hour > 24 || minute === null) return null;
  return withZone(atoms, ZONES[at(atoms, i + 1)] === undefined ? i + 2 : i + 1, hour, minute);
}

/** "At 15.00 on 6 March", "at 4.20 this morning": a price or a length only where no day follows. */
function isDotted(atoms: readonly Atom[], i: number, digits: string): boolean {
  if (!digits.includes(".")) return false;
  if (!/^(at|by|since|until|from|around|before|after|about)$/.test(at(atoms, i - 1))) return false;
  const next = at(atoms, i + 1);
  if (/^(on|today|yesterday|tomorrow|local|gmt|utc)$/.test(next) || WEEKDAYS[next] !== undefined) return true;
  return partAfter(atoms, i + 1) !== null;
}

function withZone(
  atoms: readonly Atom[],
  i: number,
  hour: number,
  minute: number,
  second: number | null = null,
): Found<Clock> {
  const zone = zoneAt(atoms, i);
  return { to: zone.to, value: { hour, minute, second, zone: zone.value } };
}
