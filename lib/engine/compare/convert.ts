import type { NumberSet, UnitKind } from "../../model/index.ts";
import { intersects, significantDigits, transform } from "../../text/number-set.ts";
import { table } from "../../text/table.ts";
import { unitByCode } from "../lexicon/units.ts";

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

/** What is compared: a set of numbers in a unit. */
export interface Measured {
  readonly value: NumberSet;
  readonly unit: { readonly kind: UnitKind; readonly code: string | null };
}

function inBase({ value, unit }: Measured): NumberSet | null {
  const length = unit.kind === "duration" && unit.code !== null ? LENGTHS[unit.code] : undefined;
  if (length !== undefined) return transform(value, length);
  const measure = unit.code === null ? undefined : unitByCode(unit.code);
  if (measure === undefined || measure.factor === 0) return null;
  return transform(value, measure.factor, measure.offset ?? 0);
}

/** A figure is never rounded by more than this part of itself. */
const MOST_ROUNDING = 0.1;

/** Every number that the figure may be a rounding of: "6 miles" is 5.5 to 6.5. */
function roundings({ value, unit }: Measured): Measured {
  const { best } = value;
  if (best === null || best === 0) return { value, unit };
  const size = Math.floor(Math.log10(Math.abs(best)));
  const step = 10 ** (size - significantDigits(best) + 1);
  const slack = Math.min(step / 2, Math.abs(best) * MOST_ROUNDING);
  const widen = (end: number | null, by: number) => (end === null ? null : end + by);
  return { value: { ...value, min: widen(value.min, -slack), max: widen(value.max, slack) }, unit };
}

/** "$15" beside "$15 an hour": one of them leaves the rate to the reader. */
function sameButRate(a: Measured, b: Measured): boolean {
  const [x, y] = [a.unit.code ?? "", b.unit.code ?? ""];
  return x !== "" && y !== "" && (x.startsWith(`${y}/`) || y.startsWith(`${x}/`));
}

/** Both on one scale; figures that are roundings of one another become one. */
function converted(
  a: Measured,
  b: Measured,
  scale: (m: Measured) => NumberSet | null,
): readonly [NumberSet, NumberSet] | null {
  const [x, y] = [scale(a), scale(b)];
  const [wideX, wideY] = [scale(roundings(a)), scale(roundings(b))];
  if (x === null || y === null || wideX === null || wideY === null) return null;
  const exact = a.value.min === a.value.max && b.value.min === b.value.max;
  return exact && intersects(wideX, wideY) ? [x, x] : [x, y];
}

/** A fraction ("a third", code "1") and percent ("33 %", code "%") in percent. */
function inPercent({ value, unit }: Measured): NumberSet | null {
  if (unit.code === "1") return transform(value, 100);
  return unit.code === "%" ? value : null;
}

/**
 * The sets of two quantities on one scale: as they are where the units are one, converted where they are measures of one
 * kind, null where they cannot be held against each other. Money is never converted: rates change.
 */
export function comparableSets(a: Measured, b: Measured): readonly [NumberSet, NumberSet] | null {
  if (a.unit.kind !== b.unit.kind) return null;
  if (a.unit.code === b.unit.code || sameButRate(a, b)) return [a.value, b.value];
  if (a.unit.kind === "percentage") return converted(a, b, inPercent);
  if (a.unit.kind === "currency" || a.unit.kind === "count") return null;
  return converted(a, b, inBase);
}
