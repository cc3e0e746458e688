import type { ParsedText, Sentence, Token } from "../../model/index.ts";

/** A sentence with what the rules ask of its tree again and again. */
export interface TreeView {
  readonly index: number;
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  /** Children of each token in text order. */
  readonly children: readonly (readonly number[])[];
  /** Leftmost and rightmost token of each subtree. */
  readonly left: Int32Array;
  readonly right: Int32Array;
}

export function viewsOf(parsed: ParsedText): TreeView[] {
  return parsed.sentences.map((sentence, index) => viewOf(sentence, index));
}

/** Linear in the sentence's length, whatever the tree's shape; a malformed head counts as root. */
export function viewOf(sentence: Sentence, index: number): TreeView {
  const { tokens } = sentence;
  const size = tokens.length;
  const children: number[][] = Array.from({ length: size }, () => []);
  const roots: number[] = [];
  for (let i = 0; i < size; i += 1) {
    const head = tokens[i]?.head ?? -1;
    if (head >= 0 && head < size && head !== i) children[head]?.push(i);
    else roots.push(i);
  }
  const left = Int32Array.from({ length: size }, (_, i) => i);
  const right = Int32Array.from({ length: size }, (_, i) => i);
  const order = [...roots];
  for (let at = 0; at < order.length; at += 1)
    for (const child of children[order[at] ?? 0] ?? []) order.push(child);
  for (let at = order.length - 1; at >= 0; at -= 1) {
    const node = order[at] ?? 0;
    const head = tokens[node]?.head ?? -1;
    if (head < 0 || head >= size || head === node) continue;
    left[head] = Math.min(left[head] ?? node, left[node] ?? node);
    right[head] = Math.max(right[head] ?? node, right[node] ?? node);
  }
  return { index, sentence, tokens, children, left, right };
}

/** The relation without its subtype ("nsubj:pass": "nsubj"). */
export function relation(token: Token): string {
  const colon = token.deprel.indexOf(":");
  return colon < 0 ? token.deprel : token.deprel.slice(0, colon);
}

/** First child of `node` whose relation (without or with subtype) is `name`, or -1. */
export function childBy(view: TreeView, node: number, name: string): number {
  for (const child of view.children[node] ?? []) {
    const token = view.tokens[child];
    if (token && (token.deprel === name || relation(token) === name)) return child;
  }
  return -1;
}

/** Lower-case preposition or other case marker of a nominal, null where there is none. */
export function caseOf(view: TreeView, node: number): string | null {
  for (const child of view.children[node] ?? []) {
    const token = view.tokens[child];
    if (token && token.deprel === "case" && child < node) return token.text.toLowerCase();
  }
  return null;
}

export function isSubject(token: Token): boolean {
  return relation(token) === "nsubj" || relation(token) === "csubj";
}

/** The verb or other predicate that `node` depends on, through conjuncts, appositions and nominal modifiers. */
export function clauseOf(view: TreeView, node: number): number {
  let at = node;
  for (let steps = 0; steps < MAX_CLIMB; steps += 1) {
    const token = view.tokens[at];
    if (!token || token.head < 0) return at;
    if (CLAUSAL.has(relation(token)) || isSubject(token)) return token.head;
    if (VERBAL.has(view.tokens[token.head]?.upos ?? "")) return token.head;
    at = token.head;
  }
  return at;
}

/** A nominal is rarely nested deeper below its predicate than this; it bounds the climb on degenerate trees. */
const MAX_CLIMB = 12;
const CLAUSAL = new Set(["nsubj", "obj", "iobj", "obl"]);
const VERBAL = new Set(["VERB", "AUX"]);

export function textOf(text: string, view: TreeView, first: number, last: number): string {
  const from = view.tokens[first];
  const to = view.tokens[last];
  return from && to ? text.slice(from.start, to.end) : "";
}
