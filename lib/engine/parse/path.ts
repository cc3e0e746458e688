/** What a parse did, step by step, so that it can be taken up again at any step. */

/** The steps that a later parse may take otherwise. */
export class Path {
  length = 0;
  /** Sum of the doubts of all steps: the less, the better the parse holds together. */
  doubt = 0;
  move = new Uint8Array(512);
  /** Label plus one of the arc made, 0 for SHIFT. */
  label = new Uint8Array(512);
  /** The next best allowed move, NO_MOVE where there was no choice. */
  second = new Uint8Array(512);
  /** By how much the best move won. */
  margin = new Int32Array(512);

  /** Starts a path of at most `steps` steps. */
  begin(steps: number): void {
    this.length = 0;
    this.doubt = 0;
    if (this.move.length >= steps) return;
    this.move = new Uint8Array(2 * steps);
    this.label = new Uint8Array(2 * steps);
    this.second = new Uint8Array(2 * steps);
    this.margin = new Int32Array(2 * steps);
  }
}

export const NO_MOVE = 255;

/**
 * The steps with the smallest margins below `limit`, at most `count`, narrowest first; the earlier of equals.
 * @param out takes the steps
 * @returns how many there are
 */
export function narrowest(path: Path, limit: number, count: number, out: Int32Array): number {
  let found = 0;
  for (let step = 0; step < path.length; step++) {
    const margin = path.margin[step]!;
    if (path.second[step] === NO_MOVE || margin >= limit) continue;
    let at = Math.min(found, count);
    while (at > 0 && path.margin[out[at - 1]!]! > margin) at--;
    if (at === count) continue;
    for (let k = Math.min(found, count - 1); k > at; k--) out[k] = out[k - 1]!;
    out[at] = step;
    if (found < count) found++;
  }
  return found;
}
