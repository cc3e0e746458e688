import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromStored, textSha256, toStored } from "../../lib/store/text.ts";
import { testDatabase } from "../setup/store.ts";

const HOSTILE = [
  "a\0b",
  "\uD800 alone",
  "alone \uDC00",
  "\uDC00\uD800 the wrong way round",
  "😀 a pair",
  "\uFDD0 the escape itself",
  "\uFDD00000 what looks escaped",
  "\uFEFFafter a byte order mark",
  "e\u0301 is not é",
  "a\r\nb\rc\u2028d",
  "\u202Eright to left\u202C",
  "\\u0000 \\x00 \\0",
  '\'; DROP TABLE "Claim"; --',
];

/** Any code units at all, the hostile ones more often than chance would have it. */
const anyText = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0xffff }),
      fc.constantFrom(0, 0xd800, 0xdbff, 0xdc00, 0xdfff, 0xfdd0, 0x30, 0x41),
    ),
  )
  .map((units) => String.fromCharCode(...units));

describe("text that PostgreSQL cannot hold", () => {
  test("comes back to the code unit, whatever it is", () => {
    fc.assert(fc.property(anyText, (text) => fromStored(toStored(text)) === text));
  });

  test("is stored as it is where it can be", () => {
    expect(toStored("Grüße, “quoted” 😀 — naïve")).toBe("Grüße, “quoted” 😀 — naïve");
  });

  const database = testDatabase();
  test.each(HOSTILE)("comes back from the database: %j", async (text) => {
    const [row] = await database.sql<{ text: string }>("SELECT $1::text AS text", [toStored(text)]);
    expect(fromStored(row?.text ?? "")).toBe(text);
  });
});

describe("SHA-256 of a text", () => {
  test("is that of its UTF-8 bytes", () => {
    const text = "Nine people — “at least” — died. 😀";
    expect(textSha256(text)).toBe(createHash("sha256").update(text, "utf8").digest("hex"));
  });

  test("tells lone surrogates from each other and from the replacement character", () => {
    const sums = ["\uD800", "\uD801", "\uDC00", "\uFFFD", ""].map(textSha256);
    expect(new Set(sums).size).toBe(sums.length);
  });
});
