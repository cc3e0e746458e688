import { describe, expect, test } from "vitest";
import type { ActorId, WorkspaceId } from "../../lib/model/index.ts";
import { readAudit } from "../../lib/store/index.ts";
import type { WriteContext } from "../../lib/workspace/context.ts";
import { rejectClaim, tellApart, undoDecision } from "../../lib/workspace/story/decide.ts";
import { loadDecisions } from "../../lib/workspace/story/decision-list.ts";
import type { Outcome } from "../../lib/workspace/story/decision-schema.ts";
import {
  listStories,
  loadClaims,
  loadPointDetail,
  loadStoryComparison,
} from "../../lib/workspace/story/loaders.ts";
import { startAnalysis } from "../../lib/workspace/story/mutations.ts";
import { lineEngine } from "../setup/engine.ts";
import { testDatabase } from "../setup/store.ts";
import { analyzeAll, article, storyWith } from "../setup/stories.ts";

const database = testDatabase();
const ARTICLES = [
  article("Nine are missing", { source: "The Early", publishedAt: "2025-01-08" }),
  article("Ten \uD800 are \0 missing", { source: "The Late", publishedAt: "2025-01-09" }),
  article("Nobody is missing", { source: "The Third", publishedAt: "2025-01-10" }),
];

async function analyzed() {
  const context = database.at();
  const { storyId } = await storyWith(context, ARTICLES);
  await analyzeAll(context, lineEngine());
  const before = await loadStoryComparison(context, storyId);
  const idOf = (start: string) =>
    before.comparison.claims.find(({ statement }) => statement.startsWith(start))?.id ?? "";
  return { context, storyId, before, idOf };
}

/** The id of a decision that was made. */
function made(outcome: Outcome<unknown>): string {
  if (outcome.kind !== "made") throw new Error("somebody else was quicker");
  return outcome.decisionId;
}

describe("a rejected claim", () => {
  test("leaves grid, point, list and counts, stays so after another analysis, and comes back exactly", async () => {
    const { context, storyId, before, idOf } = await analyzed();
    const ten = idOf("Ten");
    const id = made(await rejectClaim(context, storyId, ten, "  A misprint "));
    await startAnalysis(context, storyId);
    await analyzeAll(context, lineEngine());
    const after = await loadStoryComparison(context, storyId);
    expect(after.comparison.claims.map((claim) => claim.id)).not.toContain(ten);
    expect(after.rejected.map((claim) => claim.id)).toEqual([ten]);
    expect(after.story.claimCount).toBe(2);
    expect((await loadPointDetail(context, storyId, "p0")).claims).toHaveLength(2);
    const page = await loadClaims(context, storyId, {});
    expect([page.total, page.claims.length]).toEqual([2, 2]);
    const listed = (await listStories(context)).find((story) => story.id === storyId);
    expect(listed?.claimCount).toBe(2);
    const { decisions } = await loadDecisions(context, storyId);
    expect(decisions).toMatchObject([
      { claimId: ten, source: "The Late", decision: { id, reason: "A misprint", undone: null } },
    ]);
    await undoDecision(context, storyId, id);
    expect((await loadStoryComparison(context, storyId)).comparison).toEqual(before.comparison);
    expect((await loadDecisions(context, storyId)).decisions[0]?.decision.undone).not.toBeNull();
    await expect(undoDecision(context, storyId, id)).rejects.toMatchObject({ code: "stale" });
    const audit = await readAudit(context.store.db, context.workspaceId, storyId);
    expect(audit.map(({ action }) => action).filter((action) => action.startsWith("decision"))).toEqual([
      "decision.made",
      "decision.undone",
    ]);
  });

  test("cannot be rejected twice, and a reason has a limit", async () => {
    const { context, storyId, idOf } = await analyzed();
    await rejectClaim(context, storyId, idOf("Nine"));
    await expect(rejectClaim(context, storyId, idOf("Nine"))).rejects.toMatchObject({ code: "not-found" });
    await expect(rejectClaim(context, storyId, idOf("Ten"), "x".repeat(1001))).rejects.toMatchObject({
      code: "bad-input",
    });
  });
});

describe("a claim told apart", () => {
  test("leaves its point alone, and the list of claims follows", async () => {
    const { context, storyId, before, idOf } = await analyzed();
    const id = made(await tellApart(context, storyId, { claimId: idOf("Ten"), pointId: "p0" }));
    const { comparison } = await loadStoryComparison(context, storyId);
    expect(comparison.claims).toHaveLength(3);
    const given = comparison.points[0]?.positions.flatMap(({ claimIds }) => claimIds);
    expect(given).toEqual(expect.arrayContaining([idOf("Nine"), idOf("Nobody")]));
    expect(given).not.toContain(idOf("Ten"));
    const loose = await loadClaims(context, storyId, { status: "none" });
    expect(loose.claims.map(({ claim, pointIds }) => [claim.id, pointIds])).toEqual([[idOf("Ten"), []]]);
    await undoDecision(context, storyId, id);
    expect((await loadStoryComparison(context, storyId)).comparison).toEqual(before.comparison);
  });

  test("needs somebody to be told apart from", async () => {
    const { context, storyId, idOf } = await analyzed();
    await expect(tellApart(context, storyId, { claimId: idOf("Ten"), pointId: "p9" })).rejects.toMatchObject({
      code: "not-found",
    });
  });
});

describe("decisions", () => {
  test("made at once both stand; one taken back twice at once is taken back once", async () => {
    const { context, storyId, idOf } = await analyzed();
    const [outcome] = await Promise.all([
      rejectClaim(context, storyId, idOf("Ten")),
      tellApart(context, storyId, { claimId: idOf("Nine"), pointId: "p0" }),
    ]);
    const first = made(outcome);
    expect((await loadDecisions(context, storyId)).decisions).toHaveLength(2);
    const twice = await Promise.allSettled([
      undoDecision(context, storyId, first),
      undoDecision(context, storyId, first),
    ]);
    expect(twice.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  test("are neither made nor read from another workspace, nor on another story", async () => {
    const { context, storyId, idOf } = await analyzed();
    const id = made(await rejectClaim(context, storyId, idOf("Ten")));
    const other = await analyzed();
    const stranger: WriteContext = {
      ...context,
      workspaceId: "other" as WorkspaceId,
      actorId: "eve" as ActorId,
    };
    const attempts = [
      () => rejectClaim(stranger, storyId, idOf("Nine")),
      () => tellApart(stranger, storyId, { claimId: idOf("Nine"), pointId: "p0" }),
      () => undoDecision(stranger, storyId, id),
      () => loadDecisions(stranger, storyId),
      () => undoDecision(other.context, other.storyId, id),
      () => rejectClaim(other.context, other.storyId, idOf("Nine")),
    ];
    for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code: "not-found" });
  });

  test("are never changed nor erased", async () => {
    const { context, storyId, idOf } = await analyzed();
    await rejectClaim(context, storyId, idOf("Ten"));
    await expect(database.sql(`UPDATE "Decision" SET "reason" = 'x'`)).rejects.toThrow("append-only");
    await expect(database.sql(`DELETE FROM "Decision"`)).rejects.toThrow("append-only");
  });
});
