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
