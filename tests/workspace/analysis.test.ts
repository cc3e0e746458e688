import { describe, expect, test } from "vitest";
import type { DocumentReading } from "../../lib/model/index.ts";
import { type Db, findNewestRun, openQueueLine, readAudit } from "../../lib/store/index.ts";
import { startWorker } from "../../lib/workspace/jobs/worker.ts";
import { awaitProgress } from "../../lib/workspace/story/await-progress.ts";
import {
  getAnalysisProgress,
  getStorySummary,
  loadArticleTexts,
  loadClaims,
  loadPointDetail,
  loadStoryComparison,
} from "../../lib/workspace/story/loaders.ts";
import {
  addArticles,
  cancelAnalysis,
  deleteStory,
  removeArticle,
  startAnalysis,
  updateArticleMeta,
} from "../../lib/workspace/story/mutations.ts";
import { progressMark } from "../../lib/workspace/story/progress.ts";
import { lineEngine } from "../setup/engine.ts";
import { testDatabase } from "../setup/store.ts";
import { analyzeAll, article, storyWith } from "../setup/stories.ts";

const database = testDatabase();
const ARTICLES = [
  article("Nine are missing", { source: "The Early", publishedAt: "2025-01-08" }),
  article("Ten \uD800 are \0 missing", { source: "The Late", publishedAt: "2025-01-09" }),
  article("Nobody is missing \uFDD0", { source: "The Early", publishedAt: "2025-01-10" }),
];

describe("an analysis", () => {
  test("is read back as the engine wrote it, hostile characters and all", async () => {
    const context = database.at();
    const { storyId } = await storyWith(context, ARTICLES);
    const engine = lineEngine();
    const readings: DocumentReading[] = [];
    const listening = {
      ...engine,
      compareReadings: (given: readonly DocumentReading[]) => {
        readings.push(...given);
        return engine.compareReadings(given);
      },
    };
    await analyzeAll(context, listening);
    const { comparison, articles, story } = await loadStoryComparison(context, storyId);
    expect(comparison).toEqual(engine.compareReadings(readings));
    expect(articles.map(({ claimCount, notice }) => [claimCount, notice])).toEqual([
      [1, null],
      [1, null],
      [1, null],
    ]);
    expect(story).toMatchObject({ claimCount: 3, analysis: null, points: { conflict: 1, agree: 0 } });
  });

  test("keeps every claim anchored in the text that pages show", async () => {
    const context = database.at();
    const { storyId } = await storyWith(context, ARTICLES);
    await analyzeAll(context, lineEngine());
    const { claims, articles, point } = await loadPointDetail(context, storyId, "p0");
    expect(claims).toHaveLength(3);
    expect(point.positions[0]?.value).toBeNull();
    for (const claim of claims) {
      const text = articles.find(({ id }) => id === claim.articleId)?.text;
      expect(text?.slice(claim.start, claim.end)).toBe(claim.quote);
    }
    await expect(loadPointDetail(context, storyId, "p1")).rejects.toMatchObject({ code: "not-found" });
  });

  test("leaves the blocks of each text for the pages", async () => {
    const context = database.at();
    const { storyId, articleIds } = await storyWith(context, ARTICLES);
    const [before] = await loadArticleTexts(context, storyId, articleIds);
    expect(before?.blocks).toEqual([]);
    await analyzeAll(context, lineEngine());
    const texts = await loadArticleTexts(context, storyId, articleIds);
    for (const { text, blocks } of texts) {
      expect(blocks).toEqual([{ start: 0, end: text.indexOf("\n"), kind: "headline" }]);
    }
  });

  test("of a claim that does not stand where it is said to is not saved", async () => {
    const context = database.at();
    const { storyId } = await storyWith(context, ARTICLES);
    const engine = lineEngine();
    await analyzeAll(context, {
      ...engine,
      compareReadings: (readings) => {
        const comparison = engine.compareReadings(readings);
        const claims = comparison.claims.map((claim) => ({ ...claim, start: claim.start + 1 }));
        return { ...comparison, claims };
      },
    });
    expect(await getAnalysisProgress(context, storyId)).toMatchObject({
      state: "failed",
      message: expect.stringContaining("does not stand"),
    });
    expect((await loadStoryComparison(context, storyId)).comparison.claims).toEqual([]);
  });

  test("that fails says on which article, and leaves the last results", async () => {
    const context = database.at();
    const { storyId } = await storyWith(context, ARTICLES);
    await analyzeAll(context, lineEngine());
    await addArticles(context, storyId, [article("Unreadable \0\uD800")]);
    const broken = lineEngine({
      onRead: ({ title }) => {
        if (title?.startsWith("Unreadable")) throw new Error("no tree");
      },
    });
    await analyzeAll(context, broken);
    expect((await getStorySummary(context, storyId)).analysis).toMatchObject({
      state: "failed",
      message: '"Unreadable \0\uD800" could not be analyzed: no tree',
    });
    const { comparison, articles } = await loadStoryComparison(context, storyId);
    expect(comparison.claims).toHaveLength(3);
    expect(articles.at(-1)).toMatchObject({ title: "Unreadable \0\uD800", notice: "not analyzed yet" });
  });

  test("reads no article twice, when one is added or the title of one changes", async () => {
    const context = database.at();
    const { storyId, articleIds } = await storyWith(context, ARTICLES);
    const engine = lineEngine();
    await analyzeAll(context, engine);
    const { added } = await addArticles(context, storyId, [article("One more")]);
    await analyzeAll(context, engine);
    expect(engine.reads).toEqual([...articleIds, added[0]?.articleId]);
    await updateArticleMeta(context, storyId, articleIds[0] ?? "", { publishedAt: "2025-01-07" });
    await analyzeAll(context, engine);
    expect(engine.reads).toEqual([...articleIds, added[0]?.articleId, articleIds[0]]);
    await analyzeAll(context, { ...engine, fingerprint: "line engine 2" });
    expect(engine.reads).toHaveLength(5);
    await startAnalysis(context, storyId);
    await analyzeAll(context, { ...engine, fingerprint: "line engine 2" });
    expect(engine.reads).toHaveLength(9);
  });

  test("drops what stands in an article taken out, before the next one has run", async () => {
    const context = database.at();
    const { storyId, articleIds } = await storyWith(context, ARTICLES);
    await analyzeAll(context, lineEngine());
    await removeArticle(context, storyId, articleIds[1] ?? "");
    const { comparison, articles } = await loadStoryComparison(context, storyId);
    expect(articles.map(({ id }) => id)).toEqual([articleIds[0], articleIds[2]]);
    expect(comparison.claims.map(({ articleId }) => articleId)).toEqual([articleIds[0], articleIds[2]]);
    expect(comparison.points[0]?.positions).toHaveLength(2);
    expect(comparison.points[0]?.relations).toHaveLength(1);
    await removeArticle(context, storyId, articleIds[2] ?? "");
    const alone = await loadStoryComparison(context, storyId);
    expect(alone.comparison.points[0]).toMatchObject({ status: "single-source", relations: [] });
  });

  test("keeps the results of the newest two runs; the history keeps them all", async () => {
    const context = database.at();
    const { storyId } = await storyWith(context, ARTICLES);
    for (let round = 0; round < 4; round += 1) {
      await startAnalysis(context, storyId);
      await analyzeAll(context, lineEngine());
    }
    const runs = await database.sql<{ state: string; claims: number }>(
      `SELECT r."state", (SELECT count(*)::int FROM "Claim" c WHERE c."runId" = r."id") AS "claims"
       FROM "AnalysisRun" r WHERE r."storyId" = $1 ORDER BY r."sequence"`,
      [storyId],
    );
    expect(runs.map(({ state }) => state)).toEqual(["DONE", "DONE", "DONE", "DONE"]);
    expect(runs.map(({ claims }) => claims)).toEqual([0, 0, 3, 3]);
    expect((await loadStoryComparison(context, storyId)).comparison.claims).toHaveLength(3);
  });
});

describe("the queue", () => {
  test("holds one run a story: asking again gives the same, a change of articles replaces it", async () => {
    const context = database.at();
    const { storyId } = await storyWith(context, ARTICLES);
    const first = await startAnalysis(context, storyId);
    expect(await startAnalysis(context, storyId)).toEqual(first);
    const { analysis } = await addArticles(context, storyId, [article("Fourth")]);
    expect(analysis).toMatchObject({ state: "queued", articlesTotal: 4 });
    expect(analysis?.id).not.toBe(first.id);
    await analyzeAll(context, lineEngine());
    const states = await database.sql<{ state: string }>(
      `SELECT "state" FROM "AnalysisRun" WHERE "storyId" = $1 ORDER BY "sequence"`,
      [storyId],
    );
    expect(states.map(({ state }) => state)).toEqual(["CANCELLED", "DONE"]);
  });

  test("lets a run be cancelled between two articles; nothing of it is shown, and what was read is kept", async () => {
    const context = database.at();
    const { storyId } = await storyWith(context, ARTICLES);
    let cancelled: Promise<unknown> | null = null;
    const engine = lineEngine({
      onRead: () => {
        if (engine.reads.length === 2) cancelled = cancelAnalysis(context, storyId);
      },
    });
    const slow = {
      ...engine,
      compareReadings: () => {
        throw new Error("it was cancelled");
      },
    };
    await analyzeAll(context, slow);
    expect(await cancelled).toMatchObject({ state: "cancelled" });
    expect(await getAnalysisProgress(context, storyId)).toMatchObject({
      state: "cancelled",
      message: "Cancelled on request.",
    });
    expect((await loadStoryComparison(context, storyId)).comparison.points).toEqual([]);
    expect(await cancelAnalysis(context, storyId)).toBeNull();
    const readBefore = [...engine.reads];
    await startAnalysis(context, storyId);
    await analyzeAll(context, engine);
    expect(new Set(engine.reads).size).toBe(engine.reads.length);
    expect(engine.reads.slice(0, readBefore.length)).toEqual(readBefore);
    expect((await getStorySummary(context, storyId)).claimCount).toBe(3);
  });

  test("that is cancelled while it compares, or while it is saved, shows nothing and can be begun again", async () => {
    const context = database.at();
    const { storyId } = await storyWith(context, ARTICLES);
    const engine = lineEngine();
    let cancelled: ReturnType<typeof cancelAnalysis> | null = null;
    const cut = {
      ...engine,
      compareReadings: (readings: Parameters<typeof engine.compareReadings>[0]) => {
        cancelled = cancelAnalysis(context, storyId);
        return engine.compareReadings(readings);
      },
    };
    await analyzeAll(context, cut);
    // Whichever came first, the end is whole: all results, or none.
    const { state } = (await cancelled) ?? { state: "done" };
    const { comparison } = await loadStoryComparison(context, storyId);
    expect((await getAnalysisProgress(context, storyId))?.state).toBe(state);
    expect(comparison.claims).toHaveLength(state === "cancelled" ? 0 : 3);
    await startAnalysis(context, storyId);
    await analyzeAll(context, engine);
    expect((await loadStoryComparison(context, storyId)).comparison.claims).toHaveLength(3);
    expect(new Set(engine.reads).size).toBe(engine.reads.length);
  });

  test("is followed without asking again and again: the answer comes with the change", async () => {
    const context = database.at();
    const { storyId } = await storyWith(context, ARTICLES);
    const { signal } = new AbortController();
    const queued = await getAnalysisProgress(context, storyId);
    const known = progressMark(queued);
    const nothingNew = await awaitProgress(context, storyId, { known, waitMs: 40, signal });
    expect(nothingNew).toEqual(queued);
    const answer = awaitProgress(context, storyId, { known, waitMs: 5000, signal });
    await analyzeAll(context, lineEngine());
    expect(progressMark(await answer)).not.toBe(known);
    expect(await awaitProgress(context, storyId, { known, waitMs: 0, signal })).toMatchObject({
      state: "done",
    });
    const gone = AbortSignal.abort();
    const done = progressMark(await getAnalysisProgress(context, storyId));
    expect(
      await awaitProgress(context, storyId, { known: done, waitMs: 60_000, signal: gone }),
    ).toMatchObject({
      state: "done",
    });
  });

  test("gives a run to one worker only", async () => {
    const context = database.at();
    await storyWith(context, ARTICLES);
    const engine = lineEngine();
    const taken = await Promise.all([1, 2, 3].map(() => analyzeAll(context, engine)));
    expect(taken.sort()).toEqual([0, 0, 1]);
    expect(engine.reads).toHaveLength(3);
  });

  test("gives a run whose worker is gone to the next, who goes on where it ended", async () => {
    const context = database.at();
    const { storyId, articleIds } = await storyWith(context, ARTICLES);
    const engine = lineEngine();
    const line = await openQueueLine(database.url, { onAnnounced: () => undefined, onLost: () => undefined });
    const run = await findNewestRun(context.store.db, context.workspaceId, storyId);
    expect(await line.tryLock(run?.id ?? "")).toBe(true);
    expect(await analyzeAll(context, engine)).toBe(0);
    await line.close();
    await database.sql(`UPDATE "AnalysisRun" SET "state" = 'RUNNING', "attempt" = 1 WHERE "id" = $1`, [
      run?.id,
    ]);
    expect(await analyzeAll(context, engine)).toBe(1);
    expect(engine.reads).toEqual(articleIds);
    expect(await getAnalysisProgress(context, storyId)).toMatchObject({ state: "done", articlesDone: 3 });
  });

  test("does not let a worker write that was taken for dead meanwhile", async () => {
    const context = database.at();
    const { storyId } = await storyWith(context, ARTICLES);
    const { store } = context;
    const overtaken = {
      ...store,
      transaction: async <T>(task: (tx: Db) => Promise<T>): Promise<T> => {
        // What another worker does that takes the run over, just before this one saves its results.
        await database.sql(`UPDATE "AnalysisRun" SET "attempt" = "attempt" + 1 WHERE "storyId" = $1`, [
          storyId,
        ]);
        return store.transaction(task);
      },
    };
    await analyzeAll({ ...context, store: overtaken }, lineEngine());
    expect(await getAnalysisProgress(context, storyId)).toMatchObject({ state: "running" });
    expect(
      await database.sql(
        `SELECT 1 FROM "Claim" c JOIN "AnalysisRun" r ON r."id" = c."runId" WHERE r."storyId" = $1`,
        [storyId],
      ),
    ).toEqual([]);
  });

  test("gives up on a run that never comes to its end", async () => {
    const context = database.at();
    const { storyId } = await storyWith(context, ARTICLES);
    await database.sql(`UPDATE "AnalysisRun" SET "lost" = 4 WHERE "storyId" = $1`, [storyId]);
    await analyzeAll(context, lineEngine());
    expect(await getAnalysisProgress(context, storyId)).toMatchObject({ state: "failed" });
  });

  test("is left in order by a worker that is stopped, however often, and done by the next", async () => {
    const context = database.at();
    const { storyId, articleIds } = await storyWith(context, [
      ...ARTICLES,
      ...[1, 2, 3].map((n) => article(`More ${n}`)),
    ]);
    const engine = lineEngine();
    for (let round = 0; round < 5; round += 1) {
      const stop = new AbortController();
      await analyzeAll(
        context,
        {
          ...engine,
          readDocument: (document) => {
            stop.abort();
            return engine.readDocument(document);
          },
        },
        stop.signal,
      );
      expect(await getAnalysisProgress(context, storyId)).toMatchObject({
        state: "running",
        articlesDone: round + 1,
      });
    }
    await analyzeAll(context, engine);
    expect(await getAnalysisProgress(context, storyId)).toMatchObject({ state: "done", message: null });
    expect(engine.reads).toEqual(articleIds);
  });

  test("is tried again after one error of the database, whatever restarts came before, and not after two", async () => {
    const context = database.at();
    const { storyId } = await storyWith(context, ARTICLES);
    await database.sql(`UPDATE "AnalysisRun" SET "attempt" = 7, "lost" = 3 WHERE "storyId" = $1`, [storyId]);
    const { store } = context;
    let failures = 1;
    const shaky = {
      ...store,
      transaction: async <T>(task: (tx: Db) => Promise<T>): Promise<T> => {
        if (failures-- > 0) throw new Error("the line broke");
        return store.transaction(task);
      },
    };
    await expect(analyzeAll({ ...context, store: shaky }, lineEngine())).rejects.toThrow("the line broke");
    expect(await getAnalysisProgress(context, storyId)).toMatchObject({ state: "running" });
    failures = 1;
    await analyzeAll({ ...context, store: shaky }, lineEngine());
    expect(await getAnalysisProgress(context, storyId)).toMatchObject({
      state: "failed",
      message: expect.stringContaining("the line broke"),
    });
  });

  test("is left by a story that is deleted", async () => {
    const context = database.at();
    const { storyId } = await storyWith(context, ARTICLES);
    await deleteStory(context, storyId);
    expect(await analyzeAll(context, lineEngine())).toBe(0);
    const history = await readAudit(context.store.db, context.workspaceId, storyId);
    expect(history.map(({ action }) => action)).toEqual([
      "story.created",
      "article.added",
      "article.added",
      "article.added",
      "analysis.queued",
      "analysis.cancelled",
      "story.deleted",
    ]);
  });

  test("does not hold up a worker that stops: it ends after the article that is being read", async () => {
    const context = database.at();
    const { storyId } = await storyWith(context, ARTICLES);
    let stopped: Promise<void> | null = null;
    const engine = lineEngine({
      onRead: () => {
        stopped ??= worker.stop();
      },
    });
    const worker = startWorker({ store: context.store, engine, now: () => context.now }, () => undefined);
    while (stopped === null) await new Promise((resolve) => setTimeout(resolve, 10));
    await stopped;
    expect(engine.reads).toHaveLength(1);
    expect(await getAnalysisProgress(context, storyId)).toMatchObject({ state: "running", articlesDone: 1 });
    await analyzeAll(context, lineEngine());
  });

  test("wakes a waiting worker at once", async () => {
    const context = database.at();
    const worker = startWorker(
      { store: context.store, engine: lineEngine(), now: () => context.now },
      () => undefined,
    );
    try {
      await new Promise((resolve) => setTimeout(resolve, 300));
      const started = performance.now();
      const { storyId } = await storyWith(context, ARTICLES);
      while ((await getAnalysisProgress(context, storyId))?.state !== "done") {
        // Looking again would come after ten seconds: less than that, and the announcement did it.
        if (performance.now() - started > 8000) throw new Error("nobody woke it");
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    } finally {
      await worker.stop();
    }
  });
});

describe("the claims of a story", () => {
  test("are found by words, facet, status, source and article, page by page", async () => {
    const context = database.at();
    const { storyId, articleIds } = await storyWith(context, [
      ...ARTICLES,
      article("50% of it burned", { publishedAt: "2025-01-11" }),
    ]);
    await analyzeAll(context, lineEngine());
    const statements = async (filter: Parameters<typeof loadClaims>[2]): Promise<string[]> =>
      (await loadClaims(context, storyId, filter)).claims.map(({ claim }) => claim.statement);
    expect(await statements({ query: "MISSING", source: "The Early" })).toEqual([
      "Nine are missing",
      "Nobody is missing \uFDD0",
    ]);
    expect(await statements({ query: "50%" })).toEqual(["50% of it burned"]);
    expect(await statements({ query: "5_%" })).toEqual([]);
    expect(await statements({ query: "\uD800" })).toEqual(["Ten \uD800 are \0 missing"]);
    expect(await statements({ facet: "role" })).toEqual([]);
    expect(await statements({ facet: "state", articleId: articleIds[0] ?? "" })).toEqual([
      "Nine are missing",
    ]);
    expect(await statements({ status: "none" })).toEqual([]);
    expect(await statements({ status: "conflict", checkworthy: true })).toHaveLength(4);

    const first = await loadClaims(context, storyId, { limit: 3 });
    expect(first).toMatchObject({ total: 4, sources: ["The Early", "The Late"], facets: ["count", "state"] });
    expect(first.claims[0]).toMatchObject({
      status: "conflict",
      pointIds: ["p0"],
      article: { source: "The Early" },
    });
    const rest = await loadClaims(context, storyId, { limit: 3, cursor: first.nextCursor ?? "" });
    expect(rest.claims.map(({ claim }) => claim.statement)).toEqual(["50% of it burned"]);
    expect(rest.nextCursor).toBeNull();

    await startAnalysis(context, storyId);
    await analyzeAll(context, lineEngine());
    const late = loadClaims(context, storyId, { limit: 3, cursor: first.nextCursor ?? "" });
    await expect(late).rejects.toMatchObject({ code: "stale" });
    await expect(loadClaims(context, storyId, { limit: 0 })).rejects.toMatchObject({ code: "bad-input" });
  });
});
