/** What speaks for two answers answering one question: the features of the likeness model, in the order of its weights. */
import { FACETS } from "../../../model/index.ts";
import { wordSimilarity } from "../../lexicon/word-keys.ts";
import { aboutSimilarity } from "../about.ts";
import type { Candidate, MayBeOne } from "../candidate.ts";
import { coresAlien } from "../exclude.ts";
import { daysApart } from "../fit.ts";
import { alignedWords, fillersAlike } from "./aligned.ts";
import { otherwiseAlike } from "./facts.ts";
import { nearInMeaning } from "./meaning.ts";
import type { Names, Portrait, Portraits } from "./portrait.ts";
import { nearness, nounsInUse, sameValue } from "./value.ts";
import { cosine } from "./vector.ts";

/** Days by which the dates of two claims must lie apart to speak of two occasions. */
const FAR_DAYS = 20;
/** Sentences that tell what an article is about, its headline among them. */
const LEAD = 4;
/** One event in common stands for so much likeness where a rule asks for a threshold. */
const SAME_EVENT = 0.2;

export interface PairContext {
  readonly portraits: Portraits;
  readonly mayBeOne: MayBeOne;
  /** What kind of happening an event of the story is. */
  readonly typeOf: (event: number) => string;
}

/** Share of the rarer names that both have, by the side with fewer; 0 where a side names nobody. */
function sharedNames(a: Names, b: Names): number {
  if (a.weights.size === 0 || b.weights.size === 0) return 0;
  const [small, large] = a.weights.size <= b.weights.size ? [a, b] : [b, a];
  let shared = 0;
  for (const [key, weight] of small.weights) if (large.weights.has(key)) shared += weight;
  return shared / Math.min(a.total, b.total);
}

const bit = (yes: boolean) => (yes ? 1 : 0);

/** Names of the features, in order; the facets come last. */
export const FEATURES = [
  "about",
  "claim words",
  "sentence words",
  "names in the claim",
  "names in the sentence",
  "no name in common",
  "core",
  "core missing",
  "core alien",
  "same event",
  "other events",
  "same slot",
  "one slot",
  "same unusual value",
  "same common value",
  "dates far apart",
  "both lead",
  "other actors",
  "threshold passed",
  "claim meaning",
  "sentence meaning",
  "about meaning",
  "near value",
  "otherwise alike, claim",
  "otherwise alike, sentence",
  "same value, core alien",
  "aligned words",
  "predicate",
  "what is counted, in use",
  "subject",
  "object",
  "place in the article",
  "same date",
  "same kind of event",
  "rarest word in common",
  ...FACETS.map((f) => `facet ${f}`),
] as const;

const FIRST_FACET = FEATURES.length - FACETS.length;

/** How rare the rarest word is that both sentences have; 0 for none. */
function rarestShared(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let best = 0;
  for (const [id, weight] of small) if (weight > best && large.has(id)) best = weight;
  return best;
}

function otherActors(x: Portrait, y: Portrait): boolean {
  return x.actors.length > 0 && y.actors.length > 0 && !x.actors.some((key) => y.actors.includes(key));
}

/**
 * The features of a pair, 0 to 1 each, written into `out` where it is given (pairs are many).
 * Symmetric up to the greedy order of `aboutSimilarity`.
 */
export function featuresOf(
  a: Candidate,
  b: Candidate,
  { portraits, typeOf }: PairContext,
  out: Float64Array = new Float64Array(FEATURES.length),
): Float64Array {
  const x = portraits.of(a.frame);
  const y = portraits.of(b.frame);
  const about = aboutSimilarity(a.about, b.about);
  const cored = Boolean(a.core && b.core);
  const core = a.core && b.core ? wordSimilarity(a.core, b.core) : 0;
  const alien = coresAlien(a, b);
  const same = a.event !== null && a.event === b.event;
  const value = sameValue(a.answer.value, b.answer.value);
  const shared = sharedNames(x.namedInSentence, y.namedInSentence);
  const bothName = x.namedInSentence.weights.size > 0 && y.namedInSentence.weights.size > 0;
  let i = 0;
  out[i++] = about;
  out[i++] = cosine(x.claim, y.claim);
  out[i++] = cosine(x.sentence, y.sentence);
  out[i++] = sharedNames(x.named, y.named);
  out[i++] = shared;
  out[i++] = bit(shared === 0 && bothName);
  out[i++] = core;
  out[i++] = bit(!cored);
  out[i++] = bit(alien);
  out[i++] = bit(same);
  out[i++] = bit(!same && a.event !== null && b.event !== null);
  out[i++] = bit(a.slot !== null && a.slot === b.slot);
  out[i++] = bit((a.slot === null) !== (b.slot === null));
  out[i++] = bit(value === "unusual");
  out[i++] = bit(value === "common");
  out[i++] = bit((daysApart(x.dates, y.dates) ?? 0) > FAR_DAYS);
  out[i++] = bit(a.frame.claim.sentence < LEAD && b.frame.claim.sentence < LEAD);
  out[i++] = bit(otherActors(x, y));
  out[i++] = bit(about + (same ? SAME_EVENT : 0) >= Math.max(a.threshold, b.threshold));
  out[i++] = nearInMeaning(x.claimMeaning, y.claimMeaning);
  out[i++] = nearInMeaning(x.sentenceMeaning, y.sentenceMeaning);
  out[i++] = nearInMeaning(portraits.aboutMeaning(a), portraits.aboutMeaning(b));
  out[i++] = nearness(a.answer.value, b.answer.value);
  out[i++] = otherwiseAlike(x.facts, y.facts, a);
  out[i++] = otherwiseAlike(x.sentenceFacts, y.sentenceFacts, a);
  out[i++] = bit(value !== "no" && alien);
  out[i++] = alignedWords(x.words, y.words);
  out[i++] = wordSimilarity(a.frame.predicate, b.frame.predicate);
  out[i++] = nounsInUse(a.answer.value, b.answer.value);
  out[i++] = fillersAlike(x.subject, y.subject);
  out[i++] = fillersAlike(x.object, y.object);
  out[i++] = 1 - Math.abs(x.place - y.place);
  out[i++] = bit(x.times.some((time) => y.times.includes(time)));
  out[i++] = bit(a.event !== null && b.event !== null && typeOf(a.event) === typeOf(b.event));
  out[i++] = rarestShared(x.rarities, y.rarities);
  out.fill(0, FIRST_FACET);
  out[FIRST_FACET + FACETS.indexOf(a.facet)] = 1;
  return out;
}
