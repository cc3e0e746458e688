import { describe, expect, test } from "vitest";
import { headlineOf, linesOf } from "../../lib/text/lines.ts";
import { cpuSeconds, MEASURED } from "../setup/cost.ts";

const lines = (text: string): string[] => [...linesOf(text)].map(({ start, end }) => text.slice(start, end));

describe("lines", () => {
  test.each([
    ["any line ends", "One\r\n\r\n  Two \u2028Three\rFour", ["One", "Two", "Three", "Four"]],
    ["Markdown's marks", "# One\n> **Two**\n_Three_", ["One", "Two", "Three"]],
    ["a byte order mark", "\uFEFFOne\n", ["One"]],
    ["marks alone say nothing", "***\n#\n \nOne", ["One"]],
    ["no text at all", "", []],
  ])("%s", (_, text, expected) => expect(lines(text)).toEqual(expected));

  test.each([
    ["the first line", "Headline\nText", "Headline"],
    ["blank lines before it", "\n \r\nHeadline\r\nText", "Headline"],
    ["Markdown's mark", "## Headline", "Headline"],
    ["a byte order mark before it", "\uFEFFHeadline\nText", "Headline"],
    ["no line at all", "", ""],
  ])("headline: %s", (_, text, expected) => expect(headlineOf(text)).toBe(expected));

  test("a line of a million spaces and marks takes no longer than its length", MEASURED, () => {
    const text = `${" *_#".repeat(250_000)}x`;
    expect(lines(text)).toEqual(["x"]);
    expect(cpuSeconds(() => lines(text))).toBeLessThan(2);
  });
});
