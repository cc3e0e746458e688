import path from "node:path";
import { expect, test } from "vitest";
import { compareReadings, readDocument } from "../../lib/engine/pipeline.ts";
import type { DocumentReading } from "../../lib/model/index.ts";
import { readDossier } from "../../scripts/bench/dossier/gold.ts";
import { documentsOf } from "../../scripts/bench/dossiers.ts";
import { variations } from "../../scripts/bench/variation.ts";
import { cpuSeconds, MEASURED } from "../setup/cost.ts";

/** Twice the text may take this many times the time: generous, since other processes share the machine; squares give 4. */
const MOST_FOR_TWICE = 3.2;
const TIMEOUT = 300_000;

function read(text: string): DocumentReading {
  const reading = readDocument({ id: "a", text, publishedAt: "2025-03-06" });
  // A text that is taken for another language is passed over unread, and would show nothing.
  expect(reading.notice).toBeNull();
  return reading;
}

const ARTICLE = `The mayor of Ostrand, Lena Faber, said on Monday that 14 people had been hurt when a tram left its rails.
"We do not know yet why it happened," she told reporters, adding that "the line stays closed until Friday".

The operator, Ostrand Lines, denied that the driver had been speeding and said repairs would cost $2.5 million.

`;

/** Texts made by repeating: `unit` written `times` times. Long enough that the clock's grain does not matter. */
const GROWING: readonly { readonly name: string; readonly unit: string; readonly times: number }[] = [
  { name: "an ordinary article", unit: ARTICLE, times: 60 },
  { name: "quotations, each opened and closed", unit: '"Nobody knew of it," she said. ', times: 600 },
  { name: "quotation marks that never close", unit: "The “minister said ", times: 1500 },
  { name: "one sentence without a full stop", unit: "and the men who met the mayor said that ", times: 400 },
  {
    name: "capitalized names without end",
    unit: "The man met Anna Berg Karl Holm of the Ostrand Lines Board and ",
    times: 250,
  },
  { name: "months and numbers", unit: "May 3 to May 5 or more than 12 of 40 ", times: 400 },
];

test.each(GROWING)(
  "twice the text takes about twice the time: $name",
  { ...MEASURED, timeout: TIMEOUT },
  ({ unit, times }) => {
    read(unit.repeat(times));
    const once = cpuSeconds(() => read(unit.repeat(times)));
    const twice = cpuSeconds(() => read(unit.repeat(2 * times)));
    expect(twice / once).toBeLessThan(MOST_FOR_TWICE);
  },
);

test("a million digits are read within seconds", { ...MEASURED, timeout: TIMEOUT }, () => {
  expect(
    cpuSeconds(() => read(`${ARTICLE}The figure that was given is ${"7".repeat(1_000_000)}.`)),
  ).toBeLessThan(20);
});

test("a megabyte without a full stop is read within a bound", { timeout: TIMEOUT }, () => {
  const text = "the mayor said that the tram had left the rails and ".repeat(20_000);
  expect(cpuSeconds(() => read(text))).toBeLessThan(200);
});

test("a story of twice the articles takes about twice the time to compare", {
  ...MEASURED,
  timeout: TIMEOUT,
}, () => {
  const articles = documentsOf(readDossier(path.join("prisma", "seed", "demonstration")));
  const readings = [...variations(articles, 64, 7)].map(readDocument);
  compareReadings(readings.slice(0, 32));
  const half = cpuSeconds(() => compareReadings(readings.slice(0, 32)));
  const whole = cpuSeconds(() => compareReadings(readings));
  expect(whole / half).toBeLessThan(MOST_FOR_TWICE);
});
