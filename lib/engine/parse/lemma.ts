/**
 * Lemmas by rules learned from the treebanks: for each tag, whole words first, then the longest known
 * ending, each with what to cut from the end and what to put in its place.
 */

import { table } from "../../text/table.ts";
import { treebankForm } from "./forms.ts";
import { irregularBase } from "./irregular.ts";
import { ADJECTIVE_BIT, bases, NOUN_BIT, VERB_BIT, type WordClasses } from "./word-classes.ts";

/** For each tag ("VERB|VBD"): word or " ending" (a space, which no word begins with, then the ending) → edit, "2e" for "cut two units, add e". */
export type LemmaTable = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Endings longer than this say nothing more than the whole word. */
export const LONGEST_ENDING = 5;

/** The base of lemmas: proper nouns and symbols keep their case, all else is lower case. */
export function lemmaBase(form: string, tag: string): string {
  const spelling = treebankForm(form);
  return tag.startsWith("PROPN") || tag.startsWith("X") || tag.startsWith("SYM")
    ? spelling
    : spelling.toLowerCase();
}

/** Applies an edit ("2e") to a base form. */
export function applyEdit(base: string, edit: string): string {
  const digits = /^\d+/.exec(edit)?.[0] ?? "0";
  const cut = Math.min(base.length, Number(digits));
  const lemma = base.slice(0, base.length - cut) + edit.slice(digits.length);
  return lemma === "" ? base : lemma;
}

export class Lemmatizer {
  readonly #table: LemmaTable;
  /** By tag, then form: a joint key would have to be built and hashed for every token. */
  readonly #known = new Map<string, Map<string, string>>();
  #size = 0;

  readonly #classes: WordClasses;

  constructor(table: LemmaTable, classes: WordClasses) {
    this.#table = table;
    this.#classes = classes;
  }

  /** @param tag joint tag, "VERB|VBD" */
  lemma(form: string, tag: string): string {
    const known = this.#known.get(tag)?.get(form);
    if (known !== undefined) return known;
    if (this.#size >= CACHE_LIMIT) {
      this.#known.clear();
      this.#size = 0;
    }
    const lemma = this.#make(form, tag);
    const ofTag = this.#known.get(tag);
    if (ofTag) ofTag.set(form, lemma);
    else this.#known.set(tag, new Map([[form, lemma]]));
    this.#size += 1;
    return lemma;
  }

  /** The only base that the dictionary knows for a regular form; null where it knows none or several. */
  #fromDictionary(lower: string, tag: string): string | null {
    const regular = REGULAR[tag];
    if (regular === undefined || !lower.endsWith(regular[0]) || lower.length < regular[0].length + 2)
      return null;
    const known = bases(lower, regular[0]).filter((base) => this.#classes.has(base, regular[1]));
    return known.length === 1 ? known[0]! : null;
  }

  #make(form: string, tag: string): string {
    const base = lemmaBase(form, tag);
    const edits = this.#table[tag];
    if (edits === undefined) return base;
    const lower = base.toLowerCase();
    const irregular = irregularBase(lower, tag);
    if (irregular !== null) return irregular;
    // A text may hold any word, "constructor" too, which every plain object answers to.
    const whole = Object.hasOwn(edits, lower) ? edits[lower] : undefined;
    if (whole !== undefined) return applyEdit(base, whole);
    const inDictionary = this.#fromDictionary(lower, tag);
    if (inDictionary !== null) return inDictionary;
    for (let n = Math.min(LONGEST_ENDING, lower.length); n >= 0; n--) {
      const edit = edits[` ${lower.slice(lower.length - n)}`];
      if (edit !== undefined) return applyEdit(base, edit);
    }
    return base;
  }
}

/** Regular endings by Penn tag, with the part of speech of their bases. */
const REGULAR: Readonly<Record<string, readonly [ending: string, bit: number]>> = table({
  "NOUN|NNS": ["s", NOUN_BIT],
  "VERB|VBZ": ["s", VERB_BIT],
  "VERB|VBD": ["ed", VERB_BIT],
  "VERB|VBN": ["ed", VERB_BIT],
  "VERB|VBG": ["ing", VERB_BIT],
  "ADJ|JJR": ["er", ADJECTIVE_BIT],
  "ADJ|JJS": ["est", ADJECTIVE_BIT],
});

/** Answers kept before the cache starts anew. */
const CACHE_LIMIT = 50_000;
