import { expect, test } from "vitest";
import { type Comparison, NO_ORIGINS } from "../../lib/model/index.ts";
import { onlyArticles } from "../../lib/workspace/story/current.ts";

const ARTICLES = ["a", "b", "c"].map((id) => ({ id, source: `The ${id}` }));

/** Three articles, each with its own answer to one question; of the first, two. */
function results(relations: readonly { a: string; b: string; relation: "conflict" | "compatible" }[]) {
  const claim = (id: string, articleId: string) => ({
    id,
    articleId,
    start: 0,
    end: 1,
    quote: "x",
    statement: "x",
    facets: ["count"],
    checkworthy: true,
    confidence: 1,
    attribution: [],
    proposition: { subject: null, relation: null, arguments: [], polarity: "affirmed", modality: "asserted" },
  });
  const position = (id: string, claimId: string) => ({ id, label: id, value: null, claimIds: [claimId] });
  const rest = { difference: "none", direction: null, reason: "r", explanation: "e" };
  const point = {
    id: "p",
    facet: "count",
    question: "How many?",
    eventId: null,
    status: "conflict",
    positions: [position("p.1", "a1"), position("p.2", "a2"), position("p.3", "b1"), position("p.4", "c1")],
    relations: relations.map((relation) => ({ ...relation, ...rest })),
  };
  return {
    claims: [claim("a1", "a"), claim("a2", "a"), claim("b1", "b"), claim("c1", "c")],
    entities: [],
    events: [],
    points: [point],
    origins: NO_ORIGINS,
  } as unknown as Comparison;
}

const without = (given: Comparison, ...ids: string[]) =>
  onlyArticles(
    given,
    ARTICLES.filter(({ id }) => !ids.includes(id)).map((each) => ({ ...each, isAnalyzed: true })),
  ).points[0]?.status;

test("answers that could not be compared do not agree once the article in conflict is gone", () => {
  expect(without(results([{ a: "p.1", b: "p.4", relation: "conflict" }]), "c")).toBe("compatible");
});

test("an article that contradicts itself is one source, as the engine says", () => {
  expect(without(results([{ a: "p.1", b: "p.2", relation: "conflict" }]), "b", "c")).toBe("single-source");
});

test("a conflict that is left stays one", () => {
  expect(without(results([{ a: "p.1", b: "p.3", relation: "conflict" }]), "c")).toBe("conflict");
});

test("of an article with a newer text nothing is shown until that was read", () => {
  const given = results([{ a: "p.1", b: "p.4", relation: "conflict" }]);
  const articles = ARTICLES.map((each) => ({ ...each, isAnalyzed: each.id !== "c" }));
  const { claims, points } = onlyArticles(given, articles);
  expect(claims.map(({ id }) => id)).toEqual(["a1", "a2", "b1"]);
  expect(points[0]?.positions.map(({ id }) => id)).toEqual(["p.1", "p.2", "p.3"]);
});
