/**
 * Averaged perceptron over sparse features (Collins 2002). All weights and sums are integers
 * below 2⁵³, so training gives the same bytes on every machine.
 */
import type { Scorer, SparseRows } from "../../lib/engine/parse/linear.ts";

const SPREAD = 0x9e3779b1 | 0;
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
  #bits = 20;
  #table = new Int32Array(2 << 20);
  #rows = 1;
  #start = new Int32Array(1 << 18);
  #length = new Uint8Array(1 << 18);
  #room = new Uint8Array(1 << 18);
  #used = 0;
  #label = new Uint8Array(1 << 20);
  #weight = new Int32Array(1 << 20);
  #total = new Float64Array(1 << 20);
  #stamp = new Int32Array(1 << 20);

  constructor(classes: number) {
    this.classes = classes;
  }

  #find(key: number): number {
    const mask = (1 << this.#bits) - 1;
    let slot = Math.imul(key, SPREAD) >>> (32 - this.#bits);
    for (;;) {
      const found = this.#table[slot * 2]!;
      if (found === key) return this.#table[slot * 2 + 1]!;
      if (found === 0) return 0;
      slot = (slot + 1) & mask;
    }
  }

  #put(key: number, row: number): void {
    const mask = (1 << this.#bits) - 1;
    let slot = Math.imul(key, SPREAD) >>> (32 - this.#bits);
    while (this.#table[slot * 2] !== 0) slot = (slot + 1) & mask;
    this.#table[slot * 2] = key;
    this.#table[slot * 2 + 1] = row;
  }

  #add(key: number): number {
    if (this.#rows * 2 > 1 << this.#bits) {
      const old = this.#table;
      this.#bits++;
      this.#table = new Int32Array(2 << this.#bits);
      for (let i = 0; i < old.length; i += 2) if (old[i] !== 0) this.#put(old[i]!, old[i + 1]!);
    }
    if (this.#rows === this.#start.length) {
      this.#start = grown(this.#start, this.#rows * 2);
      this.#length = grown(this.#length, this.#rows * 2);
      this.#room = grown(this.#room, this.#rows * 2);
    }
    const row = this.#rows++;
    this.#put(key, row);
    return row;
  }

  /** Makes the features whose names are given, and no others from now on. */
  freezeTo(keys: Int32Array): void {
    for (const key of keys) this.#add(key);
    this.frozen = true;
  }

  score(features: Int32Array, count: number, scores: Int32Array): void {
    for (let i = 0; i < count; i++) {
      const row = this.#find(features[i]!);
      if (row === 0) continue;
      const from = this.#start[row]!;
      const to = from + this.#length[row]!;
      for (let p = from; p < to; p++) scores[this.#label[p]!]! += this.#weight[p]!;
    }
  }

  /** Adds `by` to the weight of every feature for class `label`. */
  update(features: Int32Array, count: number, label: number, by: number): void {
    for (let i = 0; i < count; i++) {
      const key = features[i]!;
      let row = this.#find(key);
      if (row === 0) {
        if (this.frozen) continue;
        row = this.#add(key);
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
    other.#each((key, theirs) => {
      let row = this.#find(key);
      if (row === 0) row = this.#add(key);
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

  /** Calls `visit` for every feature in the order of its name (unsigned), with its row's averages. */
  #each(visit: (key: number, row: number) => void): void {
    const keys: number[] = [];
    for (let i = 0; i < this.#table.length; i += 2)
      if (this.#table[i] !== 0) keys.push(this.#table[i]! >>> 0);
    const sorted = Uint32Array.from(keys).sort();
    for (const key of sorted) visit(key | 0, this.#find(key | 0));
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

  /** Names of the `count` features with the largest average weights. */
  strongest(count: number): Int32Array {
    const keys: number[] = [];
    const sizes: number[] = [];
    this.#each((key, row) => {
      keys.push(key);
      sizes.push(this.#largest(row));
    });
    if (keys.length <= count) return Int32Array.from(keys);
    const limit = Float64Array.from(sizes).sort()[keys.length - count]!;
    return Int32Array.from(keys.filter((_, i) => sizes[i]! >= limit));
  }

  /** The averages on a companded 8-bit scale; weights that round to 0 and rows left empty are dropped. */
  quantized(): SparseRows & { readonly levels: Int8Array; readonly scale: Int32Array } {
    let most = 0;
    this.#each((_, row) => {
      most = Math.max(most, this.#largest(row));
    });
    const keys: number[] = [];
    const lengths: number[] = [];
    const labels: number[] = [];
    const levels: number[] = [];
    const scale = Int32Array.from({ length: LEVELS + 1 }, (_, q) =>
      Math.round(LARGEST_WEIGHT * (q / LEVELS) ** (1 / COMPANDING)),
    );
    this.#each((key, row) => {
      const before = labels.length;
      const to = this.#start[row]! + this.#length[row]!;
      for (let p = this.#start[row]!; p < to; p++) {
        const x = this.#average(p);
        const level = Math.round(LEVELS * (Math.abs(x) / most) ** COMPANDING);
        if (scale[level] === 0) continue;
        labels.push(this.#label[p]!);
        levels.push(x < 0 ? -level : level);
      }
      if (labels.length === before) return;
      keys.push(key);
      lengths.push(labels.length - before);
    });
    return {
      classes: this.classes,
      keys: Int32Array.from(keys),
      lengths: Uint8Array.from(lengths),
      labels: Uint8Array.from(labels),
      levels: Int8Array.from(levels),
      scale,
      weights: Int32Array.from(levels, (q) => Math.sign(q) * scale[Math.abs(q)]!),
    };
  }
}
