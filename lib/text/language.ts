import { FUNCTION_WORDS, LANGUAGE_NAMES } from "./language-words.ts";

/** What a decision needs at most: the beginning of a text tells its language. */
const MAX_CHARACTERS = 6000;
/** Below this many words of Latin script there is no telling a headline's language: it passes for English. */
const MIN_WORDS = 12;
/** Function words make up 35 to 55 % of running text; under this share nothing holds the words together. */
const MIN_SHARE = 0.12;
/** English is what Crossread reads: another language must be clearly the better explanation. */
const LEAD_OVER_ENGLISH = 1.3;
/** Words that English has too ("in", "is", "me") speak for no other language: so many others are asked for. */
const MIN_OWN_WORDS = 2;
/** The letters of "U.S." and "G.D.P." are no words; several languages have words of one letter. */
const INITIAL = /(?<!\p{L})\p{L}\./gu;
/** Letters of another script before it decides: an English text may quote a name in it. */
const MIN_FOREIGN_LETTERS = 12;

/** Scripts of one language, or of a family that its own letters tell apart. */
const SCRIPTS: readonly (readonly [RegExp, (text: string) => string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, () => "ja"],
  [/\p{Script=Hangul}/gu, () => "ko"],
  [/\p{Script=Han}/gu, () => "zh"],
  [/\p{Script=Cyrillic}/gu, cyrillic],
  [/\p{Script=Arabic}/gu, arabic],
  [/\p{Script=Greek}/gu, () => "el"],
  [/\p{Script=Hebrew}/gu, () => "he"],
  [/\p{Script=Devanagari}/gu, () => "hi"],
  [/\p{Script=Bengali}/gu, () => "bn"],
  [/\p{Script=Gurmukhi}/gu, () => "pa"],
  [/\p{Script=Gujarati}/gu, () => "gu"],
  [/\p{Script=Tamil}/gu, () => "ta"],
  [/\p{Script=Telugu}/gu, () => "te"],
  [/\p{Script=Kannada}/gu, () => "kn"],
  [/\p{Script=Malayalam}/gu, () => "ml"],
  [/\p{Script=Sinhala}/gu, () => "si"],
  [/\p{Script=Thai}/gu, () => "th"],
  [/\p{Script=Lao}/gu, () => "lo"],
  [/\p{Script=Khmer}/gu, () => "km"],
  [/\p{Script=Myanmar}/gu, () => "my"],
  [/\p{Script=Georgian}/gu, () => "ka"],
  [/\p{Script=Armenian}/gu, () => "hy"],
  [/\p{Script=Ethiopic}/gu, () => "am"],
];

/** Every word of the table with the languages it belongs to. */
const LANGUAGES_OF: ReadonlyMap<string, readonly string[]> = invert();

function invert(): ReadonlyMap<string, readonly string[]> {
  const map = new Map<string, string[]>();
  for (const [language, words] of Object.entries(FUNCTION_WORDS)) {
    for (const word of new Set(words.split(" "))) map.set(word, [...(map.get(word) ?? []), language]);
  }
  return map;
}

/**
 * The language a text is in, by its script and its function words.
 * Rejected: tinyld 1.3 (n-grams): calls short English headlines Finnish, French or Estonian, takes a Swedish sentence
 * for Finnish, and costs 160 ms at start-up.
 * @returns a BCP 47 tag; "en" where the text is too short to tell, "und" where it is running text in nothing known
 */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, MAX_CHARACTERS);
  return foreignScript(sample) ?? latinLanguage(sample);
}

/** What to call a language in a sentence ("the text is in German"). */
export function languageName(tag: string): string {
  return LANGUAGE_NAMES[tag] ?? tag;
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

function foreignScript(sample: string): string | null {
  const latin = count(sample, /\p{Script=Latin}/gu);
  const counts = SCRIPTS.map(([pattern]) => count(sample, pattern));
  const total = counts.reduce((sum, letters) => sum + letters, 0);
  if (total < MIN_FOREIGN_LETTERS || total < latin) return null;
  // Japanese is written in Chinese characters for the greater part: its own letters decide.
  const [kana = 0, , han = 0] = counts;
  if (han > 0 && kana > total / 10) return "ja";
  const best = counts.indexOf(Math.max(...counts));
  return SCRIPTS[best]?.[1](sample) ?? null;
}

function cyrillic(text: string): string {
  if (/[іїєґ]/i.test(text) && !/[ыэё]/i.test(text)) return "uk";
  if (/[јљњћђџќѓ]/i.test(text)) return "sr";
  return count(text, /ъ/gi) > 2 && !/[ыэ]/i.test(text) ? "bg" : "ru";
}

function arabic(text: string): string {
  if (/[ښځړڼ]/.test(text)) return "ps";
  if (/[ٹڈڑے]/.test(text)) return "ur";
  return /[پچژگ]/.test(text) ? "fa" : "ar";
}

function latinLanguage(sample: string): string {
  const words =
    sample
      .toLowerCase()
      .replace(INITIAL, " ")
      .match(/\p{Script=Latin}[\p{Script=Latin}\p{M}]*/gu) ?? [];
  if (words.length < MIN_WORDS) return "en";
  const hits = new Map<string, number>();
  const own = new Map<string, number>();
  for (const word of words) {
    const languages = LANGUAGES_OF.get(word) ?? [];
    for (const language of languages) {
      hits.set(language, (hits.get(language) ?? 0) + 1);
      if (!languages.includes("en")) own.set(language, (own.get(language) ?? 0) + 1);
    }
  }
  const english = hits.get("en") ?? 0;
  const [best, most] = [...hits].reduce((top, entry) => (entry[1] > top[1] ? entry : top), [
    "en",
    english,
  ] as [string, number]);
  const surely = (own.get(best) ?? 0) >= MIN_OWN_WORDS;
  if (best !== "en" && surely && most > english * LEAD_OVER_ENGLISH && most >= words.length * MIN_SHARE)
    return best;
  // Running text without a trace of English is in some language; a list of names and figures may be in English.
  const foreign = english < words.length * (MIN_SHARE / 4) && words.length >= MIN_WORDS * 4;
  return foreign ? "und" : "en";
}
