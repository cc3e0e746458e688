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

/** The word-level difference from one wording to another, made readable; too long ones come back as one change. */
export function wordingDifference(from: string, to: string): readonly WordingPart[] {
  const replaced: readonly WordingPart[] = [
    { kind: "removed", text: from },
    { kind: "added", text: to },
  ];
  if (from.length + to.length > MAX_CHARACTERS) return replaced;
  const parts = diffWords(from, to, { intlSegmenter: WORDS, ignoreCase: true }).map(
    (part): WordingPart => ({
      kind: part.added ? "added" : part.removed ? "removed" : "same",
      text: part.value,
    }),
  );
  const readable = simplify(parts);
  return sharedWords(readable) < LEAST_SHARED * sharedWords(replaced) ? replaced : readable;
}

/** With less than this in common, two sentences are read more easily one after the other than woven together. */
const LEAST_SHARED = 0.25;

/** Letters of what both have; of a whole replacement, half of all its letters. */
function sharedWords(parts: readonly WordingPart[]): number {
  const same = parts.filter((part) => part.kind === "same");
  if (same.length > 0) return same.reduce((sum, part) => sum + part.text.length, 0);
  return parts.reduce((sum, part) => sum + part.text.length, 0) / 2;
}

/** A word at least this long is worth an island between two changes; "the" and "of" are met by chance. */
const ISLAND_LETTERS = 4;

/** Joins changes that only a chance meeting of small words keeps apart: removed words first, then added ones. */
function simplify(parts: readonly WordingPart[]): readonly WordingPart[] {
  const joined: WordingPart[] = [];
  let removed = "";
  let added = "";
  const flush = () => {
    if (removed !== "") joined.push({ kind: "removed", text: removed });
    if (added !== "") joined.push({ kind: "added", text: added });
    removed = "";
    added = "";
  };
  parts.forEach((part, index) => {
    if (part.kind === "removed") removed += part.text;
    else if (part.kind === "added") added += part.text;
    else if (removed + added !== "" && isIsland(part.text, parts.slice(index + 1))) {
      removed += part.text;
      added += part.text;
    } else {
      flush();
      joined.push(part);
    }
  });
  flush();
  return joined;
}

/** Small words with a change on both sides: what follows decides, what came before is known to the caller. */
function isIsland(text: string, rest: readonly WordingPart[]): boolean {
  if (rest.length === 0) return false;
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).every((word) => word.length < ISLAND_LETTERS);
}
