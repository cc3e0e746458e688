import { areOpposite } from "../../lexicon/opposites.ts";
import { wordKeys, wordSimilarity } from "../../lexicon/word-keys.ts";
import { conflict, same } from "../verdict.ts";
import type { Finding } from "./finding.ts";
import { pairOff } from "./pairing.ts";
import type { PlacedToken, Side } from "./side.ts";

/** A word that gives something its place among others, with what it is said of. */
interface Ranking {
  readonly at: PlacedToken;
  readonly rank: string;
  readonly noun: PlacedToken;
}

const ORDINALS = new Set(
  "first second third fourth fifth sixth seventh eighth ninth tenth last only".split(" "),
);
const MOST_RANKINGS = 10;
const ALIKE = 0.5;

function rankingsOf({ tokens }: Side): Ranking[] {
  return tokens
    .flatMap((at, i): Ranking[] => {
      const word = at.token.text.toLowerCase();
      const superlative = at.token.xpos === "JJS" && at.token.deprel.startsWith("amod");
      if (!superlative && !ORDINALS.has(word)) return [];
      const noun = tokens[i - at.own + at.token.head];
      if (noun === undefined || noun === at || !/^(?:NOUN|PROPN)$/u.test(noun.token.upos)) return [];
      return [{ at, rank: superlative ? at.lemma : word, noun }];
    })
    .slice(0, MOST_RANKINGS);
}

const likeNouns = (a: PlacedToken, b: PlacedToken) =>
  a.lemma === b.lemma ||
  wordSimilarity(wordKeys(a.lemma, a.token.upos), wordKeys(b.lemma, b.token.upos)) >= ALIKE;

function excludes(a: Ranking, b: Ranking): boolean {
  const ordinals = ORDINALS.has(a.rank) && ORDINALS.has(b.rank) && a.rank !== "only" && b.rank !== "only";
  return ordinals ? a.rank !== b.rank : areOpposite(a.rank, "ADJ", b.rank, "ADJ");
}

/** First or second, largest or smallest: what place among others both texts give to one thing. */
export function rankOf(a: Side, b: Side): Finding[] {
  const [as, bs] = [rankingsOf(a), rankingsOf(b)];
  const fits = as.flatMap((x, i) =>
    bs.flatMap((y, j) =>
      likeNouns(x.noun, y.noun) ? [{ a: x, b: y, i, j, score: x.rank === y.rank ? 1 : 0 }] : [],
    ),
  );
  const lone = fits.length === 1;
  return pairOff(fits).flatMap((fit): Finding[] => {
    const spans = { a: fit.a.at.token, b: fit.b.at.token };
    if (fit.score === 1) return [{ facet: "precedence", verdict: same("same-rank"), ...spans }];
    if (!lone || !excludes(fit.a, fit.b)) return [];
    return [{ facet: "precedence", verdict: conflict("other-rank"), ...spans }];
  });
}

/** Ranks that `b` gives and `a` does not, one superlative standing for another ("weakest", "slowest"). */
export function ranksLacking(a: Side, b: Side): number {
  const superlative = a.tokens.some((t) => t.token.xpos === "JJS" || t.token.xpos === "RBS");
  const words = new Set(a.tokens.map((t) => t.token.text.toLowerCase()));
  return rankingsOf(b).filter((y) => !words.has(y.rank) && (ORDINALS.has(y.rank) || !superlative)).length;
}
