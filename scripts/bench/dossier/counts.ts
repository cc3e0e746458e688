import { LABELS, type Label } from "./gold.ts";

export interface Share {
  hit: number;
  total: number;
}

/** Gold label → what the engine said → how often. */
export type Confusion = Record<Label, Record<Label, number>>;

/** Everything that is counted in a dossier; figures are made of sums, so that big and small dossiers pool fairly. */
export interface Counts {
  anchored: Share;
  strict: Confusion;
  lenient: Confusion;
  covered: Share;
  own: Share;
  /** Check-worthy claims against gold claims, in files whose gold is complete. */
  exhaustive: Share;
  clean: Share;
}

export function emptyCounts(): Counts {
  const share = (): Share => ({ hit: 0, total: 0 });
  return {
    anchored: share(),
    strict: emptyConfusion(),
    lenient: emptyConfusion(),
    covered: share(),
    own: share(),
    exhaustive: share(),
    clean: share(),
  };
}

function emptyConfusion(): Confusion {
  const row = () => ({ agree: 0, compatible: 0, conflict: 0, unrelated: 0 });
  return { agree: row(), compatible: row(), conflict: row(), unrelated: row() };
}

const SHARES = ["anchored", "covered", "own", "exhaustive", "clean"] as const;

export function pool(all: readonly Counts[]): Counts {
  const sum = emptyCounts();
  for (const counts of all) {
    for (const key of SHARES) {
      sum[key].hit += counts[key].hit;
      sum[key].total += counts[key].total;
    }
    for (const gold of LABELS) {
      for (const said of LABELS) {
        sum.strict[gold][said] += counts.strict[gold][said];
        sum.lenient[gold][said] += counts.lenient[gold][said];
      }
    }
  }
  return sum;
}
