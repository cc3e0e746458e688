import type { ActorId, StoryId, WorkspaceId } from "../../model/index.ts";
import { clientOf, type Db } from "../handle.ts";
import { fromStored, toStored } from "../text.ts";
import type { Author } from "./audit.ts";
import { newId } from "./ids.ts";

export interface StoryRecord {
  readonly id: StoryId;
  readonly title: string;
  readonly demonstration: boolean;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

interface StoryRow {
  readonly id: string;
  readonly title: string;
  readonly demonstration: boolean;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

const toRecord = (row: StoryRow): StoryRecord => ({
  id: row.id as StoryId,
  title: fromStored(row.title),
  demonstration: row.demonstration,
  createdAt: row.createdAt,
  updatedAt: row.updatedAt,
});

export async function insertStory(
  tx: Db,
  author: Author,
  story: { readonly title: string; readonly demonstration: boolean },
): Promise<StoryId> {
  const id = newId<StoryId>();
  await clientOf(tx).story.create({
    data: {
      workspaceId: author.workspaceId,
      id,
      title: toStored(story.title),
      demonstration: story.demonstration,
      createdAt: author.now,
      updatedAt: author.now,
    },
  });
  return id;
}

/** Stories that are not deleted, the last changed first. */
export async function findStories(db: Db, workspaceId: WorkspaceId): Promise<readonly StoryRecord[]> {
  const rows = await clientOf(db).story.findMany({
    where: { workspaceId, deletedAt: null },
    orderBy: [{ updatedAt: "desc" }, { id: "asc" }],
  });
  return rows.map(toRecord);
}

/** Null where there is none, or it was deleted. */
export async function findStory(
  db: Db,
  workspaceId: WorkspaceId,
  storyId: StoryId,
): Promise<StoryRecord | null> {
  const row = await clientOf(db).story.findFirst({ where: { workspaceId, id: storyId, deletedAt: null } });
  return row && toRecord(row);
}

/** The story, held until the transaction ends: whoever changes a story's articles or analyses does so one at a time. */
export async function lockStory(
  tx: Db,
  workspaceId: WorkspaceId,
  storyId: StoryId,
): Promise<StoryRecord | null> {
  await clientOf(tx).$queryRaw`
    SELECT "id" FROM "Story" WHERE "workspaceId" = ${workspaceId} AND "id" = ${storyId} FOR UPDATE`;
  return findStory(tx, workspaceId, storyId);
}

export async function updateStory(
  tx: Db,
  author: Pick<Author, "workspaceId" | "now">,
  storyId: StoryId,
  change: { readonly title?: string; readonly deleted?: true } = {},
): Promise<void> {
  await clientOf(tx).story.update({
    where: { workspaceId_id: { workspaceId: author.workspaceId, id: storyId } },
    data: {
      updatedAt: author.now,
      ...(change.title === undefined ? {} : { title: toStored(change.title) }),
      ...(change.deleted ? { deletedAt: author.now } : {}),
    },
  });
}

/** When the actor last opened each of the stories. */
export async function findVisits(
  db: Db,
  workspaceId: WorkspaceId,
  actorId: ActorId,
): Promise<ReadonlyMap<string, Date>> {
  const rows = await clientOf(db).storyVisit.findMany({ where: { workspaceId, actorId } });
  return new Map(rows.map((row) => [row.storyId, row.seenAt]));
}

export async function writeVisit(tx: Db, author: Author, storyId: StoryId): Promise<void> {
  const { workspaceId, actorId, now } = author;
  await clientOf(tx).storyVisit.upsert({
    where: { workspaceId_storyId_actorId: { workspaceId, storyId, actorId } },
    create: { workspaceId, storyId, actorId, seenAt: now },
    update: { seenAt: now },
  });
}

/** True where the workspace ever had a demonstration story, a deleted one included. */
export async function hadDemonstration(db: Db, workspaceId: WorkspaceId): Promise<boolean> {
  return (await clientOf(db).story.count({ where: { workspaceId, demonstration: true } })) > 0;
}
