import type { ParsedText, Sentence, Token } from "../../model/index.ts";

/**
 * A parsed sentence with the look-ups that the stages ask of it again and again, made once: rules ask each of them
 * dozens of times for every word. Token numbers are indexes within the sentence.
 */
export interface Tree {
  /** Index of the sentence within the document. */
  readonly index: number;
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  /** Dependents of each token, in text order. */
  readonly children: readonly (readonly number[])[];
  /** First and last token under each token, itself included. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** Each token's relation without its subtype ("nsubj:pass": "nsubj"). */
  readonly base: readonly string[];
  /** Each token's words and lemma in lower case. */
  readonly lower: readonly string[];
  readonly lemma: readonly string[];
  /** Which tokens are punctuation, and which of them part clauses as a comma does: see `isPunctuation`, `isCommaLike`. */
  readonly marks: Uint8Array;
}

const NONE: readonly number[] = [];
const trees = new WeakMap<ParsedText, Tree[]>();
const bySentence = new WeakMap<Sentence, Tree>();

/** The trees of a document, as the parser gave them; read once, whichever stage asks first. */
export function treesOf(parsed: ParsedText): readonly Tree[] {
  const known = trees.get(parsed);
  if (known) return known;
  const made = parsed.sentences.map((sentence, index) => treeOf(sentence, index));
  for (const tree of made) bySentence.set(tree.sentence, tree);
  trees.set(parsed, made);
  return made;
}

/** The tree of a sentence alone, that of its document where it was read there. */
export function treeIn(sentence: Sentence): Tree {
  const known = bySentence.get(sentence);
  if (known) return known;
  const made = treeOf(sentence, 0);
  bySentence.set(sentence, made);
  return made;
}

/**
 * Reads a sentence into a `Tree`. A head outside the sentence, or a circle, which only a broken parse can give,
 * is cut: the token then counts as a root of its own, so that every walk ends. Linear in the sentence's length.
 */
export function treeOf(sentence: Sentence, index: number): Tree {
  const lower = sentence.tokens.map((token) => token.text.toLowerCase());
  const lemma = sentence.tokens.map((token) => token.lemma.toLowerCase());
  return indexed(sentence, index, sentence.tokens, { lower, lemma });
}

/** The same sentence under other arcs. The words must be the same. */
export function rearranged(tree: Tree, tokens: readonly Token[]): Tree {
  return indexed(tree.sentence, tree.index, tokens, tree);
}

function indexed(
  sentence: Sentence,
  index: number,
  given: readonly Token[],
  { lower, lemma }: Pick<Tree, "lower" | "lemma">,
): Tree {
  const size = given.length;
  const { tokens, order } = wellFormed(given);
  const children: (readonly number[])[] = new Array<readonly number[]>(size).fill(NONE);
  const base: string[] = [];
  const first = new Int32Array(size);
  const last = new Int32Array(size);
  const marks = new Uint8Array(size);
  for (let i = 0; i < size; i++) {
    const token = tokens[i] as Token;
    base.push(baseRelation(token.deprel));
    first[i] = i;
    last[i] = i;
    marks[i] = markOf(token);
    if (token.head < 0) continue;
    const list = children[token.head] as number[];
    if (list === NONE) children[token.head] = [i];
    else list.push(i);
  }
  for (let at = 0; at < size; at++) {
    const i = order[at] as number;
    const head = (tokens[i] as Token).head;
    if (head < 0) continue;
    if ((first[i] as number) < (first[head] as number)) first[head] = first[i] as number;
    if ((last[i] as number) > (last[head] as number)) last[head] = last[i] as number;
  }
  return { index, sentence, tokens, children, first, last, base, lower, lemma, marks };
}

const PUNCTUATION = 1;
const COMMA_LIKE = 2;
const COMMAS = new Set([",", ";", ":", "(", ")", "…", "..."]);

function markOf({ upos, deprel, text }: Token): number {
  const code = text.charCodeAt(0) | 32;
  const plain = code >= 97 && code <= 122; // a letter, which nearly every word begins with
  const punctuation = upos === "PUNCT" || (deprel === "punct" && !plain && !/[\p{L}\p{N}]/u.test(text));
  const comma = !plain && (COMMAS.has(text) || /^[-–—]+$/u.test(text));
  return (punctuation ? PUNCTUATION : 0) | (comma ? COMMA_LIKE : 0);
}

/** Every token before its head; tokens on a circle, those above one, and what hangs outside are left out at the end. */
function fromLeaves(tokens: readonly Token[]): { readonly order: Int32Array; readonly complete: boolean } {
  const size = tokens.length;
  const waiting = new Int32Array(size);
  let inside = true;
  for (const { head } of tokens) {
    if (head >= size) inside = false;
    else if (head >= 0) waiting[head] = (waiting[head] as number) + 1;
  }
  const order = new Int32Array(size);
  let end = 0;
  for (let i = 0; i < size; i++) if (waiting[i] === 0) order[end++] = i;
  for (let at = 0; at < end; at++) {
    const head = tokens[order[at] as number]?.head ?? -1;
    if (head < 0 || head >= size) continue;
    waiting[head] = (waiting[head] as number) - 1;
    if (waiting[head] === 0) order[end++] = head;
  }
  return { order, complete: inside && end === size };
}

interface WellFormed {
  readonly tokens: readonly Token[];
  /** Every token before its head. */
  readonly order: Int32Array;
}

/**
 * The tokens with every walk towards a root ending at one, and with "root" said of roots and of nothing else, so that a
 * rule may trust that other relations have a head. The same array where nothing is to mend.
 */
function wellFormed(given: readonly Token[]): WellFormed {
  const read = fromLeaves(given);
  const cut = read.complete ? given : cutCircles(given);
  const order = read.complete ? read.order : fromLeaves(cut).order;
  for (const { head, deprel } of cut)
    if (head < 0 !== (deprel === "root")) return { tokens: cut.map(withFittingRelation), order };
  return { tokens: cut, order };
}

function withFittingRelation(token: Token): Token {
  if (token.head < 0) return token.deprel === "root" ? token : { ...token, deprel: "root" };
  return token.deprel === "root" ? { ...token, deprel: "parataxis" } : token;
}

function cutCircles(tokens: readonly Token[]): readonly Token[] {
  const size = tokens.length;
  const rooted = new Set<number>();
  return tokens.map((token, i) => {
    const path = new Set<number>();
    let at = i;
    while (at >= 0 && at < size && !rooted.has(at) && !path.has(at)) {
      path.add(at);
      at = tokens[at]?.head ?? -1;
    }
    const circular = path.has(at) || at >= size;
    if (!circular) for (const step of path) rooted.add(step);
    if (!circular) return token;
    rooted.add(i);
    return { ...token, head: -1, deprel: "root" };
  });
}

const bases = new Map<string, string>();
/** More different relations than Universal Dependencies has; beyond it, names are cut anew each time. */
const MAX_BASES = 1000;

/** The relation without its subtype ("nsubj:pass": "nsubj"). */
export function baseRelation(deprel: string): string {
  const known = bases.get(deprel);
  if (known !== undefined) return known;
  const colon = deprel.indexOf(":");
  const base = colon < 0 ? deprel : deprel.slice(0, colon);
  if (bases.size < MAX_BASES) bases.set(deprel, base);
  return base;
}

export function tokenAt(tree: Tree, i: number): Token {
  const token = tree.tokens[i];
  if (!token) throw new RangeError(`the sentence has no token ${i}`);
  return token;
}

export function childrenOf(tree: Tree, i: number): readonly number[] {
  return tree.children[i] ?? NONE;
}

/**
 * Whether a token has one of these relations; a name without subtype takes its subtypes in as well. Four names at most,
 * each a parameter: a list would be made anew at every one of a hundred calls a word.
 */
export function isRelation(tree: Tree, i: number, a: string, b?: string, c?: string, d?: string): boolean {
  const deprel = tree.tokens[i]?.deprel;
  if (deprel === undefined) return false;
  if (deprel === a || deprel === b || deprel === c || deprel === d) return true;
  const base = tree.base[i];
  return base === a || base === b || base === c || base === d;
}

/** The dependents with one of these relations, in text order. */
export function childrenBy(
  tree: Tree,
  i: number,
  a: string,
  b?: string,
  c?: string,
  d?: string,
): readonly number[] {
  const children = tree.children[i];
  if (children === undefined || children.length === 0) return NONE;
  let found: number[] | null = null;
  for (const child of children)
    if (isRelation(tree, child, a, b, c, d)) {
      if (found) found.push(child);
      else found = [child];
    }
  return found ?? NONE;
}

/** The first dependent with one of these relations, null where there is none. */
export function childBy(tree: Tree, i: number, a: string, b?: string, c?: string): number | null {
  const children = tree.children[i];
  if (children === undefined) return null;
  for (const child of children) if (isRelation(tree, child, a, b, c)) return child;
  return null;
}

/** Lower-case preposition or other case marker of a nominal, null where there is none. */
export function caseOf(tree: Tree, node: number): string | null {
  for (const child of childrenOf(tree, node))
    if (child < node && tree.tokens[child]?.deprel === "case") return tree.lower[child] ?? null;
  return null;
}

export function lemmaOf(tree: Tree, i: number): string {
  return tree.lemma[i] ?? tokenAt(tree, i).lemma;
}

export function lowerOf(tree: Tree, i: number): string {
  return tree.lower[i] ?? tokenAt(tree, i).text;
}

/** The tokens under one token, itself included, in text order. */
export function subtree(tree: Tree, i: number): number[] {
  const out = [i];
  for (let at = 0; at < out.length; at++) {
    const below = tree.children[out[at] as number];
    if (below !== undefined) for (const child of below) out.push(child);
  }
  return out.length === 1 ? out : out.sort((a, b) => a - b);
}

/** From a token up to its root, the token itself first. */
export function pathUp(tree: Tree, i: number): number[] {
  const path: number[] = [];
  for (let at = i; at >= 0; at = tokenAt(tree, at).head) path.push(at);
  return path;
}

export function isPunctuation(tree: Tree, i: number): boolean {
  return ((tree.marks[i] ?? 0) & PUNCTUATION) !== 0;
}

/** A comma, semicolon, colon, dash, bracket or ellipsis. */
export function isCommaLike(tree: Tree, i: number): boolean {
  return ((tree.marks[i] ?? 0) & COMMA_LIKE) !== 0;
}
