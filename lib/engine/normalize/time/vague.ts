import { UNIT_WORDS } from "../../lexicon/calendar.ts";
import { afterWords, at } from "../atoms.ts";
import type { TimeRule, VagueSense } from "./types.ts";

const PHRASES: readonly (readonly [VagueSense["side"], readonly string[]])[] = (
  [
    [
      "present",
      "right now|just now|now|currently|at present|nowadays|these days|at the moment|the time being|at this time|presently",
    ],
    ["past", "recently|lately|in the past|the past"],
    ["future", "in the future|in future|the near future|the future|a future|the foreseeable future"],
  ] as const
).flatMap(([side, phrases]) => phrases.split("|").map((p) => [side, p.split(" ")] as const));

/** "now", "recently", "the future": time, but no date that could agree or conflict. */
export const vague: TimeRule = (_doc, atoms, i) => {
  for (const [side, words] of PHRASES) {
    const to = afterWords(atoms, i, words);
    if (to < 0) continue;
    if (UNIT_WORDS[at(atoms, to)] !== undefined || atoms[to]?.kind === "number") return null;
    // "the past three years", "the past of the town"
    if (
      side === "past" &&
      words.includes("the") &&
      /^(of|\d+|few|several|two|three|week|month|year)/.test(at(atoms, to))
    )
      return null;
    const skip = /^(in|at)$/.test(words[0] ?? "") && words.length > 2 && words[1] === "the" ? 1 : 0;
    return { from: i + skip, to, sense: { kind: "vague", side }, loose: true };
  }
  return null;
};

/** "the end of the year", "later in the week": the current one. "The year" alone is loose. */
export const definiteUnit: TimeRule = (_doc, atoms, i) => {
  const unit = UNIT_WORDS[at(atoms, i + 1)];
  if (
    at(atoms, i) !== "the" ||
    unit === undefined ||
    unit.plural ||
    !/^(day|week|month|year)$/.test(at(atoms, i + 1))
  )
    return null;
  if (
    !/^(of|in|for|during|by|throughout|as)$/.test(at(atoms, i - 1)) ||
    /^(of|before|after|when|that|to|until|ending|ended)$/.test(at(atoms, i + 2))
  )
    return null;
  return {
    from: i,
    to: i + 2,
    sense: { kind: "relative", unit: unit.unit, shift: 0, base: "this" },
    loose: true,
  };
};
