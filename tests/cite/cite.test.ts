import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readBibtex, writeBibtex } from "../../lib/cite/bibtex.ts";
import { type CslItem, cslItemSchema, workKey } from "../../lib/cite/csl.ts";
import { articleCitation } from "../../lib/cite/fill.ts";
import { formatCitation, STYLES } from "../../lib/cite/format.ts";
import { readCitations } from "../../lib/cite/read.ts";
import { readRis, writeRis } from "../../lib/cite/ris.ts";
import { AppError } from "../../lib/model/index.ts";
import { cpuSeconds } from "../setup/cost.ts";

interface Case<Input, Expected> {
  readonly id: string;
  readonly input: Input;
  readonly expected: Expected;
  readonly knownGap?: string;
}

function cases<Input, Expected>(name: string): readonly Case<Input, Expected>[] {
  const file = path.join(import.meta.dirname, "..", "cases", "cite", `${name}.json`);
  return JSON.parse(readFileSync(file, "utf8")) as Case<Input, Expected>[];
}

/** As it would be written in Markdown. */
function marked(item: CslItem, style: (typeof STYLES)[number]): string {
  return formatCitation(item, style)
    .map(({ text, italic }) => (italic ? `*${text}*` : text))
    .join("");
}

describe("styles", () => {
  for (const { id, input, expected, knownGap } of cases<unknown, Record<string, string>>("styles")) {
    for (const style of STYLES) {
      const check = () => expect(marked(cslItemSchema.parse(input), style)).toBe(expected[style]);
      if (knownGap && style === "chicago") test.fails(`${id} in ${style}: ${knownGap}`, check);
      else test(`${id} in ${style}`, check);
    }
  }

  test("of any record end somewhere, with one space between words", () => {
    const words = fc.string({ maxLength: 30 });
    const item = fc.record(
      {
        type: fc.constantFrom(
          "article-newspaper",
          "book",
          "chapter",
          "webpage",
          "article-journal",
          "document",
        ),
        title: words,
        "container-title": words,
        publisher: words,
        author: fc.array(fc.record({ family: words, given: words }), { maxLength: 25 }),
        issued: fc.record({ "date-parts": fc.constant([[2020, 13, 40]]) }),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(item, (raw) => {
        const record = cslItemSchema.parse(raw);
        for (const style of STYLES) expect(marked(record, style)).not.toBe("");
      }),
    );
  });
});

describe("reading", () => {
  for (const { id, input, expected } of cases<string, unknown>("read")) {
    test(id, () => {
      if (typeof expected === "string") {
        expect(() => readCitations(input)).toThrow(AppError);
      } else expect(readCitations(input)).toEqual(expected);
    });
  }

  test("what was written is read again", () => {
    const articles = cases<unknown, unknown>("styles").map(({ input }) => cslItemSchema.parse(input));
    const dated = articles.filter(
      ({ issued, type }) => !issued?.literal && type !== "personal_communication",
    );
    const bare = (item: CslItem) => {
      const { id: _, genre: __, ...rest } = item;
      return rest;
    };
    // RIS has no field for "van den": it is part of the family name there.
    const joined = dated.map((item) => ({
      ...bare(item),
      ...(item.author && {
        author: item.author.map(({ "non-dropping-particle": particle, ...name }) =>
          particle ? { ...name, family: `${particle} ${name.family}` } : name,
        ),
      }),
    }));
    expect(readRis(writeRis(dated)).map(bare)).toEqual(joined);
    const bib = readBibtex(writeBibtex(dated));
    expect(bib.map(({ title, issued, author }) => [title, issued, author?.length])).toEqual(
      dated.map(({ title, issued, author }) => [title, issued, author?.length]),
    );
    expect(readCitations(JSON.stringify(articles))).toEqual(articles);
  });

  test("ends quickly and throws nothing but AppErrors, whatever it is given", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 300 }),
        fc.constantFrom("@a{b,", "TY  - NEWS\n", "[{", ""),
        (text, head) => {
          try {
            readCitations(head + text);
          } catch (error) {
            expect(error).toBeInstanceOf(AppError);
          }
        },
      ),
    );
    const hostile = [
      `@a{b, title = ${"{".repeat(200_000)}`,
      `@a{b, author = {${" and".repeat(100_000)}}}`,
      "@".repeat(400_000),
      `@a{b, title = {${"\\'".repeat(150_000)}}}`,
      `TY  - NEWS\n${"AU  - x\n".repeat(80_000)}`,
      `@a{${"b,".repeat(200_000)}`,
    ];
    const read = (text: string) => {
      try {
        readCitations(text);
      } catch (error) {
        expect(error).toBeInstanceOf(AppError);
      }
    };
    expect(cpuSeconds(() => hostile.forEach(read))).toBeLessThan(3);
  });

  test("an article's record is made of what is known of it, and tells one work from another", () => {
    const facts = {
      title: "Four hurt",
      source: "Herald",
      publishedAt: "2025-06-03T10:00:00Z",
      language: "en",
    };
    const item = articleCitation(facts);
    expect(item.issued).toEqual({ "date-parts": [[2025, 6, 3]] });
    expect(articleCitation({ title: "x", source: null, publishedAt: null })).toEqual({
      type: "article-newspaper",
      title: "x",
    });
    expect(workKey({ ...item, id: "other" })).toBe(workKey(item));
    expect(workKey({ ...item, title: "Five hurt" })).not.toBe(workKey(item));
  });
});
