import { childrenBy, childrenOf, isRelation, lowerOf, type Tree, tokenAt } from "../syntax/tree.ts";
import { isVerbal } from "./phrase.ts";

/** The words of a predicate: first to last token, and each of them. */
export interface VerbGroup {
  readonly first: number;
  readonly last: number;
  readonly tokens: readonly number[];
}

/** The tokens of the verb group: auxiliaries, negation, adverbs between them, particles, infinitive marks. */
export function verbGroup(tree: Tree, chain: readonly number[]): VerbGroup {
  const tokens = new Set<number>();
  chain.forEach((v, k) => {
    const isLast = k === chain.length - 1;
    const nominal = isLast && !isVerbal(tree, v);
    if (!nominal) tokens.add(v);
    for (const c of childrenOf(tree, v)) {
      if (isRelation(tree, c, "aux", "cop") && c < v) tokens.add(c);
      if (isRelation(tree, c, "cop", "aux") && c > v && nominal) tokens.add(c);
      if (c - v <= 2 && isParticle(tree, v, c)) tokens.add(c);
      if (k > 0 && isRelation(tree, c, "mark") && c < v) tokens.add(c);
    }
  });
  for (const v of chain) {
    for (const c of childrenBy(tree, v, "advmod")) {
      const inside = [...tokens].some((t) => t < c) && [...tokens].some((t) => t > c);
      if (inside || isNegation(tree, c)) tokens.add(c);
    }
  }
  if (!tokens.size) tokens.add(chain[0] as number);
  const sorted = [...tokens].sort((a, b) => a - b);
  return { first: sorted[0] as number, last: sorted[sorted.length - 1] as number, tokens: sorted };
}

/** Particles by their label, or by their tag right behind the verb where the label is wrong. */
export function particlesOf(tree: Tree, v: number): number[] {
  return childrenOf(tree, v).filter((c) => isParticle(tree, v, c));
}

function isParticle(tree: Tree, v: number, c: number): boolean {
  return tokenAt(tree, c).deprel === "compound:prt" || (c === v + 1 && tokenAt(tree, c).xpos === "RP");
}

const NEGATIONS = new Set(["not", "n't", "n’t", "never", "nt"]);

export function isNegation(tree: Tree, i: number): boolean {
  return NEGATIONS.has(lowerOf(tree, i));
}
