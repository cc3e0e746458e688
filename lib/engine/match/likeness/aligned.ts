/** How much of one claim's words has a counterpart among another's: by dictionary, or by how words are used. */
import { vectorCosine, type WordVector } from "../../lexicon/vectors/index.ts";
import { type WordKeys, wordSimilarity } from "../../lexicon/word-keys.ts";
import type { Frame } from "../frame.ts";

/** A content word, ready to be held against another. */
export interface Word {
  readonly id: string;
  readonly keys: WordKeys;
  readonly vector: WordVector | null;
  readonly weight: number;
}

/** Words of a claim that are held against another's; a claim of prose has a dozen, only a list or an attack has more. */
export const MOST_ALIGNED = 16;

/** 0 to 1. Symmetric. */
function alike(a: Word, b: Word): number {
  if (a.id === b.id) return 1;
  const told = wordSimilarity(a.keys, b.keys);
  if (told === 1 || !a.vector || !b.vector) return told;
  return Math.max(told, vectorCosine(a.vector, b.vector));
}

const bestOfB = new Float64Array(MOST_ALIGNED);

const covered = (words: readonly Word[], best: (i: number) => number): number => {
  let sum = 0;
  let total = 0;
  for (let i = 0; i < words.length && i < MOST_ALIGNED; i++) {
    const { weight } = words[i] as Word;
    sum += weight * best(i);
    total += weight;
  }
  return total === 0 ? 0 : sum / total;
};

/** 0 to 1: the share of the words of the claim that is better covered by the other. Symmetric. */
export function alignedWords(a: readonly Word[], b: readonly Word[]): number {
  bestOfB.fill(0);
  const ofA = covered(a, (i) => {
    let best = 0;
    for (let j = 0; j < b.length && j < MOST_ALIGNED; j++) {
      const s = alike(a[i] as Word, b[j] as Word);
      if (s > best) best = s;
      if (s > (bestOfB[j] as number)) bestOfB[j] = s;
    }
    return best;
  });
  return Math.max(
    ofA,
    covered(b, (j) => bestOfB[j] as number),
  );
}

/** What stands at one place of a claim: names by their keys, nouns as words. */
export interface Filler {
  readonly keys: readonly string[];
  readonly words: readonly Word[];
}

/** The subject or the object of a claim. */
export function fillerOf(frame: Frame, role: "subject" | "object", words: readonly Word[]): Filler {
  return {
    keys: frame.parties.filter((p) => p.role === role).map((p) => p.key),
    words: words.filter((_, i) => frame.contents[i]?.role === role),
  };
}

/** 0 to 1: how alike the likest of two fillers are; 1 where a name is in both. Symmetric. */
export function fillersAlike(a: Filler, b: Filler): number {
  for (const key of a.keys) if (b.keys.includes(key)) return 1;
  let best = 0;
  for (const x of a.words) for (const y of b.words) best = Math.max(best, alike(x, y));
  return best;
}
