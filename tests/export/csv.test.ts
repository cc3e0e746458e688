import { describe, expect, it } from "vitest";
import { toCsv } from "../../lib/export/csv.ts";
import { fileName } from "../../lib/export/file-name.ts";

describe("a CSV", () => {
  it("is marked as UTF-8, quotes every cell and ends every row", () => {
    expect(
      toCsv([
        ["a", 'say "no"'],
        ["two\nlines", ""],
      ]),
    ).toBe('\uFEFF"a","say ""no"""\r\n"two\nlines",""\r\n');
  });

  it.each([
    '=HYPERLINK("http://example.org")',
    "+1",
    "-1",
    "@SUM(A1)",
    " =1",
    "\t=1",
    "\r=1",
    "＝1",
    "\u200B=1",
  ])("runs nothing: %j", (cell) => {
    const [, written = ""] = /^\uFEFF"([\s\S]*)"\r\n$/u.exec(toCsv([[cell]])) ?? [];
    expect(written.startsWith("'")).toBe(true);
    expect(written.slice(1).replaceAll('""', '"')).toBe(cell);
  });

  it("leaves words and figures as they are", () => {
    expect(toCsv([["at least 46", "5-8", "a=b"]])).toBe('\uFEFF"at least 46","5-8","a=b"\r\n');
  });
});

describe("a file's name", () => {
  it.each([
    ["The fire at Tolver", "crossread-the-fire-at-tolver.csv"],
    ["../../etc/passwd", "crossread-etc-passwd.csv"],
    ["\u202Egnp.exe", "crossread-gnp-exe.csv"],
    ["", "crossread-story.csv"],
    ["…", "crossread-story.csv"],
    ["Großbrand in Łódź", "crossread-großbrand-in-łódź.csv"],
    ["w".repeat(10_000), `crossread-${"w".repeat(60)}.csv`],
  ])("%j", (title, name) => expect(fileName(title, "csv")).toBe(name));
});
