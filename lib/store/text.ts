import { createHash } from "node:crypto";

/**
 * PostgreSQL's text holds every Unicode scalar value but U+0000, and no lone surrogates. An article may contain both,
 * and its text must come back to the code unit. What cannot be held is escaped behind a noncharacter that no text is
 * meant to contain, followed by the code unit in four hexadecimal digits; the noncharacter itself likewise.
 * Rejected: bytes of UTF-16 (twice the size, and nobody could search or read the column), JSON strings (every quotation
 * mark and line break escaped). As it is, all but pathological texts stand in the database as they are.
 */
const ESCAPE = "\uFDD0";
const UNSTORABLE = /[\0\uFDD0\p{Surrogate}]/gu;
const ESCAPED = /\uFDD0([0-9A-F]{4})/g;

export function toStored(text: string): string {
  return text.replace(
    UNSTORABLE,
    (unit) => ESCAPE + unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0"),
  );
}

export function fromStored(stored: string): string {
  return stored.replace(ESCAPED, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/**
 * SHA-256 of a text as UTF-8, in hexadecimal: what `sha256sum` says of the file it came from.
 * A lone surrogate counts as the three bytes it would have in UTF-8, so that no two texts share a sum by replacement.
 */
export function textSha256(text: string): string {
  const hash = createHash("sha256");
  let done = 0;
  for (const lone of text.matchAll(/\p{Surrogate}/gu)) {
    const unit = lone[0].charCodeAt(0);
    hash.update(text.slice(done, lone.index), "utf8");
    hash.update(Uint8Array.of(0xe0 | (unit >> 12), 0x80 | ((unit >> 6) & 0x3f), 0x80 | (unit & 0x3f)));
    done = lone.index + 1;
  }
  return hash.update(text.slice(done), "utf8").digest("hex");
}
