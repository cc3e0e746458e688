import { foldName } from "../lexicon/fold.ts";

/** Letters that transliterations of one name exchange, made one; then vowels and doublings dropped. */
const EXCHANGED: readonly (readonly [RegExp, string])[] = [
  [/kh|qh|ck|[qc]/gu, "k"],
  [/gh/gu, "g"],
  [/dh/gu, "d"],
  [/ph/gu, "f"],
  [/th/gu, "t"],
  [/zh/gu, "j"],
  [/sch|sh/gu, "s"],
  [/tz|ts/gu, "z"],
  [/w/gu, "v"],
  [/[aeiouyj'’ -]/gu, ""],
  [/h/gu, ""],
  [/(.)\1+/gu, "$1"],
];

/** The consonants that a name keeps in any transliteration: an index key for spelling variants. */
export function skeleton(word: string): string {
  let form = foldName(word);
  for (const [pattern, by] of EXCHANGED) form = form.replace(pattern, by);
  return form;
}

/** Shorter words differ by a letter and are different names ("Lind", "Land"). */
const MIN_LENGTH = 5;
/** Letters per allowed edit: one in five, so two in a name of ten. */
const LETTERS_PER_EDIT = 4;

/** Whether two words may be spellings of one name: same first letter class, same skeleton, few edits. */
export function isSpellingVariant(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.min(a.length, b.length) < MIN_LENGTH || skeleton(a) !== skeleton(b)) return false;
  const allowed = Math.max(1, Math.floor(Math.max(a.length, b.length) / LETTERS_PER_EDIT));
  return editDistance(a, b, allowed) <= allowed;
}

/** Levenshtein distance, `limit + 1` where it is more. Names are short; words over 40 letters are not compared. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit || a.length > 40 || b.length > 40) return limit + 1;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return Math.min(row[b.length] ?? 0, limit + 1);
}
