import { edtfGap } from "../../text/edtf.ts";
import { vectorCosine, wordVector } from "../lexicon/vectors/index.ts";
import { wordSimilarity } from "../lexicon/word-keys.ts";
import type { Candidate, MayBeOne } from "./candidate.ts";
import { daysApart } from "./fit.ts";
import { isOnce } from "./once.ts";
import { datesOf } from "./profile.ts";

/** Figures of claims that date themselves so far apart are figures of two occasions. */
const FAR_DAYS = 60;
/** So well two events must fit for their answers to one class of question to be held against each other. */
const ALMOST_ONE = 0.8;
/** Below this two head words are nothing alike. */
const SAME_CORE = 0.34;
/** The same by how words are used. */
const SAME_USE = 0.4;
const DATED = new Set(["count", "amount", "outcome", "participants"]);

/** Whether the head words of what is asked are both there and nothing alike. */
export const coresAlien = (a: Candidate, b: Candidate): boolean =>
  Boolean(a.core && b.core && wordSimilarity(a.core, b.core) < SAME_CORE);

/** Whether two claims tell of different doings, by dictionary and by use. */
export function otherDoing({ frame: a }: Candidate, { frame: b }: Candidate): boolean {
  if (wordSimilarity(a.predicate, b.predicate) >= SAME_CORE) return false;
  const [x, y] = [a, b].map((f) => wordVector(f.head.lemma.toLowerCase()));
  return !x || !y || vectorCosine(x, y) < SAME_USE;
}

/** Two figures in one sentence answer two questions: "of the 143 aboard, 131 of them passengers". */
function otherOfOneSentence(a: Candidate, b: Candidate): boolean {
  const [x, y] = [a.answer.value, b.answer.value];
  return (
    a.frame.sentence === b.frame.sentence && x.kind === "number" && y.kind === "number" && x.text !== y.text
  );
}

/** Something else that was done on another day is something else. */
function otherDoingOtherDay(a: Candidate, b: Candidate): boolean {
  const [x, y] = [a.answer.value, b.answer.value];
  if (x.kind !== "time" || y.kind !== "time" || x.duration || y.duration) return false;
  if (x.value === null || y.value === null || (a.slot !== null && a.slot === b.slot)) return false;
  return otherDoing(a, b) && (edtfGap(x.value, y.value) ?? 0) > 0;
}

/** Whether something excludes that two answers are about one thing, however alike they are. Symmetric. */
export function excluded(a: Candidate, b: Candidate, mayBeOne: MayBeOne): boolean {
  // What is quickly told comes first: pairs are many.
  // Classes of questions were joined where they belong together; what is left apart there stays apart.
  const classed = a.slot !== null && b.slot !== null;
  if (classed && a.slot !== b.slot) return true;
  if (otherOfOneSentence(a, b) || otherDoingOtherDay(a, b)) return true;
  if (a.coreDecides && b.coreDecides && coresAlien(a, b)) return true;
  if (DATED.has(a.facet) && (daysApart(datesOf(a.frame), datesOf(b.frame)) ?? 0) > FAR_DAYS) return true;
  if (a.apart?.(b) || b.apart?.(a)) return true;
  if (a.event === null || b.event === null || a.event === b.event || a.acrossEvents) return false;
  // Two days told for what happens once set two events apart, and are what the sources differ in.
  if (a.facet === "time" && isOnce(a, b)) return false;
  return !mayBeOne(a.event, b.event, classed ? ALMOST_ONE : undefined);
}
