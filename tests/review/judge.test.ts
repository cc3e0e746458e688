import { describe, expect, test } from "vitest";
import type { Point } from "../../lib/model/index.ts";
import { completeJudged, whyNotJudge } from "../../lib/review/case/judge.ts";
import { DEFAULT_SCALE } from "../../lib/review/scale.ts";

const answer = (id: string, label: string) => ({ id, label, value: null, claimIds: [] });
const relation = (a: string, b: string, kind: "conflict" | "compatible") => ({
  a,
  b,
  relation: kind,
  difference: "none" as const,
  direction: null,
  reason: "x",
  explanation: "",
});
const point = (...positions: Point["positions"]): Point => ({
  id: "p",
  facet: "count",
  question: "How many were killed?",
  eventId: null,
  status: "conflict",
  positions,
  relations: [relation("nine", "three", "conflict"), relation("some", "three", "compatible")],
});
const THREE = point(answer("nine", "9"), answer("three", "3"), answer("some", "a few"));
const ONE = point(answer("nine", "9"));

const judged = (ratingId: string, ratedId: string | null, positionId: string | null) => {
  const rating = DEFAULT_SCALE.find(({ id }) => id === ratingId);
  if (!rating) throw new Error(`no rating ${ratingId}`);
  return { rating, ratedId, positionId };
};

describe("a rating", () => {
  test.each([
    [
      "refuted",
      null,
      "three",
      "Say which answer is rated “Refuted”: the question has 3 answers (“9”, “3”, “a few”)",
    ],
    ["conflicting", null, null, "Say which answer is rated"],
    [
      "refuted",
      "three",
      "three",
      "“3” cannot be rated “Refuted” and be the answer that the evidence supports",
    ],
    ["supported", "nine", "three", "“9” is rated “Supported”, but the evidence is said to support “3”"],
  ])("%s of %s with %s supported is refused", (rating, rated, position, words) => {
    expect(whyNotJudge(completeJudged(judged(rating, rated, position), THREE), THREE)).toContain(words);
  });

  test.each([
    ["refuted", "nine", "three"],
    ["refuted", "nine", null],
    ["not-enough", null, null],
    ["not-enough", "nine", null],
    ["conflicting", "nine", "nine"],
    ["supported", "some", "three"],
  ])("%s of %s with %s supported is accepted as it is", (rating, rated, position) => {
    const whole = completeJudged(judged(rating, rated, position), THREE);
    expect(whyNotJudge(whole, THREE)).toBeNull();
    expect(whole.ratedId).toBe(rated);
  });

  test("is of the only answer, or of the one that is supported, where nothing else is said", () => {
    expect(completeJudged(judged("refuted", null, null), ONE)).toMatchObject({
      ratedId: "nine",
      positionId: null,
    });
    expect(completeJudged(judged("supported", null, "three"), THREE)).toMatchObject({ ratedId: "three" });
    expect(completeJudged(judged("supported", "three", null), THREE)).toMatchObject({ positionId: "three" });
  });

  test("needs no answer where the newest analysis has none", () => {
    expect(whyNotJudge(completeJudged(judged("refuted", null, null), null), null)).toBeNull();
  });
});
