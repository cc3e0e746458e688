import type { DocumentReading, Quantity, Sentence, Token } from "../../../model/index.ts";
import { type WordKeys, wordKeys } from "../../lexicon/word-keys.ts";

const CONTENT = new Set(["NOUN", "PROPN", "VERB", "ADJ"]);

/** A token with its place in the whole text. */
export interface PlacedToken {
  readonly token: Token;
  readonly lemma: string;
  readonly sentence: Sentence;
  /** Index within the sentence, which the tree's heads count by. */
  readonly own: number;
}

/** A quantity with the words around it. */
export interface Figure {
  readonly quantity: Quantity;
  /** Indexes into `tokens`, both included. */
  readonly first: number;
  readonly last: number;
  /** Lemma of what is counted, "" where it is not said. */
  readonly noun: string;
  /** Lemma of the verb that governs it, "" where none does. */
  readonly verb: string;
}

export interface ContentWord {
  readonly lemma: string;
  readonly upos: string;
  readonly keys: WordKeys;
}

/** One text of a pair, laid out for comparing. */
export interface Side {
  readonly reading: DocumentReading;
  readonly text: string;
  readonly tokens: readonly PlacedToken[];
  readonly words: readonly ContentWord[];
  readonly figures: readonly Figure[];
}

function placed(reading: DocumentReading): PlacedToken[] {
  return reading.parsed.sentences.flatMap((sentence) =>
    sentence.tokens.map((token, own) => ({ token, lemma: token.lemma.toLowerCase(), sentence, own })),
  );
}

const HIGHEST_CLIMB = 12;

/** The verb above a token. */
function verbAbove(tokens: readonly PlacedToken[], index: number): string {
  const start = tokens[index];
  if (start === undefined) return "";
  const words = start.sentence.tokens;
  let at = start.own;
  for (let step = 0; step < HIGHEST_CLIMB; step++) {
    const word = words[at];
    if (word === undefined) return "";
    if (word.upos === "VERB" || (word.upos === "AUX" && word.deprel === "root")) return word.lemma.toLowerCase();
    at = word.head;
  }
  return "";
}

/** Words behind a figure in which what it counts must stand. */
const NOUN_REACH = 9;

/**
 * Lemma of what is counted or measured. Of a number of things only a noun behind it tells that: "her sister drank
 * eight" leaves what was drunk to the words before.
 */
function nounOf({ of, unit }: Quantity, tokens: readonly PlacedToken[], last: number): string {
  const word = of?.toLowerCase().split(/\s+/).at(-1) ?? "";
  if (word === "") return "";
  const behind = tokens.slice(last, last + NOUN_REACH).find((t) => t.token.text.toLowerCase() === word);
  if (behind !== undefined) return behind.lemma;
  if (unit.kind === "count") return "";
  return tokens.find((t) => t.token.text.toLowerCase() === word)?.lemma ?? word;
}

function figuresOf(quantities: readonly Quantity[], tokens: readonly PlacedToken[]): Figure[] {
  const figures: Figure[] = [];
  let at = 0;
  for (const quantity of quantities) {
    while (at < tokens.length && (tokens[at]?.token.end ?? 0) <= quantity.start) at += 1;
    let last = at;
    while ((tokens[last + 1]?.token.start ?? Number.POSITIVE_INFINITY) < quantity.end) last += 1;
    figures.push({
      quantity,
      first: at,
      last,
      noun: nounOf(quantity, tokens, last),
      verb: verbAbove(tokens, last),
    });
  }
  return figures;
}

/** Lays a text out: its content words outside of figures, and its figures with the words that govern them. */
export function sideOf(reading: DocumentReading): Side {
  const tokens = placed(reading);
  const figures = figuresOf(reading.listed.quantities, tokens);
  const inFigure = new Set<number>();
  for (const { first, last } of figures) for (let i = first; i <= last; i++) inFigure.add(i);
  const words = tokens
    .filter(({ token }, i) => CONTENT.has(token.upos) && !inFigure.has(i))
    .map(({ token, lemma }) => ({ lemma, upos: token.upos, keys: wordKeys(token.lemma, token.upos) }));
  return { reading, text: reading.document.text, tokens, words, figures };
}
