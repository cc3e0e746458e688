/** The reader: tagger, parser, lemmatizer and name finder on one set of weights. */
import type { Name, Token, TokenSpan } from "../../model/syntax.ts";
import { type LemmaTable, Lemmatizer } from "./lemma.ts";
import { Lexicon, type LexiconRows } from "./lexicon.ts";
import { LinearModel } from "./linear.ts";
import { type MendableTags, mendableTags, mendTags } from "./mend-tags.ts";
import { keysFromPlanes, type ModelFile, readMoves, readRows } from "./model-file.ts";
import { MoveModel } from "./move-model.ts";
import { NAME_CLASSES, NameFinder } from "./names.ts";
import { Parser } from "./parser.ts";
import { PAD, SentenceBuffer } from "./sentence-buffer.ts";
import { Tagger } from "./tagger.ts";
import { type TagSet, tagSet } from "./tagset.ts";
import { WordClasses } from "./word-classes.ts";
import { WordGroups } from "./word-groups.ts";

/** What the reader says of one token. `head` is −1 for the root. */
export interface TokenReading {
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  readonly head: number;
  readonly deprel: string;
}

export interface SentenceReading {
  readonly tokens: readonly TokenReading[];
  readonly names: readonly Name[];
}

/** Labels of words in names already found in a document, by word hash. */
export type NameMemory = Map<number, number>;

/** Everything that the weights file holds besides the linear models' rows. */
export interface ReaderMeta {
  readonly tags: readonly string[];
  readonly labels: readonly string[];
  readonly lemmas: LemmaTable;
  /** How close a second tag must come for the parser to be told. */
  readonly near: number;
}

export class Reader {
  readonly #tags: TagSet;
  readonly #mendable: MendableTags;
  readonly #labels: readonly string[];
  readonly #tagger: Tagger;
  readonly #parser: Parser;
  readonly #lemmatizer: Lemmatizer;
  readonly #names: NameFinder;
  readonly #buffer: SentenceBuffer;

  constructor(file: ModelFile) {
    const meta = file.meta as unknown as ReaderMeta;
    this.#tags = tagSet(meta.tags);
    this.#mendable = mendableTags(this.#tags);
    this.#labels = meta.labels;
    const classes = readClasses(file);
    this.#buffer = new SentenceBuffer(new Lexicon(readLexicon(file), classes, readGroups(file)));
    this.#tagger = new Tagger(new LinearModel(readRows(file, "tagger", meta.tags.length)), meta.near);
    const labels = new LinearModel(readRows(file, "labels", meta.labels.length));
    this.#parser = new Parser(new MoveModel(readMoves(file, "moves")), labels, this.#tags);
    this.#lemmatizer = new Lemmatizer(meta.lemmas, classes);
    this.#names = new NameFinder(new LinearModel(readRows(file, "names", NAME_CLASSES)), this.#tags);
  }

  /**
   * Reads one sentence of any length above 0.
   * @param memory names found before in the same document; the sentence's own are added
   */
  read(forms: readonly string[], memory: NameMemory = new Map()): SentenceReading {
    const names = this.#run(forms, memory);
    const tokens = forms.map((form, i): TokenReading => {
      const tag = this.#buffer.tag[i + PAD]! - 1;
      return {
        lemma: this.#lemmatizer.lemma(form, this.#tags.names[tag]!),
        upos: this.#tags.upos[tag]!,
        xpos: this.#tags.xpos[tag]!,
        head: this.#head(i),
        deprel: this.#labels[this.#parser.state.label[i + PAD]! - 1]!,
      };
    });
    return { tokens, names };
  }

  /** The same for tokens of a text, made into tokens of a tree at once. */
  readSpans(
    spans: readonly TokenSpan[],
    memory: NameMemory,
  ): { readonly tokens: readonly Token[]; readonly names: readonly Name[] } {
    const names = this.#run(
      spans.map((span) => span.text),
      memory,
    );
    const tokens = spans.map(({ start, end, text }, i): Token => {
      const tag = this.#buffer.tag[i + PAD]! - 1;
      return {
        start,
        end,
        text,
        lemma: this.#lemmatizer.lemma(text, this.#tags.names[tag]!),
        upos: this.#tags.upos[tag]!,
        xpos: this.#tags.xpos[tag]!,
        head: this.#head(i),
        deprel: this.#labels[this.#parser.state.label[i + PAD]! - 1]!,
      };
    });
    return { tokens, names };
  }

  #run(forms: readonly string[], memory: NameMemory): readonly Name[] {
    const buffer = this.#buffer;
    buffer.load(forms);
    this.#tagger.tag(buffer);
    mendTags(buffer, forms, this.#mendable);
    this.#parser.parse(buffer);
    return this.#names.find(forms, buffer, this.#parser.state, memory);
  }

  /** Head of token `i`, -1 for the root. */
  #head(i: number): number {
    const { head, root } = this.#parser.state;
    const place = head[i + PAD]!;
    return place === root ? -1 : place - PAD;
  }
}

function readLexicon(file: ModelFile): LexiconRows {
  return {
    words: keysFromPlanes(file.section("lexicon.words")),
    ambiguity: file.section("lexicon.ambiguity"),
    fixed: file.section("lexicon.fixed"),
  };
}

function readClasses(file: ModelFile): WordClasses {
  return new WordClasses({
    words: keysFromPlanes(file.section("classes.words")),
    parts: file.section("classes.parts"),
    nouns: file.section("classes.nouns"),
    verbs: file.section("classes.verbs"),
  });
}

function readGroups(file: ModelFile): WordGroups {
  return new WordGroups({
    words: keysFromPlanes(file.section("groups.words")),
    regions: file.section("groups.regions"),
    clusters: file.section("groups.clusters"),
  });
}
