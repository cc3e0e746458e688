import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clean, displayWidth, padTo } from "../../lib/cli/report/width.ts";
import { wrap } from "../../lib/cli/report/wrap.ts";

describe("width of text in a terminal", () => {
  test.each([
    ["plain", "abc", 3],
    ["accents composed", "né", 2],
    ["accents combining", "ne\u0301", 2],
    ["Chinese", "地震", 4],
    ["full-width digits", "\uFF14\uFF16", 4],
    ["Korean", "지진", 4],
    ["an emoji", "🚢", 2],
    ["an emoji of four code points", "👩🏽‍🚒", 2],
    ["a flag", "🇳🇴", 2],
    ["the report's own signs", "≠ ≈ = — “”", 10],
    ["nothing", "", 0],
  ])("%s", (_, text, width) => expect(displayWidth(text)).toBe(width));

  test("filling up counts columns, not characters", () => expect(padTo("地", 4)).toBe("地  "));
});

describe("text from outside loses what could act on the terminal", () => {
  test.each([
    ["color codes", "\u001B[31mred\u001B[0m", "[31mred [0m"],
    ["a new window title", "\u001B]0;owned\u0007x", "]0;owned x"],
    ["one-byte control sequences", "\u009B2Jgone", "2Jgone"],
    ["a carriage return that paints over the line", "safe\rfake", "safe fake"],
    ["backspaces", "5\b\b9", "5 9"],
    ["a turned writing direction", "abc\u202Ecba", "abccba"],
    ["invisible characters", "to\u200Bll\u00AD", "toll"],
    ["towers of marks", `a${"\u0301".repeat(500)}`, `a${"\u0301".repeat(6)}`],
    ["half a surrogate pair", "a\uD800b", "a\uFFFDb"],
    ["line breaks and blanks", "  two\n\n lines\u00A0here ", "two lines here"],
  ])("%s", (_, text, expected) => expect(clean(text)).toBe(expected));

  test("joiners inside words and emoji stay", () => expect(clean("👩‍🚒 می‌خواهم")).toBe("👩‍🚒 می‌خواهم"));

  test("no control character survives, whatever comes in", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(clean(text)).not.toMatch(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u);
      }),
      { numRuns: 50 },
    );
  });
});

describe("breaking lines", () => {
  test.each([
    ["at blanks", "one two three", 8, ["one two", "three"]],
    ["exactly full", "one two", 7, ["one two"]],
    ["inside a word that is too long", "abcdefgh ij", 3, ["abc", "def", "gh", "ij"]],
    ["text without blanks, by columns", "地震地震地震", 5, ["地震", "地震", "地震"]],
    ["never between a letter and its marks", "ne\u0301e\u0301", 2, ["ne\u0301", "e\u0301"]],
    ["nothing is one empty line", "", 5, [""]],
  ])("%s", (_, text, columns, expected) => expect(wrap(text, columns)).toEqual(expected));

  test("keeps all characters and the width", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 2, max: 60 }), (raw, columns) => {
        const text = clean(raw);
        const lines = wrap(text, columns);
        expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(columns);
      }),
    );
  });
});
