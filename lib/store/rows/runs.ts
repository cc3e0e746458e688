import type { ComparedArticle, PointStatus, RunId, StoryId, WorkspaceId } from "../../model/index.ts";
import type { Prisma } from "../generated/client.ts";
import { clientOf, type Db } from "../handle.ts";
import { fromStored, toStored } from "../text.ts";
import type { Author } from "./audit.ts";
import { newId } from "./ids.ts";

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

type RunRow = Prisma.AnalysisRunModel;

/** A row as the rest of the project sees it. For this folder alone. */
export function toRunRecord(row: RunRow): RunRecord {
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
    message: row.message && fromStored(row.message),
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
  return toRunRecord(row);
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
  return row && toRunRecord({ ...row, articles: null });
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
  return row && toRunRecord(row);
}

/**
 * The newest run of each story of a workspace, of those in one of the states where these are given, without its list
 * of articles. By story; a story without such a run is left out.
 */
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
  return new Map(rows.map((row) => [row.storyId, toRunRecord({ ...row, articles: null })]));
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
    data: { state: "CANCELLED", finishedAt: now, message: toStored(message) },
  });
  if (rows.length > 0) await announceRuns(tx);
  return rows.map(toRunRecord);
}
