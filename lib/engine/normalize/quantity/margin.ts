import type { Quantity } from "../../../model/index.ts";
import { type Atom, at, isHyphen } from "../atoms.ts";

/** The "minus" of "plus or minus", the "-" of "+/-". */
export function isMarginSign(atoms: readonly Atom[], i: number): boolean {
  if (at(atoms, i) === "minus") return at(atoms, i - 1) === "or" && at(atoms, i - 2) === "plus";
  return isHyphen(at(atoms, i)) && at(atoms, i - 1) === "/" && at(atoms, i - 2) === "+";
}

/** First atom of the margin's sign that ends before `i`, or -1. */
function signBefore(atoms: readonly Atom[], i: number): number {
  if (at(atoms, i - 1) === "±") return i - 1;
  return isMarginSign(atoms, i - 1) ? i - 3 : -1;
}

/** "1,500 ± 20 litres", "46 plus or minus 3 percent": the figure with its margin; null where no figure stands before. */
export function withMargin(
  text: string,
  atoms: readonly Atom[],
  i: number,
  last: Quantity,
  margin: Quantity,
): Quantity | null {
  const sign = signBefore(atoms, i);
  const [best, slack] = [last.value.best, margin.value.best];
  if (sign < 1 || atoms[sign - 1]?.end !== last.end || best === null || slack === null || slack < 0)
    return null;
  const bare = last.unit.kind === "count" && last.unit.text === "";
  if (!bare && (last.unit.kind !== margin.unit.kind || last.unit.code !== margin.unit.code)) return null;
  return {
    ...margin,
    start: last.start,
    text: text.slice(last.start, margin.end),
    value: { min: best - slack, max: best + slack, minInclusive: true, maxInclusive: true, best },
    hedge: "about",
    of: last.of ?? margin.of,
    change: last.change,
  };
}
