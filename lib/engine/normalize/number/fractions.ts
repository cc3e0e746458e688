import { UNIT_WORDS } from "../../lexicon/calendar.ts";
import { DENOMINATORS, ONES, SCALES, TEENS, TENS } from "../../lexicon/numbers.ts";
import { type Atom, at, isHyphen } from "../atoms.ts";
import { type Figure, figure } from "./figure.ts";
import { numeralValue } from "./numeral.ts";

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

/** What shares are told of: "one in five", "nine out of 10"; other second figures count something ("one in 2 attacks"). */
const WHOLES = new Set([3, 4, 5, 6, 7, 8, 10, 12, 15, 20, 25, 50, 100, 1000, 10_000, 100_000]);
/** What may not stand behind a share's second figure: "one in 10 minutes" is no tenth. */
const NO_SHARE = /^(?:%|percent|per|am|pm|a\.m|p\.m|st|nd|rd|th|of|\$|€|£)$/;

const plainNumber = (atoms: readonly Atom[], i: number): number | null =>
  ONES[at(atoms, i)] ??
  TEENS[at(atoms, i)] ??
  TENS[at(atoms, i)] ??
  (atoms[i]?.kind === "number" ? numeralValue(at(atoms, i)) : null);

/** "one in five voters", "nine out of every 10": a part of one. */
function shareFigure(atoms: readonly Atom[], i: number): Figure | null {
  const above = plainNumber(atoms, i);
  if (above === null || !Number.isInteger(above) || above < 1) return null;
  let k = i + 1;
  if (at(atoms, k) === "in") k += 1;
  else if (at(atoms, k) === "out" && at(atoms, k + 1) === "of") k += 2;
  else return null;
  if (at(atoms, k) === "every") k += 1;
  const below = plainNumber(atoms, k);
  if (below === null || above >= below || !WHOLES.has(below)) return null;
  const next = at(atoms, k + 1);
  const other =
    NO_SHARE.test(next) || UNIT_WORDS[next] !== undefined || isHyphen(next) || SCALES[next] !== undefined;
  return other || atoms[k + 1]?.kind === "number" ? null : figure(i, k + 1, above / below, "fraction");
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
  const share = shareFigure(atoms, i);
  if (share !== null) return share;
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
