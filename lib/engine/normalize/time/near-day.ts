import { UNIT_WORDS } from "../../lexicon/calendar.ts";
import { type Atom, at, isHyphen } from "../atoms.ts";
import { type Doc, uposOf } from "../document.ts";
import { eventWords } from "./lengths.ts";
import type { TimeReading, TimeRule } from "./types.ts";
import { ordinalAt } from "./words.ts";

/** "the day before", "the week after the vote", "the following" is read elsewhere. */
export const unitBeside: TimeRule = (doc, atoms, i) => {
  const unit = at(atoms, i) === "the" ? UNIT_WORDS[at(atoms, i + 1)] : undefined;
  if (unit === undefined || unit.plural || !/^(day|week|month|year)$/.test(unit.unit)) return null;
  const word = at(atoms, i + 2);
  const sign = /^(before|prior)$/.test(word) ? -1 : /^(after|following)$/.test(word) ? 1 : 0;
  if (sign === 0) return null;
  const k = at(atoms, i + 3) === "to" ? i + 4 : i + 3;
  const event = eventWords(doc, atoms, k);
  if (event !== null)
    return { from: i, to: i + 3, sense: { kind: "event", words: event, unit: unit.unit, shift: sign } };
  return { from: i, to: i + 3, sense: { kind: "relative", unit: unit.unit, shift: sign, base: "focus" } };
};

/** "On the sixth": first to third are too often something else's ("on the third, a café"). */
const FIRST_WORDED = 4;

/** "On the sixth", "until the twenty-first": the same in words, where nothing follows that could be counted. */
function ordinalDay(doc: Doc, atoms: readonly Atom[], i: number): TimeReading | null {
  if (at(atoms, i) !== "the" || !/^(on|until|since)$/.test(at(atoms, i - 1))) return null;
  const day = ordinalAt(atoms, i + 1);
  if (day === null || day.value < FIRST_WORDED || day.value > 31) return null;
  const next = atoms[day.to];
  const ends =
    next === undefined || next.kind !== "word" || /^(ADP|CCONJ|SCONJ|VERB|AUX)$/.test(uposOf(doc, next));
  if (!ends || /^(of|day|floor)$/.test(at(atoms, day.to)) || isHyphen(at(atoms, day.to))) return null;
  return { from: i, to: day.to, sense: { kind: "periodic", day: day.value, shift: null } };
}

/** "on the 20th": a day of the month spoken of. A noun behind it makes it an ordinal ("the 20th victim"). */
export const dayOfMonth: TimeRule = (doc, atoms, i) => {
  const worded = ordinalDay(doc, atoms, i);
  if (worded !== null) return worded;
  const digits = at(atoms, i + 1);
  const suffixed = /^(st|nd|rd|th)$/.test(at(atoms, i + 2)) && atoms[i + 2]?.glued === true;
  if (at(atoms, i) !== "the" || !/^\d{1,2}$/.test(digits) || !suffixed || Number(digits) > 31) return null;
  if (!/^(on|by|until|from|since|of|before|after)$/.test(at(atoms, i - 1))) return null;
  const next = atoms[i + 3];
  if (next?.kind === "word" && /^(NOUN|PROPN|ADJ|NUM)$/.test(uposOf(doc, next))) return null;
  return { from: i, to: i + 3, sense: { kind: "periodic", day: Number(digits), shift: null } };
};
