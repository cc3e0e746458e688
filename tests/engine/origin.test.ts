import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { originsOf } from "../../lib/engine/origin/index.ts";
import { fingerprintsOf, GRAM, WINDOW } from "../../lib/engine/origin/winnow.ts";
import { compareReadings, readDocument } from "../../lib/engine/pipeline.ts";
import type { DocumentReading } from "../../lib/model/index.ts";
import { OriginCount } from "../../lib/text/origins.ts";
import { fastest, MEASURED } from "../setup/cost.ts";

interface Case {
  readonly id: string;
  readonly input: readonly {
    readonly source: string;
    readonly publishedAt: string;
    readonly text: string;
  }[];
  /** By the names of the outlets. */
  readonly groups: readonly (readonly string[])[];
  readonly agency?: string;
  readonly passages?: number;
  /** How many of the passages are somebody's words. */
  readonly quoted?: number;
  readonly why?: string;
}

const CASES: readonly Case[] = JSON.parse(
  readFileSync(path.join(import.meta.dirname, "../cases/origin/stories.json"), "utf8"),
);

const readAll = (articles: Case["input"]): DocumentReading[] =>
  articles.map((article, i) => readDocument({ id: `d${i}`, ...article }));

/** Words that no two calls share, for texts that have nothing in common but what is put into them. */
const prose = (seed: number, words: number): string =>
  Array.from({ length: words }, (_, i) => `w${((seed + 1) * 7919 + i * 104_729) % 99_991}`).join(" ");

/** A reading of a text as it is, without the stages that look at its words. */
const plain = (id: string, text: string, source = id): DocumentReading => ({
  document: { id, text, source },
  language: "xx",
  notice: null,
  parsed: { blocks: [], sentences: [], quotations: [] },
  quantities: [],
  times: [],
  listed: { quantities: [], times: [] },
  entities: { entities: [], mentions: [], references: [] },
  claims: [],
  statements: [],
});

describe("origins", () => {
  for (const { id, input, groups, agency, passages, quoted, why } of CASES)
    test(why ? `${id}: ${why}` : id, () => {
      const found = originsOf(readAll(input));
      const nameOf = (article: string) => input[Number(article.slice(1))]?.source;
      expect(found.groups.map(({ articleIds }) => articleIds.map(nameOf))).toEqual(groups);
      expect(found.groups[0]?.agency ?? undefined).toBe(agency);
      if (passages !== undefined) expect(found.passages).toHaveLength(passages);
      if (quoted !== undefined) expect(found.passages.filter((p) => p.quoted)).toHaveLength(quoted);
      for (const { a, b } of found.passages)
        for (const place of [a, b]) {
          const text = input[Number(place.articleId.slice(1))]?.text ?? "";
          expect(place.start).toBeGreaterThanOrEqual(0);
          expect(place.end).toBeLessThanOrEqual(text.length);
          expect(text.slice(place.start, place.end).trim()).toBe(text.slice(place.start, place.end));
        }
    });

  test("a reprint confirms nothing", () => {
    const reprint = CASES.find(({ id }) => id === "reprint")?.input ?? [];
    const statuses = new Set(compareReadings(readAll(reprint)).points.map(({ status }) => status));
    expect([...statuses]).toEqual(["single-source"]);
  });

  test("every run of words as long as a window and a gram is found, wherever it stands", () => {
    const length = GRAM + WINDOW - 1;
    fc.assert(
      fc.property(fc.nat(60), fc.nat(60), fc.nat(1000), (before, after, seed) => {
        const shared = Array.from({ length }, (_, i) => 5_000_000 + seed * 100 + i);
        const within = (start: number, count: number) => Array.from({ length: count }, (_, i) => start + i);
        const a = Uint32Array.from([...within(1, before), ...shared]);
        const b = Uint32Array.from([...shared, ...within(1_000_000, after)]);
        const prints = new Set(fingerprintsOf(a).map(({ hash }) => hash));
        return fingerprintsOf(b).some(({ hash }) => prints.has(hash));
      }),
    );
  });

  test("any texts at all: places lie in the texts, twice the same gives the same", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary", maxLength: 400 }), { maxLength: 5 }), (texts) => {
        const readings = [...texts, ...texts].map((text, i) => plain(`d${i}`, text));
        const found = originsOf(readings);
        expect(originsOf(readings)).toEqual(found);
        const lengths = new Map(readings.map(({ document }) => [document.id, document.text.length]));
        for (const { a, b } of found.passages)
          for (const place of [a, b]) {
            expect(place.start).toBeLessThan(place.end);
            expect(place.end).toBeLessThanOrEqual(lengths.get(place.articleId) ?? 0);
          }
      }),
      { numRuns: 200 },
    );
  });

  test("ten times the articles take about ten times the time", { ...MEASURED, timeout: 60_000 }, () => {
    const story = (articles: number) => {
      const report = prose(1, 200);
      return Array.from({ length: articles }, (_, i) =>
        plain(`d${i}`, i % 3 === 0 ? `${prose(i, 40)} ${report}` : prose(i + 10, 240)),
      );
    };
    const [small, large] = [story(200), story(2000)];
    originsOf(small);
    const [few, many] = [fastest(() => originsOf(small), 3), fastest(() => originsOf(large), 3)];
    expect(many / few).toBeLessThan(20);
  });
});

describe("counting origins", () => {
  const said = (articleId: string, start: number, end: number) => ({ articleId, start, end });
  const passage = (quoted: boolean) => ({
    a: { articleId: "x", start: 10, end: 60 },
    b: { articleId: "y", start: 100, end: 150 },
    words: 12,
    quoted,
  });
  const own = (id: string) => id;

  test("articles of one outlet are one origin", () => {
    const count = new OriginCount({ groups: [], passages: [], credits: [] }, () => "The Post");
    expect(count.of([said("x", 0, 5), said("y", 0, 5)])).toBe(1);
  });

  test("articles of one report are one origin, and the third paper another", () => {
    const groups = [{ id: "o", articleIds: ["x", "y"], agency: null }];
    const count = new OriginCount({ groups, passages: [], credits: [] }, own);
    expect(count.of([said("x", 0, 5), said("y", 0, 5), said("z", 0, 5)])).toBe(2);
  });

  test.each([
    ["within a shared passage", [said("x", 20, 40), said("y", 110, 130)], false, 1],
    ["one of them beside it", [said("x", 20, 40), said("y", 0, 50)], false, 2],
    ["within what both quote of somebody", [said("x", 20, 40), said("y", 110, 130)], true, 2],
  ] as const)("what two say %s", (_, claims, quoted, expected) => {
    const count = new OriginCount({ groups: [], passages: [passage(quoted)], credits: [] }, own);
    expect(count.of(claims)).toBe(expected);
  });
});
