import { magnitude } from "../../../text/number-set.ts";
import { MAGNITUDE_WORDS, SCALES } from "../../lexicon/numbers.ts";
import { type Atom, at } from "../atoms.ts";
import type { Figure } from "./figure.ts";
import { figure } from "./figure.ts";

const VAGUE = new Set(["several", "few", "many", "couple"]);

const sized = (from: number, to: number, unit: number): Figure | null => {
  const f = figure(from, to, unit, "magnitude", unit);
  return f === null ? null : { ...f, set: magnitude(unit) };
};

/** "dozens", "tens of thousands", "hundreds of millions", "several hundred", "a few thousand". */
export function magnitudeFigure(atoms: readonly Atom[], i: number): Figure | null {
  const word = at(atoms, i);
  if (VAGUE.has(word)) {
    const scale = SCALES[at(atoms, i + 1)] ?? (at(atoms, i + 1) === "dozen" ? 12 : undefined);
    const from = at(atoms, i - 1) === "a" ? i - 1 : i;
    return scale === undefined ? null : sized(from, i + 2, scale);
  }
  let unit = MAGNITUDE_WORDS[word];
  if (unit === undefined || (word === "scores" && at(atoms, i + 1) !== "of")) return null;
  let to = i + 1;
  for (let k = 0; k < 2 && at(atoms, to) === "of"; k++) {
    const next = MAGNITUDE_WORDS[at(atoms, to + 1)];
    if (next === undefined) break;
    unit *= next;
    to += 2;
  }
  return word === "tens" && to === i + 1 ? null : sized(i, to, unit);
}
