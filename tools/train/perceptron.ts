/**
 * Averaged perceptron over sparse features (Collins 2002). All weights and sums are integers
 * below 2⁵³, so training gives the same bytes on every machine.
 */
import type { Scorer, SparseRows } from "../../lib/engine/parse/linear.ts";

/** The exponent of the companded scale: small weights get finer steps. */
const COMPANDING = 0.4;
const LEVELS = 127;
/** Largest weight after scaling: sums of a hundred such stay far below 2³¹. */
export const LARGEST_WEIGHT = 200_000;

function grown<T extends Int32Array | Uint8Array | Uint16Array | Float64Array>(old: T, size: number): T {
  const next = new (old.constructor as new (n: number) => T)(size);
  next.set(old as never);
  return next;
}

export class PerceptronTrainer implements Scorer {
  readonly classes: number;
  /** Number of examples seen, the clock of the averages. */
  now = 0;
  /** When set, no new features are made. */
  frozen = false;
  readonly bits: number;
  readonly #shift: number;
  /** Number of each slot's row, 0 where it has none. */
  readonly #rowOf: Int32Array;
  #rows = 1;
  #start = new Int32Array(1 << 18);
  #length = new Uint8Array(1 << 18);
  #room = new Uint8Array(1 << 18);
  #used = 0;
  #label = new Uint8Array(1 << 20);
  #weight = new Int32Array(1 << 20);
  #total = new Float64Array(1 << 20);
  #stamp = new Int32Array(1 << 20);

  /** @param bits the model has `1 << bits` slots */
  constructor(classes: number, bits: number) {
    this.classes = classes;
    this.bits = bits;
    this.#shift = 32 - bits;
    this.#rowOf = new Int32Array(1 << bits);
  }

  #add(slot: number): number {
    if (this.#rows === this.#start.length) {
      this.#start = grown(this.#start, this.#rows * 2);
      this.#length = grown(this.#length, this.#rows * 2);
      this.#room = grown(this.#room, this.#rows * 2);
    }
    const row = this.#rows++;
    this.#rowOf[slot] = row;
    return row;
  }

  /** Makes rows for these slots, and for no others from now on. */
  freezeTo(slots: Int32Array): void {
    for (const slot of slots) this.#add(slot);
    this.frozen = true;
  }

  score(features: Int32Array, count: number, scores: Int32Array): void {
    for (let i = 0; i < count; i++) {
      const row = this.#rowOf[features[i]! >>> this.#shift]!;
      if (row === 0) continue;
      const from = this.#start[row]!;
      const to = from + this.#length[row]!;
      for (let p = from; p < to; p++) scores[this.#label[p]!]! += this.#weight[p]!;
    }
  }

  /** Adds `by` to the weight of every feature for class `label`. */
  update(features: Int32Array, count: number, label: number, by: number): void {
    for (let i = 0; i < count; i++) {
      const slot = features[i]! >>> this.#shift;
      let row = this.#rowOf[slot]!;
      if (row === 0) {
        if (this.frozen) continue;
        row = this.#add(slot);
      }
      this.#bump(row, label, by);
    }
  }

  #bump(row: number, label: number, by: number): void {
    const from = this.#start[row]!;
    const length = this.#length[row]!;
    for (let p = from; p < from + length; p++) {
      if (this.#label[p] !== label) continue;
      this.#total[p]! += this.#weight[p]! * (this.now - this.#stamp[p]!);
      this.#stamp[p] = this.now;
      this.#weight[p]! += by;
      return;
    }
    const p = this.#roomFor(row, length) + length;
    this.#length[row] = length + 1;
    this.#label[p] = label;
    this.#weight[p] = by;
    this.#total[p] = 0;
    this.#stamp[p] = this.now;
  }

  /** Moves a full row to a place of twice its size; the old place is lost. */
  #roomFor(row: number, length: number): number {
    if (length < this.#room[row]!) return this.#start[row]!;
    const room = Math.min(255, Math.max(2, length * 2));
    if (this.#used + room > this.#label.length) {
      const size = this.#label.length * 2;
      this.#label = grown(this.#label, size);
      this.#weight = grown(this.#weight, size);
      this.#total = grown(this.#total, size);
      this.#stamp = grown(this.#stamp, size);
    }
    const from = this.#start[row]!;
    const to = this.#used;
    this.#label.copyWithin(to, from, from + length);
    this.#weight.copyWithin(to, from, from + length);
    this.#total.copyWithin(to, from, from + length);
    this.#stamp.copyWithin(to, from, from + length);
    this.#start[row] = to;
    this.#room[row] = room;
    this.#used += room;
    return to;
  }

  /** Adds what another trainer learned on as many examples, so that averages are over both. */
  merge(other: PerceptronTrainer): void {
    other.#each((slot, theirs) => {
      let row = this.#rowOf[slot]!;
      if (row === 0) row = this.#add(slot);
      const to = other.#start[theirs]! + other.#length[theirs]!;
      for (let p = other.#start[theirs]!; p < to; p++) {
        const sum = other.#total[p]! + other.#weight[p]! * (other.now - other.#stamp[p]!);
        this.#total[this.#place(row, other.#label[p]!)]! += sum;
      }
    });
  }

  /** The place of a class in a row, made with weight 0 where it is missing. */
  #place(row: number, label: number): number {
    const from = this.#start[row]!;
    for (let p = from; p < from + this.#length[row]!; p++) if (this.#label[p] === label) return p;
    this.#bump(row, label, 0);
    return this.#start[row]! + this.#length[row]! - 1;
  }

  /** Calls `visit` for every slot that has a row, ascending. */
  #each(visit: (slot: number, row: number) => void): void {
    this.#rowOf.forEach((row, slot) => {
      if (row !== 0) visit(slot, row);
    });
  }

  /** Average over time of the weight at place `p`. */
  #average(p: number): number {
    return (this.#total[p]! + this.#weight[p]! * (this.now - this.#stamp[p]!)) / this.now;
  }

  #largest(row: number): number {
    let most = 0;
    const to = this.#start[row]! + this.#length[row]!;
    for (let p = this.#start[row]!; p < to; p++) most = Math.max(most, Math.abs(this.#average(p)));
    return most;
  }

  /** The `count` slots with the largest average weights, ascending. */
  strongest(count: number): Int32Array {
    const slots: number[] = [];
    const sizes: number[] = [];
    this.#each((slot, row) => {
      slots.push(slot);
      sizes.push(this.#largest(row));
    });
    if (slots.length <= count) return Int32Array.from(slots);
    const limit = Float64Array.from(sizes).sort()[slots.length - count]!;
    return Int32Array.from(slots.filter((_, i) => sizes[i]! >= limit));
  }

  /**
   * The averages on a companded 8-bit scale; weights below `least` or that round to 0, and rows left empty, are dropped.
   * @param least of LARGEST_WEIGHT; most weights are tiny, and scoring takes time by their number
   */
  quantized(least = 1): SparseRows & { readonly levels: Int8Array; readonly scale: Int32Array } {
    let most = 0;
    this.#each((_, row) => {
      most = Math.max(most, this.#largest(row));
    });
    const slots: number[] = [];
    const lengths: number[] = [];
    const labels: number[] = [];
    const levels: number[] = [];
    const scale = Int32Array.from({ length: LEVELS + 1 }, (_, q) =>
      Math.round(LARGEST_WEIGHT * (q / LEVELS) ** (1 / COMPANDING)),
    );
    this.#each((slot, row) => {
      const before = labels.length;
      const to = this.#start[row]! + this.#length[row]!;
      for (let p = this.#start[row]!; p < to; p++) {
        const x = this.#average(p);
        const level = Math.round(LEVELS * (Math.abs(x) / most) ** COMPANDING);
        if (scale[level]! < least) continue;
        labels.push(this.#label[p]!);
        levels.push(x < 0 ? -level : level);
      }
      if (labels.length === before) return;
      slots.push(slot);
      lengths.push(labels.length - before);
    });
    return {
      classes: this.classes,
      bits: this.bits,
      slots: Int32Array.from(slots),
      lengths: Uint8Array.from(lengths),
      labels: Uint8Array.from(labels),
      levels: Int8Array.from(levels),
      scale,
      weights: Int32Array.from(levels, (q) => Math.sign(q) * scale[Math.abs(q)]!),
    };
  }
}
