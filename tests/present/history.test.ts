import { expect, test } from "vitest";
import { historyInWords } from "../../lib/present/history.ts";

test.each([
  ["article.added", { title: "Pier gives way" }, "added an article", "Pier gives way"],
  ["article.revised", { from: 1, to: 2 }, "brought version 2 of an article", ""],
  [
    "decision.made",
    { kind: "point-renamed", question: "How many?", becomes: "How many fell?" },
    "put a question otherwise",
    "How many? → How many fell?",
  ],
  [
    "decision.made",
    { kind: "claim-edited", statement: "Four fell.", becomes: { statement: "Five fell." } },
    "edited a claim",
    "Four fell. → Five fell.",
  ],
  [
    "decision.made",
    { kind: "claim-edited", statement: "Four fell.", becomes: { statement: "Four fell." } },
    "edited a claim",
    "Four fell.",
  ],
  ["note.step", { kind: "resolved", about: "the pier" }, "resolved a thread", "the pier"],
  ["analysis.done", { claims: 4, points: 0 }, "had the articles analyzed", "4 claims, 0 points"],
  // What is not known yet stands as it is called, and what is no text is no text.
  ["thing.done", { title: 5 }, "thing.done", ""],
])("%s %j", (action, detail, did, about) => {
  expect(historyInWords(action, detail)).toEqual({ did, about });
});

test("a review's step tells that it happened, and nothing of what was judged", () => {
  const detail = { kind: "assessed", rating: "Refuted", judgement: { rating: "Refuted" }, title: "Refuted" };
  expect(JSON.stringify(historyInWords("review.step", detail))).not.toContain("Refuted");
});
