import type { ActorId, WorkspaceId } from "../../model/index.ts";
import { clientOf, type Db } from "../handle.ts";
import { fromStored, toStored } from "../text.ts";
import type { Author } from "./audit.ts";
import { newId } from "./ids.ts";

export interface TokenRecord {
  readonly id: string;
  readonly workspaceId: WorkspaceId;
  readonly name: string;
  readonly actorId: ActorId;
  readonly actorName: string;
  readonly scopes: readonly string[];
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
  readonly lastUsedAt: Date | null;
  readonly revokedAt: Date | null;
}

const WITH_ACTOR = { actor: { select: { name: true } } } as const;

type TokenRow = Omit<TokenRecord, "workspaceId" | "actorId" | "actorName"> & {
  readonly workspaceId: string;
  readonly actorId: string;
  readonly actor: { readonly name: string };
};

const toRecord = ({ workspaceId, actorId, actor, name, ...row }: TokenRow): TokenRecord => ({
  id: row.id,
  workspaceId: workspaceId as WorkspaceId,
  name: fromStored(name),
  actorId: actorId as ActorId,
  actorName: fromStored(actor.name),
  scopes: row.scopes,
  createdAt: row.createdAt,
  expiresAt: row.expiresAt,
  lastUsedAt: row.lastUsedAt,
  revokedAt: row.revokedAt,
});

/** @param token with the SHA-256 of the secret in hex, never the secret */
export async function insertToken(
  tx: Db,
  author: Author,
  token: {
    readonly name: string;
    readonly scopes: readonly string[];
    readonly hash: string;
    readonly expiresAt: Date | null;
  },
): Promise<string> {
  const id = newId<string>();
  await clientOf(tx).apiToken.create({
    data: {
      workspaceId: author.workspaceId,
      id,
      name: toStored(token.name),
      actorId: author.actorId,
      scopes: [...token.scopes],
      hash: token.hash,
      createdAt: author.now,
      expiresAt: token.expiresAt,
    },
  });
  return id;
}

/** The tokens of a workspace, the newest first, revoked ones included; not programs that stories from elsewhere name. */
export async function findTokens(db: Db, workspaceId: WorkspaceId): Promise<readonly TokenRecord[]> {
  const rows = await clientOf(db).apiToken.findMany({
    where: { workspaceId, importedName: null },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    include: WITH_ACTOR,
  });
  return rows.map(toRecord);
}

/** The token of this hash, whatever became of it. */
export async function findTokenByHash(db: Db, hash: string): Promise<TokenRecord | null> {
  const row = await clientOf(db).apiToken.findUnique({ where: { hash }, include: WITH_ACTOR });
  return row && toRecord(row);
}

export async function revokeTokenRow(
  tx: Db,
  author: Pick<Author, "workspaceId" | "now">,
  id: string,
): Promise<void> {
  await clientOf(tx).apiToken.update({
    where: { workspaceId_id: { workspaceId: author.workspaceId, id } },
    data: { revokedAt: author.now },
  });
}

export async function touchToken(db: Db, { workspaceId, id }: TokenRecord, now: Date): Promise<void> {
  await clientOf(db).apiToken.update({
    where: { workspaceId_id: { workspaceId, id } },
    data: { lastUsedAt: now },
  });
}
