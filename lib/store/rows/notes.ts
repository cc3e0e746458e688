import type { StoryId, WorkspaceId } from "../../model/index.ts";
import type { Prisma } from "../generated/client.ts";
import { clientOf, type Db } from "../handle.ts";
import { fromStored } from "../text.ts";
import type { Author } from "./audit.ts";
import { newId } from "./ids.ts";

type Json = Readonly<Record<string, unknown>>;

export interface NoteThreadRecord {
  readonly id: string;
  readonly target: Json;
}

export interface NewNoteStep {
  readonly threadId: string;
  readonly kind: string;
  readonly body: Json;
}

export interface NoteStepRecord extends NewNoteStep {
  readonly id: string;
  readonly actorId: string;
  readonly actorName: string;
  readonly at: Date;
}

/** Call it with the story held. @returns the id of the new thread */
export async function insertNoteThread(
  tx: Db,
  { workspaceId, now }: Author,
  storyId: StoryId,
  target: Json,
): Promise<string> {
  const id = newId<string>();
  await clientOf(tx).noteThread.create({
    data: { workspaceId, id, storyId, target: target as Prisma.InputJsonObject, createdAt: now },
  });
  return id;
}

/** Appends; call it with the story held. @returns the id of the step */
export async function insertNoteStep(
  tx: Db,
  { workspaceId, actorId, now }: Author,
  storyId: StoryId,
  { threadId, kind, body }: NewNoteStep,
): Promise<string> {
  const id = newId<string>();
  await clientOf(tx).noteStep.create({
    data: {
      workspaceId,
      id,
      storyId,
      threadId,
      kind,
      body: body as Prisma.InputJsonObject,
      actorId,
      createdAt: now,
    },
  });
  return id;
}

/** What the threads of a story are about, in no order. */
export async function findNoteThreads(
  db: Db,
  workspaceId: WorkspaceId,
  storyId: StoryId,
): Promise<readonly NoteThreadRecord[]> {
  const rows = await clientOf(db).noteThread.findMany({
    where: { workspaceId, storyId },
    select: { id: true, target: true },
  });
  return rows.map(({ id, target }) => ({ id, target: target as Record<string, unknown> }));
}

/** Everything that was done in a story's threads, oldest first. */
export async function findNoteSteps(
  db: Db,
  workspaceId: WorkspaceId,
  storyId: StoryId,
): Promise<readonly NoteStepRecord[]> {
  const client = clientOf(db);
  const [rows, actors] = await Promise.all([
    client.noteStep.findMany({ where: { workspaceId, storyId }, orderBy: { sequence: "asc" } }),
    client.actor.findMany({ where: { workspaceId }, select: { id: true, name: true } }),
  ]);
  const names = new Map(actors.map(({ id, name }) => [id, fromStored(name)]));
  return rows.map((row) => ({
    id: row.id,
    threadId: row.threadId,
    kind: row.kind,
    body: row.body as Record<string, unknown>,
    actorId: row.actorId,
    actorName: names.get(row.actorId) ?? row.actorId,
    at: row.createdAt,
  }));
}
