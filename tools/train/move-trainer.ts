/**
 * Averaged perceptron for the three moves: the weights of a slot and the time of their last change side by side,
 * so that a look-up touches memory once. Integers only, as in `perceptron.ts`.
 */
import type { MoveRows, MoveScorer } from "../../lib/engine/parse/move-model.ts";

const COMPANDING = 0.4;
const LEVELS = 127;
/** Largest weight after scaling. */
const LARGEST_WEIGHT = 32_000;
const MOVES = 3;
/** Places a slot: the weights of the moves, and when they last changed. */
const PLACES = 4;
const STAMP = 3;

export class MoveTrainer implements MoveScorer {
  /** Number of examples seen, the clock of the averages. */
  now = 0;
  readonly bits: number;
  readonly #shift: number;
  readonly #table: Int32Array;
  readonly #total: Float64Array;
  /** Which slots may learn; all where it is null. */
  #free: Uint8Array | null = null;

  /** @param bits the model has `1 << bits` slots */
  constructor(bits: number) {
    this.bits = bits;
    this.#shift = 32 - bits;
    this.#table = new Int32Array(PLACES << bits);
    this.#total = new Float64Array(MOVES << bits);
  }

  /** Lets only these slots learn from now on. */
  freezeTo(slots: Int32Array): void {
    this.#free = new Uint8Array(1 << this.bits);
    for (const slot of slots) this.#free[slot] = 1;
  }

  score(features: Int32Array, count: number, scores: Int32Array): void {
    const table = this.#table;
    const shift = this.#shift;
    let shiftScore = 0;
    let left = 0;
    let right = 0;
    for (let i = 0; i < count; i++) {
      const at = (features[i]! >>> shift) * PLACES;
      shiftScore += table[at]!;
      left += table[at + 1]!;
      right += table[at + 2]!;
    }
    scores[0]! += shiftScore;
    scores[1]! += left;
    scores[2]! += right;
  }

  /** Makes `right` more and `wrong` less likely where these features hold. */
  update(features: Int32Array, count: number, right: number, wrong: number): void {
    const table = this.#table;
    for (let i = 0; i < count; i++) {
      const slot = features[i]! >>> this.#shift;
      if (this.#free !== null && this.#free[slot] === 0) continue;
      const at = slot * PLACES;
      const past = this.now - table[at + STAMP]!;
      for (let k = 0; k < MOVES; k++) this.#total[slot * MOVES + k]! += table[at + k]! * past;
      table[at + STAMP] = this.now;
      table[at + right]!++;
      table[at + wrong]!--;
    }
  }

  /**
   * Adds what another trainer learned on as many examples, so that averages are over both: runs that
   * differ in the order of their sentences err in different places.
   */
  merge(other: MoveTrainer): void {
    for (let slot = 0; slot < 1 << this.bits; slot++) {
      const past = other.now - other.#table[slot * PLACES + STAMP]!;
      for (let k = 0; k < MOVES; k++)
        this.#total[slot * MOVES + k]! +=
          other.#total[slot * MOVES + k]! + other.#table[slot * PLACES + k]! * past;
    }
  }

  /** Average over time of move `k` over SHIFT. */
  #average(slot: number, k: number): number {
    const at = slot * PLACES;
    const past = this.now - this.#table[at + STAMP]!;
    const of = (m: number) => this.#total[slot * MOVES + m]! + this.#table[at + m]! * past;
    return (of(k) - of(0)) / this.now;
  }

  /** How much the slot can tell moves apart. */
  #spread(slot: number): number {
    const left = this.#average(slot, 1);
    const right = this.#average(slot, 2);
    return Math.max(left, right, 0) - Math.min(left, right, 0);
  }

  /** The `count` slots that tell moves apart best, ascending. */
  strongest(count: number): Int32Array {
    const spreads = Float64Array.from({ length: 1 << this.bits }, (_, slot) => this.#spread(slot));
    const used = spreads.filter((spread) => spread > 0).sort();
    const limit = used.length <= count ? Number.MIN_VALUE : used[used.length - count]!;
    return Int32Array.from(spreads.keys()).filter((slot) => spreads[slot]! >= limit);
  }

  /** The averages on a companded 8-bit scale; slots that round to 0 are dropped. */
  quantized(): MoveRows {
    const used = this.strongest(1 << this.bits);
    let most = 0;
    for (const slot of used)
      most = Math.max(most, Math.abs(this.#average(slot, 1)), Math.abs(this.#average(slot, 2)));
    const scale = Int32Array.from({ length: LEVELS + 1 }, (_, q) =>
      Math.round(LARGEST_WEIGHT * (q / LEVELS) ** (1 / COMPANDING)),
    );
    const level = (x: number) => {
      const q = Math.round(LEVELS * (Math.abs(x) / most) ** COMPANDING);
      return scale[q] === 0 ? 0 : x < 0 ? -q : q;
    };
    const slots = used.filter(
      (slot) => level(this.#average(slot, 1)) !== 0 || level(this.#average(slot, 2)) !== 0,
    );
    return {
      bits: this.bits,
      slots,
      leftLevels: Int8Array.from(slots, (slot) => level(this.#average(slot, 1))),
      rightLevels: Int8Array.from(slots, (slot) => level(this.#average(slot, 2))),
      scale,
    };
  }
}
