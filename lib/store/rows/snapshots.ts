import type { WorkspaceId } from "../../model/index.ts";
import type { Prisma } from "../generated/client.ts";
import { clientOf, type Db } from "../handle.ts";
import { fromStored, textSha256, toStored } from "../text.ts";
import type { Author } from "./audit.ts";
import { newId } from "./ids.ts";

export interface NewSnapshotRow {
  /** Of the bytes, which lie in the snapshot store. */
  readonly sha256: string;
  readonly bytes: number;
  readonly contentType: string;
  readonly origin: Readonly<Record<string, unknown>>;
  readonly textSha256: string;
}

export interface SnapshotRecord extends NewSnapshotRow {
  readonly id: string;
  readonly takenAt: Date;
  readonly actorName: string;
  /** False where a story came from elsewhere without the bytes. */
  readonly held: boolean;
}

type SnapshotRow = Prisma.SnapshotGetPayload<object>;

const toRecord = (row: SnapshotRow, names: ReadonlyMap<string, string>): SnapshotRecord => ({
  id: row.id,
  sha256: row.sha256,
  bytes: row.bytes,
  contentType: fromStored(row.contentType),
  origin: row.origin as Record<string, unknown>,
  textSha256: row.textSha256,
  takenAt: row.takenAt,
  actorName: names.get(row.actorId) ?? row.actorId,
  held: row.held,
});

/** @returns its id */
export async function insertSnapshot(tx: Db, author: Author, snapshot: NewSnapshotRow): Promise<string> {
  const id = newId<string>();
  await clientOf(tx).snapshot.create({
    data: {
      workspaceId: author.workspaceId,
      id,
      sha256: snapshot.sha256,
      bytes: snapshot.bytes,
      contentType: toStored(snapshot.contentType),
      origin: snapshot.origin as Prisma.InputJsonObject,
      textSha256: snapshot.textSha256,
      takenAt: author.now,
      actorId: author.actorId,
    },
  });
  return id;
}

/** Those of the ids that there are, by id. */
export async function findSnapshots(
  db: Db,
  workspaceId: WorkspaceId,
  ids: readonly string[],
): Promise<ReadonlyMap<string, SnapshotRecord>> {
  if (ids.length === 0) return new Map();
  const client = clientOf(db);
  const [rows, actors] = await Promise.all([
    client.snapshot.findMany({ where: { workspaceId, id: { in: [...ids] } } }),
    client.actor.findMany({ where: { workspaceId }, select: { id: true, name: true } }),
  ]);
  const names = new Map(actors.map(({ id, name }) => [id, name]));
  return new Map(rows.map((row) => [row.id, toRecord(row, names)]));
}

/** A version of an article as a check of what is kept needs it. */
export interface KeptVersion {
  readonly id: string;
  readonly number: number;
  readonly articleTitle: string;
  readonly storyTitle: string;
  /** As recorded; `actual` is that of the text as it stands. */
  readonly sha256: string;
  readonly actual: string;
  readonly snapshotId: string | null;
}

/** Texts are read a few at a time: each may have a megabyte. */
const VERSIONS_AT_ONCE = 50;
const SNAPSHOTS_AT_ONCE = 500;

/** Every version of the workspace, those of removed articles and deleted stories included. */
export async function* eachVersion(db: Db, workspaceId: WorkspaceId): AsyncGenerator<KeptVersion> {
  let after = "";
  for (;;) {
    const rows = await clientOf(db).articleVersion.findMany({
      where: { workspaceId, id: { gt: after } },
      orderBy: { id: "asc" },
      take: VERSIONS_AT_ONCE,
      include: { article: { select: { title: true, story: { select: { title: true } } } } },
    });
    for (const row of rows) {
      yield {
        id: row.id,
        number: row.number,
        articleTitle: fromStored(row.article.title),
        storyTitle: fromStored(row.article.story.title),
        sha256: row.sha256,
        actual: textSha256(fromStored(row.text)),
        snapshotId: row.snapshotId,
      };
    }
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
  }
}

/** Every snapshot of the workspace. */
export async function* eachSnapshot(db: Db, workspaceId: WorkspaceId): AsyncGenerator<SnapshotRecord> {
  let after = "";
  for (;;) {
    const rows = await clientOf(db).snapshot.findMany({
      where: { workspaceId, id: { gt: after } },
      orderBy: { id: "asc" },
      take: SNAPSHOTS_AT_ONCE,
    });
    for (const row of rows) yield toRecord(row, new Map());
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
  }
}
