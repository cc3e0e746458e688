import { describe, expect, test } from "vitest";
import type { Facet } from "../../lib/model/index.ts";
import { readAudit } from "../../lib/store/index.ts";
import { undoDecision } from "../../lib/workspace/story/decide.ts";
import { addClaim, editClaim, moveClaim } from "../../lib/workspace/story/decide-claims.ts";
import { decideRelation, mergePoints, renamePoint } from "../../lib/workspace/story/decide-points.ts";
import { loadDecisions } from "../../lib/workspace/story/decision-list.ts";
import type { Outcome } from "../../lib/workspace/story/decision-schema.ts";
import { loadClaims, loadPointDetail, loadStoryComparison } from "../../lib/workspace/story/loaders.ts";
import { startAnalysis } from "../../lib/workspace/story/mutations.ts";
import { lineEngine } from "../setup/engine.ts";
import { testDatabase } from "../setup/store.ts";
import { analyzeAll, article, storyWith } from "../setup/stories.ts";

const database = testDatabase();
const ARTICLES = [
  article("Nine are missing", { source: "The Early", publishedAt: "2025-01-08" }),
  article("Ten are missing", { source: "The Late", publishedAt: "2025-01-09" }),
  article("Nobody is missing", { source: "The Third", publishedAt: "2025-01-10" }),
];

/** The engine of the other tests, with a second point that the claims of the last two articles answer as well. */
function twoPointEngine() {
  const engine = lineEngine();
  const compareReadings: typeof engine.compareReadings = (readings) => {
    const comparison = engine.compareReadings(readings);
    const first = comparison.points[0];
    if (!first) return comparison;
    const positions = first.positions.slice(1).map((position) => ({ ...position, id: `${position.id}x` }));
    const second = { ...first, id: "p1", question: "And the others?", positions, relations: [] };
    return { ...comparison, points: [first, { ...second, status: "compatible" as const }] };
  };
  return { ...engine, compareReadings };
}

async function analyzed() {
  const context = database.at();
  const { storyId, articleIds } = await storyWith(context, ARTICLES);
  await analyzeAll(context, twoPointEngine());
  const read = () => loadStoryComparison(context, storyId);
  const before = await read();
  const claimOf = (start: string) => {
    const claim = before.comparison.claims.find(({ statement }) => statement.startsWith(start));
    if (!claim) throw new Error(`no claim "${start}"`);
    return claim;
  };
  const again = async () => {
    await startAnalysis(context, storyId);
    await analyzeAll(context, twoPointEngine());
  };
  return { context, storyId, articleIds, before, read, claimOf, again };
}

function made(outcome: Outcome<unknown>): string {
  if (outcome.kind !== "made") throw new Error(`somebody else was quicker: ${JSON.stringify(outcome)}`);
  return outcome.decisionId;
}

const wording = ({
  statement,
  facets,
  start,
  end,
}: Awaited<ReturnType<typeof analyzed>>["before"]["comparison"]["claims"][number]) => ({
  statement,
  facets: [...facets],
  start,
  end,
});

describe("an edited claim", () => {
  test("is worded and cut as people say, with the engine's words beside, after another analysis too", async () => {
    const { context, storyId, before, read, claimOf, again } = await analyzed();
    const ten = claimOf("Ten");
    const next = {
      ...wording(ten),
      statement: "Ten people are missing.",
      facets: ["count"] as Facet[],
      end: 3,
    };
    const id = made(await editClaim(context, storyId, { claimId: ten.id, base: wording(ten), next }));
    await again();
    const after = await read();
    expect(after.comparison.claims.find((claim) => claim.id === ten.id)).toMatchObject({
      ...next,
      quote: "Ten",
    });
    expect(after.engineSays.claims.get(ten.id)).toEqual(ten);
    const found = await loadClaims(context, storyId, { query: "people are" });
    expect(found.claims.map(({ claim }) => claim.id)).toEqual([ten.id]);
    const { decisions } = await loadDecisions(context, storyId);
    expect(decisions[0]).toMatchObject({ claimId: ten.id, isApplied: true });
    await undoDecision(context, storyId, id);
    expect((await read()).comparison).toEqual(before.comparison);
  });

  test("that somebody else edited meanwhile is not edited over: theirs comes back, nothing is written", async () => {
    const { context, storyId, read, claimOf } = await analyzed();
    const ten = claimOf("Ten");
    const base = wording(ten);
    const theirs = { ...base, statement: "Theirs." };
    made(await editClaim(context, storyId, { claimId: ten.id, base, next: theirs }));
    const late = await editClaim(context, storyId, {
      claimId: ten.id,
      base,
      next: { ...base, statement: "Mine." },
    });
    expect(late).toEqual({ kind: "stale", theirs });
    expect((await loadDecisions(context, storyId)).decisions).toHaveLength(1);
    made(
      await editClaim(context, storyId, {
        claimId: ten.id,
        base: theirs,
        next: { ...base, statement: "Mine." },
      }),
    );
    expect((await read()).comparison.claims.find(({ id }) => id === ten.id)?.statement).toBe("Mine.");
  });

  test("needs words, a statement and a change", async () => {
    const { context, storyId, claimOf } = await analyzed();
    const ten = claimOf("Ten");
    const base = wording(ten);
    const wrong = [
      { ...base, statement: "  " },
      { ...base, end: 1_000_000 },
      { ...base, start: 5, end: 5 },
      base,
    ];
    for (const next of wrong) {
      await expect(editClaim(context, storyId, { claimId: ten.id, base, next })).rejects.toMatchObject({
        code: "bad-input",
      });
    }
  });
});

describe("an added claim", () => {
  const INPUT = { start: 16, end: 20, statement: "Es fehlen zehn.", facets: ["count"] as Facet[] };

  test("is a claim like any other: counted, found, moved into a point, and taken back", async () => {
    const { context, storyId, articleIds, before, read, again } = await analyzed();
    const articleId = articleIds[1] ?? "";
    const id = made(
      await addClaim(context, storyId, { ...INPUT, start: 4, end: 7, articleId, reason: "Overlooked" }),
    );
    await again();
    const after = await read();
    const added = after.comparison.claims.find(({ statement }) => statement === INPUT.statement);
    expect(added).toMatchObject({ quote: "are", articleId, checkworthy: true });
    expect(after.story.claimCount).toBe(4);
    expect(after.articles.find((each) => each.id === articleId)?.claimCount).toBe(2);
    const claimId = added?.id ?? "";
    expect((await loadClaims(context, storyId, { articleId })).total).toBe(2);
    made(
      await moveClaim(context, storyId, {
        claimId,
        fromId: null,
        toId: "p0",
        positionId: "a0",
        label: null,
      }),
    );
    expect((await loadPointDetail(context, storyId, "p0")).point.positions[0]?.claimIds).toContain(claimId);
    await undoDecision(context, storyId, id);
    expect((await read()).comparison).toEqual(before.comparison);
    // The move waits for its claim to come back.
    const { decisions } = await loadDecisions(context, storyId);
    expect(decisions[0]).toMatchObject({ isApplied: false, decision: { undone: null } });
  });

  test("is not added twice, nor without words, nor to another story's article", async () => {
    const { context, storyId, articleIds } = await analyzed();
    const input = { ...INPUT, start: 4, end: 7, articleId: articleIds[0] ?? "" };
    made(await addClaim(context, storyId, input));
    await expect(addClaim(context, storyId, input)).rejects.toMatchObject({ code: "bad-input" });
    await expect(addClaim(context, storyId, { ...input, start: 7 })).rejects.toMatchObject({
      code: "bad-input",
    });
    const other = await analyzed();
    await expect(addClaim(other.context, other.storyId, input)).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("a moved claim", () => {
  test("leaves one point and answers another in its own words", async () => {
    const { context, storyId, before, read, claimOf, again } = await analyzed();
    const ten = claimOf("Ten");
    const move = { claimId: ten.id, fromId: "p0", toId: "p1", positionId: null, label: "about ten" };
    const id = made(await moveClaim(context, storyId, move));
    await again();
    const { points } = (await read()).comparison;
    const given = (pointId: string) =>
      points.find((point) => point.id === pointId)?.positions.map(({ label, claimIds }) => [label, claimIds]);
    expect(given("p0")?.flatMap(([, claims]) => claims)).not.toContain(ten.id);
    expect(given("p1")).toContainEqual(["about ten", [ten.id]]);
    await expect(moveClaim(context, storyId, move)).rejects.toMatchObject({ code: "stale" });
    await undoDecision(context, storyId, id);
    expect((await read()).comparison).toEqual(before.comparison);
  });
});

describe("a point", () => {
  test("is asked otherwise, and a newer wording by somebody else is not written over", async () => {
    const { context, storyId, before, read, again } = await analyzed();
    const base = "What does the first line say?";
    const id = made(
      await renamePoint(context, storyId, { pointId: "p0", base, question: "Who is missing?" }),
    );
    await again();
    const after = await read();
    expect(after.comparison.points[0]?.question).toBe("Who is missing?");
    expect(after.engineSays.questions.get("p0")).toBe(base);
    expect(await renamePoint(context, storyId, { pointId: "p0", base, question: "Mine?" })).toEqual({
      kind: "stale",
      theirs: "Who is missing?",
    });
    await undoDecision(context, storyId, id);
    expect((await read()).comparison).toEqual(before.comparison);
  });

  test("is merged into another: equal answers become one", async () => {
    const { context, storyId, before, read } = await analyzed();
    const id = made(await mergePoints(context, storyId, { pointId: "p1", intoId: "p0" }));
    const { comparison, story } = await read();
    expect(comparison.points.map((point) => [point.id, point.positions.length])).toEqual([["p0", 3]]);
    expect(story.points).toEqual({ conflict: 1, compatible: 0, agree: 0, "single-source": 0 });
    await expect(loadPointDetail(context, storyId, "p1")).rejects.toMatchObject({ code: "not-found" });
    await expect(mergePoints(context, storyId, { pointId: "p0", intoId: "p0" })).rejects.toMatchObject({
      code: "bad-input",
    });
    await undoDecision(context, storyId, id);
    expect((await read()).comparison).toEqual(before.comparison);
  });
});

describe("a relation that people decided", () => {
  test("stands with its reason, changes status and counts, and has the engine's beside it", async () => {
    const { context, storyId, before, read, again } = await analyzed();
    const relations = before.comparison.points[0]?.relations ?? [];
    const same = { pointId: "p0", relation: "same", difference: "wording" } as const;
    const ids: string[] = [];
    for (const { a, b, relation, difference, explanation } of relations) {
      const base = { relation, difference, explanation };
      ids.push(
        made(await decideRelation(context, storyId, { ...same, a, b, base, reason: "Both mean ten." })),
      );
    }
    await again();
    const after = await read();
    expect(after.comparison.points[0]).toMatchObject({
      status: "compatible",
      relations: relations.map(() => ({ relation: "same", explanation: "Both mean ten." })),
    });
    expect(after.story.points).toMatchObject({ conflict: 0, compatible: 2 });
    expect([...after.engineSays.relations.values()]).toEqual(relations);
    const [first] = relations;
    const late = await decideRelation(context, storyId, {
      ...same,
      a: first?.a ?? "",
      b: first?.b ?? "",
      base: { relation: "conflict", difference: "contradiction", explanation: first?.explanation ?? "" },
      reason: "Mine.",
    });
    expect(late).toMatchObject({
      kind: "stale",
      theirs: { relation: "same", explanation: "Both mean ten." },
    });
    for (const id of ids) await undoDecision(context, storyId, id);
    expect((await read()).comparison).toEqual(before.comparison);
    const audit = await readAudit(context.store.db, context.workspaceId, storyId);
    expect(audit.find(({ action }) => action === "decision.made")?.detail).toMatchObject({
      kind: "relation-decided",
      relation: "same",
      reason: "Both mean ten.",
    });
  });

  test("needs a reason, two answers of the point, and a difference that goes with it", async () => {
    const { context, storyId } = await analyzed();
    const input = { pointId: "p0", a: "a1", b: "a2", base: null, reason: "So it is." };
    const tries = [
      [{ ...input, relation: "same", difference: "none", reason: " " }, "bad-input"],
      [{ ...input, relation: "same", difference: "bound" }, "bad-input"],
      [{ ...input, b: "a1", relation: "same", difference: "none" }, "not-found"],
    ] as const;
    for (const [each, code] of tries) {
      await expect(decideRelation(context, storyId, each)).rejects.toMatchObject({ code });
    }
    made(
      await decideRelation(context, storyId, { ...input, relation: "conflict", difference: "contradiction" }),
    );
  });
});
