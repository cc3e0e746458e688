import { table } from "../../../text/table.ts";
import type { Atom } from "../atoms.ts";
import { at, isHyphen } from "../atoms.ts";
import type { Doc } from "../document.ts";
import { type Figure, readFigure } from "../number/index.ts";
import { moneyPrefix } from "./money.ts";
import type { Prefix, UnitReading } from "./types.ts";
import { readUnit } from "./unit.ts";

/** A figure with what belongs to it: a currency before it, a unit after it. */
export interface Amount {
  readonly from: number;
  /** After the unit, or after the figure where there is none. */
  readonly to: number;
  readonly figure: Figure;
  readonly prefix: Prefix | null;
  readonly unit: UnitReading | null;
}

/** The amount that begins at atom `i`, with its currency where one stands before the figure. */
export function readAmount(doc: Doc, atoms: readonly Atom[], i: number): Amount | null {
  const prefix = moneyPrefix(atoms, i);
  const figure = readFigure(atoms, prefix?.to ?? i);
  if (figure === null || (prefix === null && figure.from !== i)) return null;
  const unit = readUnit({ doc, atoms, figure, prefix }, figure.to);
  return { from: Math.min(i, figure.from), to: unit?.to ?? figure.to, figure, prefix, unit };
}

/** The figure in units of its code. */
export const amountValue = (a: Amount): number => a.figure.value * (a.unit?.factor ?? 1);

/** "3 dollars and 50 cents", "5 feet 4 inches", "two hours 30 minutes": what may follow a unit to refine it. */
const FINER: Readonly<Record<string, readonly [code: string, factor: number]>> = table({
  "[ft_i]": ["[in_i]", 1 / 12],
  h: ["min", 1 / 60],
  min: ["s", 1 / 60],
  "[lb_av]": ["[oz_av]", 1 / 16],
});

/** "15 dollars 50", "thirteen dollars and forty-five": a bare number of cents that ends the phrase. */
function saysCents(atoms: readonly Atom[], a: Amount, finer: Amount): boolean {
  const { value, scale } = finer.figure;
  const cents = finer.unit === null && Number.isInteger(value) && value >= 10 && value < 100 && scale === 1;
  const whole =
    Number.isInteger(a.figure.value) && a.figure.scale === 1 && a.prefix === null && at(atoms, a.to) !== ",";
  return cents && whole && /^([.,;:!?)]|more|)$/.test(at(atoms, finer.to));
}

/** The same amount with its finer part added, or unchanged. */
export function withFinerPart(doc: Doc, atoms: readonly Atom[], a: Amount): Amount {
  const unit = a.unit;
  if (unit?.code == null || a.figure.style === "magnitude") return a;
  const skip = at(atoms, a.to) === "and" || at(atoms, a.to) === "," ? 1 : 0;
  const finer = readAmount(doc, atoms, a.to + skip);
  if (finer !== null && unit.kind === "currency" && unit.factor === 1 && saysCents(atoms, a, finer)) {
    return { ...a, to: finer.to, figure: { ...a.figure, value: a.figure.value + finer.figure.value / 100 } };
  }
  if (finer?.unit == null || finer.figure.value < 0) return a;
  const money = unit.kind === "currency" && unit.factor !== 0.01 && finer.unit.kind === "currency";
  const cents = money && finer.unit.factor === 0.01 && finer.figure.value < 100;
  const [code, factor] = FINER[unit.code] ?? [];
  const fits = code !== undefined && finer.unit.code === code && finer.figure.value * (factor ?? 1) < 1;
  if (!cents && !fits) return a;
  const value =
    a.figure.value + (cents ? finer.figure.value / 100 / unit.factor : finer.figure.value * (factor ?? 0));
  return { ...a, to: finer.to, figure: { ...a.figure, value } };
}

/** Atom after the words that lead from one end of a range to the other, or -1. */
export function connector(atoms: readonly Atom[], i: number, between: boolean): number {
  const word = at(atoms, i);
  if (isHyphen(word) && at(atoms, i + 1) === "to" && isHyphen(at(atoms, i + 2))) return i + 3;
  if (isHyphen(word) || word === "to" || word === "or") return i + 1;
  return between && word === "and" ? i + 1 : -1;
}
