import { describe, expect, it } from "vitest";
import { holdsWords, snippetOf } from "../../lib/present/snippet.ts";

const shown = (text: string, query: string) =>
  snippetOf(text, query)
    .map(({ text: part, marked }) => (marked ? `[${part}]` : part))
    .join("");

describe("a snippet", () => {
  it.each([
    ["The ferries were late.", "ferry late", "The [ferries] were [late]."],
    ["A fire in Málaga", "malaga", "A fire in [Málaga]"],
    ["Nothing of it.", "storm", "Nothing of it."],
    ["", "storm", ""],
    ["<b>storm</b> & storm", "storm", "<b>[storm]</b> & [storm]"],
  ])("of %j for %j", (text, query, expected) => {
    expect(shown(text, query)).toBe(expected);
  });

  it("is cut out where most of the words stand together", () => {
    const far = "storm ".concat("x ".repeat(400), "the storm took the bridge at noon ", "y ".repeat(400));
    const snippet = shown(far, "storm bridge");
    expect(snippet).toContain("[storm] took the [bridge]");
    expect(snippet.length).toBeLessThan(400);
    expect(snippet.startsWith("…")).toBe(true);
  });

  it("takes time in proportion to the text, whatever it repeats", () => {
    const text = "storm ".repeat(200_000);
    const before = process.cpuUsage();
    snippetOf(text, "storm");
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1e6).toBeLessThan(10);
  });

  it("holds words in any order and with other endings, and only all of them", () => {
    expect(holdsWords("The bridges of Orvane", "orvane bridge")).toBe(true);
    expect(holdsWords("The bridges of Orvane", "orvane tunnel")).toBe(false);
    expect(holdsWords("The bridges", "")).toBe(false);
    expect(holdsWords("The bridge", "bridge bridges bri")).toBe(true);
    // Another name that only begins alike.
    expect(holdsWords("The Selbay Herald", "Selbey Heralt")).toBe(false);
    expect(holdsWords("The Selbay Herald", "selbay her")).toBe(true);
  });
});
