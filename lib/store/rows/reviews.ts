import type { StoryId, WorkspaceId } from "../../model/index.ts";
import type { Prisma } from "../generated/client.ts";
import { clientOf, type Db } from "../handle.ts";
import { fromStored, toStored } from "../text.ts";
import type { Author } from "./audit.ts";
import { newId } from "./ids.ts";

type Json = Readonly<Record<string, unknown>>;

export interface ReviewCaseRecord {
  readonly id: string;
  readonly subject: Json;
}

export interface NewReviewStep {
  readonly caseId: string;
  readonly kind: string;
  readonly body: Json;
  readonly reason: string | null;
  /** The step that this one takes back. */
  readonly undoesId: string | null;
}

export interface ReviewStepRecord extends NewReviewStep {
  readonly id: string;
  readonly actorId: string;
  readonly actorName: string;
  readonly at: Date;
}

/** Call it with the story held. @returns the id of the new review */
export async function insertReviewCase(
  tx: Db,
  author: Author,
  storyId: StoryId,
  subject: Json,
): Promise<string> {
  const id = newId<string>();
  await clientOf(tx).reviewCase.create({
    data: {
      workspaceId: author.workspaceId,
      id,
      storyId,
      subject: subject as Prisma.InputJsonObject,
      createdAt: author.now,
    },
  });
  return id;
}

/** Appends; call it with the story held. @returns the id of the step */
export async function insertReviewStep(
  tx: Db,
  author: Author,
  storyId: StoryId,
  step: NewReviewStep,
): Promise<string> {
  const id = newId<string>();
  await clientOf(tx).reviewStep.create({
    data: {
      workspaceId: author.workspaceId,
      id,
      storyId,
      caseId: step.caseId,
      kind: step.kind,
      body: step.body as Prisma.InputJsonObject,
      reason: step.reason === null ? null : toStored(step.reason),
      undoesId: step.undoesId,
      actorId: author.actorId,
      createdAt: author.now,
    },
  });
  return id;
}

/** The reviews of a story, the oldest first. */
export async function findReviewCases(
  db: Db,
  workspaceId: WorkspaceId,
  storyId: StoryId,
): Promise<readonly ReviewCaseRecord[]> {
  const rows = await clientOf(db).reviewCase.findMany({
    where: { workspaceId, storyId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true, subject: true },
  });
  return rows.map(({ id, subject }) => ({ id, subject: subject as Record<string, unknown> }));
}

/** Everything that was done in a story's reviews, the taking back included, oldest first. */
export async function findReviewSteps(
  db: Db,
  workspaceId: WorkspaceId,
  storyId: StoryId,
): Promise<readonly ReviewStepRecord[]> {
  const client = clientOf(db);
  const [rows, actors] = await Promise.all([
    client.reviewStep.findMany({ where: { workspaceId, storyId }, orderBy: { sequence: "asc" } }),
    client.actor.findMany({ where: { workspaceId }, select: { id: true, name: true } }),
  ]);
  const names = new Map(actors.map(({ id, name }) => [id, fromStored(name)]));
  return rows.map((row) => ({
    id: row.id,
    caseId: row.caseId,
    kind: row.kind,
    body: row.body as Record<string, unknown>,
    reason: row.reason === null ? null : fromStored(row.reason),
    undoesId: row.undoesId,
    actorId: row.actorId,
    actorName: names.get(row.actorId) ?? row.actorId,
    at: row.createdAt,
  }));
}
