import { type Atom, at, isHyphen } from "../atoms.ts";
import type { UnitReading, UnitRule } from "./types.ts";

/** UCUM has no unit for it; in braces stands what it leaves to the user. */
const CODE = "{magnitude}";
/** No earthquake has a greater magnitude; "a magnitude of 3,000" is something else's. */
const GREATEST = 10;
/** Words between "magnitude" and its figure: "had a magnitude of 6.8", "upgraded the magnitude to 6.9". */
const LINKS = /^(of|to|at|as|was|is|around|about)$/;
const MOST_LINKS = 2;

function isAfterMagnitude(atoms: readonly Atom[], figure: number): boolean {
  for (let k = figure - 1, links = 0; k >= 0 && links <= MOST_LINKS; k--, links++) {
    if (at(atoms, k) === "magnitude") return true;
    if (!LINKS.test(at(atoms, k)) && !(isHyphen(at(atoms, k)) && links === 0)) return false;
  }
  return false;
}

/** "A magnitude 6.8 earthquake", "a 6.8-magnitude quake", "5.1 on the Richter scale". */
export const seismic: UnitRule = ({ atoms, figure, prefix }, i) => {
  if (prefix !== null || figure.style !== "digits" || figure.value <= 0 || figure.value > GREATEST)
    return null;
  const reading = (to: number): UnitReading => ({
    to,
    kind: "other",
    code: CODE,
    text: "magnitude",
    factor: 1,
  });
  const k = isHyphen(at(atoms, i)) ? i + 1 : i;
  if (at(atoms, k) === "magnitude") return reading(k + 1);
  if (at(atoms, i) === "on" && at(atoms, i + 2) === "richter")
    return reading(at(atoms, i + 3) === "scale" ? i + 4 : i + 3);
  return isAfterMagnitude(atoms, figure.from) ? reading(i) : null;
};
