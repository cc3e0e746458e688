/** Words and names of a claim or a sentence as a sparse vector of unit length, so that likeness is one walk along two lists. */
import type { WordKeys } from "../../lexicon/word-keys.ts";

export interface Vector {
  /** Ascending. */
  readonly ids: Int32Array;
  /** Of unit length, unless the vector is empty. */
  readonly weights: Float64Array;
}

/** Numbers keys in the order in which they come. */
export type Terms = Map<string, number>;

/** One word or name: `keys` null where the id alone is meant. */
export interface WeightedWord {
  readonly id: string;
  readonly keys: WordKeys | null;
  readonly weight: number;
}

const termOf = (terms: Terms, key: string): number => {
  const known = terms.get(key);
  if (known !== undefined) return known;
  terms.set(key, terms.size);
  return terms.size - 1;
};

/** Each word adds a vector as long as its weight, spread over the word's senses. */
export function vectorOf(words: Iterable<WeightedWord>, terms: Terms): Vector {
  const sums = new Map<number, number>();
  const add = (key: string, weight: number) => {
    const term = termOf(terms, key);
    sums.set(term, (sums.get(term) ?? 0) + weight);
  };
  for (const { id, keys, weight } of words) {
    if (!keys) add(`=${id}`, weight);
    else {
      const length = Math.sqrt([...keys.values()].reduce((sum, w) => sum + w * w, 0));
      for (const [key, w] of keys) add(key, (weight * w) / length);
    }
  }
  const ids = Int32Array.from(sums.keys()).sort();
  const weights = Float64Array.from(ids, (id) => sums.get(id) ?? 0);
  const length = Math.sqrt(weights.reduce((sum, w) => sum + w * w, 0));
  return { ids, weights: length > 0 ? weights.map((w) => w / length) : weights };
}

/** 0 to 1 for vectors without negative weights. Symmetric. */
export function cosine(a: Vector, b: Vector): number {
  let sum = 0;
  let i = 0;
  let j = 0;
  while (i < a.ids.length && j < b.ids.length) {
    const x = a.ids[i] as number;
    const y = b.ids[j] as number;
    if (x === y) sum += (a.weights[i++] as number) * (b.weights[j++] as number);
    else if (x < y) i++;
    else j++;
  }
  return sum;
}
