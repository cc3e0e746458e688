import { at } from "../atoms.ts";
import { type Doc, uposOf } from "../document.ts";
import type { TimeRule } from "./types.ts";
import { clockAt, partAt } from "./words.ts";

/** "10:30", "at 8 a.m.", "14:00 GMT": the day comes from the words around. */
export const clockTime: TimeRule = (doc, atoms, i) => {
  const clock = clockAt(atoms, i);
  if (clock === null || isRatio(doc, atoms, i, clock.to)) return null;
  return { from: i, to: clock.to, sense: { kind: "daytime", day: null, clock: clock.value } };
};

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
