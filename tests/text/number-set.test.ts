import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { NumberSet } from "../../lib/model/index.ts";
import {
  about,
  agreesWhenRounded,
  atLeast,
  contains,
  disjoint,
  entails,
  exact,
  fewerThan,
  intersects,
  justOver,
  describe as label,
  MAGNITUDES,
  magnitude,
  moreThan,
  nearly,
  range,
  sameSet,
  transform,
  upTo,
} from "../../lib/text/number-set.ts";

const figure = fc.integer({ min: -1000, max: 1000 });
const anySet: fc.Arbitrary<NumberSet> = fc.oneof(
  figure.map(exact),
  figure.map(atLeast),
  figure.map(moreThan),
  figure.map(upTo),
  figure.map(fewerThan),
  fc.integer({ min: 1, max: 1000 }).map((n) => about(n)),
  fc.integer({ min: 1, max: 1000 }).map((n) => nearly(n)),
  fc.tuple(figure, figure).map(([a, b]) => range(a, b)),
  fc.integer({ min: 1, max: 100 }).map(magnitude),
);

describe("number sets", () => {
  it("keeps bounds strict", () => {
    expect(contains(atLeast(46), 46)).toBe(true);
    expect(contains(moreThan(46), 46)).toBe(false);
    expect(contains(nearly(50), 50)).toBe(false);
    expect(contains(nearly(50), 47)).toBe(true);
    expect(contains(upTo(0), 0)).toBe(true);
    expect(contains(justOver(50), 50)).toBe(false);
  });

  it.each([
    ["an exact figure meets its bound", exact(46), atLeast(46), true],
    ["a bound excludes smaller figures", exact(45), atLeast(46), false],
    ["strict ends do not touch", moreThan(50), upTo(50), false],
    ["closed ends touch", atLeast(50), upTo(50), true],
    ["nearly 50 is not 50", nearly(50), exact(50), false],
    ["dozens hold at least 46", magnitude(12), atLeast(46), true],
    ["dozens do not hold 9", magnitude(12), exact(9), false],
    ["zero is a figure", exact(0), exact(3), false],
  ])("%s", (_why, a, b, expected) => {
    expect(intersects(a, b)).toBe(expected);
    expect(disjoint(a, b)).toBe(!expected);
  });

  it.each([
    ["46", exact(46)],
    ["at least 46", atLeast(46)],
    ["more than 2,000", moreThan(2000)],
    ["nearly 50", nearly(50)],
    ["about 300", about(300)],
    ["just over 50", justOver(50)],
    ["up to 12", upTo(12)],
    ["fewer than 12", fewerThan(12)],
    ["60 to 70", range(70, 60)],
    ["dozens", magnitude(12)],
    ["tens of thousands", magnitude(10_000)],
    ["1.2 million", exact(1_200_000)],
    ["13,000.5", exact(13_000.5)],
    ["0", exact(0)],
  ])("is called %s", (words, s) => expect(label(s)).toBe(words));

  it("calls every magnitude by its word", () => {
    for (const { word, min } of MAGNITUDES) expect(label(magnitude(min / 2))).toBe(word);
  });

  it("sees a rounded figure as the same figure", () => {
    expect(agreesWhenRounded(exact(1_200_000), exact(1_203_441))).toBe(true);
    expect(agreesWhenRounded(exact(1_200_000), exact(1_290_000))).toBe(false);
    expect(agreesWhenRounded(exact(19), exact(19.3))).toBe(true);
    expect(agreesWhenRounded(exact(5), exact(4.6))).toBe(false);
  });

  it("turns the ends round under a negative factor", () => {
    expect(sameSet(transform(atLeast(5), -1), upTo(-5))).toBe(true);
  });

  it("meets are symmetric, and entailment implies meeting", () => {
    fc.assert(
      fc.property(anySet, anySet, (a, b) => {
        expect(intersects(a, b)).toBe(intersects(b, a));
        if (entails(a, b)) expect(intersects(a, b)).toBe(true);
        expect(entails(a, a)).toBe(true);
      }),
    );
  });

  it("entailment carries membership over", () => {
    fc.assert(
      fc.property(anySet, anySet, figure, (a, b, n) => {
        if (entails(a, b) && contains(a, n)) expect(contains(b, n)).toBe(true);
        if (contains(a, n) && contains(b, n)) expect(intersects(a, b)).toBe(true);
      }),
    );
  });
});
