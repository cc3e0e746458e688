import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { segment } from "../../lib/engine/segment/index.ts";
import { LONGEST_SENTENCE } from "../../lib/engine/segment/sentences.ts";
import { cpuSeconds, MEASURED } from "../setup/cost.ts";

interface Case {
  readonly id: string;
  readonly input: string;
  readonly expected: unknown;
  readonly why?: string;
}

const FOLDER = new URL("../cases/segment/", import.meta.url);

/** What each case file compares. A file without a runner fails below. */
const RUNNERS: Readonly<Record<string, (input: string) => unknown>> = {
  "tokens.json": (input) => segment(input).sentences.map((s) => s.tokens.map((t) => t.text)),
  "sentences.json": (input) => segment(input).sentences.map((s) => input.slice(s.start, s.end)),
  "blocks.json": (input) => segment(input).blocks.map((b) => [b.kind, input.slice(b.start, b.end)]),
  "quotations.json": (input) => segment(input).quotations.map((q) => [input.slice(q.start, q.end), q.closed]),
};

for (const file of readdirSync(FOLDER).sort()) {
  describe(`segment/${file}`, () => {
    const run = RUNNERS[file];
    test("has a runner", () => expect(run).toBeDefined());
    for (const { id, input, expected, why } of JSON.parse(
      readFileSync(new URL(file, FOLDER), "utf8"),
    ) as Case[]) {
      test(why ? `${id}: ${why}` : id, () => expect(run?.(input)).toEqual(expected));
    }
  });
}

/** Throws where an offset does not hold. */
function checkOffsets(text: string): void {
  const { blocks, sentences, quotations } = segment(text);
  let last = 0;
  for (const block of blocks) {
    expect(block.start).toBeGreaterThanOrEqual(last);
    expect(block.end).toBeGreaterThan(block.start);
    last = block.end;
  }
  let at = 0;
  for (const sentence of sentences) {
    expect(sentence.tokens.length).toBeGreaterThan(0);
    expect(sentence.start).toBe(sentence.tokens[0]!.start);
    expect(sentence.end).toBe(sentence.tokens.at(-1)!.end);
    expect(sentence.start).toBeGreaterThanOrEqual(blocks[sentence.block]!.start);
    expect(sentence.end).toBeLessThanOrEqual(blocks[sentence.block]!.end);
    for (const token of sentence.tokens) {
      expect(token.start).toBeGreaterThanOrEqual(at);
      expect(text.slice(token.start, token.end)).toBe(token.text);
      expect(token.text).not.toMatch(/\s/);
      at = token.end;
    }
  }
  // Nothing but white space, control characters and characters of no width is outside the tokens.
  let rest = "";
  let from = 0;
  for (const token of sentences.flatMap((s) => s.tokens)) {
    rest += text.slice(from, token.start);
    from = token.end;
  }
  expect(rest + text.slice(from)).toMatch(/^[\s\p{Cc}\u200B\u2060\uFEFF]*$/u);
  for (const q of quotations) expect(q.end).toBeGreaterThan(q.start);
}

describe("segment on any text", () => {
  test("offsets hold", () => {
    const piece = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom(
        "\ud800",
        "\udc00",
        "“",
        "”",
        '"',
        "'s",
        "n't",
        "U.S.",
        "Mr.",
        "\r\n",
        "\n\n",
        "👩‍🚀",
        "e\u0301",
        "\u200b",
        "\u0000",
        "\ufeff",
        "-LRB-",
        "http://a.b/",
        "a@b.co",
        "...",
        "1,000.5",
        "$",
        " ",
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => checkOffsets(pieces.join(""))),
      { numRuns: 300, seed: 3 },
    );
  });

  test("the same text gives the same answer", () => {
    const text = "Mr. Lind said: “It’s done.” Nobody answered.\n\nMore.";
    expect(segment(text)).toEqual(segment(text));
  });

  test("a text without a full stop is cut", () => {
    const { sentences } = segment("word ".repeat(200_000));
    expect(Math.max(...sentences.map((s) => s.tokens.length))).toBeLessThanOrEqual(LONGEST_SENTENCE);
    expect(sentences[0]!.cut).toBe("longest-sentence");
    expect(sentences.at(-1)!.cut).toBeUndefined();
  });

  // Doubling the text must not do much more than double the time; the floor absorbs a busy machine.
  const HOSTILE = [
    "a",
    "a-",
    "word ",
    '"',
    "\ud800",
    "a\n",
    `a${" · a".repeat(60)}.\n`,
    `a${" | ".repeat(80)}!\n`,
    "A. ",
    "( ",
    "http://a.",
    "a@",
    " ",
    ".",
    "1,",
    "x's",
    "Aa ",
    "Mr. ",
    "By A",
    "“a",
    "A,",
  ];
  test.each(HOSTILE)("a long run of %j takes linear time", MEASURED, (unit) => {
    const time = (size: number) => {
      const text = unit.repeat(Math.ceil(size / unit.length));
      return cpuSeconds(() => segment(text));
    };
    time(30_000);
    const half = time(150_000);
    const whole = time(300_000);
    expect(whole).toBeLessThan(Math.max(6 * half, 2));
  });
});
