/** Words and names of a claim or a sentence as a sparse vector of unit length, so that likeness is one walk along two lists. */
import type { WordKeys } from "../../lexicon/word-keys.ts";

export interface Vector {
  /** Ascending. */
  readonly ids: Int32Array;
  /** Of unit length, unless the vector is empty. */
  readonly weights: Float64Array;
}

/** A word's keys as terms, and what one of weight 1 adds to each. */
interface Spread {
  readonly terms: Int32Array;
  readonly shares: Float64Array;
  /** Length of the keys' weights as a vector. */
  readonly length: number;
}

/** Numbers keys in the order in which they come, and adds up what is said of them. */
export class Terms {
  private readonly numbers = new Map<string, number>();
  private readonly spreads = new Map<WordKeys, Spread>();
  private readonly sums: number[] = [];
  private touched: number[] = [];

  private of(key: string): number {
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.sums.length);
    return this.sums.push(0) - 1;
  }

  private spreadOf(keys: WordKeys): Spread {
    const known = this.spreads.get(keys);
    if (known) return known;
    let square = 0;
    for (const weight of keys.values()) square += weight * weight;
    const made = {
      terms: Int32Array.from(keys.keys(), (key) => this.of(key)),
      shares: Float64Array.from(keys.values()),
      length: Math.sqrt(square),
    };
    this.spreads.set(keys, made);
    return made;
  }

  private add(term: number, weight: number): void {
    if (this.sums[term] === 0) this.touched.push(term);
    this.sums[term] = (this.sums[term] as number) + weight;
  }

  addWord({ id, keys, weight }: WeightedWord): void {
    if (!keys) {
      this.add(this.of(`=${id}`), weight);
      return;
    }
    const { terms, shares, length } = this.spreadOf(keys);
    for (let i = 0; i < terms.length; i++)
      this.add(terms[i] as number, (weight * (shares[i] as number)) / length);
  }

  /** What was added up since the last call. */
  take(): Vector {
    const ids = Int32Array.from(this.touched).sort();
    const weights = new Float64Array(ids.length);
    let square = 0;
    for (let i = 0; i < ids.length; i++) {
      const id = ids[i] as number;
      const weight = this.sums[id] as number;
      this.sums[id] = 0;
      weights[i] = weight;
      square += weight * weight;
    }
    this.touched = [];
    const length = Math.sqrt(square);
    if (length > 0) for (let i = 0; i < weights.length; i++) weights[i] = (weights[i] as number) / length;
    return { ids, weights };
  }
}

/** One word or name: `keys` null where the id alone is meant. */
export interface WeightedWord {
  readonly id: string;
  readonly keys: WordKeys | null;
  readonly weight: number;
}

/** Each word adds a vector as long as its weight, spread over the word's senses. */
export function vectorOf(words: Iterable<WeightedWord>, terms: Terms): Vector {
  for (const word of words) terms.addWord(word);
  return terms.take();
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
