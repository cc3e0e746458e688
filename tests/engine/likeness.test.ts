import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { vectorCosine, wordVector } from "../../lib/engine/lexicon/vectors/index.ts";
import { wordKeys } from "../../lib/engine/lexicon/word-keys.ts";
import { FEATURES } from "../../lib/engine/match/likeness/features.ts";
import { probability, standingOf } from "../../lib/engine/match/likeness/index.ts";
import { nearness, sameValue } from "../../lib/engine/match/likeness/value.ts";
import { cosine, Terms, vectorOf } from "../../lib/engine/match/likeness/vector.ts";
import { STANDING_WEIGHTS, WEIGHTS } from "../../lib/engine/match/likeness/weights.ts";
import type { AnswerValue } from "../../lib/model/index.ts";

const number = (n: number, unitCode: string | null = null): AnswerValue => ({
  kind: "number",
  set: { min: n, max: n, minInclusive: true, maxInclusive: true, best: n },
  hedge: "exact",
  unitKind: "count",
  unitCode,
  of: null,
  counted: "house",
  text: String(n),
});

const date = (value: string): AnswerValue => ({ kind: "time", value, text: value, duration: false });

describe("weights", () => {
  test("there is one for each feature", () => {
    expect(WEIGHTS).toHaveLength(FEATURES.length);
    expect(STANDING_WEIGHTS).toHaveLength(standingOf(0, { ofA: 0, ofB: 0 }).length + 1);
  });

  test("more likeness never makes a pair less probable, nearer rivals never more", () => {
    const logOdds = fc.double({ min: -8, max: 8, noNaN: true });
    fc.assert(
      fc.property(logOdds, logOdds, logOdds, logOdds, (own, more, ofA, nearer) => {
        const rivals = { ofA, ofB: ofA };
        expect(probability(Math.max(own, more), rivals)).toBeGreaterThanOrEqual(probability(own, rivals));
        const close = { ofA: Math.max(ofA, nearer), ofB: Math.max(ofA, nearer) };
        expect(probability(own, close)).toBeLessThanOrEqual(probability(own, rivals));
      }),
    );
  });

  test("a pair without rivals has a probability", () => {
    const alone = probability(0, { ofA: Number.NEGATIVE_INFINITY, ofB: Number.NEGATIVE_INFINITY });
    expect(alone).toBeGreaterThan(0.5);
    expect(alone).toBeLessThan(1);
  });
});

describe("word vectors", () => {
  const alike = (a: string, b: string) => {
    const [x, y] = [wordVector(a), wordVector(b)];
    return x && y ? vectorCosine(x, y) : null;
  };

  test("related words stand nearer than others", () => {
    expect(alike("ferry", "ship")).toBeGreaterThan(0.5);
    expect(alike("ferry", "verdict")).toBeLessThan(0.2);
    expect(alike("clinic", "clinic")).toBeCloseTo(1, 6);
  });

  test.each(["", "toString", "__proto__", "qqqzzzx", "\ud800"])("%j has none", (word) => {
    expect(wordVector(word)).toBeNull();
  });
});

describe("sparse vectors", () => {
  const words = (list: string) =>
    list.split(" ").map((id) => ({ id, keys: wordKeys(id, "NOUN"), weight: 1 }));

  test("the same words are wholly alike, in whatever order", () => {
    const terms = new Terms();
    expect(
      cosine(vectorOf(words("ferry gale port"), terms), vectorOf(words("port ferry gale"), terms)),
    ).toBeCloseTo(1, 9);
  });

  test("words of one meaning are somewhat alike, strange ones not, none nothing", () => {
    const terms = new Terms();
    const ship = vectorOf(words("ship"), terms);
    expect(cosine(ship, vectorOf(words("vessel"), terms))).toBeGreaterThan(0);
    expect(cosine(ship, vectorOf(words("verdict"), terms))).toBe(0);
    expect(cosine(ship, vectorOf([], terms))).toBe(0);
  });
});

describe("values", () => {
  test.each([
    ["an unusual figure", number(31206), number(31206), "unusual"],
    ["a common figure", number(3), number(3), "common"],
    ["another unit", number(31206, "EUR"), number(31206, "USD"), "no"],
    ["the same day", date("2025-03-06"), date("2025-03-06"), "common"],
    ["another kind", number(2025), date("2025"), "no"],
  ] as const)("%s", (_name, a, b, expected) => {
    expect(sameValue(a, b)).toBe(expected);
    expect(sameValue(b, a)).toBe(expected);
  });

  test("nearer figures and days are nearer", () => {
    expect(nearness(number(600), number(620))).toBeGreaterThan(nearness(number(600), number(900)));
    expect(nearness(date("2025-03-06"), date("2025-03-07"))).toBeGreaterThan(
      nearness(date("2025-03-06"), date("2025-06-07")),
    );
    expect(nearness(number(0), number(0))).toBe(1);
    expect(nearness(number(0), number(5))).toBe(0);
  });
});
