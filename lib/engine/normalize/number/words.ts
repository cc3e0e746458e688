import { ONES, SCALES, TEENS, TENS } from "../../lexicon/numbers.ts";
import { type Atom, at, isHyphen } from "../atoms.ts";
import { type Figure, figure } from "./figure.ts";

/** No number in words is longer; bounds the look-ahead. */
const MAX_ATOMS = 24;

interface Part {
  readonly to: number;
  readonly value: number;
}

/** One to ninety-nine. */
function small(atoms: readonly Atom[], i: number): Part | null {
  const w = at(atoms, i);
  const tens = TENS[w];
  if (tens === undefined) {
    const value = ONES[w] ?? TEENS[w];
    return value === undefined ? null : { to: i + 1, value };
  }
  const next = isHyphen(at(atoms, i + 1)) ? i + 2 : i + 1;
  const ones = ONES[at(atoms, next)];
  return ones === undefined || ones === 0 ? { to: i + 1, value: tens } : { to: next + 1, value: tens + ones };
}

/** "a" counts as one only before a scale word. */
function head(atoms: readonly Atom[], i: number): Part | null {
  const w = at(atoms, i);
  const scale = SCALES[at(atoms, i + 1)] !== undefined;
  if ((w === "a" || w === "an") && scale) return { to: i + 1, value: 1 };
  return small(atoms, i);
}

/**
 * Numbers in words: "two hundred and five thousand", "twenty-five", "a million".
 * Each scale closes what stands before it; a larger scale later multiplies the whole.
 */
export function wordFigure(atoms: readonly Atom[], i: number): Figure | null {
  const first = head(atoms, i);
  if (first === null) return null;
  let total = 0;
  let group = first.value;
  let to = first.to;
  let scale = 1;
  let floor = Number.POSITIVE_INFINITY;
  while (to - i < MAX_ATOMS) {
    const hyphen = isHyphen(at(atoms, to)) && atoms[to]?.glued === true ? 1 : 0;
    const factor = SCALES[at(atoms, to + hyphen)];
    if (factor !== undefined) {
      if (factor >= floor) break;
      if (factor === 100) group *= factor;
      else {
        total += group * factor;
        group = 0;
        floor = factor;
      }
      scale = factor;
      to += hyphen + 1;
      continue;
    }
    // "two hundred (and) five": only after a scale word, else "five, six" would run together.
    if (scale === 1) break;
    const skip = at(atoms, to) === "and" ? 1 : 0;
    const next = small(atoms, to + skip);
    if (next === null || next.value >= scale || group % 100 !== 0) break;
    if (skip === 1 && !closesNumber(atoms, next.to)) break;
    group += next.value;
    to = next.to;
  }
  return figure(i, to, total + group, "words", scale);
}

/** "a hundred and five people" is one number; "a hundred and two of them" may be two, and stays apart. */
const closesNumber = (atoms: readonly Atom[], i: number): boolean => at(atoms, i) !== "of";
