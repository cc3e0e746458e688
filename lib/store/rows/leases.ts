import type { Comparison, RunId, WorkspaceId } from "../../model/index.ts";
import { pointStatusSchema } from "../../model/index.ts";
import type { Prisma } from "../generated/client.ts";
import { clientOf, type Db } from "../handle.ts";
import { toStored } from "../text.ts";
import { deleteResults, insertResults } from "./results.ts";
import { type AnalyzedArticle, noPoints, type RunRecord, toRunRecord } from "./runs.ts";

/**
 * How many finished runs of a story keep their results: the one that pages show, and the one before it, so that what
 * an analysis changed can be told. Older runs stay in the history as rows without results.
 */
const KEPT_RESULTS = 2;

/** Runs that wait, or that were under way when their worker was last heard of; oldest first. */
export async function findOpenRuns(db: Db): Promise<readonly RunRecord[]> {
  const rows = await clientOf(db).analysisRun.findMany({
    where: { state: { in: ["QUEUED", "RUNNING"] } },
    orderBy: { sequence: "asc" },
  });
  return rows.map(toRunRecord);
}

/** A worker's claim to a run: only the newest attempt may write to it. */
export interface RunLease {
  readonly workspaceId: WorkspaceId;
  readonly runId: RunId;
  readonly attempt: number;
  /** How many workers took the run up before and were gone without a word. */
  readonly lost: number;
  /** How often it ended before in an error that may pass. */
  readonly errors: number;
}

const leased = ({ workspaceId, runId, attempt }: RunLease): Prisma.AnalysisRunWhereInput => ({
  workspaceId,
  id: runId,
  state: "RUNNING",
  attempt,
});

/**
 * Takes a run up. Null where it was ended meanwhile. The worker counts as lost until it says otherwise, for one that
 * is killed cannot say anything.
 */
export async function takeRun(db: Db, run: RunRecord, now: Date): Promise<RunLease | null> {
  const rows = await clientOf(db).analysisRun.updateManyAndReturn({
    where: { workspaceId: run.workspaceId, id: run.id, state: { in: ["QUEUED", "RUNNING"] } },
    data: { state: "RUNNING", attempt: { increment: 1 }, lost: { increment: 1 }, startedAt: now },
  });
  const row = rows[0];
  if (!row) return null;
  const { attempt, lost, errors } = row;
  return { workspaceId: run.workspaceId, runId: run.id, attempt, lost: lost - 1, errors };
}

/**
 * Leaves a run to the next worker without it counting as lost. The attempt stays counted: it tells workers apart.
 * @param why whether the worker was stopped in order, or hit an error that may pass
 */
export async function leaveRun(db: Db, lease: RunLease, why: "stopped" | "error"): Promise<void> {
  await clientOf(db).analysisRun.updateMany({
    where: leased(lease),
    data: { lost: { decrement: 1 }, ...(why === "error" ? { errors: { increment: 1 } } : {}) },
  });
}

/** Notes how far a run is. False where it was cancelled or taken over: the worker must let go. */
export async function reportProgress(
  db: Db,
  lease: RunLease,
  progress: { readonly articlesDone: number; readonly articlesTotal: number },
): Promise<boolean> {
  const { count } = await clientOf(db).analysisRun.updateMany({ where: leased(lease), data: progress });
  return count === 1;
}

/** Ends a run in failure. False where it was cancelled or taken over meanwhile. */
export async function failRun(db: Db, lease: RunLease, message: string, now: Date): Promise<boolean> {
  const { count } = await clientOf(db).analysisRun.updateMany({
    where: leased(lease),
    data: { state: "FAILED", finishedAt: now, message: toStored(message) },
  });
  return count === 1;
}

/** Writes a run's results and ends it, and prunes older results. False, with nothing written, where it was cancelled or taken over. */
export async function finishRun(
  tx: Db,
  lease: RunLease,
  result: {
    readonly comparison: Comparison;
    readonly articles: readonly AnalyzedArticle[];
    readonly now: Date;
  },
): Promise<boolean> {
  const { comparison, articles, now } = result;
  const pointCounts = noPoints();
  for (const point of comparison.points) pointCounts[pointStatusSchema.parse(point.status)] += 1;
  const rows = await clientOf(tx).analysisRun.updateManyAndReturn({
    where: leased(lease),
    data: {
      state: "DONE",
      finishedAt: now,
      message: null,
      engineName: comparison.engine.name,
      engineVersion: comparison.engine.version,
      articles: articles as unknown as Prisma.InputJsonArray,
      articlesDone: articles.length,
      articlesTotal: articles.length,
      claimCount: comparison.claims.length,
      pointCounts,
      hasResults: true,
    },
  });
  const run = rows[0];
  if (!run) return false;
  await insertResults(tx, { workspaceId: lease.workspaceId, runId: lease.runId }, comparison);
  await pruneResults(tx, lease.workspaceId, run.storyId);
  return true;
}

async function pruneResults(tx: Db, workspaceId: WorkspaceId, storyId: string): Promise<void> {
  const client = clientOf(tx);
  const old = await client.analysisRun.findMany({
    where: { workspaceId, storyId, hasResults: true },
    orderBy: { sequence: "desc" },
    skip: KEPT_RESULTS,
    select: { id: true },
  });
  for (const { id } of old) {
    await deleteResults(tx, { workspaceId, runId: id });
    await client.analysisRun.update({
      where: { workspaceId_id: { workspaceId, id } },
      data: { hasResults: false },
    });
  }
}
