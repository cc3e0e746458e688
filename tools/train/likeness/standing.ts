/** How the labelled pairs stand among all pairs of their claims, by the first model's log-odds. */
import { standingOf } from "../../../lib/engine/match/likeness/index.ts";
import type { PairExample } from "./examples.ts";

interface TopTwo {
  best: number;
  of: PairExample | null;
  second: number;
}

const keyOf = (dossier: string, own: number, document: number) => `${dossier}|${own}|${document}`;

export function standings(examples: readonly PairExample[], score: (e: PairExample) => number) {
  const tops = new Map<string, TopTwo>();
  const scores = new Map(examples.map((e) => [e, score(e)] as const));
  const keys = (e: PairExample) =>
    [keyOf(e.dossier, e.a, e.documents[1]), keyOf(e.dossier, e.b, e.documents[0])] as const;
  for (const e of examples)
    for (const key of keys(e)) {
      const s = scores.get(e) ?? 0;
      const top = tops.get(key) ?? {
        best: Number.NEGATIVE_INFINITY,
        of: null,
        second: Number.NEGATIVE_INFINITY,
      };
      if (s > top.best) tops.set(key, { best: s, of: e, second: top.best });
      else if (s > top.second) tops.set(key, { ...top, second: s });
      else tops.set(key, top);
    }
  return examples
    .filter((e) => e.label !== null)
    .map((example) => {
      const [ofA, ofB] = keys(example).map((key) => {
        const top = tops.get(key);
        if (!top) return Number.NEGATIVE_INFINITY;
        return top.of === example ? top.second : top.best;
      }) as [number, number];
      return { example, features: standingOf(scores.get(example) ?? 0, { ofA, ofB }) };
    });
}
