import type { ActorId, StoryId, WorkspaceId } from "../../model/index.ts";
import { clientOf, type Db } from "../handle.ts";
import { fromStored, toStored } from "../text.ts";
import type { Author } from "./audit.ts";
import { newId } from "./ids.ts";
import type { ActorKind } from "./workspaces.ts";

export interface ActorRecord {
  readonly id: ActorId;
  readonly kind: ActorKind;
  readonly name: string;
}

/** The people of a workspace, the owner first; neither the program itself nor people of other desks. */
export async function findPeople(db: Db, workspaceId: WorkspaceId): Promise<readonly ActorRecord[]> {
  const rows = await clientOf(db).actor.findMany({
    where: { workspaceId, kind: { not: "SYSTEM" }, importedName: null },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true, kind: true, name: true },
  });
  return rows.map(({ id, kind, name }) => ({ id: id as ActorId, kind, name: fromStored(name) }));
}

export async function insertPerson(tx: Db, author: Author, name: string): Promise<ActorId> {
  const id = newId<ActorId>();
  await clientOf(tx).actor.create({
    data: {
      workspaceId: author.workspaceId,
      id,
      kind: "MEMBER",
      name: toStored(name),
      createdAt: author.now,
    },
  });
  return id;
}

export async function updatePerson(
  tx: Db,
  workspaceId: WorkspaceId,
  actorId: string,
  name: string,
): Promise<void> {
  await clientOf(tx).actor.update({
    where: { workspaceId_id: { workspaceId, id: actorId } },
    data: { name: toStored(name) },
  });
}

/** Whether reviews ask for a blind second assessment where nothing else was said. */
export async function readBlind(db: Db, workspaceId: WorkspaceId): Promise<boolean> {
  const row = await clientOf(db).workspace.findUnique({
    where: { id: workspaceId },
    select: { blind: true },
  });
  return row?.blind ?? false;
}

export async function updateBlind(tx: Db, workspaceId: WorkspaceId, blind: boolean): Promise<void> {
  await clientOf(tx).workspace.update({ where: { id: workspaceId }, data: { blind } });
}

/** The workspace, held until the transaction ends: whoever changes the desk does so one at a time. */
export async function lockWorkspace(tx: Db, workspaceId: WorkspaceId): Promise<void> {
  await clientOf(tx).$queryRaw`SELECT "id" FROM "Workspace" WHERE "id" = ${workspaceId} FOR UPDATE`;
}

export interface RatingRecord {
  readonly id: string;
  readonly label: string;
  readonly meaning: string;
  readonly tone: string;
  readonly retired: boolean;
}

/** The workspace's scale in its order, retired steps included. */
export async function findRatings(db: Db, workspaceId: WorkspaceId): Promise<readonly RatingRecord[]> {
  const rows = await clientOf(db).rating.findMany({
    where: { workspaceId },
    orderBy: [{ ordinal: "asc" }, { id: "asc" }],
  });
  return rows.map(({ id, label, meaning, tone, retiredAt }) => ({
    id,
    label: fromStored(label),
    meaning: fromStored(meaning),
    tone,
    retired: retiredAt !== null,
  }));
}

/** Writes the whole scale; steps that are not in it any more are retired, for what was rated with them. */
export async function writeRatings(
  tx: Db,
  author: Author,
  ratings: readonly Omit<RatingRecord, "retired">[],
): Promise<void> {
  const client = clientOf(tx);
  const { workspaceId, now } = author;
  await client.rating.updateMany({
    where: { workspaceId, id: { notIn: ratings.map(({ id }) => id) }, retiredAt: null },
    data: { retiredAt: now },
  });
  for (const [ordinal, { id, label, meaning, tone }] of ratings.entries()) {
    const words = { ordinal, label: toStored(label), meaning: toStored(meaning), tone, retiredAt: null };
    await client.rating.upsert({
      where: { workspaceId_id: { workspaceId, id } },
      create: { workspaceId, id, ...words },
      update: words,
    });
  }
}

export interface SavedViewRecord {
  readonly id: string;
  readonly name: string;
  /** As it stands in the address, without the question mark. */
  readonly query: string;
}

/** The saved filters of a story's queue, by name. */
export async function findViews(
  db: Db,
  workspaceId: WorkspaceId,
  storyId: StoryId,
): Promise<readonly SavedViewRecord[]> {
  const rows = await clientOf(db).savedView.findMany({
    where: { workspaceId, storyId },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true, query: true },
  });
  return rows.map(({ id, name, query }) => ({ id, name: fromStored(name), query: fromStored(query) }));
}

/** Saves a view; one of the same name is replaced. */
export async function writeView(
  tx: Db,
  author: Author,
  storyId: StoryId,
  { name, query }: { readonly name: string; readonly query: string },
): Promise<void> {
  const { workspaceId, actorId, now } = author;
  const words = { name: toStored(name), query: toStored(query) };
  await clientOf(tx).savedView.upsert({
    where: { workspaceId_storyId_name: { workspaceId, storyId, name: words.name } },
    create: { workspaceId, id: newId(), storyId, ...words, actorId, createdAt: now },
    update: { query: words.query, actorId },
  });
}

export async function deleteView(
  tx: Db,
  workspaceId: WorkspaceId,
  storyId: StoryId,
  viewId: string,
): Promise<void> {
  await clientOf(tx).savedView.deleteMany({ where: { workspaceId, storyId, id: viewId } });
}
