import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inAnsi, inPlain } from "../../lib/cli/report/paint.ts";
import { buildReport } from "../../lib/cli/report/report.ts";
import { displayWidth } from "../../lib/cli/report/width.ts";
import type { Comparison } from "../../lib/model/index.ts";
import { MINI_STORY } from "./support/mini-story.ts";

const TITLE = "The tower of Elmsworth";

function report(width: number, comparison: Comparison = MINI_STORY): string {
  return inPlain(buildReport(comparison, { title: TITLE, width }));
}

describe("the report", () => {
  test("in a wide terminal has a column for each source, conflicts first, with the words behind them", () => {
    expect(report(100)).toBe(`The tower of Elmsworth
3 articles · 7 checkable claims · 4 points
≠ 1 in conflict   ≈ 1 compatible   = 1 in agreement   1 from one source

  Northline News     2 May  Water tower collapses in Elmsworth
  Elmsworth Gazette  3 May  Two hurt, not five, as tower falls in Elmsworth
  c.txt                     not analyzed: the text is in German

── The collapse of the water tower · Elmsworth · 1 May 2025 ────────────────────────────────────────
                                  Northline News                    Elmsworth Gazette
                                  2 May                             3 May
≠ How many people did the         ≠ 5 people                        ≠ 2
  collapse of the water tower
  injure?
    ≠ 5 people and 2 exclude each other.
      Northline News: “five people were hurt” (Mayor Ines Holt, directly)
      Elmsworth Gazette: “two were injured”

≈ When did the water tower        Thursday evening                  7:10 p.m. on Thursday
  collapse?

── Other points ────────────────────────────────────────────────────────────────────────────────────
                                  Northline News                    Elmsworth Gazette
                                  2 May                             3 May
= When was the tower built?       1931                              1931

1 How much will the repairs cost? → 80,000 crowns (Elmsworth Gazette)

≠ in conflict · ≈ compatible · = in agreement · 1 from one source · — no claim found on it
`);
  });

  test("in a narrow terminal stacks the answers", () => {
    expect(report(40)).toBe(`The tower of Elmsworth
3 articles · 7 checkable claims · 4
points
≠ 1 in conflict   ≈ 1 compatible
= 1 in agreement   1 from one source

  Northline News, 2 May
    Water tower collapses in Elmsworth
  Elmsworth Gazette, 3 May
    Two hurt, not five, as tower falls
    in Elmsworth
  c.txt
    not analyzed: the text is in German

── The collapse of the water tower ·
   Elmsworth · 1 May 2025 ──────────────
≠ How many people did the collapse of
  the water tower injure?
    ≠ 5 people
      Northline News
    ≠ 2
      Elmsworth Gazette
    ≠ 5 people and 2 exclude each other.
      Northline News: “five people
        were hurt” (Mayor Ines Holt,
        directly)
      Elmsworth Gazette: “two were
        injured”

≈ When did the water tower collapse?
    Thursday evening
      Northline News
    7:10 p.m. on Thursday
      Elmsworth Gazette

── Other points ────────────────────────
= When was the tower built?
    1931
      Northline News, Elmsworth Gazette

1 How much will the repairs cost? →
  80,000 crowns (Elmsworth Gazette)

≠ in conflict · ≈ compatible
= in agreement · 1 from one source
— no claim found on it
`);
  });

  test("with more sources than the terminal has room for puts the sources beside each answer", () => {
    const [article] = MINI_STORY.articles;
    const more = Array.from({ length: 6 }, (_, n) => ({
      ...article!,
      id: `m${n}`,
      source: `Paper ${n}`,
      publishedAt: "2025-05-04",
    }));
    const text = report(100, { ...MINI_STORY, articles: [...MINI_STORY.articles, ...more] });
    expect(text).toContain(`≠ How many people did the collapse of the water tower injure?
    ≠ 5 people  Northline News
    ≠ 2         Elmsworth Gazette
    ≠ 5 people and 2 exclude each other.
`);
  });

  test("tells two articles of one outlet apart", () => {
    const articles = MINI_STORY.articles.map((article) => ({ ...article, source: "Northline News" }));
    expect(report(100, { ...MINI_STORY, articles })).toContain("Northline News (a)");
  });

  test("without a title names the articles, without points says so", () => {
    const text = inPlain(buildReport({ ...MINI_STORY, points: [] }, { title: null, width: 100 }));
    expect(text).toMatch(/^What 3 articles say\n/u);
    expect(text).toContain("No point of comparison: nothing in these articles answers the same question.");
  });

  test("colors only where asked, and the same words stand there without", () => {
    const lines = buildReport(MINI_STORY, { title: TITLE, width: 100 });
    const colored = inAnsi(lines);
    expect(inPlain(lines)).not.toContain("\u001B");
    expect(colored).toContain("\u001B[1;31m≠ How many people did the");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the codes are what is taken off
    const stripped = colored.replace(/\u001B\[[\d;]*m/gu, "");
    expect(stripped.replace(/ +$/gmu, "")).toBe(inPlain(lines));
  });

  test("lets no escape code out of an article, a manifest or a file's name", () => {
    const hostile = "\u001B[2J\u001B]0;x\u0007\r\u009B31m";
    const comparison: Comparison = JSON.parse(
      JSON.stringify(MINI_STORY, (key, value) =>
        typeof value === "string" &&
        /^(?:label|question|quote|title|source|file|explanation|text|place|notice)$/u.test(key)
          ? `${hostile}${value}${hostile}`
          : value,
      ),
    );
    const text = inPlain(buildReport(comparison, { title: hostile + TITLE, width: 100 }));
    expect(text.replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
    expect(text).toContain("How many people");
  });

  test("keeps to the width, whatever the words are", () => {
    const words = fc.string({ unit: "grapheme", maxLength: 60 });
    fc.assert(
      fc.property(words, words, words, fc.integer({ min: 32, max: 160 }), (title, label, source, width) => {
        const comparison: Comparison = {
          ...MINI_STORY,
          articles: MINI_STORY.articles.map((article) => ({ ...article, source, title })),
          points: MINI_STORY.points.map((point) => ({
            ...point,
            question: title,
            positions: point.positions.map((position) => ({ ...position, label })),
          })),
        };
        const lines = inPlain(buildReport(comparison, { title, width })).split("\n");
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
      }),
      { numRuns: 60 },
    );
  });
});
