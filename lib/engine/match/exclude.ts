import { wordSimilarity } from "../lexicon/word-keys.ts";
import type { Candidate } from "./candidate.ts";
import type { MayBeOne } from "./candidates.ts";
import { daysApart } from "./fit.ts";
import { datesOf } from "./profile.ts";

/** Figures of claims that date themselves so far apart are figures of two occasions. */
const FAR_DAYS = 60;
/** The first country is not the first meeting. */
const SAME_CORE = 0.34;
const DATED = new Set(["count", "amount", "outcome", "participants"]);

/** Whether something excludes that two answers are about one thing, however alike they are. Symmetric. */
export function excluded(a: Candidate, b: Candidate, mayBeOne: MayBeOne): boolean {
  if (a.apart?.(b) || b.apart?.(a)) return true;
  if (DATED.has(a.facet) && (daysApart(datesOf(a.frame), datesOf(b.frame)) ?? 0) > FAR_DAYS) return true;
  if (a.facet === "precedence" && a.core && b.core && wordSimilarity(a.core, b.core) < SAME_CORE) return true;
  // Classes of questions were joined where they belong together; what is left apart there stays apart.
  if (a.slot !== null && b.slot !== null && (a.slot !== b.slot || a.event !== b.event)) return true;
  if (a.event === null || b.event === null || a.event === b.event || a.acrossEvents) return false;
  return !mayBeOne(a.event, b.event);
}
