/**
 * A sparse linear model: features (32-bit names) that each add integer weights to some classes.
 * Scores are sums of integers, so they do not depend on the order of addition.
 */

/** What the decoders need of a model, trained or in training. */
export interface Scorer {
  readonly classes: number;
  /** Adds the weights of `features[0..count)` to `scores`. */
  score(features: Int32Array, count: number, scores: Int32Array): void;
}

/** Rows in the order of their keys: what the weights file holds. */
export interface SparseRows {
  readonly classes: number;
  /** Names of the features, ascending as unsigned integers. */
  readonly keys: Int32Array;
  /** How many (class, weight) pairs each feature has. */
  readonly lengths: Uint8Array;
  readonly labels: Uint8Array;
  readonly weights: Int32Array;
}

/** A class takes the low byte of a packed pair, the weight the other three. */
const CLASS_BITS = 8;
const CLASS_MASK = 0xff;
/** Slots for each feature; a sparser table probes less but falls out of the cache. */
const SLOTS_PER_KEY = 2;

/** As many features as a model usually asks for at a time. */
const USUAL_FEATURES = 160;

/** Spreads a feature's name over a table of `1 << (32 - shift)` slots. */
const SPREAD = 0x9e3779b1 | 0;

export class LinearModel implements Scorer {
  readonly classes: number;
  /** Pairs of (name, place of the row in `pool`); name 0 is an empty slot. */
  readonly #table: Int32Array;
  readonly #pool: Int32Array;
  readonly #shift: number;
  readonly #mask: number;
  /** What the steps of `score` hand on: the name in each feature's first slot, rows found, and their lengths. */
  #first = new Int32Array(USUAL_FEATURES);
  #places = new Int32Array(USUAL_FEATURES);
  #lengths = new Int32Array(USUAL_FEATURES);

  constructor(rows: SparseRows) {
    this.classes = rows.classes;
    let bits = 4;
    while (1 << bits < rows.keys.length * SLOTS_PER_KEY) bits++;
    this.#shift = 32 - bits;
    this.#mask = (1 << bits) - 1;
    this.#table = new Int32Array(2 << bits);
    this.#pool = new Int32Array(rows.labels.length + rows.keys.length);
    let from = 0;
    let place = 0;
    for (let i = 0; i < rows.keys.length; i++) {
      const length = rows.lengths[i]!;
      this.#insert(rows.keys[i]!, place);
      this.#pool[place++] = length;
      for (let j = 0; j < length; j++, from++) {
        this.#pool[place++] = (rows.weights[from]! << CLASS_BITS) | rows.labels[from]!;
      }
    }
  }

  #insert(key: number, place: number): void {
    let slot = Math.imul(key, SPREAD) >>> this.#shift;
    while (this.#table[slot * 2] !== 0) slot = (slot + 1) & this.#mask;
    this.#table[slot * 2] = key;
    this.#table[slot * 2 + 1] = place;
  }

  /**
   * In steps, each of which asks memory for many places at once: a table of this size lies outside the processor's
   * near caches, and one feature after the other would wait for each of them (two thirds of the speed).
   */
  score(features: Int32Array, count: number, scores: Int32Array): void {
    if (count > this.#first.length) this.#reserve(count);
    const table = this.#table;
    const pool = this.#pool;
    const shift = this.#shift;
    const mask = this.#mask;
    const first = this.#first;
    const places = this.#places;
    const lengths = this.#lengths;
    for (let i = 0; i < count; i++) first[i] = table[(Math.imul(features[i]!, SPREAD) >>> shift) * 2]!;
    let hits = 0;
    for (let i = 0; i < count; i++) {
      let found = first[i]!;
      if (found === 0) continue;
      const key = features[i]!;
      let slot = Math.imul(key, SPREAD) >>> shift;
      while (found !== key && found !== 0) {
        slot = (slot + 1) & mask;
        found = table[slot * 2]!;
      }
      if (found !== 0) places[hits++] = table[slot * 2 + 1]!;
    }
    for (let i = 0; i < hits; i++) lengths[i] = pool[places[i]!]!;
    for (let i = 0; i < hits; i++) {
      let place = places[i]!;
      const end = place + lengths[i]!;
      while (place < end) {
        const pair = pool[++place]!;
        scores[pair & CLASS_MASK]! += pair >> CLASS_BITS;
      }
    }
  }

  #reserve(count: number): void {
    this.#first = new Int32Array(count);
    this.#places = new Int32Array(count);
    this.#lengths = new Int32Array(count);
  }
}
