import { detect } from "tinyld/light";

/** Words that make up a good part of any English prose and are rare in its neighbors. */
const ENGLISH = new Set(
  "the of and to in that was is for on with as at by from it his her has had were are this which who will not their been have be an but they".split(
    " ",
  ),
);
/** English prose has about 30 % of these words; other languages stay below 5 %. */
const ENGLISH_SHARE = 0.1;
/** Fewer words than this say too little to refuse them. */
const LEAST_WORDS = 20;
/** The beginning of a text is enough, so that a long one costs no more. */
const SAMPLE = 4000;

/**
 * The language a text is in, as a BCP 47 tag. Deterministic; short texts count as English, so that a headline is never
 * refused. Detection of other languages: tinyld's n-grams.
 */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE);
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const scripts = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{20}/u.test(sample);
  if (words.length < LEAST_WORDS && !scripts) return "en";
  const english = words.filter((w) => ENGLISH.has(w)).length / Math.max(1, words.length);
  if (english >= ENGLISH_SHARE) return "en";
  return detect(sample) || "en";
}

/** English name of a language tag: "de" → "German". */
export function languageName(tag: string): string {
  return new Intl.DisplayNames(["en"], { type: "language" }).of(tag) ?? tag;
}
