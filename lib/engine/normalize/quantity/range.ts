import { DOWN_VERBS, UP_VERBS } from "../../lexicon/change.ts";
import { type Atom, at, isHyphen } from "../atoms.ts";
import type { Doc } from "../document.ts";
import { type Amount, connector, readAmount } from "./amount.ts";

export interface RangeReading {
  /** The first end begins here ("between" included). */
  readonly from: number;
  readonly to: number;
  readonly low: number;
  readonly high: number;
  /** The end that carries the unit. */
  readonly amount: Amount;
}

/**
 * Two figures that bound one: "60 to 70", "5-8 million", "between $5 and $8", "two or three".
 * "From 60 to 70" and "rose 5 % to 8 %" tell two values, not one range, and stay apart.
 */
export function readRange(doc: Doc, atoms: readonly Atom[], first: Amount): RangeReading | null {
  if (first.figure.style === "magnitude" || first.figure.style === "fraction") return null;
  const between = at(atoms, first.from - 1) === "between";
  const next = connector(atoms, first.to, between);
  if (next < 0) return null;
  const second = readAmount(doc, atoms, next);
  if (second === null || second.figure.style === "magnitude" || second.figure.style === "fraction")
    return null;
  if (!sameUnit(first, second) || tellsTwoValues(atoms, first, second)) return null;
  // "5 to 8 million": the scale and the unit of the second end hold for both.
  const borrowed = first.figure.scale === 1 && first.unit === null ? second.figure.scale : 1;
  const unit = first.unit ?? second.unit;
  const factor = (second.unit ?? unit)?.factor ?? 1;
  const low =
    first.figure.value * (valueFits(first, second, borrowed) ? borrowed : 1) * (first.unit?.factor ?? factor);
  const high = second.figure.value * ((second.unit ?? unit)?.factor ?? 1);
  if (!(low < high) || isChain(atoms, second.to)) return null;
  const amount =
    second.unit === null || (first.prefix !== null && second.prefix === null)
      ? { ...second, unit: mergeUnits(first, second), prefix: first.prefix ?? second.prefix }
      : second;
  return { from: between ? first.from - 1 : first.from, to: second.to, low, high, amount };
}

/** "5 to 8 million" borrows the scale; "500 to 8 million" does not. */
const valueFits = (first: Amount, second: Amount, scale: number): boolean =>
  first.figure.value * scale < second.figure.value;

const mergeUnits = (first: Amount, second: Amount): Amount["unit"] =>
  second.unit ?? (first.unit === null ? null : { ...first.unit, to: second.to });

/** Units agree, or only one end has one. */
function sameUnit(first: Amount, second: Amount): boolean {
  if (first.unit === null || second.unit === null) {
    // "$5 to 8 people": money before, a bare figure after is still money only where no noun follows; rare, left apart.
    return true;
  }
  if (first.prefix !== null && second.prefix === null && second.unit.kind !== "currency") return false;
  return (
    first.unit.kind === second.unit.kind && (first.unit.code === second.unit.code || first.prefix !== null)
  );
}

function tellsTwoValues(atoms: readonly Atom[], first: Amount, second: Amount): boolean {
  const before = at(atoms, first.from - 1);
  const link = at(atoms, first.to);
  if (link !== "to")
    return (
      link === "or" &&
      first.unit !== null &&
      second.unit !== null &&
      first.unit.kind === "percentage" &&
      first.figure.value === second.figure.value
    );
  if (before === "from") return !/^(rang|vary|varie|span)/.test(at(atoms, first.from - 2));
  // "increased by $4 billion to $40 billion": the change, and the level that was reached.
  if (before === "by" && first.unit !== null) return true;
  const level = UP_VERBS.has(before) || DOWN_VERBS.has(before);
  return level && (first.unit !== null || second.unit === null);
}

/** "1-2-3" is a code. */
const isChain = (atoms: readonly Atom[], i: number): boolean =>
  isHyphen(at(atoms, i)) &&
  atoms[i]?.glued === true &&
  atoms[i + 1]?.kind === "number" &&
  atoms[i + 1]?.glued === true;
