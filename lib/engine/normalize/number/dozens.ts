import { ONES, TEENS } from "../../lexicon/numbers.ts";
import { type Atom, at, isHyphen } from "../atoms.ts";
import { type Figure, figure } from "./figure.ts";
import { numeralValue } from "./numeral.ts";

const SCORE = 20;
const DOZEN = 12;

/** "a dozen", "two dozen", "a score of". */
export function dozenFigure(atoms: readonly Atom[], i: number): Figure | null {
  const w = at(atoms, i);
  const count =
    w === "a" ? 1 : (ONES[w] ?? TEENS[w] ?? (atoms[i]?.kind === "number" ? numeralValue(w) : null));
  if (count === null || count === undefined) return null;
  const k = isHyphen(at(atoms, i + 1)) ? i + 2 : i + 1;
  if (at(atoms, k) === "dozen") return figure(i, k + 1, count * DOZEN, "words", DOZEN);
  return at(atoms, k) === "score" && /^(of|and)$/.test(at(atoms, k + 1))
    ? figure(i, k + 1, count * SCORE, "words", SCORE)
    : null;
}
