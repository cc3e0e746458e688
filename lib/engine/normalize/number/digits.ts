import { GLUED_SCALES, MONEY_SCALES, SCALES, VULGAR } from "../../lexicon/numbers.ts";
import { type Atom, at, isHyphen } from "../atoms.ts";
import { type Figure, figure } from "./figure.ts";
import { numeralValue } from "./numeral.ts";

/** Denominators that people write with a slash; others are dates, ratios and odds. */
const SLASH_DENOMINATORS = new Set([2, 3, 4, 5, 6, 8, 10, 16, 32]);

/** After "1.5m" these say that it is millions: meters of people there are none. */
const COUNTED_BY_MILLIONS =
  /^(people|men|women|children|viewers|users|customers|homes|households|jobs|voters|votes|workers|students|pupils|patients|doses|copies|subscribers|members|visitors|passengers|tourists|refugees|residents|citizens|tonnes|tons|barrels|litres|liters|gallons|acres|hectares|shares|cases|deaths|followers|views|downloads|adults|consumers|listeners|vehicles|euros|dollars|pounds)$/;

/** "1/4" at `i`, as a part; null for "9/11" and "24/7". */
function slashFraction(atoms: readonly Atom[], i: number): { to: number; value: number } | null {
  if (at(atoms, i + 1) !== "/" || atoms[i + 1]?.glued !== true || atoms[i + 2]?.glued !== true) return null;
  const [above, below] = [Number(at(atoms, i)), Number(at(atoms, i + 2))];
  if (!Number.isInteger(above) || !SLASH_DENOMINATORS.has(below) || above >= below || above < 1) return null;
  return at(atoms, i + 3) === "/" ? null : { to: i + 3, value: above / below };
}

/** "80, 000" of texts that were cut into tokens: a group of zeros cannot stand alone. */
function looseGroup(atoms: readonly Atom[], i: number): number | null {
  const loose = at(atoms, i + 1) === "," && at(atoms, i + 2) === "000" && /^\d{1,3}$/.test(at(atoms, i));
  return loose ? Number(at(atoms, i)) * 1000 : null;
}

/** A minus that belongs to the number: "-5", "(−3.2"; the hyphen of "2-5" and "F-35" does not. */
function signAt(atoms: readonly Atom[], i: number): number {
  const mark = at(atoms, i);
  if (mark === "minus" || mark === "negative") return atoms[i + 1]?.kind === "number" ? -1 : 0;
  if (mark === "+" && atoms[i + 1]?.glued === true && atoms[i]?.glued !== true) return 1;
  if (mark !== "-" && mark !== "−" && mark !== "–") return 0;
  const free = atoms[i]?.glued !== true || at(atoms, i - 1) === "(";
  return free && atoms[i + 1]?.glued === true ? -1 : 0;
}

/** Does a letter stand directly before the digits, as in "A2", "F-35", "COVID-19", "mk5"? Then it is a name. */
export function namedByLetters(atoms: readonly Atom[], i: number): boolean {
  if (atoms[i]?.glued !== true) return false;
  const before = isHyphen(at(atoms, i - 1)) && atoms[i - 1]?.glued === true ? i - 2 : i - 1;
  return atoms[before]?.kind === "word" && !/^(to|by|of|and|or)$/.test(at(atoms, before));
}

function scaled(atoms: readonly Atom[], from: number, to: number, value: number): Figure | null {
  const glued = atoms[to]?.glued === true;
  const word = at(atoms, to);
  const letter = glued ? GLUED_SCALES[word] : undefined;
  if (letter !== undefined) return figure(from, to + 1, value * letter, "digits", letter);
  const millions = glued && COUNTED_BY_MILLIONS.test(at(atoms, to + 1)) ? MONEY_SCALES[word] : undefined;
  if (millions !== undefined) return figure(from, to + 1, value * millions, "digits", millions);
  const hyphen = isHyphen(word) ? 1 : 0;
  const first = SCALES[at(atoms, to + hyphen)];
  if (first === undefined) return figure(from, to, value, "digits");
  const next = to + hyphen + 1;
  // "two hundred thousand" written "200 hundred thousand" never happens; "3 hundred million" and "2 lakh crore" do.
  const second = SCALES[at(atoms, next)];
  if (second !== undefined && second > first) {
    return figure(from, next + 1, value * first * second, "digits", first * second);
  }
  return figure(from, next, value * first, "digits", first);
}

/** Numbers in digits, with sign, mixed fraction and scale: "-5", "10 1/2", "1.2 million", "40k", "2½". */
export function digitFigure(atoms: readonly Atom[], i: number): Figure | null {
  const sign = signAt(atoms, i);
  const k = sign === 0 ? i : i + 1;
  const point = at(atoms, k) === "." && atoms[k + 1]?.glued === true && atoms[k]?.glued !== true ? k : -1;
  const d = point < 0 ? k : k + 1;
  if (atoms[d]?.kind !== "number") return null;
  const own = numeralValue((point < 0 ? "" : "0.") + at(atoms, d));
  if (own === null) return null;
  const factor = sign === 0 ? 1 : sign;
  const part = slashFraction(atoms, d);
  if (part !== null) return scaled(atoms, i, part.to, factor * part.value);
  const loose = looseGroup(atoms, d);
  if (loose !== null) return scaled(atoms, i, d + 3, factor * loose);
  const vulgar = VULGAR[at(atoms, d + 1)];
  if (vulgar !== undefined && VULGAR[at(atoms, d)] === undefined) {
    return scaled(atoms, i, d + 2, factor * (own + vulgar));
  }
  const rest = Number.isInteger(own) && atoms[d + 1]?.kind === "number" ? slashFraction(atoms, d + 1) : null;
  if (rest !== null) return scaled(atoms, i, rest.to, factor * (own + rest.value));
  return scaled(atoms, i, d + 1, factor * own);
}
