/**
 * Which slots of a model are taken, and in which order. A bit for each slot and a running count: one part in ten of the
 * memory of a table with a place for each slot, so that look-ups stay in the near caches and in few pages.
 */

/** Bits of a number (Warren, Hacker's Delight, 2012). */
function bitsIn(word: number): number {
  let v = word - ((word >>> 1) & 0x55555555);
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
  return Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

export class Slots {
  /** Pairs of (bits of 32 slots, how many slots before them are taken). */
  readonly #words: Int32Array;
  readonly #shift: number;

  /** @param taken ascending, out of `1 << bits` */
  constructor(bits: number, taken: Int32Array) {
    this.#shift = 32 - bits;
    this.#words = new Int32Array(2 << (bits - 5));
    for (const slot of taken) this.#words[(slot >>> 5) * 2]! |= 1 << (slot & 31);
    let before = 0;
    for (let at = 0; at < this.#words.length; at += 2) {
      this.#words[at + 1] = before;
      before += bitsIn(this.#words[at]!);
    }
  }

  /**
   * Writes the numbers of the taken slots among those of `features[0..count)` to `out`.
   * @returns how many there are
   */
  find(features: Int32Array, count: number, out: Int32Array): number {
    const words = this.#words;
    const shift = this.#shift;
    let found = 0;
    // Without a branch: whether a slot is taken is as good as chance.
    for (let i = 0; i < count; i++) {
      const slot = features[i]! >>> shift;
      out[found] = slot;
      found += (words[(slot >>> 5) * 2]! >>> (slot & 31)) & 1;
    }
    for (let i = 0; i < found; i++) {
      const slot = out[i]!;
      const at = (slot >>> 5) * 2;
      out[i] = words[at + 1]! + bitsIn(words[at]! & ~(-1 << (slot & 31)));
    }
    return found;
  }
}
