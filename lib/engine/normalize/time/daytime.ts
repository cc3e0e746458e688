import { type Atom, at } from "../atoms.ts";
import { type Doc, uposOf } from "../document.ts";
import { clockAt } from "./clock.ts";
import type { TimeReading, TimeRule } from "./types.ts";
import { partAt, smallNumber } from "./words.ts";

/** "10:30", "at 8 a.m.", "14:00 GMT": the day comes from the words around. */
export const clockTime: TimeRule = (doc, atoms, i) => {
  const hour = hourOfStretch(atoms, i);
  if (hour !== null) return hour;
  const clock = clockAt(atoms, i);
  if (clock === null || isRatio(doc, atoms, i, clock.to)) return null;
  return { from: i, to: clock.to, sense: { kind: "daytime", day: null, clock: clock.value } };
};

/** "Between eight and noon", "from 9 to midday", "from six until 10 p.m.": the first hour takes the second's half of the day. */
function hourOfStretch(atoms: readonly Atom[], i: number): TimeReading | null {
  if (!/^(between|from)$/.test(at(atoms, i - 1))) return null;
  if (!/^(and|to|until|till)$/.test(at(atoms, i + 1))) return null;
  const word = at(atoms, i);
  const hour = /^\d{1,2}$/.test(word) ? Number(word) : (smallNumber(word) ?? 0);
  const end = clockAt(atoms, i + 2);
  if (end === null || hour < 1 || hour > 12) return null;
  const until = end.value.hour === 0 ? 24 : end.value.hour;
  const afternoon = until > 12 && hour % 12 < until - 12 ? 12 : 0;
  return {
    from: i,
    to: i + 1,
    sense: {
      kind: "daytime",
      day: null,
      clock: { ...end.value, hour: (hour % 12) + afternoon, minute: 0, second: null },
    },
  };
}

/** "John 3:16", "a 10:30 ratio": a name or a noun before, and no word of time. */
function isRatio(doc: Doc, atoms: Parameters<typeof at>[0], i: number, to: number): boolean {
  if (at(atoms, i + 1) !== ":" || to > i + 3) return false;
  const before = atoms[i - 1];
  return (
    before?.kind === "word" &&
    uposOf(doc, before) === "PROPN" &&
    !/^(monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/.test(before.lower)
  );
}

/** "the morning", "that afternoon", "in the evening", "overnight", "early morning". */
export const partOfDay: TimeRule = (_doc, atoms, i) => {
  const led = /^(the|an?|one|early|late|mid)$/.test(at(atoms, i));
  const early = led && /^(early|late|mid)$/.test(at(atoms, i + 1)) ? 1 : 0;
  const k = led ? i + 1 + early : i;
  const part = partAt(atoms, k);
  if (part === null) return null;
  const word = at(atoms, k);
  const alone = !led && word !== "overnight";
  // A bare "morning" or "night" names a kind of thing ("morning prayers", "a night bus").
  return { from: i, to: part.to, sense: { kind: "daytime", day: null, part: part.value }, loose: alone };
};
