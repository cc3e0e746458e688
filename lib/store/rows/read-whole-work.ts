/** What people decided, reviewed, noted and proposed in a story, read whole. */
import type { StoryId, WorkspaceId } from "../../model/index.ts";
import { clientOf, type Db } from "../handle.ts";
import { fromStored } from "../text.ts";
import type { WholeStory } from "./whole-story.ts";

type Json = Readonly<Record<string, unknown>>;

/** Of which story. */
export interface Scope {
  readonly workspaceId: WorkspaceId;
  readonly storyId: StoryId;
}

const words = (text: string | null): string | null => (text === null ? null : fromStored(text));
const iso = (at: Date): string => at.toISOString();

export async function readDecisions(db: Db, where: Scope): Promise<WholeStory["decisions"]> {
  const rows = await clientOf(db).decision.findMany({ where, orderBy: { sequence: "asc" } });
  return rows.map(({ id, kind, subject, reason, undoesId, actorId, createdAt }) => ({
    id,
    kind,
    subject: subject as Json,
    reason: words(reason),
    undoesId,
    actorId,
    at: iso(createdAt),
  }));
}

export async function readReviews(
  db: Db,
  where: Scope,
): Promise<Pick<WholeStory, "reviews" | "reviewSteps">> {
  const client = clientOf(db);
  const cases = await client.reviewCase.findMany({ where });
  const steps = await client.reviewStep.findMany({ where, orderBy: { sequence: "asc" } });
  const reviews = inOrderOf(
    steps.map(({ caseId }) => caseId),
    cases,
  );
  return {
    reviews: reviews.map(({ id, subject, createdAt }) => ({
      id,
      at: iso(createdAt),
      subject: subject as Json,
    })),
    reviewSteps: steps.map(({ id, caseId, kind, body, reason, undoesId, actorId, createdAt }) => ({
      id,
      reviewId: caseId,
      kind,
      body: body as Json,
      reason: words(reason),
      undoesId,
      actorId,
      at: iso(createdAt),
    })),
  };
}

export async function readThreads(db: Db, where: Scope): Promise<Pick<WholeStory, "threads" | "noteSteps">> {
  const client = clientOf(db);
  const found = await client.noteThread.findMany({ where });
  const steps = await client.noteStep.findMany({ where, orderBy: { sequence: "asc" } });
  const threads = inOrderOf(
    steps.map(({ threadId }) => threadId),
    found,
  );
  return {
    threads: threads.map(({ id, target, createdAt }) => ({ id, at: iso(createdAt), target: target as Json })),
    noteSteps: steps.map(({ id, threadId, kind, body, actorId, createdAt }) => ({
      id,
      threadId,
      kind,
      body: body as Json,
      actorId,
      at: iso(createdAt),
    })),
  };
}

/** Rows by their first step: their ids are chance, and the clock may not tell them apart. One without a step says nothing. */
function inOrderOf<Row extends { readonly id: string }>(
  steps: readonly string[],
  rows: readonly Row[],
): readonly Row[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return [...new Set(steps)].flatMap((id) => byId.get(id) ?? []);
}

export async function readProposals(db: Db, where: Scope): Promise<WholeStory["proposals"]> {
  const client = clientOf(db);
  const rows = await client.proposal.findMany({ where, orderBy: { sequence: "asc" } });
  const ids = rows.map(({ id }) => id);
  const ends = await client.proposalEnd.findMany({
    where: { workspaceId: where.workspaceId, proposalId: { in: ids } },
  });
  const endOf = new Map(ends.map((end) => [end.proposalId, end]));
  return rows.map(({ id, body, reason, actorId, tokenId, createdAt }) => {
    const end = endOf.get(id);
    return {
      id,
      body: body as Json,
      reason: words(reason),
      actorId,
      programId: tokenId,
      at: iso(createdAt),
      end: end
        ? {
            kind: end.kind,
            reason: words(end.reason),
            madeId: end.madeId,
            actorId: end.actorId,
            at: iso(end.createdAt),
          }
        : null,
    };
  });
}

/**
 * What belongs to a workspace and not to a story: how far somebody has looked, the filters they keep, and where the story
 * was before, which its file tells at its head.
 */
const NOT_OF_THE_STORY = ["story.seen", "history.seen", "view.saved", "view.deleted", "story.imported"];

export async function readEntries(db: Db, where: Scope): Promise<WholeStory["history"]> {
  const rows = await clientOf(db).auditEntry.findMany({
    where: { ...where, action: { notIn: NOT_OF_THE_STORY } },
    orderBy: { sequence: "asc" },
  });
  return rows.map(({ actorId, tokenId, at, action, subjectKind, subjectId, detail }) => ({
    actorId,
    programId: tokenId,
    at: iso(at),
    action,
    subjectKind,
    subjectId,
    detail: detail as Json,
  }));
}
