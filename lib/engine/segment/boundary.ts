/**
 * Decides whether a sentence ends between two tokens: a linear model over the words and shapes around
 * the place and what the rules propose. Weights are looked up by hash in one small table.
 */
import type { TokenSpan } from "../../model/syntax.ts";
import { SENTENCE_STARTERS } from "./abbreviations.ts";
import { BOUNDARY_WEIGHTS } from "./boundary-weights.ts";

/** The table has `1 << BOUNDARY_BITS` weights of one byte. */
export const BOUNDARY_BITS = 16;
/** More than the number of features below. */
export const BOUNDARY_FEATURES = 32;

const FNV_BASIS = 0x811c9dc5 | 0;
const FNV_PRIME = 0x01000193;

/** FNV-1a of a word in lower case with digits as 0, at most its first 24 units. */
function hashWord(text: string): number {
  const lower = text.slice(0, 24).toLowerCase();
  let h = FNV_BASIS;
  for (let i = 0; i < lower.length; i++) {
    const c = lower.charCodeAt(i);
    h = Math.imul(h ^ (c >= 48 && c <= 57 ? 48 : c), FNV_PRIME);
  }
  return h;
}

/** 0 none, 1 capitalized, 2 upper case, 3 lower case, 4 digit first, 5 full stop or the like, 6 other mark. */
function shapeOf(text: string | undefined): number {
  if (text === undefined) return 0;
  if (/^\p{Lu}/u.test(text)) return text.length > 1 && !/\p{Ll}/u.test(text) ? 2 : 1;
  if (/^\p{L}/u.test(text)) return 3;
  if (/^\p{N}/u.test(text)) return 4;
  return /^[.?!…]+$/.test(text) ? 5 : 6;
}

/** Length so far, coarsely. */
function bucket(length: number): number {
  return length < 4 ? length : length < 7 ? 4 : length < 13 ? 5 : length < 26 ? 6 : length < 50 ? 7 : 8;
}

/**
 * Writes the places in the weight table of the features of the boundary before token `at` to `out`.
 * @param length tokens in the sentence so far
 * @param proposed whether the rules end the sentence here
 * @returns how many there are
 */
export function boundaryFeatures(
  tokens: readonly TokenSpan[],
  at: number,
  length: number,
  proposed: boolean,
  out: Int32Array,
): number {
  const before = tokens[at - 1]!;
  const after = tokens[at]!;
  const far = tokens[at + 1];
  const p = hashWord(before.text);
  const q = at > 1 ? hashWord(tokens[at - 2]!.text) : 1;
  const n = hashWord(after.text);
  const m = far ? hashWord(far.text) : 1;
  const ps = shapeOf(before.text);
  const qs = shapeOf(tokens[at - 2]?.text);
  const ns = shapeOf(after.text);
  const ms = shapeOf(far?.text);
  const gap = after.start === before.end ? 1 : 0;
  const rule = proposed ? 1 : 0;
  const starter = SENTENCE_STARTERS.has(after.text.toLowerCase()) ? 1 : 0;
  const long = bucket(length);
  const shapes = ((ps * 8 + ns) * 8 + ms) * 2 + rule;
  let count = 0;
  const put = (k: number, a: number, b = 0) => {
    let h =
      Math.imul(k + 1, 0x9e3779b1) ^
      Math.imul(a + 0x7f4a7c15, 0x85ebca6b) ^
      Math.imul(b + 0x165667b1, 0xc2b2ae35);
    h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
    out[count++] = (h ^ (h >>> 13)) >>> (32 - BOUNDARY_BITS);
  };
  put(0, rule);
  put(1, shapes);
  put(2, p, rule);
  put(3, n, rule);
  put(4, p, ns * 2 + rule);
  put(5, n, ps * 2 + rule);
  put(6, p, n);
  put(7, q, p);
  put(8, n, m);
  put(9, long, rule * 64 + ps * 8 + ns);
  put(10, gap * 2 + rule, ps * 8 + ns);
  put(11, qs * 64 + ps * 8 + ns, rule);
  put(12, starter * 2 + rule, ps * 8 + qs);
  put(13, long * 2 + starter, ps * 8 + ns);
  put(14, q, ns * 2 + rule);
  put(15, m, ps * 64 + ns * 2 + rule);
  put(16, p, long * 2 + rule);
  put(17, before.text.length < 20 ? before.text.length : 20, ps * 16 + ns * 2 + rule);
  put(18, shapes, qs * 16 + shapeOf(tokens[at + 2]?.text));
  put(19, shapes, long);
  put(20, hashWord(tokens[at - length]!.text), ps * 64 + ns * 2 + rule);
  put(21, bucket(tokens.length - at) * 16 + long, ps * 64 + ns * 2 + rule);
  put(22, hashWord(before.text.slice(-2)), ns * 2 + rule);
  put(23, (q ^ Math.imul(p, 31)) | 0, n);
  return count;
}

let weights: Int8Array | null = null;
const places = new Int32Array(BOUNDARY_FEATURES);

/** Words with nothing between them but a space and no capital after them: never looked at closely. */
function isPlain(before: TokenSpan, after: TokenSpan): boolean {
  return /[\p{L}\p{N},;]$/u.test(before.text) && /^[\p{Ll},.;:!?)\]]/u.test(after.text);
}

/** Whether a sentence ends before token `at`. `length` and `proposed` as in `boundaryFeatures`. */
export function isBoundary(
  tokens: readonly TokenSpan[],
  at: number,
  length: number,
  proposed: boolean,
): boolean {
  if (!proposed && isPlain(tokens[at - 1]!, tokens[at]!)) return false;
  weights ??= new Int8Array(Buffer.from(BOUNDARY_WEIGHTS, "base64"));
  if (weights.length === 0) return proposed;
  const count = boundaryFeatures(tokens, at, length, proposed, places);
  let score = 0;
  for (let i = 0; i < count; i++) score += weights[places[i]!]!;
  return score > 0;
}
