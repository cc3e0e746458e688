import { areOpposite } from "../../lexicon/opposites.ts";
import { wordKeys, wordSimilarity } from "../../lexicon/word-keys.ts";
import { conflict, same } from "../verdict.ts";
import type { Finding } from "./finding.ts";
import type { PlacedToken, Side } from "./side.ts";

/** A word that gives something its place among others, with what it is said of. */
interface Ranking {
  readonly at: PlacedToken;
  readonly rank: string;
  readonly noun: PlacedToken;
}

const ORDINALS = new Set("first second third fourth fifth sixth seventh eighth ninth tenth last only".split(" "));
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
  const as = rankingsOf(a);
  return rankingsOf(b).flatMap((y): Finding[] => {
    const like = as.filter((x) => likeNouns(x.noun, y.noun));
    const equal = like.find((x) => x.rank === y.rank);
    if (equal !== undefined)
      return [{ facet: "precedence", verdict: same("same-rank"), a: equal.at.token, b: y.at.token }];
    const [only] = like;
    if (like.length !== 1 || only === undefined || !excludes(only, y)) return [];
    return [{ facet: "precedence", verdict: conflict("other-rank"), a: only.at.token, b: y.at.token }];
  });
}

/** Ranks that `b` gives and `a` does not. */
export function ranksLacking(a: Side, b: Side): number {
  const as = rankingsOf(a);
  return rankingsOf(b).filter((y) => !as.some((x) => x.rank === y.rank)).length;
}
