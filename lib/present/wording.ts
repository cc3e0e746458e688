import { diffWords } from "diff";

/** A stretch of the word-level difference between two wordings. */
export interface WordingPart {
  readonly kind: "same" | "removed" | "added";
  readonly text: string;
}

/**
 * diffWords' own tokenizer is made of regular expressions for Latin letters: it cuts "2,400" and "O’Neill" in pieces
 * and takes a Chinese sentence for one word. Intl.Segmenter knows the words of every language.
 * Rejected: diffWordsWithSpace, which shows a changed line break as a change of wording.
 */
const WORDS = new Intl.Segmenter("en", { granularity: "word" });

/** Comparing takes time quadratic in the number of differing words: about 100 ms at this length, so longer texts are shown whole. */
const MAX_CHARACTERS = 20_000;

/** The word-level difference from one wording to another; too long ones come back as one change. */
export function wordingDifference(from: string, to: string): readonly WordingPart[] {
  if (from.length + to.length > MAX_CHARACTERS) {
    return [
      { kind: "removed", text: from },
      { kind: "added", text: to },
    ];
  }
  return diffWords(from, to, { intlSegmenter: WORDS, ignoreCase: true }).map((part) => ({
    kind: part.added ? "added" : part.removed ? "removed" : "same",
    text: part.value,
  }));
}
