import type { Span } from "./span.ts";

/** What a stretch of the page is for. Furniture is marked, never deleted. */
export type BlockKind =
  | "headline"
  | "heading"
  | "byline"
  | "dateline"
  | "paragraph"
  | "list-item"
  | "furniture";

/** A run of text between line breaks that reads as one unit. */
export interface Block extends Span {
  readonly kind: BlockKind;
}

/** A token as Universal Dependencies cuts them ("don't" is "do" + "n't"), with its place in the document. */
export interface TokenSpan extends Span {
  readonly text: string;
}

/** A sentence before parsing. `block` indexes the document's blocks. */
export interface SentenceSpan extends Span {
  readonly block: number;
  /** Why the sentence ends where no writer ended it: it grew too long to be one. */
  readonly cut?: "longest-sentence";
  readonly tokens: readonly TokenSpan[];
}

/** Words between quotation marks; `start` and `end` exclude the marks. May run over several sentences. */
export interface Quotation extends Span {
  /** False where the closing mark is missing (a quotation that goes on in the next paragraph). */
  readonly closed: boolean;
}

/** What `segment` hands over. */
export interface SegmentedText {
  readonly blocks: readonly Block[];
  readonly sentences: readonly SentenceSpan[];
  readonly quotations: readonly Quotation[];
}

/** A token in its dependency tree. */
export interface Token extends TokenSpan {
  readonly lemma: string;
  /** Universal part of speech: NOUN, PROPN, VERB, AUX, … */
  readonly upos: string;
  /** Penn Treebank tag: NN, NNP, VBD, … */
  readonly xpos: string;
  /** Index of the governing token within the sentence; -1 for the root. */
  readonly head: number;
  /** Universal Dependencies relation, subtype included where the parser gives it ("nsubj:pass"). */
  readonly deprel: string;
}

export type NameKind = "person" | "organisation" | "place" | "group";

/** A name found in a sentence: tokens `first` to `last`, both included. */
export interface Name {
  readonly first: number;
  readonly last: number;
  readonly kind: NameKind;
}

/** A parsed sentence. */
export interface Sentence extends Span {
  readonly block: number;
  readonly tokens: readonly Token[];
  readonly names: readonly Name[];
}

/** What `parse` hands over: the segmented text with trees and names. */
export interface ParsedText {
  readonly blocks: readonly Block[];
  readonly sentences: readonly Sentence[];
  readonly quotations: readonly Quotation[];
}
