import type { Candidate } from "./candidate.ts";
import { coresAlien, otherDoing } from "./exclude.ts";
import { isOnce } from "./once.ts";

/**
 * So probable must it be that two answers answer one question for their difference to be called a conflict; below that
 * they differ, and the relation says that it is unsure. Chosen on all conflicts that the stories in development showed,
 * read one by one: figures and times of unlike things are the ones that people would laugh at.
 */
const LEAST: Readonly<Record<string, number>> = { time: 0.85, amount: 0.85, count: 0.6 };
const LEAST_OTHERWISE = 0.7;
/** Two sides or distances from one place named are of one thing, where the claims are at all alike. */
const LEAST_BEARING = 0.5;
/** Somebody has one age, whatever else is told of them. */
const LEAST_AGE = 0.6;
/** The same where the head words are nothing alike. */
const LEAST_ALIEN = 0.8;

/** The kind of answer that names who did something. */
const DOERS = "doers";

/** Whether two answers deny each other's deed in words for different deeds: "denied wrongdoing", "did nothing wrong". */
const deedsDiffer = (x: Candidate, y: Candidate): boolean =>
  x.facet === "participants" && x.answer.polarity !== y.answer.polarity && otherDoing(x, y);

function leastFor(x: Candidate, y: Candidate): number {
  if (x.kind === "age") return LEAST_AGE;
  const [a, b] = [x.answer.value, y.answer.value];
  if (a.kind === "place" && b.kind === "place" && a.bearing && b.bearing) return LEAST_BEARING;
  return LEAST[x.facet] ?? LEAST_OTHERWISE;
}

/** Whether a pair of answers, so probable to answer one question, may be called a conflict. Symmetric. */
export function sureEnough(x: Candidate, y: Candidate, p: number): boolean {
  if (deedsDiffer(x, y)) return false;
  if (x.facet === "time" && isOnce(x, y)) return true;
  const least = leastFor(x, y);
  return p >= (coresAlien(x, y) ? Math.max(least, LEAST_ALIEN) : least);
}

/** So alike must two statements be that are told with like words for the same to be called agreed, in log-odds. */
const LEAST_SAID = 0.3;
/** The same where what they say is told in other words. */
const LEAST_SAID_OTHERWISE = 1;
/** The same of who did something: one person does many things. */
const LEAST_DONE_OTHERWISE = 0.7;

/**
 * Whether two statements that nothing sets against each other may be shown as one that both make. Statements about one
 * thing are many, and only few of them say the same. Chosen on 330 such pairs of the stories in development, read one
 * by one: of all that were joined 35 % said the same, of those shown now 76 %.
 */
export function maySayTheSame(x: Candidate, y: Candidate, odds: number): boolean {
  const [a, b] = [x.answer.value, y.answer.value];
  const states = a.kind === "state" && b.kind === "state" && a.holds === b.holds;
  const deeds = x.kind === DOERS && y.kind === DOERS;
  if (!states && !deeds) return true;
  if (!coresAlien(x, y)) return odds >= LEAST_SAID;
  return odds >= (states ? LEAST_SAID_OTHERWISE : LEAST_DONE_OTHERWISE);
}
