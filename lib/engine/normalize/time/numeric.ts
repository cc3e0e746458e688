import { daysInMonth } from "../../../text/civil.ts";
import { type Atom, at } from "../atoms.ts";
import type { Clock, TimeRule } from "./types.ts";

const isDay = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);

const digits = (atoms: readonly Atom[], i: number, form: RegExp): number =>
  atoms[i]?.kind === "number" && form.test(at(atoms, i)) ? Number(at(atoms, i)) : Number.NaN;

/** Three numbers glued by the same mark: `[a, b, c]` and the atom after. */
function triple(
  atoms: readonly Atom[],
  i: number,
  mark: string,
): { to: number; parts: [string, string, string] } | null {
  for (let k = i + 1; k < i + 5; k++) if (atoms[k]?.glued !== true) return null;
  if (at(atoms, i + 1) !== mark || at(atoms, i + 3) !== mark) return null;
  const parts: [string, string, string] = [at(atoms, i), at(atoms, i + 2), at(atoms, i + 4)];
  const more = atoms[i + 5]?.glued === true && (at(atoms, i + 5) === mark || atoms[i + 5]?.kind === "number");
  return parts.every((p) => /^\d+$/.test(p)) && !more ? { to: i + 5, parts } : null;
}

/** "T10:38:07.190Z" after an ISO date. */
function isoClock(atoms: readonly Atom[], i: number): { to: number; clock: Clock } | null {
  if (at(atoms, i) !== "t" || atoms[i]?.glued !== true || at(atoms, i + 2) !== ":") return null;
  const hour = digits(atoms, i + 1, /^[0-2]\d$/);
  const minute = digits(atoms, i + 3, /^[0-5]\d$/);
  if (Number.isNaN(hour) || Number.isNaN(minute)) return null;
  const second = at(atoms, i + 4) === ":" ? digits(atoms, i + 5, /^[0-5]\d(\.\d+)?$/) : Number.NaN;
  const to = Number.isNaN(second) ? i + 4 : i + 6;
  const utc = at(atoms, to) === "z" && atoms[to]?.glued === true;
  const clock = {
    hour,
    minute,
    second: Number.isNaN(second) ? null : Math.floor(second),
    zone: utc ? "Z" : null,
  };
  return { to: utc ? to + 1 : to, clock };
}

/** "2025-01-08", "2025-01-08T10:30Z", "2025/01/08", "08/01/2025", "23.03.2015". */
export const numericDate: TimeRule = (_doc, atoms, i) => {
  if (atoms[i]?.kind !== "number" || (atoms[i]?.glued === true && atoms[i - 1]?.kind === "word")) return null;
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(at(atoms, i));
  if (dotted) return dayFirst(i, i + 1, Number(dotted[1]), Number(dotted[2]), Number(dotted[3]));
  const iso = triple(atoms, i, "-") ?? triple(atoms, i, "/");
  if (iso === null) return null;
  const [a, b, c] = iso.parts.map(Number) as [number, number, number];
  if (iso.parts[0].length === 4) {
    if (!isDay(a, b, c)) return null;
    const time = isoClock(atoms, iso.to);
    const sense = { kind: "calendar", year: a, month: b, day: c } as const;
    return time === null
      ? { from: i, to: iso.to, sense }
      : { from: i, to: time.to, sense: { ...sense, clock: time.clock } };
  }
  return iso.parts[2].length === 4 ? dayFirst(i, iso.to, a, b, c) : null;
};

/** Day and month in either order: where both readings are days, only the year is sure. */
function dayFirst(from: number, to: number, a: number, b: number, year: number): ReturnType<TimeRule> {
  const [european, american] = [isDay(year, b, a), isDay(year, a, b)];
  if (european && american && a !== b) return { from, to, sense: { kind: "calendar", year } };
  if (european) return { from, to, sense: { kind: "calendar", year, month: b, day: a } };
  return american ? { from, to, sense: { kind: "calendar", year, month: a, day: b } } : null;
}
