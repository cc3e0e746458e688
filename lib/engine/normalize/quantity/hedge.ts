import type { Hedge, NumberSet } from "../../../model/index.ts";
import { hedged, justOver, transform } from "../../../text/number-set.ts";
import { AFTER, BEFORE, type Bound, TRANSPARENT } from "../../lexicon/hedges.ts";
import { type Atom, afterWords, at, beforeWords } from "../atoms.ts";

export interface HedgeHit {
  readonly bound: Bound;
  /** First atom of the words before the figure, or the atom after the words behind it. */
  readonly edge: number;
}

/** A hedge that ends before atom `i`, a few transparent words between ("at least another 46"). */
export function hedgeBefore(atoms: readonly Atom[], i: number): HedgeHit | null {
  let end = i;
  for (let skipped = 0; skipped <= 2; skipped++) {
    for (const { bound, words } of BEFORE) {
      const from = beforeWords(atoms, end, words);
      if (from >= 0 && !misread(atoms, from, bound)) return { bound, edge: from };
    }
    if (!TRANSPARENT.has(at(atoms, end - 1))) return null;
    end -= 1;
  }
  return null;
}

/** Verbs of motion along a scale, whose "up to" tells where it ended. */
const WENT =
  /^(?:revis|tick|edg|inch|ris|rose|went|go|mov|jump|climb|rais|push|driv|drov|bump|creep|crept|adjust|brought|bring|nudg|shot|bid|top)(?:e|es|ed|s|ing|en|ne|ped|d|t)?$/u;

/** Words that look like a hedge and are none: "talk about 50 people", "fell below", "take over 3 firms". */
function misread(atoms: readonly Atom[], from: number, bound: Bound): boolean {
  const before = at(atoms, from - 1);
  const word = at(atoms, from);
  if (bound === "about" && word === "about")
    return /^(talk|talked|talking|speak|spoke|worried|news|story|asked|hear|heard|debate|questions)$/.test(
      before,
    );
  if (word === "over")
    return /^(take|took|taken|taking|takes|handed|hand|all|argued|won|victory|concerns|dispute)$/.test(
      before,
    );
  // "Revised up to 4.2 %" says where it went, "up to 4.2 %" how far it may go.
  if (bound === "up_to" && word === "up") return WENT.test(before);
  if (word === "some") return before === "and" && at(atoms, from - 2) === "then";
  return false;
}

/** A hedge that begins at atom `i`: "or more", "+", "or so". */
export function hedgeAfter(atoms: readonly Atom[], i: number): HedgeHit | null {
  for (const { bound, words } of AFTER) {
    const to = afterWords(atoms, i, words);
    if (to < 0) continue;
    // "at least" behind a figure mostly begins the next one: "46, at least 12 of them".
    if (
      words[0] === "at" &&
      /^(\d|one|two|three|four|five|six|seven|eight|nine|ten|a|an)/.test(at(atoms, to))
    )
      continue;
    if ((words[0] === "+" || words[0] === "plus") && atoms[to]?.kind === "number") continue;
    if (words[0] === "plus" && atoms[i]?.glued !== true) continue;
    if (words[0] === "+" && at(atoms, to) === "/") continue;
    return { bound, edge: to };
  }
  return null;
}

/** The set and the contract's word for a figure's hedge. */
export function applyHedge(value: number, bound: Bound | null): { value: NumberSet; hedge: Hedge } {
  if (bound === null || bound === "exactly") return { value: hedged(value, "exact"), hedge: "exact" };
  if (bound === "just_over") return { value: justOver(value), hedge: "more_than" };
  return { value: hedged(value, bound), hedge: bound };
}

/** A hedged range: "at least 5 to 8" opens an end, "about 5 to 8" stays as it is. */
export function boundRange(s: NumberSet, bound: Bound | null): NumberSet {
  switch (bound) {
    case "at_least":
      return { ...s, max: null, maxInclusive: false };
    case "more_than":
      return { ...s, max: null, maxInclusive: false, minInclusive: false };
    case "up_to":
    case "fewer_than":
      return { ...s, min: null, minInclusive: false, maxInclusive: bound === "up_to" };
    default:
      return transform(s, 1);
  }
}
