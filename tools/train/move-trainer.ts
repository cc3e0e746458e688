/**
 * Averaged perceptron for the three moves: name and weights of a feature side by side in one table,
 * so that a look-up touches memory once. Integers only, as in `perceptron.ts`.
 */
import type { MoveRows, MoveScorer } from "../../lib/engine/parse/move-model.ts";

const SPREAD = 0x9e3779b1 | 0;
const COMPANDING = 0.4;
const LEVELS = 127;
/** Weights fit 16 bits. */
const LARGEST_WEIGHT = 32_000;
const MOVES = 3;

export class MoveTrainer implements MoveScorer {
  /** Number of examples seen, the clock of the averages. */
  now = 0;
  frozen = false;
  #bits: number;
  #used = 0;
  /** Four places a slot: name, then the weights of the moves. */
  #table: Int32Array;
  #total: Float64Array;
  #stamp: Int32Array;

  /** @param bits the table begins with `1 << bits` slots and grows */
  constructor(bits = 20) {
    this.#bits = bits;
    this.#table = new Int32Array(4 << bits);
    this.#total = new Float64Array(MOVES << bits);
    this.#stamp = new Int32Array(1 << bits);
  }

  /** The slot of a name, or the free slot where it would go. */
  #slot(key: number): number {
    const mask = (1 << this.#bits) - 1;
    let slot = Math.imul(key, SPREAD) >>> (32 - this.#bits);
    for (;;) {
      const found = this.#table[slot * 4]!;
      if (found === key || found === 0) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #grow(): void {
    const table = this.#table;
    const total = this.#total;
    const stamp = this.#stamp;
    this.#bits++;
    this.#table = new Int32Array(4 << this.#bits);
    this.#total = new Float64Array(MOVES << this.#bits);
    this.#stamp = new Int32Array(1 << this.#bits);
    for (let old = 0; old < stamp.length; old++) {
      const key = table[old * 4]!;
      if (key === 0) continue;
      const slot = this.#slot(key);
      for (let k = 0; k < 4; k++) this.#table[slot * 4 + k] = table[old * 4 + k]!;
      for (let k = 0; k < MOVES; k++) this.#total[slot * MOVES + k] = total[old * MOVES + k]!;
      this.#stamp[slot] = stamp[old]!;
    }
  }

  /** Makes the features whose names are given, and no others from now on. */
  freezeTo(keys: Int32Array): void {
    for (const key of keys) this.#add(key);
    this.frozen = true;
  }

  #add(key: number): number {
    if (this.#used * 5 > 3 << this.#bits) this.#grow();
    const slot = this.#slot(key);
    this.#table[slot * 4] = key;
    this.#used++;
    return slot;
  }

  score(features: Int32Array, count: number, scores: Int32Array): void {
    const table = this.#table;
    const shift = 32 - this.#bits;
    const mask = (1 << this.#bits) - 1;
    for (let i = 0; i < count; i++) {
      const key = features[i]!;
      let slot = Math.imul(key, SPREAD) >>> shift;
      let found = table[slot * 4]!;
      while (found !== key && found !== 0) {
        slot = (slot + 1) & mask;
        found = table[slot * 4]!;
      }
      if (found === 0) continue;
      scores[0]! += table[slot * 4 + 1]!;
      scores[1]! += table[slot * 4 + 2]!;
      scores[2]! += table[slot * 4 + 3]!;
    }
  }

  /** Makes `right` more and `wrong` less likely where these features hold. */
  update(features: Int32Array, count: number, right: number, wrong: number): void {
    for (let i = 0; i < count; i++) {
      const key = features[i]!;
      let slot = this.#slot(key);
      if (this.#table[slot * 4] === 0) {
        if (this.frozen) continue;
        slot = this.#add(key);
        this.#stamp[slot] = this.now;
      }
      const past = this.now - this.#stamp[slot]!;
      for (let k = 0; k < MOVES; k++) this.#total[slot * MOVES + k]! += this.#table[slot * 4 + 1 + k]! * past;
      this.#stamp[slot] = this.now;
      this.#table[slot * 4 + 1 + right]!++;
      this.#table[slot * 4 + 1 + wrong]!--;
    }
  }

  /**
   * Adds what another trainer learned on as many examples, so that averages are over both: runs that
   * differ in the order of their sentences err in different places.
   */
  merge(other: MoveTrainer): void {
    other.#slots().forEach((theirs) => {
      const key = other.#table[theirs * 4]!;
      let slot = this.#slot(key);
      if (this.#table[slot * 4] === 0) {
        slot = this.#add(key);
        this.#stamp[slot] = this.now;
      }
      for (let k = 0; k < MOVES; k++) {
        const past = other.now - other.#stamp[theirs]!;
        this.#total[slot * MOVES + k]! +=
          other.#total[theirs * MOVES + k]! + other.#table[theirs * 4 + 1 + k]! * past;
      }
    });
  }

  /** Average over time of move `k` over SHIFT. */
  #average(slot: number, k: number): number {
    const past = this.now - this.#stamp[slot]!;
    const of = (m: number) => this.#total[slot * MOVES + m]! + this.#table[slot * 4 + 1 + m]! * past;
    return (of(k) - of(0)) / this.now;
  }

  /** How much the feature can tell moves apart. */
  #spread(slot: number): number {
    const left = this.#average(slot, 1);
    const right = this.#average(slot, 2);
    return Math.max(left, right, 0) - Math.min(left, right, 0);
  }

  /** Occupied slots in the order of their names (unsigned). */
  #slots(): Int32Array {
    const keys = new Uint32Array(this.#used);
    let n = 0;
    for (let slot = 0; slot < this.#stamp.length; slot++) {
      const key = this.#table[slot * 4]!;
      if (key !== 0) keys[n++] = key;
    }
    return Int32Array.from(keys.subarray(0, n).sort(), (key) => this.#slot(key | 0));
  }

  /** Names of the `count` features that tell moves apart best. */
  strongest(count: number): Int32Array {
    const slots = this.#slots();
    const spreads = Float64Array.from(slots, (slot) => this.#spread(slot));
    const limit = slots.length <= count ? 0 : Float64Array.from(spreads).sort()[slots.length - count]!;
    return Int32Array.from(
      slots.filter((_, i) => spreads[i]! >= limit),
      (slot) => this.#table[slot * 4]!,
    );
  }

  /** The averages on a companded 8-bit scale; features that round to 0 are dropped. */
  quantized(): MoveRows & {
    readonly leftLevels: Int8Array;
    readonly rightLevels: Int8Array;
    readonly scale: Int32Array;
  } {
    const slots = this.#slots();
    let most = 0;
    for (const slot of slots)
      most = Math.max(most, Math.abs(this.#average(slot, 1)), Math.abs(this.#average(slot, 2)));
    const scale = Int32Array.from({ length: LEVELS + 1 }, (_, q) =>
      Math.round(LARGEST_WEIGHT * (q / LEVELS) ** (1 / COMPANDING)),
    );
    const level = (x: number) => {
      const q = Math.round(LEVELS * (Math.abs(x) / most) ** COMPANDING);
      return scale[q] === 0 ? 0 : x < 0 ? -q : q;
    };
    const kept = slots.filter(
      (slot) => level(this.#average(slot, 1)) !== 0 || level(this.#average(slot, 2)) !== 0,
    );
    const leftLevels = Int8Array.from(kept, (slot) => level(this.#average(slot, 1)));
    const rightLevels = Int8Array.from(kept, (slot) => level(this.#average(slot, 2)));
    const weight = (q: number) => Math.sign(q) * scale[Math.abs(q)]!;
    return {
      keys: Int32Array.from(kept, (slot) => this.#table[slot * 4]!),
      left: Int32Array.from(leftLevels, weight),
      right: Int32Array.from(rightLevels, weight),
      leftLevels,
      rightLevels,
      scale,
    };
  }
}
