import type {
  ComparedArticle,
  Comparison,
  PointStatus,
  RunId,
  StoryId,
  WorkspaceId,
} from "../../model/index.ts";
import { pointStatusSchema } from "../../model/index.ts";
import type { Prisma } from "../generated/client.ts";
import { clientOf, type Db } from "../handle.ts";
import type { Author } from "./audit.ts";
import { newId } from "./ids.ts";
import { deleteResults, insertResults } from "./results.ts";

export type RunState = "QUEUED" | "RUNNING" | "DONE" | "CANCELLED" | "FAILED";

/** What the engine was given and said of an article, and which snapshot it read. */
export type AnalyzedArticle = ComparedArticle & { readonly versionId: string };

export interface RunRecord {
  readonly workspaceId: WorkspaceId;
  readonly id: RunId;
  readonly storyId: StoryId;
  readonly actorId: string;
  readonly state: RunState;
  readonly attempt: number;
  readonly articlesDone: number;
  readonly articlesTotal: number;
  readonly message: string | null;
  readonly engine: { readonly name: string; readonly version: string } | null;
  readonly articles: readonly AnalyzedArticle[];
  readonly claimCount: number;
  readonly pointCounts: Readonly<Record<PointStatus, number>>;
}

/** The channel on which a new or cancelled run is announced, when its transaction commits. */
export const RUN_CHANNEL = "crossread_runs";
/**
 * How many finished runs of a story keep their results: the one that pages show, and the one before it, so that what
 * an analysis changed can be told. Older runs stay in the history as rows without results.
 */
const KEPT_RESULTS = 2;

type RunRow = Prisma.AnalysisRunModel;

function toRecord(row: RunRow): RunRecord {
  const { engineName, engineVersion } = row;
  return {
    workspaceId: row.workspaceId as WorkspaceId,
    id: row.id as RunId,
    storyId: row.storyId as StoryId,
    actorId: row.actorId,
    state: row.state,
    attempt: row.attempt,
    articlesDone: row.articlesDone,
    articlesTotal: row.articlesTotal,
    message: row.message,
    engine:
      engineName === null || engineVersion === null ? null : { name: engineName, version: engineVersion },
    articles: (row.articles ?? []) as unknown as AnalyzedArticle[],
    claimCount: row.claimCount,
    pointCounts: { ...noPoints(), ...(row.pointCounts as Partial<Record<PointStatus, number>> | null) },
  };
}

export function noPoints(): Record<PointStatus, number> {
  return { agree: 0, compatible: 0, conflict: 0, "single-source": 0 };
}

/** Tells every listening worker to look at the queue, once the transaction commits. */
export async function announceRuns(tx: Db): Promise<void> {
  await clientOf(tx).$queryRaw`SELECT pg_notify(${RUN_CHANNEL}, '')::text AS "done"`;
}

export async function insertRun(
  tx: Db,
  author: Author,
  run: { readonly storyId: StoryId; readonly articlesTotal: number },
): Promise<RunRecord> {
  const row = await clientOf(tx).analysisRun.create({
    data: {
      workspaceId: author.workspaceId,
      id: newId(),
      storyId: run.storyId,
      actorId: author.actorId,
      state: "QUEUED",
      articlesTotal: run.articlesTotal,
      queuedAt: author.now,
    },
  });
  await announceRuns(tx);
  return toRecord(row);
}

/** The newest run of a story in one of the states, without its list of articles; null where there is none. */
export async function findNewestRun(
  db: Db,
  workspaceId: WorkspaceId,
  storyId: StoryId,
  states?: readonly RunState[],
): Promise<RunRecord | null> {
  const row = await clientOf(db).analysisRun.findFirst({
    where: { workspaceId, storyId, ...(states ? { state: { in: [...states] } } : {}) },
    orderBy: { sequence: "desc" },
    omit: { articles: true },
  });
  return row && toRecord({ ...row, articles: null });
}

/** The run that pages show: the newest finished one, with what it says of each article. */
export async function findShownRun(
  db: Db,
  workspaceId: WorkspaceId,
  storyId: StoryId,
): Promise<RunRecord | null> {
  const row = await clientOf(db).analysisRun.findFirst({
    where: { workspaceId, storyId, state: "DONE" },
    orderBy: { sequence: "desc" },
  });
  return row && toRecord(row);
}

/** The newest run, and the newest finished one, of each story of a workspace. */
export async function findRunsByStory(
  db: Db,
  workspaceId: WorkspaceId,
  states?: readonly RunState[],
): Promise<ReadonlyMap<string, RunRecord>> {
  const rows = await clientOf(db).analysisRun.findMany({
    where: { workspaceId, ...(states ? { state: { in: [...states] } } : {}) },
    orderBy: { sequence: "desc" },
    distinct: ["storyId"],
    omit: { articles: true },
  });
  return new Map(rows.map((row) => [row.storyId, toRecord({ ...row, articles: null })]));
}

/** Ends what is queued or running in a story. @returns the runs ended */
export async function cancelRuns(
  tx: Db,
  author: Pick<Author, "workspaceId" | "now">,
  storyId: StoryId,
  message: string,
): Promise<readonly RunRecord[]> {
  const { workspaceId, now } = author;
  const rows = await clientOf(tx).analysisRun.updateManyAndReturn({
    where: { workspaceId, storyId, state: { in: ["QUEUED", "RUNNING"] } },
    data: { state: "CANCELLED", finishedAt: now, message },
  });
  if (rows.length > 0) await announceRuns(tx);
  return rows.map(toRecord);
}

/** Runs that wait, or that were under way when their worker was last heard of; oldest first. */
export async function findOpenRuns(db: Db): Promise<readonly RunRecord[]> {
  const rows = await clientOf(db).analysisRun.findMany({
    where: { state: { in: ["QUEUED", "RUNNING"] } },
    orderBy: { sequence: "asc" },
  });
  return rows.map(toRecord);
}

/** A worker's claim to a run: only the newest attempt may write to it. */
export interface RunLease {
  readonly workspaceId: WorkspaceId;
  readonly runId: RunId;
  readonly attempt: number;
}

const leased = ({ workspaceId, runId, attempt }: RunLease): Prisma.AnalysisRunWhereInput => ({
  workspaceId,
  id: runId,
  state: "RUNNING",
  attempt,
});

/** Takes a run up. Null where it was ended meanwhile. */
export async function takeRun(db: Db, run: RunRecord, now: Date): Promise<RunLease | null> {
  const rows = await clientOf(db).analysisRun.updateManyAndReturn({
    where: { workspaceId: run.workspaceId, id: run.id, state: { in: ["QUEUED", "RUNNING"] } },
    data: { state: "RUNNING", attempt: { increment: 1 }, startedAt: now },
  });
  const row = rows[0];
  return row ? { workspaceId: run.workspaceId, runId: run.id, attempt: row.attempt } : null;
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
    data: { state: "FAILED", finishedAt: now, message },
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
