/**
 * Lemmas by rules learned from the treebanks: for each tag, whole words first, then the longest known
 * ending, each with what to cut from the end and what to put in its place.
 */
import { treebankForm } from "./forms.ts";

/** For each tag ("VERB|VBD"): word or "-ending" → edit, "2e" for "cut two units, add e". */
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
  readonly #known = new Map<string, string>();

  constructor(table: LemmaTable) {
    this.#table = table;
  }

  /** @param tag joint tag, "VERB|VBD" */
  lemma(form: string, tag: string): string {
    const key = `${tag} ${form}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    if (this.#known.size >= CACHE_LIMIT) this.#known.clear();
    const lemma = this.#make(form, tag);
    this.#known.set(key, lemma);
    return lemma;
  }

  #make(form: string, tag: string): string {
    const base = lemmaBase(form, tag);
    const edits = this.#table[tag];
    if (edits === undefined) return base;
    const lower = base.toLowerCase();
    const whole = edits[lower];
    if (whole !== undefined) return applyEdit(base, whole);
    for (let n = Math.min(LONGEST_ENDING, lower.length); n >= 0; n--) {
      const edit = edits[`-${lower.slice(lower.length - n)}`];
      if (edit !== undefined) return applyEdit(base, edit);
    }
    return base;
  }
}

/** Answers kept before the cache starts anew. */
const CACHE_LIMIT = 50_000;
