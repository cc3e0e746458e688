import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dragEdge, moveEdge, toWords, windowAround } from "../../lib/present/span-edges.ts";

const TEXT = 'The mayor said: "Nine boats, not ten."';
const words = (text: string, span: { start: number; end: number } | null) =>
  span && text.slice(span.start, span.end);
const spanOf = (text: string, quote: string) => {
  const start = text.indexOf(quote);
  return { start, end: start + quote.length };
};

describe("an edge that is dragged", () => {
  const to = (place: string) => TEXT.indexOf(place);
  test.each([
    ["Nine boats", "end", to("ten") + 2, "Nine boats, not ten"],
    ["Nine boats", "end", to("boats") + 1, "Nine"],
    ["Nine boats", "end", 0, "Nine"],
    ["Nine boats", "start", to("mayor") + 1, 'mayor said: "Nine boats'],
    ["Nine boats", "start", TEXT.length, "boats"],
    ["Nine boats", "start", -50, 'The mayor said: "Nine boats'],
  ] as const)("%s: its %s to %i is %s", (quote, edge, at, expected) => {
    expect(words(TEXT, dragEdge(TEXT, spanOf(TEXT, quote), edge, at))).toBe(expected);
  });
});

describe("an edge moved by a word", () => {
  test.each([
    ["Nine boats", "start", -1, 'said: "Nine boats'],
    ["Nine boats", "start", 1, "boats"],
    ["Nine boats", "end", 1, "Nine boats, not"],
    ["Nine boats", "end", -1, "Nine"],
    ["Nine", "end", -1, "Nine"],
    ["Nine", "start", 1, "Nine"],
    ["The", "start", -1, "The"],
    ["ten", "end", 1, "ten"],
  ] as const)("%s: %s by %i is %s", (quote, edge, by, expected) => {
    expect(words(TEXT, moveEdge(TEXT, spanOf(TEXT, quote), edge, by))).toBe(expected);
  });

  test("knows words without spaces between them", () => {
    const text = "消防士が七人を救助した。";
    const span = spanOf(text, "七人");
    const more = moveEdge(text, span, "end", 1);
    expect(more.end).toBeGreaterThan(span.end);
    expect(moveEdge(text, more, "end", -1)).toEqual(span);
  });

  test("never leaves the text, turns around or cuts a character", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        fc.nat(),
        fc.nat(),
        fc.constantFrom("start" as const, "end" as const),
        fc.constantFrom(-1 as const, 1 as const),
        (text, a, b, edge, by) => {
          const whole = toWords(text, { start: a % (text.length + 1), end: b % (text.length + 1) });
          if (!whole) return;
          const moved = moveEdge(text, whole, edge, by);
          expect(moved.start).toBeGreaterThanOrEqual(0);
          expect(moved.end).toBeLessThanOrEqual(text.length);
          expect(moved.end).toBeGreaterThan(moved.start);
          expect(() => encodeURIComponent(text.slice(moved.start, moved.end))).not.toThrow();
        },
      ),
      { seed: 5, numRuns: 500 },
    );
  });
});

describe("a selection", () => {
  test("is drawn to whole words", () => {
    expect(words(TEXT, toWords(TEXT, { start: 6, end: 19 }))).toBe('mayor said: "Nine');
    expect(toWords(TEXT, { start: 14, end: 16 })).toBeNull();
    expect(toWords(TEXT, { start: 5, end: 5 })).toBeNull();
  });
});

describe("the window around a span", () => {
  test("is the text's own words at the offset it tells", () => {
    const text = `${"Water rose. ".repeat(200)}Nine left. ${"Wind fell. ".repeat(200)}`;
    const span = spanOf(text, "Nine left");
    const window = windowAround(text, span);
    expect(text.slice(window.start, window.start + window.text.length)).toBe(window.text);
    expect(window.text).toContain("Nine left");
    expect(window.text.length).toBeLessThan(1300);
    expect(window.text).toMatch(/^(Water|rose)/);
  });

  test("never cuts a character", () => {
    const text = "😀".repeat(2000);
    for (const start of [800, 801, 802]) {
      const window = windowAround(text, { start, end: start + 1 });
      expect(() => encodeURIComponent(window.text)).not.toThrow();
    }
  });
});
