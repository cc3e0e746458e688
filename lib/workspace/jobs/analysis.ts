import {
  type ActorId,
  AppError,
  type Comparison,
  type DocumentReading,
  type SourceDocument,
} from "../../model/index.ts";
import {
  type AnalyzedArticle,
  type ArticleRecord,
  failRun,
  findArticles,
  finishRun,
  leaveRun,
  type RunLease,
  type RunRecord,
  readTexts,
  reportProgress,
  type Store,
  takeRun,
  writeAudit,
} from "../../store/index.ts";
import { comparePublication } from "../../text/publication-date.ts";
import type { AnalysisEngine } from "./engine.ts";
import { readingOf } from "./readings.ts";

/** What an analysis works with; the clock is an argument. */
export interface AnalysisTools {
  readonly store: Store;
  readonly engine: AnalysisEngine;
  readonly now: () => Date;
  /** Aborted when the worker is to stop: it ends after the article that is being read. */
  readonly stop?: AbortSignal;
}

export type AnalysisEnd = "done" | "failed" | "let-go";

/**
 * A run that lost this many workers kills each of them (it may not fit into memory). Four leave room for machines
 * that are switched off in the middle; a worker that is stopped in order does not count.
 */
const MAX_LOST = 4;

/** What goes wrong twice goes wrong for ever. */
const MAX_ERRORS = 2;

/** The engine failed on an article, or on the comparison: the run fails; the worker and the queue go on. */
class EngineFailure extends Error {}

/**
 * Carries out one run that nobody else works on.
 * @returns "let-go" where it was cancelled or taken over, or the worker is to stop: then nothing of it was written but readings
 */
export async function analyzeRun(tools: AnalysisTools, run: RunRecord): Promise<AnalysisEnd> {
  const { store, now } = tools;
  const lease = await takeRun(store.db, run, now());
  if (!lease) return "let-go";
  if (lease.lost >= MAX_LOST) {
    const message = `The analysis was begun ${MAX_LOST} times and never came to its end. Leave out the longest article, or give the machine more memory, and analyze again.`;
    return fail(tools, run, lease, message);
  }
  try {
    return await carryOut(tools, run, lease);
  } catch (error) {
    if (error instanceof EngineFailure) return fail(tools, run, lease, error.message);
    // Most likely the database went away: the worker tries again.
    if (lease.errors + 1 < MAX_ERRORS) {
      // Where the database is gone, this cannot be noted either: the error that is told is the first.
      await leaveRun(store.db, lease, "error").catch(() => undefined);
      throw error;
    }
    const why = error instanceof Error ? error.message : String(error);
    return fail(tools, run, lease, `The results could not be saved: ${why}`);
  }
}

async function carryOut(tools: AnalysisTools, run: RunRecord, lease: RunLease): Promise<AnalysisEnd> {
  const { store, engine, now } = tools;
  const articles = [...(await findArticles(store.db, run.workspaceId, run.storyId))].sort((a, b) =>
    comparePublication(a.publishedAt, b.publishedAt),
  );
  const readings = await readAll(tools, lease, articles);
  if (!readings) return "let-go";
  const comparison = guard("The articles could not be compared", () => engine.compareReadings(readings));
  checkAnchors(comparison, readings);
  const analyzed = withVersions(comparison, articles);
  const finished = await store.transaction(async (tx) => {
    const at = now();
    if (!(await finishRun(tx, lease, { comparison, articles: analyzed, now: at }))) return false;
    await note(tx, run, at, "analysis.done", {
      engine: comparison.engine,
      articles: analyzed.length,
      claims: comparison.claims.length,
      points: comparison.points.length,
    });
    return true;
  });
  return finished ? "done" : "let-go";
}

/** Which snapshot of each article was read. */
function withVersions(comparison: Comparison, articles: readonly ArticleRecord[]): AnalyzedArticle[] {
  const versions = new Map(articles.map((article) => [article.id as string, article.versionId]));
  return comparison.articles.map((article) => {
    const versionId = versions.get(article.id);
    if (versionId === undefined)
      throw new EngineFailure(`The engine returned an article ${article.id} that it was not given.`);
    return { ...article, versionId };
  });
}

/** No claim without its words: whatever engine found it, a claim that is not anchored is not saved. */
function checkAnchors(comparison: Comparison, readings: readonly DocumentReading[]): void {
  const texts = new Map(readings.map(({ document }) => [document.id, document.text]));
  const loose = comparison.claims.find(
    ({ articleId, start, end, quote }) => texts.get(articleId)?.slice(start, end) !== quote,
  );
  if (loose)
    throw new EngineFailure(`The claim ${loose.id} does not stand in its article where it is said to.`);
}

/** Null where the run was cancelled or taken over in between, or the worker is to stop. */
async function readAll(
  { store, engine, stop }: AnalysisTools,
  lease: RunLease,
  articles: readonly ArticleRecord[],
): Promise<DocumentReading[] | null> {
  const articlesTotal = articles.length;
  const readings: DocumentReading[] = [];
  for (const article of articles) {
    const alive = await reportProgress(store.db, lease, { articlesDone: readings.length, articlesTotal });
    if (!alive) return null;
    if (stop?.aborted) {
      await leaveRun(store.db, lease, "stopped");
      return null;
    }
    const document = await documentOf(store, lease, article);
    const version = { workspaceId: lease.workspaceId, versionId: article.versionId, sha256: article.sha256 };
    const careful: AnalysisEngine = {
      ...engine,
      readDocument: (input) =>
        guard(`"${article.title}" could not be analyzed`, () => engine.readDocument(input)),
    };
    readings.push(await readingOf(store, careful, version, document));
  }
  const alive = await reportProgress(store.db, lease, { articlesDone: readings.length, articlesTotal });
  return alive ? readings : null;
}

async function documentOf(store: Store, lease: RunLease, article: ArticleRecord): Promise<SourceDocument> {
  const { id, versionId, title, source, publishedAt, file } = article;
  const text = (await readTexts(store.db, lease.workspaceId, [versionId])).get(versionId);
  if (text === undefined) throw new Error(`version ${versionId} has no text`);
  return {
    id,
    text,
    title,
    file,
    ...(source === null ? {} : { source }),
    ...(publishedAt === null ? {} : { publishedAt }),
  };
}

function guard<T>(what: string, task: () => T): T {
  try {
    return task();
  } catch (error) {
    const why = error instanceof AppError || error instanceof Error ? error.message : String(error);
    throw new EngineFailure(`${what}: ${why}`, { cause: error });
  }
}

async function fail(
  { store, now }: AnalysisTools,
  run: RunRecord,
  lease: RunLease,
  message: string,
): Promise<AnalysisEnd> {
  return store.transaction(async (tx) => {
    const at = now();
    if (!(await failRun(tx, lease, message, at))) return "let-go";
    await note(tx, run, at, "analysis.failed", { message });
    return "failed";
  });
}

async function note(
  tx: Parameters<typeof writeAudit>[0],
  run: RunRecord,
  at: Date,
  action: "analysis.done" | "analysis.failed",
  detail: Record<string, unknown>,
): Promise<void> {
  const author = { workspaceId: run.workspaceId, actorId: run.actorId as ActorId, now: at };
  await writeAudit(tx, author, [
    { action, subjectKind: "run", subjectId: run.id, storyId: run.storyId, detail },
  ]);
}
