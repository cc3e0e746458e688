import type { Claim } from "../model/index.ts";

const WORDS = new Intl.Segmenter("en", { granularity: "word" });

/** Letters beyond which two forms of a word count as one: "inspected", "inspection". */
const STEM = 6;

/**
 * Claims in the order in which one would look for what speaks of the same thing as `claim`: each shared word counts the
 * more the fewer claims have it (inverse document frequency), and long claims do not win by their length.
 */
export function likeliest(claim: Claim, claims: readonly Claim[]): readonly Claim[] {
  const sets = claims.map((each) => wordsOf(each.statement));
  const having = new Map<string, number>();
  for (const words of sets) for (const word of words) having.set(word, (having.get(word) ?? 0) + 1);
  const own = wordsOf(claim.statement);
  const weight = (word: string) => Math.log(1 + claims.length / (having.get(word) ?? 1));
  const scored = claims.map((each, index) => {
    const words = sets[index] ?? new Set();
    let shared = 0;
    for (const word of own) if (words.has(word)) shared += weight(word);
    return { each, score: shared / Math.sqrt(words.size + own.size) };
  });
  return scored.toSorted((a, b) => b.score - a.score).map(({ each }) => each);
}

function wordsOf(text: string): Set<string> {
  const words = new Set<string>();
  for (const { segment, isWordLike } of WORDS.segment(text.toLocaleLowerCase("en"))) {
    if (isWordLike) words.add(segment.slice(0, STEM));
  }
  return words;
}
