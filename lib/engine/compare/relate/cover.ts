import { wordSimilarity } from "../../lexicon/word-keys.ts";
import type { ContentWord, Side } from "./side.ts";

/** Words alike by less than this are different words. */
const ALIKE = 0.5;
/** What a missing word costs: names and things tell stories apart, qualities and verbs less so. */
const WEIGHTS: Readonly<Record<string, number>> = { PROPN: 1.2, NOUN: 1, VERB: 0.8, ADJ: 0.6 };
/** Verbs that say nothing of their own here, and words of reporting. */
const FAINT = new Set(
  "be have do make get take go come say tell report add accord include become see will can may should would could".split(" "),
);
const FAINT_WEIGHT = 0.15;

export const weightOf = ({ lemma, upos }: ContentWord): number =>
  FAINT.has(lemma) ? FAINT_WEIGHT : (WEIGHTS[upos] ?? 1);

/** How well the other text has a word: 1 for the word itself, less for one that is only alike. */
function held(word: ContentWord, lemmas: ReadonlySet<string>, others: readonly ContentWord[]): number {
  if (lemmas.has(word.lemma)) return 1;
  let best = 0;
  for (const other of others) best = Math.max(best, wordSimilarity(word.keys, other.keys));
  return best >= ALIKE ? best : 0;
}

export interface Coverage {
  /** Weighted share of the words, 0 to 1; 0 where there are none. */
  readonly share: number;
  /** The words that the other text lacks. */
  readonly missing: readonly ContentWord[];
}

/** How much of `b`'s words `a` has too. */
export function coverage(a: Side, b: Side): Coverage {
  const lemmas = new Set(a.tokens.map((t) => t.lemma));
  let all = 0;
  let hit = 0;
  const missing: ContentWord[] = [];
  for (const word of b.words) {
    const weight = weightOf(word);
    const got = held(word, lemmas, a.words);
    all += weight;
    hit += weight * got;
    if (got === 0) missing.push(word);
  }
  return { share: all === 0 ? 0 : hit / all, missing };
}
