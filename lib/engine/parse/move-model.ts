/**
 * The linear model that chooses the parser's moves. Only how much a feature favours LEFT and RIGHT over
 * SHIFT matters, so a feature is two numbers beside its name: one look in memory for each feature.
 */

/** Rows in the order of their keys: what the weights file holds. */
export interface MoveRows {
  /** Names of the features, ascending as unsigned integers. */
  readonly keys: Int32Array;
  /** Weight of LEFT and of RIGHT over SHIFT, 16 bits. */
  readonly left: Int32Array;
  readonly right: Int32Array;
}

/** Scores the three moves (SHIFT, LEFT, RIGHT). */
export interface MoveScorer {
  /** Adds the weights of `features[0..count)` to `scores[0..3)`. */
  score(features: Int32Array, count: number, scores: Int32Array): void;
}

const SPREAD = 0x9e3779b1 | 0;
/** Room for the names of one move's features. */
const USUAL_FEATURES = 160;
/** Slots for each feature; a sparser table probes less but falls out of the cache. */
const SLOTS_PER_KEY = 1.6;

export class MoveModel implements MoveScorer {
  /** Pairs of (name, left weight in the high half and right weight in the low half). */
  readonly #table: Int32Array;
  readonly #shift: number;
  readonly #mask: number;
  /** The name in each feature's first slot. */
  #first = new Int32Array(USUAL_FEATURES);

  constructor(rows: MoveRows) {
    let bits = 4;
    while (1 << bits < rows.keys.length * SLOTS_PER_KEY) bits++;
    this.#shift = 32 - bits;
    this.#mask = (1 << bits) - 1;
    this.#table = new Int32Array(2 << bits);
    for (let i = 0; i < rows.keys.length; i++) {
      const key = rows.keys[i]!;
      let slot = Math.imul(key, SPREAD) >>> this.#shift;
      while (this.#table[slot * 2] !== 0) slot = (slot + 1) & this.#mask;
      this.#table[slot * 2] = key;
      this.#table[slot * 2 + 1] = (rows.left[i]! << 16) | (rows.right[i]! & 0xffff);
    }
  }

  score(features: Int32Array, count: number, scores: Int32Array): void {
    const table = this.#table;
    const shift = this.#shift;
    const mask = this.#mask;
    if (count > this.#first.length) this.#first = new Int32Array(count);
    const first = this.#first;
    // All first looks together, since none waits for another: the table lies outside the near caches.
    for (let i = 0; i < count; i++) first[i] = table[(Math.imul(features[i]!, SPREAD) >>> shift) * 2]!;
    let left = 0;
    let right = 0;
    for (let i = 0; i < count; i++) {
      let found = first[i]!;
      if (found === 0) continue;
      const key = features[i]!;
      let slot = Math.imul(key, SPREAD) >>> shift;
      while (found !== key && found !== 0) {
        slot = (slot + 1) & mask;
        found = table[slot * 2]!;
      }
      if (found === 0) continue;
      const pair = table[slot * 2 + 1]!;
      left += pair >> 16;
      right += (pair << 16) >> 16;
    }
    scores[1]! += left;
    scores[2]! += right;
  }
}
