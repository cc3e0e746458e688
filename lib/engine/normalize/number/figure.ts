import type { NumberSet } from "../../../model/index.ts";
import { exact } from "../../../text/number-set.ts";
import type { Atom } from "../atoms.ts";

/** A number as it stands in the text: atoms `from` to `to` (exclusive). */
export interface Figure {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  /** Digits, words, a part of a whole ("two-thirds"), or an order of magnitude ("dozens", `value` the unit). */
  readonly style: "digits" | "words" | "fraction" | "magnitude";
  /** The scale word's factor ("5 million": 1e6), 1 where there is none: "5 to 8 million" hands it back. */
  readonly scale: number;
  /** A letter that may be a scale or a unit ("1.8m") was left standing. */
  readonly set?: NumberSet;
}

export const figure = (
  from: number,
  to: number,
  value: number,
  style: Figure["style"],
  scale = 1,
): Figure | null => (Number.isFinite(value) ? { from, to, value, style, scale } : null);

/** A way to read a number at atom `i`; null means "not mine". */
export type FigureRule = (atoms: readonly Atom[], i: number) => Figure | null;

export const setOf = (f: Figure): NumberSet => f.set ?? exact(f.value);
