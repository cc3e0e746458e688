import { describe, expect, test } from "vitest";
import { type Claim, type Comparison, NO_ORIGINS, type Point } from "../../lib/model/index.ts";
import { emptyCounts, pool } from "../../scripts/bench/dossier/counts.ts";
import { figuresOf } from "../../scripts/bench/dossier/figures.ts";
import type { Dossier, GoldPair, Place } from "../../scripts/bench/dossier/gold.ts";
import { scoreDossier } from "../../scripts/bench/dossier/score.ts";

const A = "Two hens escaped. The fox ate one hen on Monday.";
const B = "Three hens got away. A fox took one of them.";

function place(file: string, quote: string): Place {
  const text = file === "a.txt" ? A : B;
  const start = text.indexOf(quote);
  if (start < 0) throw new Error(quote);
  return { file, start, end: start + quote.length };
}

function claim(id: string, articleId: "a" | "b", quote: string, checkworthy = true): Claim {
  const { start, end } = place(`${articleId}.txt`, quote);
  const proposition = { subject: null, relation: { text: "" }, arguments: [] } as const;
  return {
    id,
    articleId,
    start,
    end,
    quote,
    statement: quote,
    facets: [],
    checkworthy,
    confidence: 1,
    attribution: [],
    proposition: { ...proposition, arguments: [], polarity: "affirmed", modality: "asserted" },
    rule: "test",
  };
}

function point(
  facet: Point["facet"],
  groups: readonly string[][],
  relation?: "same" | "compatible" | "conflict",
): Point {
  return {
    id: `${facet}-${groups.flat().join()}`,
    facet,
    question: "?",
    eventId: null,
    status: "agree",
    positions: groups.map((claimIds, i) => ({ id: `q${i}`, label: "", value: null, claimIds })),
    relations:
      relation === undefined
        ? []
        : [{ a: "q0", b: "q1", relation, difference: "none", direction: null, reason: "", explanation: "" }],
  };
}

function comparison(claims: readonly Claim[], points: readonly Point[]): Comparison {
  const article = { title: "", source: null, publishedAt: null, language: "en", notice: null };
  return {
    contract: 1,
    origins: NO_ORIGINS,
    engine: { name: "test", version: "0" },
    articles: [
      { ...article, id: "a", file: "somewhere/a.txt", length: A.length },
      { ...article, id: "b", file: "b.txt", length: B.length },
    ],
    claims: [...claims],
    entities: [],
    events: [],
    points: [...points],
  };
}

function dossier(parts: Partial<Pick<Dossier, "pairs" | "claims" | "notClaims" | "exhaustive">>): Dossier {
  return {
    name: "hens",
    folder: "",
    manifest: { title: "", articles: [] },
    texts: new Map([
      ["a.txt", A],
      ["b.txt", B],
    ]),
    pairs: [],
    claims: [],
    notClaims: [],
    exhaustive: new Set(),
    ...parts,
  };
}

const HENS: GoldPair = {
  id: "p1",
  facet: "count",
  a: place("a.txt", "Two hens escaped"),
  b: place("b.txt", "Three hens got away"),
  label: "conflict",
};
const CLAIMS = [claim("1", "a", "Two hens escaped"), claim("2", "b", "Three hens got away")];

function label(points: readonly Point[], pair = HENS, claims: readonly Claim[] = CLAIMS) {
  const [only] = scoreDossier(comparison(claims, points), dossier({ pairs: [pair] })).pairs;
  return [only?.strict.label, only?.lenient.label];
}

describe("the label of a pair", () => {
  test.each([
    ["one position agrees", [point("count", [["1", "2"]])], ["agree", "agree"]],
    [
      "two positions say what their relation says",
      [point("count", [["1"], ["2"]], "conflict")],
      ["conflict", "conflict"],
    ],
    ["`same` is agreement", [point("count", [["1"], ["2"]], "same")], ["agree", "agree"]],
    [
      "positions without a relation are no comparison",
      [point("count", [["1"], ["2"]])],
      ["unrelated", "unrelated"],
    ],
    [
      "two points are no comparison",
      [point("count", [["1"]]), point("count", [["2"]])],
      ["unrelated", "unrelated"],
    ],
    [
      "another facet counts leniently alone",
      [point("amount", [["1"], ["2"]], "compatible")],
      ["unrelated", "compatible"],
    ],
    ["no point at all", [], ["unrelated", "unrelated"]],
  ])("%s", (_, points, expected) => expect(label(points)).toEqual(expected));

  test("a claim that shares less than half of the shorter does not stand for the quote", () => {
    const claims = [claim("1", "a", "escaped. The fox ate one"), CLAIMS[1]!];
    expect(label([point("count", [["1", "2"]])], HENS, claims)).toEqual(["unrelated", "unrelated"]);
  });

  test("one claim cannot stand on both sides", () => {
    const pair = { ...HENS, b: place("a.txt", "hens escaped") };
    expect(label([point("count", [["1"]])], pair)).toEqual(["unrelated", "unrelated"]);
  });

  test("the closest fit wins over a looser one", () => {
    const claims = [...CLAIMS, claim("3", "a", A)];
    const points = [point("count", [["3"], ["2"]], "compatible"), point("count", [["1"], ["2"]], "conflict")];
    expect(label(points, HENS, claims)).toEqual(["conflict", "conflict"]);
  });

  test("of equal fits the one of the gold's facet wins", () => {
    const points = [
      point("amount", [["1"], ["2"]], "compatible"),
      point("count", [["1"], ["2"]], "conflict"),
    ];
    expect(label(points)).toEqual(["conflict", "conflict"]);
  });
});

describe("claims", () => {
  const gold = [
    { ...place("a.txt", "The fox ate one hen on Monday"), id: "c1" },
    { ...place("b.txt", "A fox took one of them"), id: "c2" },
  ];

  test("covered from 60 % on, by check-worthy claims only", () => {
    const claims = [claim("1", "a", "The fox ate one hen"), claim("2", "b", "A fox took one of them", false)];
    const { counts, uncovered } = scoreDossier(comparison(claims, []), dossier({ claims: gold }));
    expect(counts.covered).toEqual({ hit: 1, total: 2 });
    expect(uncovered.map(({ id }) => id)).toEqual(["c2"]);
  });

  test("a sentence that holds two gold claims is the own claim of one at most", () => {
    const halves = [place("a.txt", "The fox ate one hen"), place("a.txt", "ate one hen on Monday")];
    const own = dossier({
      claims: halves.map((half, i) => ({ ...half, id: `c${i}` })),
      exhaustive: new Set(["a.txt"]),
    });
    const { counts } = scoreDossier(comparison([claim("1", "a", "The fox ate one hen on Monday")], []), own);
    expect(counts.covered.hit).toBe(2);
    expect(counts.own).toEqual({ hit: 1, total: 2 });
    expect(counts.exhaustive).toEqual({ hit: 1, total: 2 });
  });

  test("a wrong quote fails its anchor, offsets outside the text count for nothing else", () => {
    const wrong = { ...claim("1", "a", "Two hens"), quote: "Ten hens" };
    const outside = { ...claim("2", "b", "Three"), end: 999 };
    const { counts } = scoreDossier(comparison([wrong, outside], []), dossier({}));
    expect(counts.anchored).toEqual({ hit: 0, total: 2 });
  });

  test("words that state no fact are taken in from half on", () => {
    const notClaims = [{ ...place("b.txt", "A fox took one of them"), id: "n1" }];
    const score = (quote: string) =>
      scoreDossier(comparison([claim("1", "b", quote)], []), dossier({ notClaims })).counts.clean.hit;
    expect(score("A fox")).toBe(1);
    expect(score("A fox took one")).toBe(0);
  });
});

describe("figures", () => {
  test("are made of summed counts", () => {
    const one = emptyCounts();
    one.strict.agree.agree = 3;
    one.strict.agree.unrelated = 1;
    one.covered = { hit: 9, total: 10 };
    const two = emptyCounts();
    two.strict.unrelated.agree = 1;
    two.strict.unrelated.conflict = 1;
    two.covered = { hit: 0, total: 2 };
    expect(figuresOf(pool([one, two]))).toMatchObject({
      covered: 75,
      agreeF1: 75, // 2·3 / (4 + 4)
      compatibleF1: null,
      conflictF1: 0,
      macroF1: 37.5,
      falseAlarms: 100,
      falseConflicts: 50,
      anchored: null,
    });
  });
});
