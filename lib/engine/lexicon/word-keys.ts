/**
 * A word as a small weighted set of keys, so that two words are alike where their sets meet: its own stem, the class of
 * `concepts.ts`, the senses WordNet gives it, the verb a noun comes from, and one step up.
 */
import { stemmer } from "stemmer";
import { table } from "../../text/table.ts";
import { conceptsOf } from "./concepts.ts";
import { synonymGroup } from "./synonyms.ts";
import { hypernym, type WordEntry, type WordPos, wordEntry } from "./wordnet/index.ts";

/** The keys' weights, and what lets most pairs of words be told apart at a glance. */
class Keys extends Map<string, number> {
  /** A bit for each key, of 32: two words without a bit in common have no key in common. */
  bits = 0;
  /** The same for the keys that weigh as much as `FIRM`. */
  firmBits = 0;
  /** Similarities found before; the same words meet in pair after pair of claims. */
  readonly met = new Map<WordKeys, number>();
  /** These with one key more, by that key and its weight. */
  readonly wider = new Map<string, WordKeys>();

  /** To be called when all keys are in. */
  sealed(): WordKeys {
    for (const [key, weight] of this) {
      const bit = bitOf(key);
      this.bits |= bit;
      if (weight >= FIRM) this.firmBits |= bit;
    }
    return this;
  }
}

export type WordKeys = Pick<Keys, "bits" | "firmBits" | "met" | "wider"> & ReadonlyMap<string, number>;

export const NO_KEYS: WordKeys = new Keys();

/** All the keys of some words, each as strong as where it is strongest. */
export function keysOfAll(words: Iterable<WordKeys>): WordKeys {
  const all = new Keys();
  for (const word of words) for (const [key, weight] of word) put(all, key, weight);
  return all.sealed();
}

/** Keys with one more, in its place where they have it already. */
export function withKey(keys: WordKeys, key: string, weight: number): WordKeys {
  const id = `${key}=${weight}`;
  const known = keys.wider.get(id);
  if (known) return known;
  const wider = new Keys([...keys, [key, weight]]).sealed();
  if (keys.wider.size < MOST_KEPT) keys.wider.set(id, wider);
  return wider;
}

/** WordNet's part of speech for a universal tag. */
export function wordClass(upos: string): WordPos {
  if (upos === "VERB" || upos === "AUX") return "v";
  return upos === "ADJ" || upos === "ADV" ? "a" : "n";
}

const SENSE_WEIGHT = 0.85;
/** A derived word keeps most of the meaning: "appointment" for "appoint". */
const DERIVED_WEIGHT = 0.9;
/** One step up: "ferry" and "vessel" meet at half strength, siblings a little below. */
const PARENT_WEIGHT = 0.55;
const GRANDPARENT_WEIGHT = 0.35;
/** Near the top of the tree everything is everything: such synsets say nothing. Lexicographer file 3 is noun.Tops. */
const TOPS = 3;
/** Below this nobody asks whether words are alike but to weigh all they have in common. */
export const FIRM = 0.34;
const CACHE_LIMIT = 20_000;
/** By class, so that no key has to be put together to look a word up. */
const cache = {
  n: new Map<string, WordKeys>(),
  v: new Map<string, WordKeys>(),
  a: new Map<string, WordKeys>(),
};

const POS: Readonly<Record<string, WordPos>> = table({
  NOUN: "n",
  PROPN: "n",
  VERB: "v",
  AUX: "v",
  ADJ: "a",
  NUM: "n",
});

function put(keys: Map<string, number>, key: string, weight: number): void {
  if (weight > (keys.get(key) ?? 0)) keys.set(key, weight);
}

function addSenses(keys: Map<string, number>, entry: WordEntry, weight: number): void {
  for (const { synset, share } of entry.senses) {
    const w = weight * (0.4 + 0.6 * Math.min(1, share / 5));
    put(keys, `w${synset}`, w * SENSE_WEIGHT);
    if (entry.file === TOPS) continue;
    const parent = hypernym(synset);
    if (parent < 0) continue;
    put(keys, `w${parent}`, w * PARENT_WEIGHT);
    const grand = hypernym(parent);
    if (grand >= 0) put(keys, `w${grand}`, w * GRANDPARENT_WEIGHT);
  }
}

function compute(lemma: string, pos: WordPos): Keys {
  const keys = new Keys();
  put(keys, `s${stemmer(lemma)}`, 1);
  for (const concept of conceptsOf(lemma, pos)) put(keys, `c${concept.id}`, 1);
  const group = pos === "n" ? synonymGroup(lemma) : null;
  if (group) put(keys, `g${group}`, SENSE_WEIGHT);
  const entry = wordEntry(lemma, pos);
  if (!entry) return keys;
  addSenses(keys, entry, 1);
  for (const word of entry.derived) {
    const otherPos: WordPos = pos === "n" ? "v" : "n";
    put(keys, `s${stemmer(word)}`, DERIVED_WEIGHT);
    for (const concept of conceptsOf(word, otherPos)) put(keys, `c${concept.id}`, DERIVED_WEIGHT * 0.8);
    const other = pos === "n" ? wordEntry(word, otherPos) : null;
    if (other) addSenses(keys, other, DERIVED_WEIGHT * 0.8);
  }
  return keys;
}

/** One of 32 bits, by FNV-1a over a key. */
function bitOf(key: string): number {
  let hash = 0x811c9dc5 | 0;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return 1 << ((hash ^ (hash >>> 15)) & 31);
}

/** The keys of a lemma. `upos` is the universal tag; other tags than content words' have their stem alone. */
export function wordKeys(lemma: string, upos: string): WordKeys {
  const pos = POS[upos] ?? "n";
  const known = cache[pos].get(lemma);
  if (known) return known;
  const keys = compute(lemma.toLowerCase(), pos).sealed();
  if (cache[pos].size >= CACHE_LIMIT) cache[pos].clear();
  cache[pos].set(lemma, keys);
  return keys;
}

/** Answers kept for one word; stories have far fewer, hostile texts must not fill the memory. */
const MOST_KEPT = 4000;

/** 0 to 1: how alike two words are, the strongest key they share. Symmetric. */
export function wordSimilarity(a: WordKeys, b: WordKeys): number {
  if ((a.bits & b.bits) === 0) return 0;
  const before = a.met.get(b);
  if (before !== undefined) return before;
  const best = strongestShared(a, b);
  if (a.met.size >= MOST_KEPT) a.met.clear();
  a.met.set(b, best);
  return best;
}

/** The similarity where it is `least` or more, which must not be below `FIRM`; else 0. */
export function similarityFrom(least: number, a: WordKeys, b: WordKeys): number {
  if ((a.firmBits & b.firmBits) === 0) return 0;
  const found = wordSimilarity(a, b);
  return found >= least ? found : 0;
}

function strongestShared(a: WordKeys, b: WordKeys): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let best = 0;
  for (const [key, weight] of small) {
    const other = large.get(key);
    if (other !== undefined) best = Math.max(best, Math.min(weight, other));
  }
  return best;
}
