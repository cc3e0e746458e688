/** What is known of words: the tags they have had in training, and their class in the dictionary. */
import { type FormFeatures, formFeatures, treebankForm } from "./forms.ts";
import { NO_CLASS, type WordClasses } from "./word-classes.ts";
import { NO_GROUP, type WordGroups } from "./word-groups.ts";
import { placeOf } from "./word-table.ts";

/** Rows of the table, words ascending as unsigned integers. */
export interface LexiconRows {
  readonly words: Int32Array;
  /** Number of the set of tags that the word has had (1–255). */
  readonly ambiguity: Uint8Array;
  /** Tag of a word that practically never has another, else `NO_TAG`. */
  readonly fixed: Uint8Array;
}

export const NO_TAG = 255;

/** All that the models see of a form by itself. */
export interface KnownForm extends FormFeatures {
  /** Number of the set of tags that the word has had, 0 for an unknown word. */
  readonly ambiguity: number;
  readonly fixed: number;
  readonly class: number;
  readonly field: number;
  /** Cluster of the word, and the wide one that holds it; 0 for none. */
  readonly cluster: number;
  readonly region: number;
}

/** Forms kept before the cache starts anew: a long article has about 2,000, a big story 20,000. */
const CACHE_LIMIT = 50_000;

/** Look-ups by form, remembered; the answers do not depend on what is remembered. */
export class Lexicon {
  readonly #rows: LexiconRows;
  readonly #classes: WordClasses | null;
  readonly #groups: WordGroups | null;
  readonly #known = new Map<string, KnownForm>();

  constructor(rows: LexiconRows, classes: WordClasses | null, groups: WordGroups | null) {
    this.#rows = rows;
    this.#classes = classes;
    this.#groups = groups;
  }

  get(form: string): KnownForm {
    const known = this.#known.get(form);
    if (known !== undefined) return known;
    if (this.#known.size >= CACHE_LIMIT) this.#known.clear();
    const features = formFeatures(form);
    const lower = treebankForm(form).toLowerCase();
    const { class: cls, field } = this.#classes?.of(lower) ?? NO_CLASS;
    const { cluster, region } = this.#groups?.of(lower) ?? NO_GROUP;
    const entry = { ...features, ...this.tags(features.word), class: cls, field, cluster, region };
    this.#known.set(form, entry);
    return entry;
  }

  /** The number of the word's set of tags, and its tag if it has but one. */
  tags(word: number): { ambiguity: number; fixed: number } {
    const i = placeOf(this.#rows.words, word);
    return i < 0
      ? { ambiguity: 0, fixed: NO_TAG }
      : { ambiguity: this.#rows.ambiguity[i]!, fixed: this.#rows.fixed[i]! };
  }
}
