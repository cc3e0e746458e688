/**
 * Winnowing (Schleimer, Wilkerson and Aiken 2003): of the hashes of all runs of words, those that are the least of some
 * window. Two texts that share a run of `GRAM + WINDOW - 1` words or more are sure to share a fingerprint of it, and
 * about two in `WINDOW + 1` runs are kept.
 */

/** Words in a run that is hashed: shorter ones are turns of phrase. */
export const GRAM = 6;
/** Runs among which one is kept: eleven words in common are found for sure. */
export const WINDOW = 6;
const BASE = 0x01000193;

export interface Fingerprint {
  readonly hash: number;
  /** Number of its first word. */
  readonly word: number;
}

/** Hashes of every run of words, by the number of its first word; a rolling sum, so the text is gone through once. */
function grams(words: Uint32Array): Uint32Array {
  const count = Math.max(0, words.length - GRAM + 1);
  const out = new Uint32Array(count);
  let leading = 1;
  for (let i = 1; i < GRAM; i++) leading = Math.imul(leading, BASE);
  let sum = 0;
  for (let i = 0; i < words.length; i++) {
    if (i >= GRAM) sum = (sum - Math.imul(words[i - GRAM] as number, leading)) | 0;
    sum = (Math.imul(sum, BASE) + (words[i] as number)) | 0;
    if (i >= GRAM - 1) out[i - GRAM + 1] = scrambled(sum);
  }
  return out;
}

/** Without this, the least of a window would mostly be a run that begins with the same few words. */
function scrambled(sum: number): number {
  let h = sum ^ (sum >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** The fingerprints of a text, in its order. A text shorter than a window has one; shorter than a run, none. */
export function fingerprintsOf(words: Uint32Array): readonly Fingerprint[] {
  const hashes = grams(words);
  const found: Fingerprint[] = [];
  const last = Math.max(0, hashes.length - WINDOW);
  let taken = -1;
  for (let first = 0; first <= last && hashes.length > 0; first++) {
    let least = first;
    for (let i = first; i < Math.min(first + WINDOW, hashes.length); i++)
      if ((hashes[i] as number) <= (hashes[least] as number)) least = i;
    if (least === taken) continue;
    taken = least;
    found.push({ hash: hashes[least] as number, word: least });
  }
  return found;
}
