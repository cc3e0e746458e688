import { DENOMINATORS, GLUED_SCALES, SCALES } from "../../lexicon/numbers.ts";
import { type Atom, at, isHyphen } from "../atoms.ts";
import { digitFigure } from "./digits.ts";
import { dozenFigure } from "./dozens.ts";
import type { Figure, FigureRule } from "./figure.ts";
import { fractionFigure } from "./fractions.ts";
import { magnitudeFigure } from "./magnitudes.ts";
import { wordFigure } from "./words.ts";

export type { Figure } from "./figure.ts";
export { setOf } from "./figure.ts";

/** In the order in which they are tried: what reads more words comes first. */
const RULES: readonly FigureRule[] = [dozenFigure, fractionFigure, magnitudeFigure, wordFigure, digitFigure];

/** "and a half", "and three quarters", "-and-a-half" after a figure at `to`; adds to `value`. */
function andPart(atoms: readonly Atom[], to: number): { to: number; part: number } | null {
  const skip = (i: number): number => (isHyphen(at(atoms, i)) ? i + 1 : i);
  let k = skip(to);
  if (at(atoms, k) !== "and") return null;
  k = skip(k + 1);
  const above = { a: 1, one: 1, two: 2, three: 3 }[at(atoms, k)];
  const below =
    DENOMINATORS[at(atoms, skip(k + 1))] ?? DENOMINATORS[at(atoms, skip(k + 1)).replace(/s$/, "")];
  if (above === undefined || below === undefined) return null;
  const end = skip(k + 1) + 1;
  return at(atoms, end) === "of" ? null : { to: end, part: above / below };
}

/** The number that begins at atom `i`; null where none does. */
export function readFigure(atoms: readonly Atom[], i: number): Figure | null {
  for (const rule of RULES) {
    const found = rule(atoms, i);
    if (found !== null) return withHalf(atoms, found);
  }
  return null;
}

/** "two and a half (million)". */
function withHalf(atoms: readonly Atom[], f: Figure): Figure {
  if (f.style === "fraction" || f.style === "magnitude" || f.scale !== 1) return f;
  const half = andPart(atoms, f.to);
  if (half === null) return f;
  const scale = SCALES[at(atoms, half.to)] ?? GLUED_SCALES[at(atoms, half.to)] ?? 1;
  const to = scale === 1 ? half.to : half.to + 1;
  return { ...f, to, value: (f.value + half.part) * scale, scale };
}
