import type { NumberSet, Quantity } from "../../../model/index.ts";
import { transform } from "../../../text/number-set.ts";
import { table } from "../../../text/table.ts";
import { unitByCode } from "../../lexicon/units.ts";

/** Seconds in each unit of time that a length may be given in; a month and a year by their usual length. */
const LENGTHS: Readonly<Record<string, number>> = table({
  s: 1,
  min: 60,
  h: 3600,
  d: 86_400,
  wk: 604_800,
  mo: 2_629_800,
  a: 31_557_600,
});

/** Digits that a converted figure keeps: "5 km" is "3.1 miles". */
const KEPT = 2;

const rounded = (n: number | null) => (n === null ? null : Number(n.toPrecision(KEPT)));

const roundedSet = (s: NumberSet): NumberSet => ({
  ...s,
  min: rounded(s.min),
  max: rounded(s.max),
  best: rounded(s.best),
});

function inBase({ value, unit }: Quantity): NumberSet | null {
  const length = unit.kind === "duration" && unit.code !== null ? LENGTHS[unit.code] : undefined;
  if (length !== undefined) return transform(value, length);
  const measure = unit.code === null ? undefined : unitByCode(unit.code);
  if (measure === undefined || measure.factor === 0) return null;
  return transform(value, measure.factor, measure.offset ?? 0);
}

/**
 * The sets of two quantities on one scale: as they are where the units are one, converted and rounded where they are
 * measures of one kind, null where they cannot be held against each other. Money is never converted: rates change.
 */
export function comparableSets(a: Quantity, b: Quantity): readonly [NumberSet, NumberSet] | null {
  if (a.unit.kind !== b.unit.kind) return null;
  if (a.unit.code === b.unit.code || sameButRate(a, b)) return [a.value, b.value];
  if (a.unit.kind === "percentage") return percent(a, b);
  if (a.unit.kind === "currency" || a.unit.kind === "count") return null;
  const [x, y] = [inBase(a), inBase(b)];
  return x === null || y === null ? null : [roundedSet(x), roundedSet(y)];
}

/** "$15" beside "$15 an hour": one of them leaves the rate to the reader. */
function sameButRate(a: Quantity, b: Quantity): boolean {
  const [x = "", y = ""] = [a.unit.code, b.unit.code].map((code) => code ?? "");
  return x !== "" && y !== "" && (x.startsWith(`${y}/`) || y.startsWith(`${x}/`));
}

/** A fraction ("a third", code "1") against percent ("33 %", code "%"). */
function percent(a: Quantity, b: Quantity): readonly [NumberSet, NumberSet] | null {
  const scale = (q: Quantity) => (q.unit.code === "1" ? transform(q.value, 100) : q.value);
  const known = [a, b].every((q) => q.unit.code === "1" || q.unit.code === "%");
  return known ? [roundedSet(scale(a)), roundedSet(scale(b))] : null;
}
