import type { ActorId, StoryId, WorkspaceId } from "../../model/index.ts";
import type { Prisma } from "../generated/client.ts";
import { clientOf, type Db } from "../handle.ts";
import { fromStored } from "../text.ts";
import type { AuditAction, AuditNote } from "./audit.ts";

/** What was done, as the trail tells it; not that somebody looked, waited, or kept a filter. */
const TOLD: readonly AuditAction[] = [
  "story.created",
  "story.renamed",
  "story.imported",
  "article.added",
  "article.changed",
  "article.removed",
  "article.revised",
  "decision.made",
  "decision.undone",
  "review.opened",
  "review.step",
  "review.undone",
  "note.step",
  "proposal.made",
  "proposal.accepted",
  "proposal.declined",
  "proposal.withdrawn",
  "feed.added",
  "feed.changed",
  "feed.removed",
  "feed.found",
  "feed.dismissed",
  "analysis.done",
  "analysis.failed",
  "analysis.cancelled",
];

export interface HistoryQuery {
  readonly workspaceId: WorkspaceId;
  readonly storyId: StoryId;
  readonly limit: number;
  /** Only what was written before this one; null: from the newest on. */
  readonly before: bigint | null;
  /** Only what was done to these; null: to anything. */
  readonly subjectIds: readonly string[] | null;
}

export interface HistoryRecord {
  /** Order of writing: the greater, the later. */
  readonly sequence: bigint;
  readonly action: AuditAction;
  readonly subjectKind: AuditNote["subjectKind"];
  readonly subjectId: string;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly actorId: string;
  readonly actorName: string;
  /** Whether a program did it, in the actor's name. */
  readonly byProgram: boolean;
  readonly at: Date;
}

/** What was done in a story, the last first. */
export async function findHistory(db: Db, query: HistoryQuery): Promise<readonly HistoryRecord[]> {
  const { workspaceId, storyId, limit, before, subjectIds } = query;
  const rows = await clientOf(db).auditEntry.findMany({
    where: {
      workspaceId,
      storyId,
      action: { in: [...TOLD] },
      ...(before === null ? {} : { sequence: { lt: before } }),
      ...(subjectIds === null ? {} : { subjectId: { in: [...subjectIds] } }),
    },
    orderBy: { sequence: "desc" },
    take: limit,
    include: { actor: { select: { name: true } } },
  });
  return rows.map((row) => ({
    sequence: row.sequence,
    action: row.action as AuditAction,
    subjectKind: row.subjectKind as AuditNote["subjectKind"],
    subjectId: row.subjectId,
    detail: row.detail as Record<string, unknown>,
    actorId: row.actorId,
    actorName: fromStored(row.actor.name),
    byProgram: row.tokenId !== null,
    at: row.at,
  }));
}

/** A mark in the trail up to which a person has seen a story's history. */
export interface HistoryMark {
  readonly upTo: bigint;
  readonly at: Date;
}

/** How far a person has seen a story's history; null where they never said. */
export async function findHistoryMark(
  db: Db,
  workspaceId: WorkspaceId,
  storyId: StoryId,
  actorId: ActorId,
): Promise<HistoryMark | null> {
  const row = await clientOf(db).auditEntry.findFirst({
    where: { workspaceId, storyId, actorId, action: "history.seen" },
    orderBy: { sequence: "desc" },
    select: { detail: true, at: true },
  });
  const upTo = (row?.detail as Prisma.JsonObject | undefined)?.upTo;
  return row && typeof upTo === "string" ? { upTo: BigInt(upTo), at: row.at } : null;
}

/** How much others, or programs in anybody's name, did in a story after a mark. */
export async function countHistory(
  db: Db,
  { workspaceId, storyId, actorId }: { workspaceId: WorkspaceId; storyId: StoryId; actorId: ActorId },
  after: bigint,
): Promise<number> {
  return clientOf(db).auditEntry.count({
    where: {
      workspaceId,
      storyId,
      action: { in: [...TOLD] },
      sequence: { gt: after },
      OR: [{ actorId: { not: actorId } }, { tokenId: { not: null } }],
    },
  });
}
