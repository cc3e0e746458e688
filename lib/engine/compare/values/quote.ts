import { type Comparer, compatible, conflict, same } from "../verdict.ts";

/** From here on the words are the same but for typography. */
const SAME_QUOTE = 0.999;
/** So much of the shorter quotation must stand in the longer one for both to be one utterance. */
const ONE_UTTERANCE = 0.8;

const wordsOf = (text: string) =>
  text
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[^\p{L}\p{N}']+/gu, " ")
    .trim()
    .split(" ")
    .filter(Boolean);

function sharedCount(a: readonly string[], b: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const w of a) counts.set(w, (counts.get(w) ?? 0) + 1);
  let shared = 0;
  for (const w of b) {
    const n = counts.get(w) ?? 0;
    if (n > 0) {
      shared++;
      counts.set(w, n - 1);
    }
  }
  return shared;
}

/** Share of the words that two texts have in common, 0 to 1 (Dice's coefficient over word counts). */
export function wordOverlap(a: string, b: string): number {
  const x = wordsOf(a);
  const y = wordsOf(b);
  return x.length + y.length === 0 ? 1 : (2 * sharedCount(x, y)) / (x.length + y.length);
}

/** Share of the shorter text's words that the longer one has too, 0 to 1. */
export function wordsInside(a: string, b: string): number {
  const x = wordsOf(a);
  const y = wordsOf(b);
  const least = Math.min(x.length, y.length);
  return least === 0 ? 0 : sharedCount(x, y) / least;
}

const lastWord = (label: string) => wordsOf(label).at(-1) ?? "";

export const quoteComparer: Comparer<"quote"> = {
  kind: "quote",
  compare(a, b, { kindOf }) {
    const [x, y] = [a.value.speaker, b.value.speaker];
    const one =
      x === null ||
      y === null ||
      x === y ||
      lastWord(a.value.speakerLabel) === lastWord(b.value.speakerLabel);
    if (!one) {
      // Bodies speak through people: only two people cannot have said it both.
      const people = kindOf(x) === "person" && kindOf(y) === "person";
      const verbatim = wordsInside(a.value.text, b.value.text) >= ONE_UTTERANCE;
      return people && verbatim ? conflict("other-speaker") : compatible("attribution", "other-voice");
    }
    return wordOverlap(a.value.text, b.value.text) >= SAME_QUOTE
      ? same("same-words")
      : compatible("wording", "other-wording");
  },
};
