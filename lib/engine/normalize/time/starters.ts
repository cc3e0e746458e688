import { FIXED_DAYS, MONTHS, PARTS, SEASONS, UNIT_WORDS, WEEKDAYS } from "../../lexicon/calendar.ts";
import { MAGNITUDE_WORDS, ONES, ORDINALS, SCALES, TEENS, TENS } from "../../lexicon/numbers.ts";
import type { Atom } from "../atoms.ts";

const WORDS =
  "the its their his her this current last past next coming upcoming that same very previous preceding prior " +
  "following subsequent ensuing early earlier late later mid middle end beginning start rest remainder close turn " +
  "dawn height eve whole course closing opening latter final right just now currently at nowadays these presently " +
  "recently lately in a an another half several few many some numerous countless couple every each per everyday " +
  "daily nightly weekly biweekly fortnightly monthly quarterly yearly annually weekends q h noon midday midnight " +
  "twenties thirties forties fifties sixties seventies eighties nineties " +
  "today tonight yesterday tomorrow tmr tmrw tomoro ad ce a.d a.d. c.e c.e. one";

/** Every word that an expression of time can begin with; nine words of ten need no rule at all. */
const STARTERS: ReadonlySet<string> = new Set([
  ...WORDS.split(" "),
  ...[MONTHS, WEEKDAYS, SEASONS, PARTS, UNIT_WORDS].flatMap((table) => Object.keys(table)),
  ...[ONES, TEENS, TENS, SCALES, MAGNITUDE_WORDS, ORDINALS].flatMap((table) => Object.keys(table)),
  ...Object.keys(WEEKDAYS).map((day) => `${day}s`),
  ...FIXED_DAYS.map(([words]) => words.split(" ")[0] ?? words),
]);

export function mayBeginTime(atom: Atom): boolean {
  if (atom.kind === "number") return true;
  return atom.kind === "word" ? STARTERS.has(atom.lower) : /^['’‘]$/.test(atom.lower);
}
