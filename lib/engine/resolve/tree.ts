import type { Token } from "../../model/index.ts";
import { baseRelation, isRelation, type Tree } from "../syntax/tree.ts";

export { caseOf } from "../syntax/tree.ts";

/** The relation without its subtype ("nsubj:pass": "nsubj"). */
export function relation(token: Token): string {
  return baseRelation(token.deprel);
}

/** First child of `node` whose relation (without or with subtype) is `name`, or -1. */
export function childBy(view: Tree, node: number, name: string): number {
  const children = view.children[node];
  if (children === undefined) return -1;
  for (const child of children) if (isRelation(view, child, name)) return child;
  return -1;
}

export function isSubject(token: Token): boolean {
  const base = relation(token);
  return base === "nsubj" || base === "csubj";
}

/** The verb or other predicate that `node` depends on, through conjuncts, appositions and nominal modifiers. */
export function clauseOf(view: Tree, node: number): number {
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
export const MAX_CLIMB = 12;
const CLAUSAL = new Set(["nsubj", "obj", "iobj", "obl"]);
const VERBAL = new Set(["VERB", "AUX"]);

export function textOf(text: string, view: Tree, first: number, last: number): string {
  const from = view.tokens[first];
  const to = view.tokens[last];
  return from && to ? text.slice(from.start, to.end) : "";
}
