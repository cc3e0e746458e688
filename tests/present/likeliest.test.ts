import { describe, expect, test } from "vitest";
import type { Claim } from "../../lib/model/index.ts";
import { likeliest } from "../../lib/present/likeliest.ts";

const claim = (statement: string): Claim => ({
  id: statement,
  articleId: "a",
  start: 0,
  end: statement.length,
  quote: statement,
  statement,
  facets: [],
  checkworthy: true,
  confidence: 1,
  attribution: [],
  proposition: {
    subject: null,
    relation: { text: "" },
    arguments: [],
    polarity: "affirmed",
    modality: "asserted",
  },
  rule: "test",
});

describe("what speaks likeliest of the same", () => {
  test("is what shares the rarer words, in whatever form, and not what is merely long", () => {
    const others = [
      "The minister said that the weather was fine and that the harbor would be open again by the evening",
      "The weather was fine",
      "Inspectors were last aboard in January",
      "The harbor was closed",
    ].map(claim);
    const ordered = likeliest(claim("The last inspection was in November"), others);
    expect(ordered[0]?.statement).toBe("Inspectors were last aboard in January");
  });

  test("keeps the order of those that share nothing, and loses none", () => {
    const others = ["Ten", "Nine", "\uD800"].map(claim);
    expect(likeliest(claim("Eight"), others)).toEqual(others);
    expect(likeliest(claim(""), others)).toEqual(others);
  });
});
