import type { StoryId, WorkspaceId } from "../../model/index.ts";
import type { Prisma } from "../generated/client.ts";
import { clientOf, type Db } from "../handle.ts";
import { fromStored, toStored } from "../text.ts";
import type { Author } from "./audit.ts";
import { newId } from "./ids.ts";

export interface NewDecision {
  readonly kind: string;
  readonly subject: Readonly<Record<string, unknown>>;
  readonly reason: string | null;
  /** The decision that this one takes back. */
  readonly undoesId: string | null;
}

export interface DecisionRecord extends NewDecision {
  readonly id: string;
  readonly actorName: string;
  readonly at: Date;
}

/** Appends; call it with the story held. */
export async function insertDecision(
  tx: Db,
  author: Author,
  storyId: StoryId,
  decision: NewDecision,
): Promise<string> {
  const id = newId<string>();
  await clientOf(tx).decision.create({
    data: {
      workspaceId: author.workspaceId,
      id,
      storyId,
      kind: decision.kind,
      subject: decision.subject as Prisma.InputJsonObject,
      reason: decision.reason === null ? null : toStored(decision.reason),
      undoesId: decision.undoesId,
      actorId: author.actorId,
      createdAt: author.now,
    },
  });
  return id;
}

/** Everything that was decided on a story, the taking back included, oldest first. */
export async function findDecisions(
  db: Db,
  workspaceId: WorkspaceId,
  storyId: StoryId,
): Promise<readonly DecisionRecord[]> {
  const client = clientOf(db);
  const [rows, actors] = await Promise.all([
    client.decision.findMany({ where: { workspaceId, storyId }, orderBy: { sequence: "asc" } }),
    client.actor.findMany({ where: { workspaceId }, select: { id: true, name: true } }),
  ]);
  const names = new Map(actors.map(({ id, name }) => [id, name]));
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    subject: row.subject as Record<string, unknown>,
    reason: row.reason === null ? null : fromStored(row.reason),
    undoesId: row.undoesId,
    actorName: names.get(row.actorId) ?? row.actorId,
    at: row.createdAt,
  }));
}

/** Whether anything was ever decided on the story. */
export async function hasDecisions(db: Db, workspaceId: WorkspaceId, storyId: StoryId): Promise<boolean> {
  const row = await clientOf(db).decision.findFirst({
    where: { workspaceId, storyId },
    select: { id: true },
  });
  return row !== null;
}

/** The stories of a workspace on which anything was ever decided. */
export async function findCorrectedStories(db: Db, workspaceId: WorkspaceId): Promise<ReadonlySet<StoryId>> {
  // Grouped by the database: `distinct` would read every decision there is.
  const rows = await clientOf(db).decision.groupBy({ by: ["storyId"], where: { workspaceId } });
  return new Set(rows.map(({ storyId }) => storyId as StoryId));
}
