import { describe, expect, test } from "vitest";
import { readAudit } from "../../lib/store/index.ts";
import { pipelineEngine } from "../../lib/workspace/jobs/pipeline-engine.ts";
import { undoDecision } from "../../lib/workspace/story/decide.ts";
import { decideOrigin } from "../../lib/workspace/story/decide-origins.ts";
import { loadDecisions } from "../../lib/workspace/story/decision-list.ts";
import { loadPointDetail, loadStoryComparison } from "../../lib/workspace/story/loaders.ts";
import { startAnalysis } from "../../lib/workspace/story/mutations.ts";
import { loadOrigins, loadPassages } from "../../lib/workspace/story/origins.ts";
import { testDatabase } from "../setup/store.ts";
import { analyzeAll, article, storyWith } from "../setup/stories.ts";

const database = testDatabase();
const REPORT =
  "Two trawlers collided in thick fog off the harbour of Lund on Monday, and the coast guard brought eleven fishermen ashore. The skipper of the larger boat said that his radar had failed minutes before the crash.";
const ARTICLES = [
  article(`Trawlers collide\n\n${REPORT}`, { source: "Coast Post", publishedAt: "2025-06-17" }),
  article(`Crash in fog\n\n${REPORT}`, { source: "Daily Ledger", publishedAt: "2025-06-18" }),
  article(
    "Boats collide off Lund\n\nTwo trawlers ran into one another off Lund on Monday; eleven fishermen were saved by the lifeboat, people at the quay said.",
    { source: "Lund Echo", publishedAt: "2025-06-18" },
  ),
];

async function analyzed() {
  const context = database.at();
  const { storyId, articleIds } = await storyWith(context, ARTICLES);
  await analyzeAll(context, pipelineEngine());
  return { context, storyId, articleIds };
}

describe("origins of a story", () => {
  test("a reprint is kept with the analysis, shown with its words, and counts once", async () => {
    const { context, storyId, articleIds } = await analyzed();
    const { groups, pairs } = await loadOrigins(context, storyId);
    expect(groups.map((group) => group.articleIds)).toEqual([articleIds.slice(0, 2)]);
    expect(pairs[0]).toMatchObject({ isOne: true, passages: 1 });
    const [a, b] = [articleIds[0] ?? "", articleIds[1] ?? ""];
    const [passage] = await loadPassages(context, storyId, [a, b]);
    expect(passage?.textA).toBe(passage?.textB);
    expect(REPORT).toContain(passage?.textA.slice(0, 60));
    const { comparison } = await loadStoryComparison(context, storyId);
    const point = comparison.points[0];
    expect((await loadPointDetail(context, storyId, point?.id ?? "")).origins.groups).toHaveLength(1);
  });

  test("a decision holds through another analysis, and is taken back", async () => {
    const { context, storyId, articleIds } = await analyzed();
    const [a = "", b = "", c = ""] = articleIds;
    const groupsNow = async () =>
      (await loadOrigins(context, storyId)).groups.map((group) => group.articleIds);
    const apart = await decideOrigin(context, storyId, {
      a,
      b,
      same: false,
      reason: "Both had a reporter there.",
    });
    expect(await groupsNow()).toEqual([]);
    await startAnalysis(context, storyId);
    await analyzeAll(context, pipelineEngine());
    expect(await groupsNow()).toEqual([]);
    const { decisions } = await loadDecisions(context, storyId);
    expect(decisions[0]).toMatchObject({ isApplied: true });
    const audit = await readAudit(context.store.db, context.workspaceId, storyId);
    expect(audit.map(({ action }) => action)).toContain("decision.made");
    if (apart.kind !== "made") throw new Error("nobody else decides here");
    await undoDecision(context, storyId, apart.decisionId);
    expect(await groupsNow()).toEqual([[a, b]]);
    await decideOrigin(context, storyId, { a, b: c, same: true });
    expect(await groupsNow()).toEqual([[a, b, c]]);
    const { comparison } = await loadStoryComparison(context, storyId);
    expect(new Set(comparison.points.map(({ status }) => status)).has("agree")).toBe(false);
  });

  test.each([
    ["itself", (ids: readonly string[]) => ({ a: ids[0] ?? "", b: ids[0] ?? "" }), "bad-input"],
    [
      "an article that is not there",
      (ids: readonly string[]) => ({ a: ids[0] ?? "", b: "gone" }),
      "not-found",
    ],
  ])("%s is refused", async (_, pair, code) => {
    const { context, storyId, articleIds } = await analyzed();
    await expect(decideOrigin(context, storyId, { ...pair(articleIds), same: true })).rejects.toMatchObject({
      code,
    });
    expect((await loadDecisions(context, storyId)).decisions).toEqual([]);
  });
});
