/**
 * The linear model that chooses the parser's moves. Only how much a feature favours LEFT and RIGHT over
 * SHIFT matters, so a slot (see `linear.ts`) is two bytes: a level of a scale for each.
 */

import { Slots } from "./slots.ts";

/** Rows in the order of their slots: what the weights file holds. */
export interface MoveRows {
  /** The model has `1 << bits` slots. */
  readonly bits: number;
  /** Slots that are not empty, ascending. */
  readonly slots: Int32Array;
  /** Levels of LEFT and of RIGHT over SHIFT, -127 to 127. */
  readonly leftLevels: Int8Array;
  readonly rightLevels: Int8Array;
  /** Weight of each level from 0 to 127; a negative level has the negative weight. */
  readonly scale: Int32Array;
}

/** Scores the three moves (SHIFT, LEFT, RIGHT). */
export interface MoveScorer {
  /** Adds the weights of `features[0..count)` to `scores[0..3)`. */
  score(features: Int32Array, count: number, scores: Int32Array): void;
}

/** Room for the features of one move. */
const USUAL_FEATURES = 160;

export class MoveModel implements MoveScorer {
  readonly #slots: Slots;
  /** Level of LEFT in the high byte, of RIGHT in the low byte. */
  readonly #levels: Uint16Array;
  /** Weight by level as an unsigned byte. */
  readonly #weights = new Int32Array(256);
  #rows = new Int32Array(USUAL_FEATURES);

  constructor(rows: MoveRows) {
    this.#slots = new Slots(rows.bits, rows.slots);
    for (let level = -127; level < 128; level++)
      this.#weights[level & 0xff] = Math.sign(level) * rows.scale[Math.abs(level)]!;
    this.#levels = new Uint16Array(rows.slots.length);
    for (let i = 0; i < rows.slots.length; i++)
      this.#levels[i] = ((rows.leftLevels[i]! & 0xff) << 8) | (rows.rightLevels[i]! & 0xff);
  }

  score(features: Int32Array, count: number, scores: Int32Array): void {
    if (count > this.#rows.length) this.#rows = new Int32Array(count);
    const rows = this.#rows;
    const levels = this.#levels;
    const weights = this.#weights;
    const found = this.#slots.find(features, count, rows);
    let left = 0;
    let right = 0;
    for (let i = 0; i < found; i++) {
      const pair = levels[rows[i]!]!;
      left += weights[pair >>> 8]!;
      right += weights[pair & 0xff]!;
    }
    scores[1]! += left;
    scores[2]! += right;
  }
}
