import { DENOMINATORS, ONES, SCALES, TEENS } from "../../lexicon/numbers.ts";
import { type Atom, at, isHyphen } from "../atoms.ts";
import { type Figure, figure } from "./figure.ts";

/** Words after "half" that say it is a part of something and not of an hour or a match. */
const PART_OF = new Set(["of", "the", "its", "their", "his", "her", "our", "all", "those", "these", "that"]);

/** "half a million", "a quarter million", "three quarters of a billion", "half a dozen". */
function ofScale(atoms: readonly Atom[], from: number, i: number, part: number): Figure | null {
  let k = i;
  if (at(atoms, k) === "of" && /^an?$/.test(at(atoms, k + 1))) k += 2;
  else if (/^an?$/.test(at(atoms, k))) k += 1;
  const factor = at(atoms, k) === "dozen" ? 12 : SCALES[at(atoms, k)];
  return factor === undefined ? null : figure(from, k + 1, part * factor, "words", factor);
}

function numerator(atoms: readonly Atom[], i: number): { to: number; value: number } | null {
  const w = at(atoms, i);
  const value = w === "a" || w === "an" ? 1 : (ONES[w] ?? TEENS[w]);
  if (value === undefined || value === 0) return null;
  return { to: isHyphen(at(atoms, i + 1)) ? i + 2 : i + 1, value };
}

/**
 * Parts of a whole: "half of", "a third of", "two-thirds", "one-third interest".
 * A denominator alone is an ordinal ("a third person", "the fifth"), so it needs a numerator and "of", a
 * plural, or a hyphen.
 */
export function fractionFigure(atoms: readonly Atom[], i: number): Figure | null {
  if (at(atoms, i) === "half" || at(atoms, i) === "quarter") {
    const value = at(atoms, i) === "half" ? 1 / 2 : 1 / 4;
    const scaled = ofScale(atoms, i, i + 1, value);
    if (scaled !== null) return scaled;
    const before = at(atoms, i - 1);
    if (value !== 1 / 2 || /^(first|second|other|one|the|a|last|latter|each)$/.test(before)) return null;
    return PART_OF.has(at(atoms, i + 1)) ? figure(i, i + 1, value, "fraction") : null;
  }
  const over = numerator(atoms, i);
  if (over === null) return null;
  const word = at(atoms, over.to);
  const plural = word === "halves" || (word.endsWith("s") && word !== "halves");
  const below = DENOMINATORS[word] ?? (plural ? DENOMINATORS[word.slice(0, -1)] : undefined);
  if (below === undefined) return null;
  const part = over.value / below;
  const scaled = ofScale(atoms, i, over.to + 1, part);
  if (scaled !== null) return scaled;
  const hyphenated = isHyphen(at(atoms, over.to - 1));
  const marked = plural ? over.value > 1 : hyphenated || at(atoms, over.to + 1) === "of" || word === "half";
  // "a quarter of 2024" and "a half hour" measure time; the rules for time read them.
  if (!marked || (at(atoms, over.to + 1) === "of" && /^\d{4}$/.test(at(atoms, over.to + 2)))) return null;
  return figure(i, over.to + 1, part, "fraction");
}
