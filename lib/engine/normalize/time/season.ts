import { table } from "../../../text/table.ts";
import { SEASONS } from "../../lexicon/calendar.ts";
import { type Atom, at } from "../atoms.ts";
import type { Sense, TimeRule } from "./types.ts";
import { eraYearAt, type Found, yearAt } from "./words.ts";

/** EDTF: 33 is the first quarter, 40 the first half. */
const FIRST_QUARTER = 33;
const FIRST_HALF = 40;
const NTH: Readonly<Record<string, number>> = table({
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  final: 4,
  "1st": 1,
});

/** The year after a part of it: "2016", "of 2016", "480 BC"; or of "this year". */
function yearOf(atoms: readonly Atom[], i: number): Found<number | "this" | "last" | "next" | "that"> | null {
  const k = /^(of|in|,)$/.test(at(atoms, i)) ? i + 1 : i;
  const fiscal = at(atoms, k) === "fiscal" ? k + 1 : k;
  const year = eraYearAt(atoms, fiscal) ?? yearAt(atoms, fiscal);
  if (year !== null) return year;
  const shift = { this: "this", last: "last", next: "next", that: "that" }[at(atoms, k)] as
    | "this"
    | undefined;
  return shift !== undefined && at(atoms, k + 1) === "year" ? { to: k + 2, value: shift } : null;
}

const sense = (code: number, year: ReturnType<typeof yearOf>): Sense =>
  typeof year?.value === "number"
    ? { kind: "calendar", year: year.value, code }
    : { kind: "periodic", code, shift: year?.value ?? null };

/** "spring 2016", "the summer of 1941", "the winter"; a bare "fall" or "spring" may be a verb. */
export const season: TimeRule = (_doc, atoms, i) => {
  const yearFirst = yearAt(atoms, i);
  const the = at(atoms, i) === "the" ? 1 : 0;
  const k = yearFirst === null ? i + the : yearFirst.to;
  const code = SEASONS[at(atoms, k)];
  if (code === undefined) return null;
  if (yearFirst !== null)
    return { from: i, to: k + 1, sense: { kind: "calendar", year: yearFirst.value, code } };
  const year = yearOf(atoms, k + 1);
  const before = at(atoms, k - 1);
  const led =
    /^(the|this|in|last|next|that|by|early|late|mid|during|until|since|following|previous|of|-)$/.test(
      before,
    );
  const verb = /^(fall|spring)$/.test(at(atoms, k));
  // "fall of the wall": the noun of falling.
  if (
    year === null &&
    (at(atoms, k + 1) === "of" ||
      !led ||
      (verb &&
        before === "the" &&
        !/^(in|by|during|of|until|till|since|before|after|from|for|this|late|early)$/.test(at(atoms, k - 2))))
  )
    return null;
  return { from: i, to: year?.to ?? k + 1, sense: sense(code, year) };
};

/** "the third quarter of 2019", "Q3 2019", "the first half of this year", "H1". */
export const quarter: TimeRule = (_doc, atoms, i) => {
  if (at(atoms, i) !== "the") return quarterAt(atoms, i);
  const found = quarterAt(atoms, i + 1);
  return found === null ? null : { ...found, from: i };
};

function quarterAt(atoms: readonly Atom[], i: number): ReturnType<TimeRule> {
  const letter =
    /^[qh]$/.test(at(atoms, i)) && /^[1-4]$/.test(at(atoms, i + 1)) && atoms[i + 1]?.glued === true;
  if (letter) {
    const n = Number(at(atoms, i + 1));
    const half = at(atoms, i) === "h";
    if (half && n > 2) return null;
    return finish(atoms, i, i + 2, (half ? FIRST_HALF : FIRST_QUARTER) + n - 1);
  }
  const n = NTH[at(atoms, i)] ?? { latter: 2 }[at(atoms, i)];
  const noun = at(atoms, i + 1) === "-" ? i + 2 : i + 1;
  const word = at(atoms, noun);
  if (n === undefined || (word !== "quarter" && word !== "half")) return null;
  if (word === "half" && n > 2) return null;
  return finish(atoms, i, noun + 1, (word === "half" ? FIRST_HALF : FIRST_QUARTER) + n - 1);
}

function finish(atoms: readonly Atom[], from: number, to: number, code: number): ReturnType<TimeRule> {
  const year = yearOf(atoms, to);
  const before = at(atoms, from - 1);
  const led = /^(the|in|this|last|for|of|its|per|during)$/.test(before) || /^\d{4}$/.test(before);
  // Halves without a year are halves of matches and lists.
  if (year === null && (code >= FIRST_HALF || !led || at(atoms, to) === "of")) return null;
  return { from, to: year?.to ?? to, sense: sense(code, year) };
}
