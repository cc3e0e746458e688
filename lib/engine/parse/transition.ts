/**
 * The arc-hybrid transition system (Kuhlmann, Gómez-Rodríguez and Satta 2011) with the root at the
 * end of the buffer. Nodes are places in the sentence buffer; 0 stands for "no node".
 *
 * SHIFT moves the front of the buffer onto the stack; LEFT makes the front the head of the stack's
 * top and pops it; RIGHT makes the second on the stack the head of the top and pops it.
 */
import { PAD } from "./sentence-buffer.ts";

export const SHIFT = 0;
export const LEFT = 1;
export const RIGHT = 2;

/** Left and right children (two outermost each), counts and label sets of every node. */
export class ParserState {
  /** Place of the root: one after the last token. */
  root = 0;
  /** Front of the buffer. */
  front = 0;
  depth = 0;
  stack = new Int32Array(0);
  head = new Int32Array(0);
  /** Number of the arc's label plus one, 0 while a node has no head. */
  label = new Int32Array(0);
  left1 = new Int32Array(0);
  left2 = new Int32Array(0);
  right1 = new Int32Array(0);
  right2 = new Int32Array(0);
  leftCount = new Int32Array(0);
  rightCount = new Int32Array(0);
  leftLabels = new Int32Array(0);
  rightLabels = new Int32Array(0);

  #columns(): Int32Array[] {
    return [
      this.head,
      this.label,
      this.left1,
      this.left2,
      this.right1,
      this.right2,
      this.leftCount,
      this.rightCount,
      this.leftLabels,
      this.rightLabels,
    ];
  }

  #reserve(size: number): void {
    const room = Math.max(256, 2 * size);
    this.stack = new Int32Array(room);
    this.head = new Int32Array(room);
    this.label = new Int32Array(room);
    this.left1 = new Int32Array(room);
    this.left2 = new Int32Array(room);
    this.right1 = new Int32Array(room);
    this.right2 = new Int32Array(room);
    this.leftCount = new Int32Array(room);
    this.rightCount = new Int32Array(room);
    this.leftLabels = new Int32Array(room);
    this.rightLabels = new Int32Array(room);
  }

  /** Starts a sentence of `length` tokens. */
  begin(length: number): void {
    const size = length + 2 * PAD;
    if (this.stack.length < size) this.#reserve(size);
    else for (const column of this.#columns()) column.fill(0, 0, size);
    this.root = length + PAD;
    this.front = PAD;
    this.depth = 0;
  }

  /** The node `k` below the top of the stack, 0 where there is none. */
  below(k: number): number {
    return this.depth > k ? this.stack[this.depth - 1 - k]! : 0;
  }

  get done(): boolean {
    return this.front === this.root && this.depth === 0;
  }

  canShift(): boolean {
    return this.front < this.root;
  }

  /** The root takes one dependent: the last word left on the stack. */
  canLeft(): boolean {
    return this.depth > 0 && (this.front < this.root || this.depth === 1);
  }

  canRight(): boolean {
    return this.depth > 1;
  }

  shift(): void {
    this.stack[this.depth++] = this.front++;
  }

  /** @param label number of the label plus one */
  leftArc(label: number): void {
    const child = this.stack[--this.depth]!;
    const head = this.front;
    this.head[child] = head;
    this.label[child] = label;
    this.left2[head] = this.left1[head]!;
    this.left1[head] = child;
    this.leftCount[head]!++;
    this.leftLabels[head]! |= 1 << (label & 31);
  }

  /** @param label number of the label plus one */
  rightArc(label: number): void {
    const child = this.stack[--this.depth]!;
    const head = this.stack[this.depth - 1]!;
    this.head[child] = head;
    this.label[child] = label;
    this.right2[head] = this.right1[head]!;
    this.right1[head] = child;
    this.rightCount[head]!++;
    this.rightLabels[head]! |= 1 << (label & 31);
  }
}
