import type { Quantity } from "../../model/index.ts";
import { type WordKeys, wordKeys, wordSimilarity } from "../lexicon/word-keys.ts";
import { childrenOf, treeIn } from "../syntax/tree.ts";
import type { Frame } from "./frame.ts";
import { caseOf, childrenIn, headOfSpan, upFrom } from "./frame-tokens.ts";

/** Who gives a sum of money and who gets it, as far as the tree tells: null where it does not. */
export interface Payment {
  readonly payer: PaymentSide | null;
  readonly payee: PaymentSide | null;
}

export interface PaymentSide {
  /** Story key of somebody named; null for "the company". */
  readonly key: string | null;
  readonly words: WordKeys;
  /** Its words, as far as they stand together. */
  readonly text: string;
}

/** Verbs whose subject parts with the money. */
const GIVING = new Set(
  `pay give lend donate offer contribute grant provide transfer award owe pledge promise invest spend allocate
  earmark release hand wire commit loan repay reimburse compensate`.split(/\s+/),
);
/** Verbs whose subject gets it. */
const GETTING = new Set("receive get obtain collect earn pocket borrow draw".split(" "));
/** Steps from a figure up to the verb that moves the money; a noun phrase is not deeper. */
const MOST_STEPS = 6;
/** Below this two nouns for a payer name two. */
const ALIKE = 0.3;
const CLAUSE = /^(?:xcomp|ccomp|advcl|acl(?!:relcl))/;
const SUBJECT = /^nsubj(?!:pass)/;

/** Somebody at a token: a named one by key, a common noun by its words, a pronoun by what it stands for. */
function sideAt(frame: Frame, token: number): PaymentSide | null {
  const t = frame.sentence.tokens[token];
  if (!t || !/^(?:NOUN|PROPN|PRON)$/.test(t.upos)) return null;
  const { mentions, entities } = frame.reading.entities;
  const mention = mentions.find((m) => m.sentence === frame.claim.sentence && m.head === token);
  const entity = mention ? entities[mention.entity] : undefined;
  const key = mention && entity?.named ? frame.keyOf(mention.entity) : null;
  if (key === null && t.upos === "PRON") return null;
  return { key, words: wordKeys(t.lemma, t.upos), text: mention?.text ?? phraseAt(frame, token) };
}

/** Words that stand before a noun and belong to it. */
const BEFORE = /^(?:det|amod|compound|nummod|nmod:poss|nmod:desc)/;

/** A noun with the words before it: "each bereaved family". */
function phraseAt({ sentence, reading }: Frame, noun: number): string {
  const { tokens } = sentence;
  let first = noun;
  while (first > 0 && tokens[first - 1]?.head === noun && BEFORE.test(tokens[first - 1]?.deprel ?? ""))
    first--;
  const text = reading.document.text.slice(tokens[first]?.start ?? 0, tokens[noun]?.end ?? 0);
  const opens = tokens[first]?.upos === "DET" || tokens[first]?.upos === "ADJ";
  return opens ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** A dependent of a token that a test accepts, as a token number; -1 where there is none. */
function dependent({ sentence }: Frame, head: number, accepts: (t: number) => boolean): number {
  return childrenOf(treeIn(sentence), head).find(accepts) ?? -1;
}

/** The subject of a verb, or of the verb that it is an infinitive under: "undertook to pay". */
function subjectOf(frame: Frame, verb: number): number {
  const { tokens } = frame.sentence;
  for (const at of upFrom(frame.sentence, verb, 3)) {
    const own = dependent(frame, at, (t) => SUBJECT.test(tokens[t]?.deprel ?? ""));
    if (own >= 0) return own;
    if (!CLAUSE.test(tokens[at]?.deprel ?? "")) return -1;
  }
  return -1;
}

/** A phrase with a preposition under a verb or under the money's own noun. */
function marked(frame: Frame, heads: readonly number[], preposition: string): number {
  const { tokens } = frame.sentence;
  for (const head of heads) {
    const found = dependent(
      frame,
      head,
      (t) => /^(?:obl|nmod)/.test(tokens[t]?.deprel ?? "") && caseOf(frame.sentence, t) === preposition,
    );
    if (found >= 0) return found;
  }
  return -1;
}

const ON_TOP =
  /\b(?:addition to|top of|apart from|besides)\s+(?:(?:the|a|an|this|that|its|their)\s+)?(?:[\w-]+\s+of\s+)?$/i;
/** Characters before a figure that are looked at. */
const REACH = 60;

/**
 * Whether a claim names a sum only to say that another comes on top of it: "€50,000 in addition to the €25,000 that the state
 * has paid" tells nothing of who pays the second, but its relative clause does.
 */
export function isOnTop({ claim, sentence, reading }: Frame, quantity: Quantity): boolean {
  const start = Math.max(sentence.start, quantity.start - REACH);
  if (!ON_TOP.test(reading.document.text.slice(start, quantity.start))) return false;
  return upFrom(sentence, headOfSpan(sentence, quantity), MOST_STEPS).includes(claim.head);
}

/** Reads who pays and who is paid from the words around a sum. */
export function paymentOf(frame: Frame, quantity: Quantity): Payment {
  const { tokens } = frame.sentence;
  const way = upFrom(frame.sentence, headOfSpan(frame.sentence, quantity), MOST_STEPS);
  const firstVerb = way.findIndex((t) => tokens[t]?.upos === "VERB");
  const path = firstVerb < 0 ? way : way.slice(0, firstVerb + 1);
  // "The sum of €20,000 that the state has paid": a clause that describes the sum tells who paid it.
  const { head } = frame.claim;
  const describes =
    tokens[head]?.deprel.startsWith("acl") === true && path.includes(tokens[head]?.head ?? -1);
  const verb = describes ? head : (path.at(-1) ?? -1);
  const lemma = tokens[verb]?.lemma.toLowerCase() ?? "";
  const isMoney = (t: number) => tokens[t]?.upos !== "VERB" && tokens[t]?.lemma !== "addition";
  const nouns = path.filter(isMoney);
  const side = (token: number) => (token < 0 ? null : sideAt(frame, token));
  const from = marked(frame, [...nouns, verb], "from");
  if (GETTING.has(lemma)) return { payer: side(from), payee: side(subjectOf(frame, verb)) };
  if (!GIVING.has(lemma)) return { payer: null, payee: null };
  const passive = childrenIn(frame.sentence, verb).some((t) => /:pass$/.test(t.deprel));
  const doer = passive ? marked(frame, [verb], "by") : subjectOf(frame, verb);
  const indirect = dependent(frame, verb, (t) => tokens[t]?.deprel === "iobj" && !path.includes(t));
  const to = indirect >= 0 ? indirect : marked(frame, [verb, ...nouns], "to");
  return { payer: side(doer), payee: side(to) };
}

function others(a: PaymentSide | null, b: PaymentSide | null): boolean {
  if (a === null || b === null) return false;
  if (a.key !== null && b.key !== null) return a.key !== b.key;
  // "The company" may be the one that the other names.
  if (a.key !== null || b.key !== null) return false;
  return wordSimilarity(a.words, b.words) < ALIKE;
}

/** Whether two sums are surely two payments: another pays, or another is paid. */
export const otherPayment = (a: Payment, b: Payment): boolean =>
  others(a.payer, b.payer) || others(a.payee, b.payee);
