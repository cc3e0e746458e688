/**
 * Integer hashing for feature names. Every operation is on 32-bit integers, so a feature has the
 * same name on every machine and the weights file needs no table of strings. The upper bits are the good ones.
 */

/** FNV-1a, 32 bits: offset basis and prime. */
const FNV_BASIS = 0x811c9dc5 | 0;
const FNV_PRIME = 0x01000193;
/** Odd multipliers (Murmur3 finalizer) that spread the joined parts over all 32 bits. */
const MIX_A = 0x85ebca6b | 0;
const MIX_B = 0xc2b2ae35 | 0;
/** Odd multiplier that keeps `a, b` and `b, a` apart. */
const JOIN = 0x2c1b3c6d;
/** Keeps templates far apart before mixing (golden ratio). */
const TEMPLATE = 0x9e3779b9 | 0;

/** FNV-1a over the UTF-16 code units `from` (included) to `to` (excluded). */
export function hashString(text: string, from = 0, to = text.length): number {
  let h = FNV_BASIS;
  for (let i = from; i < to; i++) h = Math.imul(h ^ text.charCodeAt(i), FNV_PRIME);
  return h ^ (h >>> 15);
}

/** Spreads all bits over the upper ones, which tell a feature's slot. */
function finish(value: number): number {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), MIX_A);
  return Math.imul(h ^ (h >>> 13), MIX_B);
}

/** Name of a feature of template `k` with one part. */
export function feature1(k: number, a: number): number {
  return finish((Math.imul(k, TEMPLATE) + a) | 0);
}

/** Name of a feature of template `k` with two parts. */
export function feature2(k: number, a: number, b: number): number {
  return finish((Math.imul((Math.imul(k, TEMPLATE) + a) | 0, JOIN) + b) | 0);
}

/** Name of a feature of template `k` with three parts. */
export function feature3(k: number, a: number, b: number, c: number): number {
  const ab = (Math.imul((Math.imul(k, TEMPLATE) + a) | 0, JOIN) + b) | 0;
  return finish((Math.imul(ab ^ (ab >>> 15), JOIN) + c) | 0);
}

/** Name of a feature of template `k` with four parts. */
export function feature4(k: number, a: number, b: number, c: number, d: number): number {
  const ab = (Math.imul((Math.imul(k, TEMPLATE) + a) | 0, JOIN) + b) | 0;
  const abc = (Math.imul(ab ^ (ab >>> 15), JOIN) + c) | 0;
  return finish((Math.imul(abc ^ (abc >>> 15), JOIN) + d) | 0);
}
