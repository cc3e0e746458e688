import type { Phrase, Proposition } from "../../model/index.ts";
import { type Tree, tokenAt } from "../syntax/tree.ts";
import type { ClausePart } from "./clause-parts.ts";
import type { Draft } from "./draft.ts";

/**
 * A draft as subject, relation and arguments. The relation takes in the preposition of the argument right behind it
 * ("was formed in" | "1943"), as open information extraction cuts tuples; later arguments keep theirs.
 */
export function propositionOf(tree: Tree, draft: Draft, text: string): Proposition {
  const { relation, absorbed, rest } = splitRelation(tree, draft, text);
  const parts = absorbed
    ? [bare(tree, absorbed, text), ...rest.map((p) => withPreposition(tree, p, text))]
    : rest.map((p) => withPreposition(tree, p, text));
  return {
    subject: draft.subject ? bare(tree, draft.subject, text) : null,
    relation,
    arguments: parts,
    polarity: draft.polarity,
    modality: draft.modality,
  };
}

interface SplitRelation {
  readonly relation: Phrase;
  /** The argument whose preposition the relation took. */
  readonly absorbed: ClausePart | null;
  readonly rest: readonly ClausePart[];
}

function splitRelation(tree: Tree, draft: Draft, text: string): SplitRelation {
  if ("implied" in draft.relation)
    return { relation: { text: draft.relation.implied }, absorbed: null, rest: ordered(draft) };
  const { first, last, tokens, lent = [] } = draft.relation;
  const parts = ordered(draft);
  let end = last;
  let rest = parts;
  const complement = parts[0];
  const next = parts[1];
  const isAdjective = complement?.role === "complement" && tokenAt(tree, complement.head).upos === "ADJ";
  if (
    isAdjective &&
    next &&
    complement.first === last + 1 &&
    next.outer === complement.last + 1 &&
    next.preposition
  ) {
    end = complement.last;
    rest = parts.slice(1);
  }
  const direct = rest[0];
  const preposition =
    direct?.lent ??
    (direct && direct.outer < direct.first ? { first: direct.outer, last: direct.first - 1 } : null);
  if (direct && preposition && preposition.first === end + 1) {
    const relation = phrase(tree, first, preposition.last, text, [
      ...tokens,
      ...between(last + 1, preposition.last),
    ]);
    return { relation: withLent(tree, relation, lent), absorbed: direct, rest: rest.slice(1) };
  }
  return {
    relation: withLent(tree, phrase(tree, first, last, text, tokens), lent),
    absorbed: null,
    rest: parts,
  };
}

function withLent(tree: Tree, relation: Phrase, lent: readonly number[]): Phrase {
  if (!lent.length) return relation;
  return { ...relation, text: [...lent.map((i) => tokenAt(tree, i).text), relation.text].join(" ") };
}

/** Objects and complements before obliques, otherwise in text order: the first slot is the closest argument. */
function ordered(draft: Draft): readonly ClausePart[] {
  const rank = (p: ClausePart): number => (p.role === "oblique" || p.role === "agent" ? 1 : 0);
  return [...draft.parts].sort((a, b) => rank(a) - rank(b) || a.first - b.first);
}

function between(a: number, b: number): number[] {
  return Array.from({ length: Math.max(0, b - a + 1) }, (_, k) => a + k);
}

function bare(tree: Tree, part: ClausePart, text: string): Phrase {
  return phrase(tree, part.first, part.last, text);
}

function withPreposition(tree: Tree, part: ClausePart, text: string): Phrase {
  if (part.lent) {
    const words = phrase(tree, part.first, part.last, text);
    return { ...words, text: `${part.preposition} ${words.text}` };
  }
  return phrase(tree, Math.min(part.outer, part.first), part.last, text);
}

/** With `tokens`, the words are theirs alone though the span runs from the first to the last. */
function phrase(tree: Tree, first: number, last: number, text: string, tokens?: readonly number[]): Phrase {
  const start = tokenAt(tree, first).start;
  const end = tokenAt(tree, Math.max(first, last)).end;
  const whole = tokens === undefined || tokens.length === last - first + 1;
  const words = whole ? text.slice(start, end) : tokens.map((i) => tokenAt(tree, i).text).join(" ");
  return { text: words, start, end };
}
