import { describe, expect, test } from "vitest";
import { compareReadings, readDocument } from "../../lib/engine/pipeline.ts";

/** The labels of the sums that two articles name for the same thing. */
function sums(one: string, other: string): string[] {
  const texts = [one, other].map(
    (sum) => `Repair of the Selbay pier\n\nThe repair of the Selbay pier cost ${sum}, the harbor board said.`,
  );
  const readings = texts.map((text, i) => readDocument({ id: `${i}`, text, publishedAt: "2025-06-20" }));
  return compareReadings(readings)
    .points.filter(({ facet }) => facet === "amount")
    .flatMap(({ positions }) => positions.map(({ label }) => label));
}

describe("a sum", () => {
  test.each([
    ["$5,000", "$25,000"],
    ["€5,000", "€25,000"],
    ["£350 million", "£300 million"],
    ["$350 million", "$300 million"],
    ["$10 million", "$12 million"],
  ])("is shown as it is told: %s, %s", (one, other) => {
    expect(sums(one, other).sort()).toEqual([one, other].sort());
  });
});

/** All labels of a facet that two reports, each of one sentence, get. */
function labels(facet: string, sentences: readonly string[]): string[] {
  const readings = sentences.map((text, i) =>
    readDocument({ id: `${i}`, text: `Report\n\n${text}`, publishedAt: "2025-06-20" }),
  );
  return compareReadings(readings)
    .points.filter((point) => point.facet === facet)
    .flatMap(({ positions }) => positions.map(({ label }) => label));
}

test("a part of a whole is shown in percent", () => {
  const said = labels("amount", [
    "Almost half of the members voted against the merger at the meeting in Selbay.",
    "Only 20 percent of the members voted against the merger at the meeting in Selbay.",
  ]);
  expect(said).toEqual(["nearly 50%", "20%"]);
});

test("a denied meeting is not shown as one that took place", () => {
  const said = labels("participants", [
    "Mayor Ida Krone met the banker Tom Hask on 3 June, the Review reported.",
    "Mayor Ida Krone has never met the banker Tom Hask, her office said.",
  ]);
  expect(said).toEqual(["Ida Krone, Tom Hask", "Ida Krone, Tom Hask (denied)"]);
});
