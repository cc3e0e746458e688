import { table } from "../../../text/table.ts";
import { UNIT_WORDS } from "../../lexicon/calendar.ts";
import { at } from "../atoms.ts";
import { isoDuration } from "./duration.ts";
import type { TimeRule } from "./types.ts";
import { partAt, smallNumber, weekdayAt } from "./words.ts";

const ADVERBS: Readonly<Record<string, string>> = table({
  daily: "R/P1D",
  everyday: "R/P1D",
  nightly: "R/P1D",
  weekly: "R/P1W",
  biweekly: "R/P2W",
  fortnightly: "R/P2W",
  monthly: "R/P1M",
  quarterly: "R/P3M",
  yearly: "R/P1Y",
  annually: "R/P1Y",
});

const WEEKDAY_SET = (weekday: number): string => `XXXX-WXX-${weekday}`;
const PLURAL_WEEKDAYS: Readonly<Record<string, number>> = table({
  mondays: 1,
  tuesdays: 2,
  wednesdays: 3,
  thursdays: 4,
  fridays: 5,
  saturdays: 6,
  sundays: 7,
});

/** "every Friday", "each day", "every two years", "daily", "on Sundays", "weekends", "per month". */
export const repeated: TimeRule = (_doc, atoms, i) => {
  const word = at(atoms, i);
  const adverb = ADVERBS[word];
  if (adverb !== undefined) {
    // "Daily Telegraph", "Weekly Standard": a paper's name.
    const name = /^\p{Lu}/u.test(atoms[i]?.text ?? "") && /^\p{Lu}/u.test(atoms[i + 1]?.text ?? "");
    return name ? null : { from: i, to: i + 1, sense: { kind: "set", value: adverb } };
  }
  const plural = PLURAL_WEEKDAYS[word];
  if (plural !== undefined) return { from: i, to: i + 1, sense: { kind: "set", value: WEEKDAY_SET(plural) } };
  if (word === "weekends") {
    const from = at(atoms, i - 1) === "the" ? i - 1 : i;
    return { from, to: i + 1, sense: { kind: "set", value: "XXXX-WE" } };
  }
  if (word === "per") return perUnit(atoms, i);
  return /^(every|each)$/.test(word) ? everyUnit(atoms, i) : null;
};

const perUnit = (atoms: Parameters<typeof at>[0], i: number): ReturnType<TimeRule> => {
  const unit = UNIT_WORDS[at(atoms, i + 1)];
  if (unit === undefined || unit.plural) return null;
  return {
    from: i,
    to: i + 2,
    sense: { kind: "set", value: `R/${isoDuration(unit.size, unit.unit)}` },
    loose: true,
  };
};

function everyUnit(atoms: Parameters<typeof at>[0], i: number): ReturnType<TimeRule> {
  const weekday = weekdayAt(atoms, i + 1);
  if (weekday !== null)
    return { from: i, to: weekday.to, sense: { kind: "set", value: WEEKDAY_SET(weekday.value) } };
  const part = partAt(atoms, i + 1);
  if (part !== null) return { from: i, to: part.to, sense: { kind: "set", value: "R/P1D" } };
  const other = /^(other|second)$/.test(at(atoms, i + 1)) ? 2 : null;
  const count =
    other ??
    smallNumber(at(atoms, i + 1)) ??
    (atoms[i + 1]?.kind === "number" ? Number(at(atoms, i + 1)) : null);
  const k = count === null ? i + 1 : i + 2;
  const unit = UNIT_WORDS[at(atoms, k)];
  if (unit === undefined || Number.isNaN(count)) return null;
  // "each of the two days", "every single day" keep their own reading.
  return {
    from: i,
    to: k + 1,
    sense: { kind: "set", value: `R/${isoDuration((count ?? 1) * unit.size, unit.unit)}` },
  };
}
