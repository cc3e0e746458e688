/** What people decided, reviewed, noted and proposed in a story, written as it was. */
import type { Prisma } from "../generated/client.ts";
import { clientOf, type Db } from "../handle.ts";
import { toStored } from "../text.ts";
import { newId } from "./ids.ts";
import type { Scope } from "./read-whole-work.ts";
import type { WholeStory } from "./whole-story.ts";

type Json = Readonly<Record<string, unknown>>;

const words = (text: string | null): string | null => (text === null ? null : toStored(text));
const json = (value: Json): Prisma.InputJsonObject => value as Prisma.InputJsonObject;

/** Everything in the order in which it was done: the database counts it on from there. */
export async function insertWork(tx: Db, scope: Scope, whole: WholeStory): Promise<void> {
  await insertDecisions(tx, scope, whole);
  await insertReviews(tx, scope, whole);
  await insertThreads(tx, scope, whole);
  await insertProposals(tx, scope, whole);
  await clientOf(tx).auditEntry.createMany({
    data: whole.history.map(({ programId, at, detail, ...entry }) => ({
      workspaceId: scope.workspaceId,
      id: newId(),
      storyId: scope.storyId,
      ...entry,
      tokenId: programId,
      at: new Date(at),
      detail: json(detail),
    })),
  });
}

async function insertDecisions(tx: Db, scope: Scope, { decisions }: WholeStory): Promise<void> {
  await clientOf(tx).decision.createMany({
    data: decisions.map(({ subject, reason, at, ...decision }) => ({
      ...scope,
      ...decision,
      subject: json(subject),
      reason: words(reason),
      createdAt: new Date(at),
    })),
  });
}

async function insertReviews(tx: Db, scope: Scope, { reviews, reviewSteps }: WholeStory): Promise<void> {
  const client = clientOf(tx);
  await client.reviewCase.createMany({
    data: reviews.map(({ id, at, subject }) => ({
      ...scope,
      id,
      subject: json(subject),
      createdAt: new Date(at),
    })),
  });
  await client.reviewStep.createMany({
    data: reviewSteps.map(({ reviewId, body, reason, at, ...step }) => ({
      ...scope,
      ...step,
      caseId: reviewId,
      body: json(body),
      reason: words(reason),
      createdAt: new Date(at),
    })),
  });
}

async function insertThreads(tx: Db, scope: Scope, { threads, noteSteps }: WholeStory): Promise<void> {
  const client = clientOf(tx);
  await client.noteThread.createMany({
    data: threads.map(({ id, at, target }) => ({
      ...scope,
      id,
      target: json(target),
      createdAt: new Date(at),
    })),
  });
  await client.noteStep.createMany({
    data: noteSteps.map(({ body, at, ...step }) => ({
      ...scope,
      ...step,
      body: json(body),
      createdAt: new Date(at),
    })),
  });
}

async function insertProposals(tx: Db, scope: Scope, { proposals }: WholeStory): Promise<void> {
  const client = clientOf(tx);
  await client.proposal.createMany({
    data: proposals.map(({ id, body, reason, actorId, programId, at }) => ({
      ...scope,
      id,
      body: json(body),
      reason: words(reason),
      actorId,
      tokenId: programId,
      createdAt: new Date(at),
    })),
  });
  await client.proposalEnd.createMany({
    data: proposals.flatMap(({ id, end }) =>
      end === null
        ? []
        : [
            {
              workspaceId: scope.workspaceId,
              proposalId: id,
              kind: end.kind,
              reason: words(end.reason),
              madeId: end.madeId,
              actorId: end.actorId,
              createdAt: new Date(end.at),
            },
          ],
    ),
  });
}
