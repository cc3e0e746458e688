import { table } from "../../../text/table.ts";
import { type Atom, at } from "../atoms.ts";
import { clockAt } from "./clock.ts";
import type { PeriodicSense, TimeRule, WithinDay } from "./types.ts";
import { type Found, partAt, weekdayAt } from "./words.ts";

/** "morning", ", 9 a.m." after a day. */
export function withinDayAt(atoms: readonly Atom[], i: number): Found<WithinDay> | null {
  const part = partAt(atoms, i);
  if (part !== null) return { to: part.to, value: { part: part.value } };
  const k = at(atoms, i) === "," ? i + 1 : i;
  const clock = clockAt(atoms, k);
  return clock === null ? null : { to: clock.to, value: { clock: clock.value } };
}

const SHIFT: Readonly<Record<string, PeriodicSense["shift"]>> = table({
  last: "last",
  past: "last",
  this: "this",
  next: "next",
  coming: "next",
  upcoming: "next",
  following: "that",
  that: "that",
  same: "that",
});

/** "last", "this coming", "the following" before a weekday, a month or a season. */
export function shiftAt(atoms: readonly Atom[], i: number): Found<PeriodicSense["shift"]> | null {
  const k = at(atoms, i) === "the" ? i + 1 : i;
  const shift = SHIFT[at(atoms, k)];
  if (shift === undefined) return null;
  const second = SHIFT[at(atoms, k + 1)];
  return at(atoms, k) === "this" && second ? { to: k + 2, value: second } : { to: k + 1, value: shift };
}

/** "Wednesday", "last Thursday", "this coming Sunday", "Sunday afternoon", "early Monday morning". */
export const weekday: TimeRule = (_doc, atoms, i) => {
  const shift = shiftAt(atoms, i);
  const k = shift?.to ?? i;
  const day = weekdayAt(atoms, k);
  if (day === null || nameNotDay(atoms, k, shift !== null)) return null;
  const early = /^(early|late)$/.test(at(atoms, day.to)) ? 1 : 0;
  const within = withinDayAt(atoms, day.to + early);
  return {
    from: i,
    to: within?.to ?? day.to,
    sense: { kind: "periodic", weekday: day.value, shift: shift?.value ?? null, ...within?.value },
  };
};

/** "Good Friday", "Black Friday", "Super Sunday" name feasts and papers. */
const nameNotDay = (atoms: readonly Atom[], i: number, led: boolean): boolean =>
  !led && /^(black|good|cyber|super|bloody|ash|holy|easter|palm|shrove|maundy)$/.test(at(atoms, i - 1));
