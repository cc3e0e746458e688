/** The columns of a sentence as typed arrays, kept between sentences so that nothing is allocated. */
import { quoteSide } from "./forms.ts";
import { hashString } from "./hash.ts";
import type { Lexicon } from "./lexicon.ts";

/** Empty columns before and after the tokens, so that a window needs no bounds checks. */
export const PAD = 4;

const WORD_OPEN_QUOTE = hashString('"<');
const WORD_CLOSE_QUOTE = hashString('>"');
/** Values of the columns before the first and after the last token. */
const BEFORE = 0x51ed270b;
const AFTER = 0x1b56c4e9;

const COLUMNS = [
  "word",
  "p1",
  "p2",
  "p3",
  "s1",
  "s2",
  "s3",
  "s4",
  "shape",
  "flags",
  "ambiguity",
  "fixed",
  "class",
  "field",
  "cluster",
  "region",
  "tag",
  "coarse",
  "commas",
  "verbs",
  "quotes",
  "nextVerb",
  "second",
] as const;
type Column = (typeof COLUMNS)[number];

/** Token `i` stands in place `i + PAD` of every column. */
export class SentenceBuffer {
  length = 0;
  word = new Int32Array(0);
  p1 = new Int32Array(0);
  p2 = new Int32Array(0);
  p3 = new Int32Array(0);
  s1 = new Int32Array(0);
  s2 = new Int32Array(0);
  s3 = new Int32Array(0);
  s4 = new Int32Array(0);
  shape = new Int32Array(0);
  flags = new Int32Array(0);
  /** Which tags the lexicon knows for the word (0: not in the lexicon). */
  ambiguity = new Int32Array(0);
  /** The only tag that the word has, or NO_TAG. */
  fixed = new Int32Array(0);
  /** Dictionary class and semantic field. */
  class = new Int32Array(0);
  field = new Int32Array(0);
  /** Cluster of words in like surroundings, and the wide one that holds it. */
  cluster = new Int32Array(0);
  region = new Int32Array(0);
  /** The tagger's answer plus one; 0 outside the sentence. */
  tag = new Int32Array(0);
  /** Universal part of speech of the tag plus one. */
  coarse = new Int32Array(0);
  /** How many commas (verbs) stand before a place. */
  commas = new Int32Array(0);
  verbs = new Int32Array(0);
  /** How many quotation marks stand before a place. */
  quotes = new Int32Array(0);
  /** Tag of the next verb at or after a place, 0 where there is none. */
  nextVerb = new Int32Array(0);
  /** The tagger's second choice plus one where it was close, else 0. */
  second = new Int32Array(0);
  readonly #lexicon: Lexicon;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  #reserve(length: number): void {
    if (this.word.length >= length + 2 * PAD) return;
    const size = Math.max(256, 2 * length) + 2 * PAD;
    for (const column of COLUMNS) this[column as Column] = new Int32Array(size);
  }

  /** Fills all columns but `tag` from the forms. */
  load(forms: readonly string[]): void {
    const n = forms.length;
    this.length = n;
    this.#reserve(n);
    let quoteOpen = false;
    for (let i = 0; i < n; i++) {
      const form = forms[i]!;
      this.#put(i + PAD, form);
      const side = quoteSide(form);
      if (side !== null) {
        quoteOpen = side === "either" ? !quoteOpen : side === "open";
        const word = quoteOpen ? WORD_OPEN_QUOTE : WORD_CLOSE_QUOTE;
        const known = this.#lexicon.tags(word);
        this.word[i + PAD] = word;
        this.ambiguity[i + PAD] = known.ambiguity;
        this.fixed[i + PAD] = known.fixed;
      }
    }
    for (let k = 0; k < PAD; k++) {
      this.#clear(k, BEFORE);
      this.#clear(PAD + n + k, AFTER);
    }
  }

  #put(at: number, form: string): void {
    const f = this.#lexicon.get(form);
    this.word[at] = f.word;
    this.p1[at] = f.prefixes[0];
    this.p2[at] = f.prefixes[1];
    this.p3[at] = f.prefixes[2];
    this.s1[at] = f.suffixes[0];
    this.s2[at] = f.suffixes[1];
    this.s3[at] = f.suffixes[2];
    this.s4[at] = f.suffixes[3];
    this.shape[at] = f.shape;
    this.flags[at] = f.flags;
    this.ambiguity[at] = f.ambiguity;
    this.fixed[at] = f.fixed;
    this.class[at] = f.class;
    this.field[at] = f.field;
    this.cluster[at] = f.cluster;
    this.region[at] = f.region;
    this.tag[at] = 0;
    this.second[at] = 0;
  }

  #clear(at: number, mark: number): void {
    for (const column of COLUMNS) this[column as Column][at] = 0;
    this.word[at] = mark;
    this.shape[at] = mark;
  }
}
