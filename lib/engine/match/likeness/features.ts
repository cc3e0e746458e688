/** What speaks for two answers answering one question: the features of the likeness model, in the order of its weights. */
import type { Facet } from "../../../model/index.ts";
import { FACETS } from "../../../model/index.ts";
import { vectorCosine, type WordVector, wordVector } from "../../lexicon/vectors/index.ts";
import { wordKeys, wordSimilarity } from "../../lexicon/word-keys.ts";
import { aboutSimilarity, type Rarity } from "../about.ts";
import type { Candidate } from "../candidate.ts";
import { daysApart } from "../fit.ts";
import type { Frame, Party } from "../frame.ts";
import { datesOf } from "../profile.ts";
import { nearness, sameValue } from "./value.ts";
import { cosine, type Terms, type Vector, vectorOf } from "./vector.ts";

/** Days by which the dates of two claims must lie apart to speak of two occasions. */
const FAR_DAYS = 20;
/** Sentences that tell what an article is about, its headline among them. */
const LEAD = 4;
const SAME_CORE = 0.34;

/** A frame's words and names, made once. */
export interface Portrait {
  readonly claim: Vector;
  readonly sentence: Vector;
  /** What its words mean on the whole; null where no word is known. */
  readonly claimMeaning: WordVector | null;
  readonly sentenceMeaning: WordVector | null;
  /** Keys of the entities named, with their rarity. */
  readonly named: ReadonlyMap<string, number>;
  readonly namedInSentence: ReadonlyMap<string, number>;
  /** Named people at the claim's core. */
  readonly actors: readonly string[];
}

const CORE = new Set(["subject", "object", "agent"]);
const CONTENT = /^(?:NOUN|VERB|ADJ)$/;
const LIGHT = new Set([
  "be",
  "have",
  "do",
  "say",
  "make",
  "take",
  "get",
  "tell",
  "add",
  "mr",
  "ms",
  "mrs",
  "dr",
]);

export class Portraits {
  private readonly known = new Map<Frame, Portrait>();
  private readonly sentences = new Map<
    Frame["sentence"],
    Pick<Portrait, "sentence" | "sentenceMeaning" | "namedInSentence">
  >();
  private readonly terms: Terms = new Map();
  private readonly rarity: Rarity;

  constructor(rarity: Rarity) {
    this.rarity = rarity;
  }

  of(frame: Frame): Portrait {
    const known = this.known.get(frame);
    if (known) return known;
    const named = new Map<string, number>();
    for (const p of frame.parties) if (p.named) named.set(p.key, this.rarity.of(`e:${p.key}`));
    const words = frame.contents.map((c) => ({ id: c.lemma, keys: c.keys, weight: this.rarity.of(c.lemma) }));
    const portrait: Portrait = {
      claim: vectorOf(words, this.terms),
      claimMeaning: meaningOf(words),
      named,
      actors: frame.parties.filter(isActor).map((p) => p.key),
      ...this.sentenceOf(frame),
    };
    this.known.set(frame, portrait);
    return portrait;
  }

  private sentenceOf(frame: Frame): Pick<Portrait, "sentence" | "sentenceMeaning" | "namedInSentence"> {
    const known = this.sentences.get(frame.sentence);
    if (known) return known;
    const { mentions, entities } = frame.reading.entities;
    const namedInSentence = new Map<string, number>();
    const taken = new Set<number>();
    for (const mention of mentionsIn(frame, mentions)) {
      if (!entities[mention.entity]?.named) continue;
      for (let t = mention.first; t <= mention.last; t++) taken.add(t);
      const key = frame.keyOf(mention.entity);
      namedInSentence.set(key, this.rarity.of(`e:${key}`));
    }
    const words = frame.sentence.tokens.flatMap((token, t) => {
      const lemma = token.lemma.toLowerCase();
      if (taken.has(t) || !CONTENT.test(token.upos) || LIGHT.has(lemma)) return [];
      return [{ id: lemma, keys: wordKeys(token.lemma, token.upos), weight: this.rarity.of(lemma) }];
    });
    const made = {
      sentence: vectorOf(words, this.terms),
      sentenceMeaning: meaningOf(words),
      namedInSentence,
    };
    this.sentences.set(frame.sentence, made);
    return made;
  }
}

const isActor = (p: Party) => CORE.has(p.role) && p.named && p.kind === "person";

function mentionsIn(frame: Frame, mentions: Frame["reading"]["entities"]["mentions"]) {
  return mentions.filter((m) => m.sentence === frame.claim.sentence);
}

/** Share of the rarer names that both have, by the side with fewer; 0 where a side names nobody. */
function sharedNames(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let shared = 0;
  for (const [key, weight] of a) if (b.has(key)) shared += weight;
  const total = (names: ReadonlyMap<string, number>) => [...names.values()].reduce((sum, w) => sum + w, 0);
  return shared / Math.min(total(a), total(b));
}

/** The weighted mean of the words' vectors, of unit length. */
export function meaningOf(
  words: Iterable<{ readonly id: string; readonly weight: number }>,
): WordVector | null {
  let sum: Float64Array | null = null;
  for (const { id, weight } of words) {
    const vector = wordVector(id);
    if (!vector) continue;
    sum ??= new Float64Array(vector.length);
    for (let i = 0; i < vector.length; i++) sum[i] = (sum[i] as number) + weight * (vector[i] as number);
  }
  if (!sum) return null;
  const length = Math.sqrt(sum.reduce((total, x) => total + x * x, 0));
  return length > 0 ? sum.map((x) => x / length) : null;
}

const meaning = (a: WordVector | null, b: WordVector | null) =>
  a && b ? Math.max(0, vectorCosine(a, b)) : 0;

export interface PairContext {
  readonly portraits: Portraits;
  /** The answers of a claim. */
  readonly answersOf: (frame: Frame) => readonly Candidate[];
  /** The answers of a claim's sentence. */
  readonly answersNear: (frame: Frame) => readonly Candidate[];
  readonly mayBeOne: (a: number, b: number) => boolean;
}

/** 0 to 1: how much else two claims or sentences answer alike. */
function otherwiseAlike(
  a: Candidate,
  b: Candidate,
  as: readonly Candidate[],
  bs: readonly Candidate[],
): number {
  let sum = 0;
  const seen = new Set<string>();
  for (const x of as) {
    if (x === a || (x.facet === a.facet && x.kind === a.kind) || x.facet === "state" || x.facet === "role")
      continue;
    for (const y of bs) {
      if (y === b || y.facet !== x.facet || y.kind !== x.kind || seen.has(x.facet)) continue;
      const same = sameValue(x.answer.value, y.answer.value);
      if (same === "no") continue;
      sum += same === "unusual" ? 1 : 0.5;
      seen.add(x.facet);
    }
  }
  return Math.min(1, sum / 1.5);
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
  "other slots",
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
  ...FACETS.map((f) => `facet ${f}`),
] as const;

/** The features of a pair, 0 to 1 each. Symmetric up to the greedy order of `aboutSimilarity`. */
export function featuresOf(a: Candidate, b: Candidate, context: PairContext): Float64Array {
  const x = context.portraits.of(a.frame);
  const y = context.portraits.of(b.frame);
  const about = aboutSimilarity(a.about, b.about);
  const core = a.core && b.core ? wordSimilarity(a.core, b.core) : 0;
  const cored = Boolean(a.core && b.core);
  const same = a.event !== null && a.event === b.event;
  const value = sameValue(a.answer.value, b.answer.value);
  const otherActors =
    x.actors.length > 0 && y.actors.length > 0 && !x.actors.some((key) => y.actors.includes(key));
  const shared = sharedNames(x.namedInSentence, y.namedInSentence);
  const slots = a.slot !== null && b.slot !== null;
  return Float64Array.from([
    about,
    cosine(x.claim, y.claim),
    cosine(x.sentence, y.sentence),
    sharedNames(x.named, y.named),
    shared,
    bit(shared === 0 && x.namedInSentence.size > 0 && y.namedInSentence.size > 0),
    core,
    bit(!cored),
    bit(cored && core < SAME_CORE),
    bit(same),
    bit(!same && a.event !== null && b.event !== null),
    bit(slots && a.slot === b.slot),
    bit(slots && a.slot !== b.slot),
    bit((a.slot === null) !== (b.slot === null)),
    bit(value === "unusual"),
    bit(value === "common"),
    bit((daysApart(datesOf(a.frame), datesOf(b.frame)) ?? 0) > FAR_DAYS),
    bit(a.frame.claim.sentence < LEAD && b.frame.claim.sentence < LEAD),
    bit(otherActors),
    bit(about + (same ? 0.2 : 0) >= Math.max(a.threshold, b.threshold)),
    meaning(x.claimMeaning, y.claimMeaning),
    meaning(x.sentenceMeaning, y.sentenceMeaning),
    meaning(meaningOf(a.about), meaningOf(b.about)),
    nearness(a.answer.value, b.answer.value),
    otherwiseAlike(a, b, context.answersOf(a.frame), context.answersOf(b.frame)),
    otherwiseAlike(a, b, context.answersNear(a.frame), context.answersNear(b.frame)),
    bit(value !== "no" && cored && core < SAME_CORE),
    ...FACETS.map((facet: Facet) => bit(a.facet === facet)),
  ]);
}
