import type { StoryId, WorkspaceId } from "../../model/index.ts";
import type { Prisma } from "../generated/client.ts";
import { clientOf, type Db } from "../handle.ts";
import { fromStored, toStored } from "../text.ts";
import type { Author } from "./audit.ts";
import { newId } from "./ids.ts";

type Json = Readonly<Record<string, unknown>>;

export interface ProposalRecord {
  readonly id: string;
  readonly body: Json;
  readonly reason: string | null;
  readonly actorName: string;
  readonly tokenId: string | null;
  /** The name of the token that it came by. */
  readonly tokenName: string | null;
  readonly at: Date;
  readonly end: ProposalEndRecord | null;
}

export interface ProposalEndRecord {
  readonly kind: string;
  readonly reason: string | null;
  readonly madeId: string | null;
  readonly actorName: string;
  readonly at: Date;
}

/** Call it with the story held. @returns the id of the proposal */
export async function insertProposal(
  tx: Db,
  { workspaceId, actorId, tokenId, now }: Author,
  storyId: StoryId,
  { body, reason }: { readonly body: Json; readonly reason: string | null },
): Promise<string> {
  const id = newId<string>();
  await clientOf(tx).proposal.create({
    data: {
      workspaceId,
      id,
      storyId,
      body: body as Prisma.InputJsonObject,
      reason: reason === null ? null : toStored(reason),
      actorId,
      tokenId: tokenId ?? null,
      createdAt: now,
    },
  });
  return id;
}

/** Call it with the story held: each proposal ends once. */
export async function insertProposalEnd(
  tx: Db,
  { workspaceId, actorId, now }: Author,
  proposalId: string,
  end: { readonly kind: string; readonly reason: string | null; readonly madeId: string | null },
): Promise<void> {
  const { kind, reason, madeId } = end;
  await clientOf(tx).proposalEnd.create({
    data: {
      workspaceId,
      proposalId,
      kind,
      reason: reason === null ? null : toStored(reason),
      madeId,
      actorId,
      createdAt: now,
    },
  });
}

/** The proposals on a story, the newest first. */
export async function findProposals(
  db: Db,
  workspaceId: WorkspaceId,
  storyId: StoryId,
): Promise<readonly ProposalRecord[]> {
  const client = clientOf(db);
  const rows = await client.proposal.findMany({
    where: { workspaceId, storyId },
    orderBy: { sequence: "desc" },
  });
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const ends = await client.proposalEnd.findMany({ where: { workspaceId, proposalId: { in: ids } } });
  const actors = await client.actor.findMany({ where: { workspaceId }, select: { id: true, name: true } });
  const tokens = await client.apiToken.findMany({ where: { workspaceId }, select: { id: true, name: true } });
  const nameIn = (list: readonly { id: string; name: string }[]) =>
    new Map(list.map(({ id, name }) => [id, fromStored(name)]));
  const [people, programs] = [nameIn(actors), nameIn(tokens)];
  const endOf = new Map(ends.map((end) => [end.proposalId, end]));
  const words = (text: string | null): string | null => (text === null ? null : fromStored(text));
  return rows.map((row) => {
    const end = endOf.get(row.id);
    return {
      id: row.id,
      body: row.body as Json,
      reason: words(row.reason),
      actorName: people.get(row.actorId) ?? row.actorId,
      tokenId: row.tokenId,
      tokenName: row.tokenId === null ? null : (programs.get(row.tokenId) ?? null),
      at: row.createdAt,
      end: end
        ? {
            kind: end.kind,
            reason: words(end.reason),
            madeId: end.madeId,
            actorName: people.get(end.actorId) ?? end.actorId,
            at: end.createdAt,
          }
        : null,
    };
  });
}
