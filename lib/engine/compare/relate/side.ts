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
  /** "Another 215 billion", "30 more": on top of something else. */
  readonly further: boolean;
  /** "40 each", "each bus took 40": what one of several has. */
  readonly rate: boolean;
  /** "34 left", "13 now": what there is after something was added or taken away. */
  readonly rest: boolean;
}

export interface ContentWord {
  readonly lemma: string;
  readonly upos: string;
  readonly keys: WordKeys;
  /** Number of the name that it is a part of, null for other words. */
  readonly name: number | null;
  readonly text: string;
}

/** One text of a pair, laid out for comparing. */
export interface Side {
  readonly reading: DocumentReading;
  readonly text: string;
  readonly tokens: readonly PlacedToken[];
  readonly words: readonly ContentWord[];
  readonly figures: readonly Figure[];
}

/** Tokens, figures and words looked at: what is related is a sentence or a paragraph, and pairs grow with the product. */
const MOST_TOKENS = 1500;
const MOST_FIGURES = 40;
const MOST_WORDS = 400;

function placed(reading: DocumentReading): PlacedToken[] {
  return reading.parsed.sentences
    .flatMap((sentence) =>
      sentence.tokens.map((token, own) => ({ token, lemma: token.lemma.toLowerCase(), sentence, own })),
    )
    .slice(0, MOST_TOKENS);
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
    if (word.upos === "VERB" || (word.upos === "AUX" && word.deprel === "root"))
      return word.lemma.toLowerCase();
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

const FURTHER = new Set(["another", "additional", "further", "extra", "more"]);

/** Whether a figure comes on top of something; "more than 30" does not. */
function saysFurther(tokens: readonly PlacedToken[], first: number, last: number): boolean {
  for (let i = Math.max(0, first - 2); i <= last + 1; i++)
    if (FURTHER.has(tokens[i]?.lemma ?? "") && tokens[i + 1]?.lemma !== "than") return true;
  return false;
}

const EACH = new Set(["each", "every", "apiece", "per"]);
const AFTERWARDS = new Set(["left", "remain", "remaining", "now", "still"]);
/** Words between a figure and its "each". */
const NEAR = 4;

function isNear(
  words: ReadonlySet<string>,
  tokens: readonly PlacedToken[],
  first: number,
  last: number,
): boolean {
  const near = tokens.slice(Math.max(0, first - NEAR), last + 1 + NEAR);
  return near.some((t) => words.has(t.token.text.toLowerCase()) && t.sentence === tokens[first]?.sentence);
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
      further: saysFurther(tokens, at, last),
      rate: isNear(EACH, tokens, at, last),
      rest: isNear(AFTERWARDS, tokens, last, last),
    });
  }
  return figures;
}

/** The number of the name that each token is a part of. */
function nameNumbers({ parsed }: DocumentReading): ReadonlyMap<Token, number> {
  const numbers = new Map<Token, number>();
  let next = 0;
  for (const { names, tokens } of parsed.sentences)
    for (const { first, last } of names) {
      for (const token of tokens.slice(first, last + 1)) numbers.set(token, next);
      next += 1;
    }
  return numbers;
}

function contentWord({ token, lemma }: PlacedToken, names: ReadonlyMap<Token, number>): ContentWord {
  // "U.S." and "U.S" are one.
  const plain = lemma.replaceAll(".", "") || lemma;
  const keys = wordKeys(token.lemma, token.upos);
  return { lemma: plain, upos: token.upos, keys, name: names.get(token) ?? null, text: token.text };
}

/** Lays a text out: its content words outside of figures, and its figures with the words that govern them. */
export function sideOf(reading: DocumentReading): Side {
  const tokens = placed(reading);
  const end = tokens.at(-1)?.token.end ?? 0;
  const inReach = reading.listed.quantities.filter((q) => q.end <= end).slice(0, MOST_FIGURES);
  const figures = figuresOf(inReach, tokens);
  const inFigure = new Set<number>();
  for (const { first, last } of figures) for (let i = first; i <= last; i++) inFigure.add(i);
  const names = nameNumbers(reading);
  const words = tokens
    .filter(({ token }, i) => CONTENT.has(token.upos) && !inFigure.has(i))
    .slice(0, MOST_WORDS)
    .map((placed) => contentWord(placed, names));
  return { reading, text: reading.document.text, tokens, words, figures };
}
