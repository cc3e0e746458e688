import type { Sentence, Token } from "../../model/index.ts";
import { repairTree } from "./repair.ts";

/** A parsed sentence with the look-ups that every rule needs. Token numbers are indexes within the sentence. */
export interface Tree {
  /** Index of the sentence within the document. */
  readonly index: number;
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  /** Dependents of each token, in text order. */
  readonly children: readonly (readonly number[])[];
  /** First and last token under each token, itself included. */
  readonly first: readonly number[];
  readonly last: readonly number[];
}

/** Relations without which a token is no sentence part of its own. */
export function baseRelation(deprel: string): string {
  const colon = deprel.indexOf(":");
  return colon < 0 ? deprel : deprel.slice(0, colon);
}

/**
 * Reads a sentence into a `Tree`. A head outside the sentence, or a circle, which only a broken parse can give,
 * is cut: the token then counts as a root of its own, so that every walk ends.
 */
export function readTree(sentence: Sentence, index: number): Tree {
  const tokens = withoutCircles(repairTree(withoutCircles(sentence.tokens))).map(withFittingRelation);
  const children: number[][] = tokens.map(() => []);
  tokens.forEach((token, i) => {
    if (token.head >= 0) children[token.head]?.push(i);
  });
  const first = tokens.map((_, i) => i);
  const last = tokens.map((_, i) => i);
  tokens.forEach((token, i) => {
    for (let at = token.head; at >= 0; at = tokens[at]?.head ?? -1) {
      if (i < (first[at] ?? at)) first[at] = i;
      if (i > (last[at] ?? at)) last[at] = i;
    }
  });
  return { index, sentence, tokens, children, first, last };
}

/** "root" is said of roots, and of nothing else, so that a rule may trust that other relations have a head. */
function withFittingRelation(token: Token): Token {
  if (token.head < 0) return token.deprel === "root" ? token : { ...token, deprel: "root" };
  return token.deprel === "root" ? { ...token, deprel: "parataxis" } : token;
}

function withoutCircles(tokens: readonly Token[]): readonly Token[] {
  const rooted = new Set<number>();
  return tokens.map((token, i) => {
    const path: number[] = [];
    let at = i;
    while (at >= 0 && at < tokens.length && !rooted.has(at) && !path.includes(at)) {
      path.push(at);
      at = tokens[at]?.head ?? -1;
    }
    const circular = path.includes(at) || at >= tokens.length;
    if (!circular) for (const step of path) rooted.add(step);
    if (!circular) return token;
    rooted.add(i);
    return { ...token, head: -1, deprel: "root" };
  });
}

export function tokenAt(tree: Tree, i: number): Token {
  const token = tree.tokens[i];
  if (!token) throw new RangeError(`the sentence has no token ${i}`);
  return token;
}

export function childrenOf(tree: Tree, i: number): readonly number[] {
  return tree.children[i] ?? [];
}

/** The dependents with one of these relations; a name without subtype takes its subtypes in as well. */
export function childrenBy(tree: Tree, i: number, ...relations: readonly string[]): number[] {
  return childrenOf(tree, i).filter((c) => isRelation(tree, c, ...relations));
}

export function childBy(tree: Tree, i: number, ...relations: readonly string[]): number | null {
  return childrenBy(tree, i, ...relations)[0] ?? null;
}

export function isRelation(tree: Tree, i: number, ...relations: readonly string[]): boolean {
  const deprel = tree.tokens[i]?.deprel ?? "";
  return relations.includes(deprel) || relations.includes(baseRelation(deprel));
}

export function lemmaOf(tree: Tree, i: number): string {
  return tokenAt(tree, i).lemma.toLowerCase();
}

export function lowerOf(tree: Tree, i: number): string {
  return tokenAt(tree, i).text.toLowerCase();
}

/** The tokens under one token, itself included, in text order. */
export function subtree(tree: Tree, i: number): number[] {
  const out: number[] = [];
  const stack = [i];
  while (stack.length) {
    const at = stack.pop() as number;
    out.push(at);
    stack.push(...childrenOf(tree, at));
  }
  return out.sort((a, b) => a - b);
}

/** From a token up to its root, the token itself first. */
export function pathUp(tree: Tree, i: number): number[] {
  const path: number[] = [];
  for (let at = i; at >= 0; at = tokenAt(tree, at).head) path.push(at);
  return path;
}

export function isPunctuation(tree: Tree, i: number): boolean {
  const token = tokenAt(tree, i);
  return token.upos === "PUNCT" || (token.deprel === "punct" && !/[\p{L}\p{N}]/u.test(token.text));
}

export function isCommaLike(tree: Tree, i: number): boolean {
  return /^(?:,|;|:|[-–—]+|\(|\)|…|\.\.\.)$/u.test(tree.tokens[i]?.text ?? "");
}

/** True where a comma, dash or bracket stands directly before a token's own stretch. */
export function isSetOff(tree: Tree, i: number): boolean {
  const first = firstWord(tree, i);
  for (let at = first - 1; at >= 0; at--) {
    if (isCommaLike(tree, at)) return true;
    if (!/^["'“”‘’`]+$/u.test(tree.tokens[at]?.text ?? "")) return false;
  }
  return false;
}

/** The first token under `i` that is no punctuation. */
export function firstWord(tree: Tree, i: number): number {
  const from = tree.first[i] ?? i;
  for (let at = from; at <= i; at++) if (!isPunctuation(tree, at)) return at;
  return i;
}

/** The last token under `i` that is no punctuation. */
export function lastWord(tree: Tree, i: number): number {
  const to = tree.last[i] ?? i;
  for (let at = to; at >= i; at--) if (!isPunctuation(tree, at)) return at;
  return i;
}
