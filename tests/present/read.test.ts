import { describe, expect, it } from "vitest";
import { readAddress, readPath } from "../../lib/present/address.ts";
import { buildGrid } from "../../lib/present/grid.ts";
import { buildReadClaims, buildReadText, startingArticles } from "../../lib/present/read.ts";
import { COMPARISON } from "./fixture/comparison.ts";
import { TEXTS } from "./fixture/texts.ts";

describe("reading", () => {
  it("draws each claim on its exact words and rebuilds every paragraph", () => {
    const read = buildReadText({ id: "gazette", text: TEXTS.gazette }, COMPARISON, null);
    expect(read.claimIds).toEqual(["g-dead", "g-time", "g-workers", "g-inspected"]);
    const drawn = read.paragraphs.flatMap((paragraph) => paragraph.runs).filter((run) => run.status !== null);
    expect(drawn.map((run) => [run.text, run.status])).toEqual([
      ["Seven people lost their lives in the fire at the glassworks", "conflict"],
      ["The fire began at 22:15 on Monday", "compatible"],
      ["There were 48 workers in the hall", "compatible"],
      ["The plant had been inspected in February", "conflict"],
    ]);
  });

  it("leaves out what cannot be checked, unless an address leads to it", () => {
    const claims = COMPARISON.claims.map((claim) => ({ ...claim, checkworthy: claim.id !== "g-time" }));
    const comparison = { ...COMPARISON, claims };
    const article = { id: "gazette", text: TEXTS.gazette };
    expect(buildReadText(article, comparison, null).claimIds).not.toContain("g-time");
    expect(buildReadText(article, comparison, "g-time").claimIds).toContain("g-time");
  });

  it("tells a chosen claim's counterparts, the conflicting first, from its own side", () => {
    const claim = buildReadClaims(COMPARISON, ["gazette"])["g-dead"];
    expect(
      claim?.points[0]?.counterparts.map((each) => [each.claimId, each.relation, each.explanation]),
    ).toEqual([
      ["r-dead", "conflict", "7 and 9 exclude each other."],
      ["w-dead", "compatible", "7 meets the bound of at least 5."],
    ]);
  });

  it("names an article's words within words once", () => {
    const inner = COMPARISON.claims
      .filter((claim) => claim.id === "r-dead")
      .map((claim) => ({ ...claim, id: "r-inner", start: claim.start + 4 }));
    const points = COMPARISON.points.map((point) => ({
      ...point,
      positions: point.positions.map((each) => ({
        ...each,
        claimIds: each.claimIds.flatMap((id) => (id === "r-dead" ? ["r-inner", id] : [id])),
      })),
    }));
    const changed = { ...COMPARISON, points, claims: [...COMPARISON.claims, ...inner] };
    const claim = buildReadClaims(changed, ["gazette"])["g-dead"];
    expect(claim?.points[0]?.counterparts.map((each) => each.claimId)).toEqual(["r-dead", "w-dead"]);
  });

  it("names as agreeing who gives the same answer", () => {
    const points = COMPARISON.points.map((point) =>
      point.id === "p-aid"
        ? { ...point, positions: point.positions.map((each) => ({ ...each, claimIds: ["r-aid", "w-dead"] })) }
        : point,
    );
    const claim = buildReadClaims({ ...COMPARISON, points }, ["review"])["r-aid"];
    expect(claim?.points[0]?.counterparts).toMatchObject([
      { claimId: "w-dead", relation: "same", explanation: null },
    ]);
  });

  it("begins with the chosen claim and an article that answers the same question", () => {
    expect(startingArticles(COMPARISON, "r-inspected")).toEqual(["review", "gazette"]);
    expect(startingArticles(COMPARISON, null)).toEqual(["wire", "gazette"]);
    expect(startingArticles(COMPARISON, "gone")).toEqual(["wire", "gazette"]);
  });
});

describe("the address of a place in the texts", () => {
  const row = buildGrid(COMPARISON).groups[0]?.rows[0];

  it("puts articles with other answers beside the claim's own", () => {
    expect(row && readAddress("s1", row, "r-dead")).toBe(
      "/stories/s1/read?articles=review%2Cwire%2Cgazette&claim=r-dead",
    );
  });

  it("holds no more articles than fit side by side", () => {
    expect(readPath("s1", ["a", "b", "c", "d"], null)).toBe("/stories/s1/read?articles=a%2Cb%2Cc");
    expect(readPath("s1", [], null)).toBe("/stories/s1/read");
  });
});
