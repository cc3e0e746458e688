import type { WorkspaceId } from "../../model/index.ts";
import { clientOf, type Db } from "../handle.ts";
import { fromStored, toStored } from "../text.ts";

/** What was answered to the first request under a key. */
export interface KeptAnswer {
  readonly requestHash: string;
  readonly status: number;
  readonly body: string;
}

interface KeyOf {
  readonly workspaceId: WorkspaceId;
  /** The token, or the person. */
  readonly caller: string;
  readonly key: string;
}

/**
 * Takes a key for the request under way; waits where another request is at it right now, until that one's transaction
 * ends. @returns what was answered under the key; null where it is ours now
 */
export async function takeKey(tx: Db, of: KeyOf, requestHash: string, now: Date): Promise<KeptAnswer | null> {
  const client = clientOf(tx);
  const { count } = await client.idempotencyKey.createMany({
    data: [{ ...of, requestHash, status: 0, body: "", createdAt: now }],
    skipDuplicates: true,
  });
  if (count === 1) return null;
  const row = await client.idempotencyKey.findUniqueOrThrow({ where: { workspaceId_caller_key: of } });
  return { requestHash: row.requestHash.trim(), status: row.status, body: fromStored(row.body) };
}

export async function keepAnswer(
  tx: Db,
  of: KeyOf,
  answer: { readonly status: number; readonly body: string },
): Promise<void> {
  await clientOf(tx).idempotencyKey.update({
    where: { workspaceId_caller_key: of },
    data: { status: answer.status, body: toStored(answer.body) },
  });
}

/** Forgets the keys of before. */
export async function dropKeys(db: Db, workspaceId: WorkspaceId, before: Date): Promise<void> {
  await clientOf(db).idempotencyKey.deleteMany({ where: { workspaceId, createdAt: { lt: before } } });
}
