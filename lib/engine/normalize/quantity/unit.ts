import { age } from "./age.ts";
import { measure } from "./measure.ts";
import { moneyAfter } from "./money.ts";
import { perUnit } from "./per.ts";
import { percent } from "./percent.ts";
import { seismic } from "./seismic.ts";
import type { UnitContext, UnitReading, UnitRule } from "./types.ts";

/** In the order in which they are tried. Ages before measures: "15 years old" is no duration. */
const RULES: readonly UnitRule[] = [percent, moneyAfter, age, measure, seismic];

/** The unit after a figure, its "per" included; null where a bare number stands. */
export function readUnit(context: UnitContext, i: number): UnitReading | null {
  for (const rule of RULES) {
    const found = rule(context, i);
    if (found !== null) return perUnit(context, found);
  }
  return null;
}
