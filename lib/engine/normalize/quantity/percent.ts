import { afterWords, at, isHyphen } from "../atoms.ts";
import type { UnitRule } from "./types.ts";

const FORMS: readonly (readonly string[])[] = [
  ["%"],
  ["percent"],
  ["per", "cent"],
  ["per", "-", "cent"],
  ["pct"],
  ["percentage"],
  ["p.c."],
];
const POINTS = /^points?$/;
/** A hundredth of a percentage point. */
const BASIS_POINT = 0.01;

/** "19%", "19 per cent", "3 percentage points", "25 basis points". */
export const percent: UnitRule = ({ atoms, doc }, i) => {
  const from = isHyphen(at(atoms, i)) ? i + 1 : i;
  const slice = (to: number): string => doc.text.slice(atoms[from]?.start ?? 0, atoms[to - 1]?.end ?? 0);
  const basis = at(atoms, from) === "basis" && POINTS.test(at(atoms, from + 1)) ? from + 2 : -1;
  if (basis > 0) {
    return { to: basis, kind: "percentage", code: "%{point}", text: slice(basis), factor: BASIS_POINT };
  }
  if (at(atoms, from) === "pc" && atoms[from]?.glued === true) {
    return { to: from + 1, kind: "percentage", code: "%", text: slice(from + 1), factor: 1 };
  }
  for (const form of FORMS) {
    const to = afterWords(atoms, from, form);
    if (to < 0) continue;
    const k = isHyphen(at(atoms, to)) ? to + 1 : to;
    const points = POINTS.test(at(atoms, k));
    // "percentage" alone is a noun ("a percentage"), not a unit after a figure.
    if (form[0] === "percentage" && !points) continue;
    const end = points ? k + 1 : to;
    return { to: end, kind: "percentage", code: points ? "%{point}" : "%", text: slice(end), factor: 1 };
  }
  return null;
};
