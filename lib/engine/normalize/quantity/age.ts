import { unitByCode, unitByName } from "../../lexicon/units.ts";
import { at, isHyphen } from "../atoms.ts";
import type { UnitRule } from "./types.ts";

const skipHyphen = (atoms: Parameters<typeof at>[0], i: number): number =>
  isHyphen(at(atoms, i)) ? i + 1 : i;

/** "15 years old", "a 50-year-old", "ten months of age", "87 yo". */
export const age: UnitRule = ({ atoms, doc }, i) => {
  const from = skipHyphen(atoms, i);
  const short = /^(yo|y\/o|yrs?old)$/.test(at(atoms, from));
  const slashed = at(atoms, from) === "y" && at(atoms, from + 1) === "/" && at(atoms, from + 2) === "o";
  if (short || slashed) {
    return { to: from + (slashed ? 3 : 1), kind: "age", code: "a", text: "years old", factor: 1 };
  }
  const unit = unitByName(at(atoms, from));
  if (unit?.kind !== "duration" || unitByCode(unit.code) === undefined) return null;
  const next = skipHyphen(atoms, from + 1);
  const ofAge = at(atoms, next) === "of" && at(atoms, next + 1) === "age";
  if (!/^olds?$/.test(at(atoms, next)) && !ofAge) return null;
  const to = ofAge ? next + 2 : next + 1;
  const text = doc.text.slice(atoms[from]?.start ?? 0, atoms[to - 1]?.end ?? 0);
  return { to, kind: "age", code: unit.code, text, factor: 1 };
};
