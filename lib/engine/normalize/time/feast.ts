import { FIXED_DAYS } from "../../lexicon/calendar.ts";
import { afterWords, at } from "../atoms.ts";
import type { TimeRule } from "./types.ts";
import { yearAt } from "./words.ts";

const FEASTS = FIXED_DAYS.map(([words, month, day]) => ({ words: words.split(" "), month, day }));

/** "Christmas Eve", "New Year's Day 2024": feasts of a fixed date, written with a capital. */
export const feast: TimeRule = (_doc, atoms, i) => {
  if (!/^\p{Lu}/u.test(atoms[i]?.text ?? "")) return null;
  for (const { words, month, day } of FEASTS) {
    const to = afterWords(atoms, i, words);
    if (to < 0) continue;
    // "Christmas tree", "Christmas Island": the day only where no noun takes it for a modifier.
    const named =
      words.length === 1 &&
      /^(tree|trees|island|carol|cards?|market|markets|gifts?|party|shopping|season|dinner|lights|presents?)$/.test(
        at(atoms, to),
      );
    if (named) return null;
    const year = yearAt(atoms, at(atoms, to) === "of" || at(atoms, to) === "," ? to + 1 : to);
    return year === null
      ? { from: i, to, sense: { kind: "periodic", month, day, shift: null } }
      : { from: i, to: year.to, sense: { kind: "calendar", year: year.value, month, day } };
  }
  return null;
};
