/**
 * What a dictionary knows of a form: which parts of speech its base may be, with which ending, and the
 * semantic field of its first sense (WordNet's lexicographer files). Bases only are stored, by hash.
 */
import { hashString } from "./hash.ts";
import { placeOf } from "./word-table.ts";

/** Rows of the table, words ascending as unsigned integers. */
export interface WordClassRows {
  readonly words: Int32Array;
  /** NOUN_BIT, VERB_BIT and ADJECTIVE_BIT. */
  readonly parts: Uint8Array;
  /** Lexicographer file of the first noun sense, 0 where there is none. */
  readonly nouns: Uint8Array;
  /** Lexicographer file of the first verb sense, 0 where there is none. */
  readonly verbs: Uint8Array;
}

export const NOUN_BIT = 1;
export const VERB_BIT = 2;
export const ADJECTIVE_BIT = 4;

/** Bits of a form's class beside the three of its own parts of speech. */
export const PLURAL = 8;
export const THIRD_PERSON = 16;
const PAST = 32;
const GERUND = 64;
const COMPARED = 128;
const ADVERB = 256;

/** Class and semantic field of a form; 0 where the dictionary has nothing. */
export interface WordClass {
  readonly class: number;
  readonly field: number;
}

export const NO_CLASS: WordClass = { class: 0, field: 0 };

export class WordClasses {
  readonly #rows: WordClassRows;

  constructor(rows: WordClassRows) {
    this.#rows = rows;
  }

  /** Whether the dictionary has a base as the part of speech that `bit` names. */
  has(base: string, bit: number): boolean {
    const i = placeOf(this.#rows.words, hashString(base));
    return i >= 0 && (this.#rows.parts[i]! & bit) !== 0;
  }

  /** @param lower the form in lower case */
  of(lower: string): WordClass {
    let bits = 0;
    let noun = 0;
    let verb = 0;
    const look = (base: string, asNoun: number, asVerb: number, asAdjective: number): void => {
      const i = placeOf(this.#rows.words, hashString(base));
      if (i < 0) return;
      const parts = this.#rows.parts[i]!;
      if (parts & NOUN_BIT && asNoun) {
        bits |= asNoun;
        noun ||= this.#rows.nouns[i]!;
      }
      if (parts & VERB_BIT && asVerb) {
        bits |= asVerb;
        verb ||= this.#rows.verbs[i]!;
      }
      if (parts & ADJECTIVE_BIT && asAdjective) bits |= asAdjective;
    };
    look(lower, NOUN_BIT, VERB_BIT, ADJECTIVE_BIT);
    const cut = (n: number, add = "") => lower.slice(0, lower.length - n) + add;
    if (lower.length > 3) {
      if (lower.endsWith("s") && !lower.endsWith("ss"))
        for (const base of bases(lower, "s")) look(base, PLURAL, THIRD_PERSON, 0);
      if (lower.endsWith("ed")) for (const base of bases(lower, "ed")) look(base, 0, PAST, 0);
      if (lower.endsWith("ing")) for (const base of bases(lower, "ing")) look(base, 0, GERUND, 0);
      if (lower.endsWith("er")) for (const base of bases(lower, "er")) look(base, 0, 0, COMPARED);
      if (lower.endsWith("est")) for (const base of bases(lower, "est")) look(base, 0, 0, COMPARED);
      if (lower.endsWith("ly"))
        for (const base of [cut(2), cut(3, "y"), cut(2, "le")]) look(base, 0, 0, ADVERB);
    }
    return { class: bits, field: noun * 32 + verb };
  }
}

/** Bases that a form with a regular ending may have, the likeliest first. */
export function bases(form: string, ending: string): string[] {
  const stem = form.slice(0, form.length - ending.length);
  const found = ending === "s" ? [stem] : [stem, `${stem}e`];
  if (ending === "s" && stem.endsWith("e")) found.push(stem.slice(0, -1));
  if (ending === "s" && stem.endsWith("ie")) found.push(`${stem.slice(0, -2)}y`);
  if (ending !== "s" && stem.endsWith("i")) found.push(`${stem.slice(0, -1)}y`);
  if (ending !== "s" && stem.length > 3 && stem.at(-1) === stem.at(-2)) found.push(stem.slice(0, -1));
  return found;
}
