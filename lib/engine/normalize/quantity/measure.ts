import { MAX_UNIT_WORDS, type Unit, unitByName, unitBySign } from "../../lexicon/units.ts";
import { type Atom, at, isHyphen } from "../atoms.ts";
import type { UnitContext, UnitReading, UnitRule } from "./types.ts";

/** Atoms of a sign at most: "km", "/", "h". */
const MAX_SIGN_ATOMS = 3;
const ADDING =
  /^(full|whole|more|consecutive|straight|previous|additional|extra|further|other|long|calendar|solid|successive)$/;
const OPEN = /^[([{<]$/;
function slice({ atoms, doc }: UnitContext, from: number, to: number): string {
  return doc.text.slice(atoms[from]?.start ?? 0, atoms[to - 1]?.end ?? 0);
}

const asReading = (context: UnitContext, unit: Unit, from: number, to: number): UnitReading => ({
  to,
  kind: unit.kind,
  code: unit.code,
  text: slice(context, from, to),
  factor: 1,
});

/** "miles per hour", "square feet", "degrees Celsius": the longest name wins; hyphens join as blanks do. */
function byName(context: UnitContext, i: number): UnitReading | null {
  const { atoms } = context;
  let found: UnitReading | null = null;
  const words: string[] = [];
  for (let k = i; words.length < MAX_UNIT_WORDS && atoms[k] !== undefined; k++) {
    if (isHyphen(at(atoms, k)) && words.length > 0) continue;
    if (at(atoms, k) === "." && atoms[k]?.glued === true && words.length > 0) continue;
    if (atoms[k]?.kind !== "word") break;
    words.push(at(atoms, k));
    const unit = unitByName(words.join(" "));
    if (unit !== undefined) found = asReading(context, unit, i, k + 1);
  }
  return found;
}

/** "km/h", "°C", "MB", "km2": signs are made of glued atoms and end where the letters end. */
function bySign(context: UnitContext, i: number): UnitReading | null {
  const { atoms, figure } = context;
  const glued = atoms[i]?.glued === true;
  if (figure.style !== "digits") return null;
  for (let n = MAX_SIGN_ATOMS; n >= 1; n--) {
    const last = atoms[i + n - 1];
    if (last === undefined || !allGlued(atoms, i, n)) continue;
    const after = atoms[i + n];
    if (after?.glued === true && (after.kind === "word" || after.kind === "number")) continue;
    // "24703 L-202" is a code.
    if (
      isHyphen(after?.lower ?? "") &&
      after?.glued === true &&
      atoms[i + n + 1]?.kind === "number" &&
      !glued
    )
      continue;
    const unit = unitBySign(slice(context, i, i + n), glued);
    if (unit !== undefined) return asReading(context, unit, i, i + n);
  }
  return null;
}

const allGlued = (atoms: readonly Atom[], i: number, n: number): boolean => {
  for (let k = 1; k < n; k++) if (atoms[i + k]?.glued !== true) return false;
  return true;
};

/** "100° Celsius", "70 degrees F". */
function scaleOfDegrees(context: UnitContext, from: number, found: UnitReading | null): UnitReading | null {
  if (found?.code !== "deg") return found;
  const unit =
    unitByName(at(context.atoms, found.to)) ?? unitBySign(context.atoms[found.to]?.text ?? "", true);
  return unit?.kind === "temperature" ? asReading(context, unit, from, found.to + 1) : found;
}

/** Measures after a figure: "35 miles", "3-inch", "24 (kg)", "100 mb", "40°C". */
export const measure: UnitRule = (context, i) => {
  const { atoms } = context;
  const open = OPEN.test(at(atoms, i)) ? 1 : 0;
  const hyphen = isHyphen(at(atoms, i)) ? 1 : 0;
  const k = i + Math.max(open, hyphen);
  // "two full hours", "50 previous years": the adjective measures nothing.
  const skip = hyphen === 0 && ADDING.test(at(atoms, k)) ? 1 : 0;
  if (skip === 1) return byName(context, k + 1);
  const found = scaleOfDegrees(context, k, bySign(context, k) ?? byName(context, k));
  if (found === null || open === 0) return found;
  // "20 (kg)" is a unit in brackets; "20 (minutes later …" is not.
  return /^[)\]}>]$/.test(at(atoms, found.to)) ? { ...found, to: found.to + 1, text: found.text } : null;
};
