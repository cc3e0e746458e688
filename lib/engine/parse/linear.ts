/**
 * A sparse linear model: features (32-bit names) that each add integer weights to some classes.
 * Scores are sums of integers, so they do not depend on the order of addition.
 *
 * A feature's weights stand in the slot that the upper bits of its name tell (the hashing trick, Weinberger et al.
 * 2009). Names that share a slot share its weights, in training too: a table that keeps whole names and compares them
 * took three times as long, most of it waiting for memory and for branches that nobody can foretell.
 */

import { Slots } from "./slots.ts";

/** What the decoders need of a model, trained or in training. */
export interface Scorer {
  readonly classes: number;
  /** Adds the weights of `features[0..count)` to `scores`. */
  score(features: Int32Array, count: number, scores: Int32Array): void;
}

/** Rows in the order of their slots: what the weights file holds. */
export interface SparseRows {
  readonly classes: number;
  /** The model has `1 << bits` slots. */
  readonly bits: number;
  /** Slots that have a row, ascending. */
  readonly slots: Int32Array;
  /** How many (class, weight) pairs each row has. */
  readonly lengths: Uint8Array;
  readonly labels: Uint8Array;
  readonly weights: Int32Array;
}

/** A class takes the low byte of a packed pair, the weight the other three. */
const CLASS_BITS = 8;
const CLASS_MASK = 0xff;
/** As many features as a model usually asks for at a time. */
const USUAL_FEATURES = 160;

export class LinearModel implements Scorer {
  readonly classes: number;
  readonly #slots: Slots;
  /** Where the pairs of each row begin; one more for the end. */
  readonly #starts: Int32Array;
  /** Packed pairs. */
  readonly #pairs: Int32Array;
  #rows = new Int32Array(USUAL_FEATURES);

  constructor(rows: SparseRows) {
    this.classes = rows.classes;
    this.#slots = new Slots(rows.bits, rows.slots);
    this.#starts = new Int32Array(rows.slots.length + 1);
    let start = 0;
    for (let row = 0; row < rows.lengths.length; row++) {
      start += rows.lengths[row]!;
      this.#starts[row + 1] = start;
    }
    this.#pairs = new Int32Array(start);
    for (let p = 0; p < start; p++) this.#pairs[p] = (rows.weights[p]! << CLASS_BITS) | rows.labels[p]!;
  }

  score(features: Int32Array, count: number, scores: Int32Array): void {
    if (count > this.#rows.length) this.#rows = new Int32Array(count);
    const rows = this.#rows;
    const starts = this.#starts;
    const pairs = this.#pairs;
    const found = this.#slots.find(features, count, rows);
    for (let i = 0; i < found; i++) {
      const row = rows[i]!;
      const end = starts[row + 1]!;
      for (let p = starts[row]!; p < end; p++) {
        const pair = pairs[p]!;
        scores[pair & CLASS_MASK]! += pair >> CLASS_BITS;
      }
    }
  }
}
