import type { NumberSet } from "../../../model/index.ts";
import { magnitude } from "../../../text/number-set.ts";
import { MAGNITUDE_WORDS, SCALES } from "../../lexicon/numbers.ts";
import { type Atom, at } from "../atoms.ts";
import type { Figure } from "./figure.ts";
import { figure } from "./figure.ts";

const VAGUE = new Set(["several", "few", "many", "couple"]);

/** "A couple of hundred" is nearer to two than "a few hundred". */
const couple = (unit: number): NumberSet => ({
  min: 1.5 * unit,
  max: 3 * unit,
  minInclusive: true,
  maxInclusive: true,
  best: null,
});

/** "several hundred", "a few dozen", "a couple of thousand". */
function vagueFigure(atoms: readonly Atom[], i: number): Figure | null {
  const k = at(atoms, i) === "a" ? i + 1 : i;
  const word = at(atoms, k);
  if (!VAGUE.has(word)) return null;
  const scaleAt = word === "couple" && at(atoms, k + 1) === "of" ? k + 2 : k + 1;
  const scale = SCALES[at(atoms, scaleAt)] ?? (at(atoms, scaleAt) === "dozen" ? 12 : undefined);
  const f = scale === undefined ? null : sized(i, scaleAt + 1, scale);
  return f !== null && word === "couple" && scale !== undefined ? { ...f, set: couple(scale) } : f;
}

const sized = (from: number, to: number, unit: number): Figure | null => {
  const f = figure(from, to, unit, "magnitude", unit);
  return f === null ? null : { ...f, set: magnitude(unit) };
};

/** "dozens", "tens of thousands", "hundreds of millions", "several hundred", "a few thousand". */
export function magnitudeFigure(atoms: readonly Atom[], i: number): Figure | null {
  const word = at(atoms, i);
  if (word === "a" || VAGUE.has(word)) return vagueFigure(atoms, i);
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
