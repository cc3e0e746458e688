import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { expect, it, describe as suite } from "vitest";
import { describe } from "../../lib/anchor/describe.ts";
import { resolve } from "../../lib/anchor/resolve.ts";
import { cpuSeconds, MEASURED } from "../setup/cost.ts";

const TEXT = `Seven dead after furnace fire

Seven people lost their lives in the fire at the glassworks, police said on Tuesday. The fire began at 22:15 on Monday. Police said on Tuesday that the hall was closed.`;

function anchorOf(text: string, quote: string, nth = 0) {
  let start = text.indexOf(quote);
  for (let skip = nth; skip > 0; skip -= 1) start = text.indexOf(quote, start + 1);
  if (start < 0) throw new Error(`"${quote}" is not in the text.`);
  return describe(text, { start, end: start + quote.length });
}

function words(text: string, found: ReturnType<typeof resolve>): string | null {
  return found ? text.slice(found.start, found.end) : null;
}

interface Case {
  readonly id: string;
  readonly input: {
    readonly text: string;
    readonly quote: string;
    /** Which of several, from 0. */
    readonly nth?: number;
    readonly newer: string;
  };
  readonly expected: { readonly how: string; readonly words: string; readonly start?: number } | null;
}

const CASES = JSON.parse(
  readFileSync(path.join(import.meta.dirname, "..", "cases", "anchor", "resolve.json"), "utf8"),
) as readonly Case[];

suite("an anchor in a newer text", () => {
  it.each(CASES)("$id", ({ input: { text, quote, nth, newer }, expected }) => {
    const found = resolve(newer, anchorOf(text, quote, nth));
    expect(found && { how: found.how, words: words(newer, found) }).toEqual(
      expected && { how: expected.how, words: expected.words },
    );
    if (expected?.start !== undefined) expect(found?.start).toBe(expected.start);
  });
});

suite("an anchor", () => {
  it("finds its words where they were", () => {
    const anchor = anchorOf(TEXT, "The fire began at 22:15 on Monday");
    expect(resolve(TEXT, anchor)).toMatchObject({ how: "position", score: 1 });
  });

  it("finds them again below a new paragraph", () => {
    const anchor = anchorOf(TEXT, "The fire began at 22:15 on Monday");
    const newer = `Update: the toll has risen.\n\n${TEXT}`;
    const found = resolve(newer, anchor);
    expect(found?.how).toBe("quote");
    expect(words(newer, found)).toBe("The fire began at 22:15 on Monday");
  });

  it("tells a repeated phrase by its neighbors", () => {
    const anchor = anchorOf(TEXT, "said on Tuesday", 1);
    const newer = `A line above.\n${TEXT}`;
    const found = resolve(newer, anchor);
    expect(newer.slice(found?.start, (found?.end ?? 0) + 19)).toBe(
      "said on Tuesday that the hall was c".slice(0, 34),
    );
  });

  it("follows a figure that was corrected", () => {
    const anchor = anchorOf(TEXT, "Seven people lost their lives in the fire");
    const newer = TEXT.replace("Seven people lost", "Eight people lost");
    const found = resolve(newer, anchor);
    expect(found?.how).toBe("approximate");
    expect(words(newer, found)).toMatch(/people lost their lives in the fire$/);
  });

  it("is an orphan where its words are gone", () => {
    const anchor = anchorOf(TEXT, "The fire began at 22:15 on Monday");
    expect(resolve("A wholly different text about the price of salt in spring.", anchor)).toBeNull();
    expect(resolve("", anchor)).toBeNull();
  });

  it("scores a worse quote lower", () => {
    const anchor = anchorOf(TEXT, "Seven people lost their lives in the fire");
    const one = resolve(TEXT.replace("Seven people lost", "Eight people lost"), anchor);
    const two = resolve(TEXT.replace("Seven people lost their", "Eight persons lost their"), anchor);
    expect(one!.score).toBeGreaterThan(two!.score);
  });

  it("refuses a span outside its text", () => {
    expect(() => describe("short", { start: 2, end: 9 })).toThrow(RangeError);
  });

  it("searches a text of a megabyte within its budget", MEASURED, () => {
    const long = "salt and pepper ".repeat(62_500);
    const anchor = anchorOf(TEXT, "Seven people lost their lives in the fire at the glassworks");
    expect(cpuSeconds(() => resolve(long, anchor))).toBeLessThan(2);
  });

  it("comes back to where it was made, whatever the text", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 200 }),
        fc.nat(200),
        fc.nat(60),
        (text, at, length) => {
          const start = Math.min(at, text.length);
          const end = Math.min(start + length, text.length);
          expect(resolve(text, describe(text, { start, end }))).toMatchObject({ start, end });
        },
      ),
    );
  });

  it("survives any text put before it", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (before) => {
        const anchor = anchorOf(TEXT, "The fire began at 22:15 on Monday");
        const newer = `${before}\n${TEXT}`;
        expect(words(newer, resolve(newer, anchor))).toBe("The fire began at 22:15 on Monday");
      }),
    );
  });
});
