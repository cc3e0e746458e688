import type { EntityMention, Sentence } from "../../../model/index.ts";
import { EMPTY_VERBS } from "../../lexicon/light-verbs.ts";
import { type WordVector, wordVector } from "../../lexicon/vectors/index.ts";
import { wordKeys } from "../../lexicon/word-keys.ts";
import type { Rarity } from "../about.ts";
import type { Candidate } from "../candidate.ts";
import type { Frame, Party } from "../frame.ts";
import type { Interval } from "../profile.ts";
import { datesOf } from "../profile.ts";
import { type Filler, fillerOf, MOST_ALIGNED, type Word } from "./aligned.ts";
import { type Facts, factsOf } from "./facts.ts";
import { meaningOf } from "./meaning.ts";
import { Terms, type Vector, vectorOf } from "./vector.ts";

/** Names with their rarity, and the sum of it. */
export interface Names {
  readonly weights: ReadonlyMap<string, number>;
  readonly total: number;
}

interface SentencePortrait {
  readonly sentence: Vector;
  readonly sentenceMeaning: WordVector | null;
  readonly namedInSentence: Names;
  readonly sentenceFacts: Facts;
  /** How rare each content word of the sentence is. */
  readonly rarities: ReadonlyMap<string, number>;
}

/** What the model looks at of a claim, made once. */
export interface Portrait extends SentencePortrait {
  readonly claim: Vector;
  readonly claimMeaning: WordVector | null;
  readonly named: Names;
  /** Keys of the people at the claim's core. */
  readonly actors: readonly string[];
  readonly dates: readonly Interval[];
  readonly facts: Facts;
  readonly words: readonly Word[];
  readonly subject: Filler;
  readonly object: Filler;
  /** Values of the claim's times. */
  readonly times: readonly string[];
  /** Where in its article the claim stands: 0 at the top, 1 at the end. */
  readonly place: number;
}

const CORE = new Set(["subject", "object", "agent"]);
const CONTENT = /^(?:NOUN|VERB|ADJ)$/;
/** Words that nearly every sentence has. */
const LIGHT = new Set([...EMPTY_VERBS, "tell", "add", "mr", "ms", "mrs", "dr"]);

const isActor = (p: Party) => CORE.has(p.role) && p.named && p.kind === "person";

function namesOf(keys: Iterable<string>, rarity: Rarity): Names {
  const weights = new Map<string, number>();
  for (const key of keys) weights.set(key, rarity.of(`e:${key}`));
  let total = 0;
  for (const weight of weights.values()) total += weight;
  return { weights, total };
}

/** Portraits of a story's claims and answers. */
export class Portraits {
  private readonly frames = new Map<Frame, Portrait>();
  private readonly sentences = new Map<Sentence, SentencePortrait>();
  private readonly about = new Map<Candidate, WordVector | null>();
  private readonly mentions = new Map<Sentence, EntityMention[]>();
  private readonly answersOf = new Map<Frame, Candidate[]>();
  private readonly answersNear = new Map<Sentence, Candidate[]>();
  private readonly terms = new Terms();
  private readonly rarity: Rarity;

  constructor(rarity: Rarity, candidates: readonly Candidate[]) {
    this.rarity = rarity;
    const readings = new Set<Frame["reading"]>();
    for (const c of candidates) {
      push(this.answersOf, c.frame, c);
      push(this.answersNear, c.frame.sentence, c);
      readings.add(c.frame.reading);
    }
    for (const { parsed, entities } of readings)
      for (const mention of entities.mentions) {
        const sentence = parsed.sentences[mention.sentence];
        if (sentence && entities.entities[mention.entity]?.named) push(this.mentions, sentence, mention);
      }
  }

  /** What an answer's words mean on the whole, the answer itself left out. */
  aboutMeaning(candidate: Candidate): WordVector | null {
    const known = this.about.get(candidate);
    if (known !== undefined) return known;
    const made = meaningOf(candidate.about);
    this.about.set(candidate, made);
    return made;
  }

  of(frame: Frame): Portrait {
    const known = this.frames.get(frame);
    if (known) return known;
    const words = frame.contents.map((c) => ({
      id: c.lemma,
      keys: c.keys,
      vector: wordVector(c.lemma),
      weight: this.rarity.of(c.lemma),
    }));
    const last = frame.reading.parsed.sentences.length - 1;
    const portrait: Portrait = {
      claim: vectorOf(words, this.terms),
      claimMeaning: meaningOf(words),
      named: namesOf(
        frame.parties.filter((p) => p.named).map((p) => p.key),
        this.rarity,
      ),
      actors: frame.parties.filter(isActor).map((p) => p.key),
      dates: datesOf(frame),
      facts: factsOf(this.answersOf.get(frame) ?? []),
      words: heaviest(words),
      subject: fillerOf(frame, "subject", words),
      object: fillerOf(frame, "object", words),
      times: frame.times.flatMap((t) => t.value ?? []),
      place: last > 0 ? frame.claim.sentence / last : 0,
      ...this.sentenceOf(frame),
    };
    this.frames.set(frame, portrait);
    return portrait;
  }

  private sentenceOf(frame: Frame): SentencePortrait {
    const known = this.sentences.get(frame.sentence);
    if (known) return known;
    const mentions = this.mentions.get(frame.sentence) ?? [];
    const taken = new Set<number>();
    for (const { first, last } of mentions) for (let t = first; t <= last; t++) taken.add(t);
    const words = frame.sentence.tokens.flatMap((token, t) => {
      const lemma = token.lemma.toLowerCase();
      if (taken.has(t) || !CONTENT.test(token.upos) || LIGHT.has(lemma)) return [];
      return [{ id: lemma, keys: wordKeys(token.lemma, token.upos), weight: this.rarity.of(lemma) }];
    });
    const made: SentencePortrait = {
      sentence: vectorOf(words, this.terms),
      sentenceMeaning: meaningOf(words),
      namedInSentence: namesOf(
        mentions.map((m) => frame.keyOf(m.entity)),
        this.rarity,
      ),
      sentenceFacts: factsOf(this.answersNear.get(frame.sentence) ?? []),
      rarities: new Map(words.map((w) => [w.id, w.weight])),
    };
    this.sentences.set(frame.sentence, made);
    return made;
  }
}

/** The words that say most; the earlier of equals. */
const heaviest = (words: readonly Word[]): readonly Word[] =>
  words.length <= MOST_ALIGNED
    ? words
    : [...words].sort((a, b) => b.weight - a.weight).slice(0, MOST_ALIGNED);

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
