import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findQuantities, findTimes, listQuantities, listTimes } from "../../lib/engine/normalize/index.ts";
import { quantitySchema, timeSchema } from "../../lib/model/index.ts";
import { edtfInterval } from "../../lib/text/edtf.ts";
import { fastest, MEASURED } from "../setup/cost.ts";
import { read, renderQuantity, renderTime } from "./normalize-render.ts";

interface Case {
  readonly id: string;
  readonly input: string;
  readonly context?: { readonly publishedAt?: string };
  readonly expected: unknown;
}

const FOLDER = path.join(import.meta.dirname, "../cases/normalize");

const times = (c: Case): string[] => findTimes(c.input, read(c.input), { ...c.context }).map(renderTime);

/** One runner a case file; a file without one fails below. */
const RUNNERS: Readonly<Record<string, (c: Case) => unknown>> = {
  "quantities.json": (c) => findQuantities(c.input, read(c.input)).map(renderQuantity),
  "measured.json": (c) => findQuantities(c.input, read(c.input)).map((q) => q.of),
  "times.json": times,
  "undated.json": times,
  "lists.json": (c) => ({
    times: listTimes(c.input, read(c.input), { ...c.context }).map(renderTime),
    quantities: listQuantities(c.input, read(c.input)).map(renderQuantity),
  }),
};

const FILES = readdirSync(FOLDER);

it("has a runner for every case file, and a file for every runner", () => {
  expect(FILES.toSorted()).toEqual(Object.keys(RUNNERS).toSorted());
});

for (const file of FILES) {
  const cases = JSON.parse(readFileSync(path.join(FOLDER, file), "utf8")) as Case[];
  describe(file, () => {
    it.each(cases.map((c) => [c.id, c] as const))("%s", (_id, c) => {
      expect(RUNNERS[file]?.(c)).toEqual(c.expected);
    });
  });
}

const CONTEXT = { publishedAt: "2025-01-10" };

/** What must hold of any text: anchors, order, no overlap, values of the model. */
function checkText(text: string): void {
  const parsed = read(text);
  const lists = [
    findQuantities(text, parsed),
    listQuantities(text, parsed),
    findTimes(text, parsed, CONTEXT),
    listTimes(text, parsed, CONTEXT),
  ];
  for (const list of lists) {
    let floor = 0;
    for (const item of list) {
      expect(text.slice(item.start, item.end)).toBe(item.text);
      expect(item.start).toBeGreaterThanOrEqual(floor);
      expect(item.end).toBeGreaterThan(item.start);
      floor = item.end;
    }
  }
  for (const q of [...findQuantities(text, parsed), ...listQuantities(text, parsed)]) quantitySchema.parse(q);
  for (const t of [...findTimes(text, parsed, CONTEXT), ...listTimes(text, parsed, CONTEXT)])
    timeSchema.parse(t);
}

const WORD = fc.constantFrom(
  ..."at least more than nearly about some 46 1,200 3.5 % $ € million dozen two half a third of people killed on in May 8 January 2025 Wednesday last week ago earlier - – / : . , ( ) to between and 10:30 p.m. °C km/h -5 1e999 ½ ١٢ 第三 \u202E \u200F 🙂 s ' th 's".split(
    " ",
  ),
);

describe("any text", () => {
  it("keeps its anchors, its order and the model's shapes", () => {
    fc.assert(
      fc.property(fc.array(WORD, { maxLength: 30 }), fc.constantFrom(" ", "", "\n"), (words, glue) => {
        checkText(words.join(glue));
      }),
      { numRuns: 120 },
    );
  });

  it("survives arbitrary Unicode", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 80 }), (text) => checkText(text)),
      { numRuns: 60 },
    );
  });

  it.each([
    ["a million digits", "9".repeat(1_000_000)],
    ["an infinite exponent", "It cost 1e999 dollars and $1e400."],
    ["text that turns round", "The toll is \u202E64\u202C people on \u20673 May 2024\u2069."],
    ["digits of other scripts", "عدد القتلى ٤٦ و 46 people"],
    ["a tower of hedges", `${"at least nearly about ".repeat(600)}5`],
    ["an endless number", `${"hundred thousand million ".repeat(600)}five`],
    ["an endless range", Array.from({ length: 800 }, (_, i) => i).join("-")],
    ["an endless list of days", `${"3, ".repeat(800)}and 4 May`],
  ])("survives %s", (_what, text) => checkText(text));

  it("gives the same answer twice", () => {
    const text = "At least 46 people died on Wednesday; two days earlier, $3m was paid.";
    const run = (): string =>
      JSON.stringify([findQuantities(text, read(text)), findTimes(text, read(text), CONTEXT)]);
    expect(run()).toBe(run());
  });

  it("hands over only values that can be compared", () => {
    const text = "It ran from 3 May 2024 to 5 May 2024, then since Friday, in the 1990s and last night.";
    const found = findTimes(text, read(text), CONTEXT);
    expect(found).toHaveLength(4);
    for (const t of found) expect(edtfInterval(t.value ?? "")).not.toBeNull();
  });
});

describe("time taken", () => {
  const sentence =
    "At least 46 people were killed on Wednesday in strikes that cost $1.2 million, two days after 3 May 2024. ";

  it("grows with the text, not faster", MEASURED, () => {
    const measure = (n: number): number => {
      const text = sentence.repeat(n);
      const parsed = read(text);
      return fastest(() => {
        findQuantities(text, parsed);
        findTimes(text, parsed, CONTEXT);
      });
    };
    measure(30);
    const [small, large] = [measure(60), measure(240)];
    // Four times the text: four times the time, and as much again for a noisy machine; quadratic would be sixteen.
    expect(large).toBeLessThan(small * 9 + 0.005);
  });
});
