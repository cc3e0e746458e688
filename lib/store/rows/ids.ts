import { randomBytes } from "node:crypto";

/** Crockford's base 32: no letter to be taken for a digit, no case to get wrong. */
const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
/** 80 random bits: among a thousand million ids, two alike have a chance of one in two million. */
const LENGTH = 16;

/** A new id, short enough for an address. */
export function newId<Id extends string>(): Id {
  let id = "";
  for (const byte of randomBytes(LENGTH)) id += ALPHABET[byte & 31];
  return id as Id;
}
