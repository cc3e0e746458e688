import type { Block, StoryId, WorkspaceId } from "../../model/index.ts";
import { clientOf, type Db } from "../handle.ts";
import { fromStored } from "../text.ts";
import { readResults } from "./read-results.ts";
import {
  readDecisions,
  readEntries,
  readProposals,
  readReviews,
  readThreads,
  type Scope,
} from "./read-whole-work.ts";
import { findShownRun } from "./runs.ts";
import type { WholeActor, WholeArticle, WholeSnapshot, WholeStory } from "./whole-story.ts";

type Json = Readonly<Record<string, unknown>>;

const iso = (at: Date): string => at.toISOString();
const isoOrNull = (at: Date | null): string | null => at && iso(at);

/** The whole of a story, with the ids of this workspace; null where there is none, or it was deleted. */
export async function readWholeStory(
  db: Db,
  workspaceId: WorkspaceId,
  storyId: StoryId,
): Promise<WholeStory | null> {
  const scope = { workspaceId, storyId };
  const row = await clientOf(db).story.findFirst({ where: { workspaceId, id: storyId, deletedAt: null } });
  if (!row) return null;
  const parts = {
    articles: await readArticles(db, scope),
    revisions: await readRevisions(db, scope),
    analysis: await readAnalysis(db, scope),
    decisions: await readDecisions(db, scope),
    ...(await readReviews(db, scope)),
    ...(await readThreads(db, scope)),
    proposals: await readProposals(db, scope),
    history: await readEntries(db, scope),
  };
  const snapshots = await readSnapshots(db, scope, snapshotIdsOf(parts));
  const actors = await readActors(db, workspaceId);
  const programs = await clientOf(db).apiToken.findMany({ where: { workspaceId } });
  return {
    title: fromStored(row.title),
    createdAt: iso(row.createdAt),
    actors,
    programs: programs.map(({ id, name, importedName }) => ({ id, name: fromStored(importedName ?? name) })),
    snapshots,
    ...parts,
  };
}

async function readActors(db: Db, workspaceId: WorkspaceId): Promise<readonly WholeActor[]> {
  const rows = await clientOf(db).actor.findMany({ where: { workspaceId } });
  return rows.map(({ id, kind, name, importedName }) => ({
    id,
    kind: kind === "SYSTEM" ? "program" : "person",
    name: fromStored(importedName ?? name),
  }));
}

async function readArticles(db: Db, { workspaceId, storyId }: Scope): Promise<readonly WholeArticle[]> {
  const client = clientOf(db);
  const rows = await client.article.findMany({
    where: { workspaceId, storyId },
    include: { source: { select: { name: true } }, versions: { orderBy: { number: "asc" } } },
    orderBy: [{ sequence: "asc" }, { id: "asc" }],
  });
  const readings = await client.reading.findMany({
    where: { workspaceId, versionId: { in: rows.flatMap(({ versions }) => versions.map(({ id }) => id)) } },
    select: { versionId: true, blocks: true },
  });
  const blocks = new Map(readings.map((row) => [row.versionId, row.blocks as unknown as readonly Block[]]));
  return rows.map(({ id, title, source, publishedAt, file, importedAt, removedAt, versions }) => ({
    id,
    title: fromStored(title),
    source: source && fromStored(source.name),
    publishedAt,
    file: fromStored(file),
    importedAt: iso(importedAt),
    removedAt: isoOrNull(removedAt),
    versions: versions.map((version) => ({
      id: version.id,
      number: version.number,
      sha256: version.sha256,
      text: fromStored(version.text),
      language: version.language,
      at: iso(version.createdAt),
      snapshotId: version.snapshotId,
      asOf: version.asOf,
      blocks: blocks.get(version.id) ?? null,
    })),
  }));
}

/** What versions were read off, and what was fetched again and said nothing new, in the order they are named. */
function snapshotIdsOf({ articles, history }: Pick<WholeStory, "articles" | "history">): ReadonlySet<string> {
  const named = [
    ...articles.flatMap(({ versions }) => versions.map(({ snapshotId }) => snapshotId)),
    ...history.map(({ detail }) => detail.snapshotId),
  ];
  return new Set(named.filter((id): id is string => typeof id === "string"));
}

async function readSnapshots(
  db: Db,
  { workspaceId }: Scope,
  ids: ReadonlySet<string>,
): Promise<readonly WholeSnapshot[]> {
  const rows = await clientOf(db).snapshot.findMany({ where: { workspaceId, id: { in: [...ids] } } });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return [...ids].flatMap((id) => {
    const row = byId.get(id);
    if (!row) return [];
    const { sha256, bytes, contentType, origin, textSha256, takenAt, actorId } = row;
    const at = iso(takenAt);
    return [
      {
        id,
        sha256,
        bytes,
        contentType: fromStored(contentType),
        origin: origin as Json,
        textSha256,
        at,
        actorId,
      },
    ];
  });
}

async function readRevisions(db: Db, where: Scope): Promise<WholeStory["revisions"]> {
  const rows = await clientOf(db).revision.findMany({ where, orderBy: { sequence: "asc" } });
  return rows.map(({ articleId, fromNumber, toNumber, carried, actorId, createdAt }) => ({
    articleId,
    fromNumber,
    toNumber,
    carried: carried as Json,
    actorId,
    at: iso(createdAt),
  }));
}

async function readAnalysis(db: Db, { workspaceId, storyId }: Scope): Promise<WholeStory["analysis"]> {
  const run = await findShownRun(db, workspaceId, storyId);
  if (!run) return null;
  const row = await clientOf(db).analysisRun.findUniqueOrThrow({
    where: { workspaceId_id: { workspaceId, id: run.id } },
    select: { queuedAt: true, startedAt: true, finishedAt: true },
  });
  const results = await readResults(db, { workspaceId, runId: run.id });
  return {
    id: run.id,
    actorId: run.actorId,
    queuedAt: iso(row.queuedAt),
    startedAt: isoOrNull(row.startedAt),
    finishedAt: isoOrNull(row.finishedAt),
    versionIds: run.articles.map(({ versionId }) => versionId),
    comparison: {
      contract: 1,
      engine: run.engine ?? { name: "none", version: "0" },
      articles: run.articles.map(({ versionId: _, ...article }) => article),
      ...results,
    },
  };
}
