import type { ActorId, StoryId, WorkspaceId } from "../../model/index.ts";
import type { Prisma } from "../generated/client.ts";
import { clientOf, type Db } from "../handle.ts";
import { newId } from "./ids.ts";
import { announce } from "./webhooks.ts";

/** What was done: a stable verb over its subject. */
export type AuditAction =
  | "workspace.created"
  | "story.created"
  | "story.renamed"
  | "story.deleted"
  | "story.imported"
  | "story.seen"
  | "history.seen"
  | "article.added"
  | "article.changed"
  | "article.removed"
  | "article.revised"
  | "article.unchanged"
  | "snapshot.taken"
  | "decision.made"
  | "decision.undone"
  | "review.opened"
  | "review.step"
  | "review.undone"
  | "note.step"
  | "desk.person-added"
  | "desk.person-renamed"
  | "desk.scale-changed"
  | "desk.blind-changed"
  | "proposal.made"
  | "proposal.accepted"
  | "proposal.declined"
  | "proposal.withdrawn"
  | "webhook.created"
  | "webhook.removed"
  | "token.created"
  | "token.revoked"
  | "feed.added"
  | "feed.changed"
  | "feed.removed"
  | "feed.found"
  | "feed.dismissed"
  | "view.saved"
  | "view.deleted"
  | "analysis.queued"
  | "analysis.cancelled"
  | "analysis.done"
  | "analysis.failed";

export interface AuditNote {
  readonly action: AuditAction;
  readonly subjectKind:
    | "workspace"
    | "story"
    | "article"
    | "run"
    | "decision"
    | "review"
    | "note"
    | "actor"
    | "view"
    | "token"
    | "webhook"
    | "proposal"
    | "snapshot";
  readonly subjectId: string;
  readonly storyId: StoryId | null;
  /** What it was and what it became. */
  readonly detail: Readonly<Record<string, unknown>>;
}

/** Who writes, and when. */
export interface Author {
  readonly workspaceId: WorkspaceId;
  readonly actorId: ActorId;
  /** The token that a program acts with in the actor's name; null or left out where a person acts. */
  readonly tokenId?: string | null;
  readonly now: Date;
}

/** Writes audit entries; call it with the transaction of the change itself. */
export async function writeAudit(tx: Db, author: Author, notes: readonly AuditNote[]): Promise<void> {
  await clientOf(tx).auditEntry.createMany({
    data: notes.map((note) => ({
      workspaceId: author.workspaceId,
      id: newId(),
      actorId: author.actorId,
      tokenId: author.tokenId ?? null,
      at: author.now,
      action: note.action,
      subjectKind: note.subjectKind,
      subjectId: note.subjectId,
      storyId: note.storyId,
      detail: note.detail as Prisma.InputJsonObject,
    })),
  });
  await announce(tx, author, notes);
}

export interface AuditRecord extends AuditNote {
  readonly actorId: string;
  readonly tokenId: string | null;
  readonly at: Date;
}

/** The history of a story, oldest first. */
export async function readAudit(
  db: Db,
  workspaceId: WorkspaceId,
  storyId: StoryId,
): Promise<readonly AuditRecord[]> {
  const rows = await clientOf(db).auditEntry.findMany({
    where: { workspaceId, storyId },
    orderBy: { sequence: "asc" },
  });
  return rows.map((row) => ({
    action: row.action as AuditAction,
    subjectKind: row.subjectKind as AuditNote["subjectKind"],
    subjectId: row.subjectId,
    storyId: row.storyId as StoryId | null,
    detail: row.detail as Record<string, unknown>,
    actorId: row.actorId,
    tokenId: row.tokenId,
    at: row.at,
  }));
}
