import { describe, expect, test } from "vitest";
import { type AnswerChange, answerChangeInWords } from "../../lib/present/answer-change.ts";
import { revisionInWords, revisionParts } from "../../lib/present/revision.ts";

const change = (more: Partial<AnswerChange>): AnswerChange => ({
  source: "The Herald",
  before: ["5 people"],
  after: ["8 people"],
  from: "2025-06-03T09:10:00Z",
  to: "2025-06-03T14:30:00Z",
  ...more,
});

describe("a changed answer is told", () => {
  test.each<[string, Partial<AnswerChange>, string]>([
    [
      "with times of one day",
      {},
      "went from “5 people” to “8 people” between 09:10 and 14:30 UTC on 3 June 2025.",
    ],
    [
      "with the offset of its zone",
      { from: "2025-06-03T09:10+02:00", to: "2025-06-03T14:30+02:00" },
      "went from “5 people” to “8 people” between 09:10 and 14:30 (UTC+02:00) on 3 June 2025.",
    ],
    [
      "with two days",
      { from: "2025-06-03", to: "2025-06-04" },
      "went from “5 people” to “8 people” between 3 June 2025 and 4 June 2025.",
    ],
    [
      "by the newer version's time, where of the older one the same day is known",
      { from: "2025-06-03" },
      "went from “5 people” to “8 people” by 3 June 2025, 14:30.",
    ],
    ["without times", { from: null, to: null }, "went from “5 people” to “8 people” in a newer version."],
    [
      "where it stays beside the new one",
      { after: ["5 people", "8 people"], from: null },
      "says “8 people” beside “5 people”: it changed by 3 June 2025, 14:30.",
    ],
    [
      "where it is gone",
      { after: [], from: null },
      "no longer says “5 people”, and gives no answer any more: it changed by 3 June 2025, 14:30.",
    ],
    [
      "where one of two is gone",
      { before: ["5 people", "dozens"], after: ["dozens"], from: null },
      "no longer says “5 people”, and says “dozens” alone: it changed by 3 June 2025, 14:30.",
    ],
  ])("%s", (_, more, words) => {
    expect(answerChangeInWords(change(more))).toBe(`The Herald ${words}`);
  });
});

describe("what changed", () => {
  test("folds away what says the same, and counts what does not", () => {
    const parts = revisionParts(
      "One stays. Two stays, too. Three is changed here. Four goes.",
      "One stays! Two stays, too. Three is altered here. Five comes now.",
    );
    expect(parts).toEqual([
      { kind: "quiet", sentences: ["One stays!", "Two stays, too."], trivial: 1 },
      { kind: "changed", from: "Three is changed here.", to: "Three is altered here." },
      { kind: "removed", text: "Four goes." },
      { kind: "added", text: "Five comes now." },
    ]);
    expect(revisionInWords(parts)).toBe("1 sentence changed, 1 added, 1 removed; 1 trivial edit");
    expect(revisionInWords(revisionParts("The same.", "The same?"))).toBe(
      "No sentence says anything else; 1 trivial edit",
    );
  });
});
