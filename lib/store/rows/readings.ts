import type { Block, WorkspaceId } from "../../model/index.ts";
import type { Prisma } from "../generated/client.ts";
import { clientOf, type Db } from "../handle.ts";

export interface ReadingKey {
  readonly workspaceId: WorkspaceId;
  readonly versionId: string;
  /** SHA-256 over everything the reading depends on. */
  readonly inputHash: string;
}

/** What the engine read before in this version, from the same input and engine; null where it did not. */
export async function findReading(db: Db, key: ReadingKey): Promise<Uint8Array | null> {
  const { workspaceId, versionId, inputHash } = key;
  const row = await clientOf(db).reading.findUnique({
    where: { workspaceId_versionId: { workspaceId, versionId } },
  });
  return row?.inputHash === inputHash ? row.data : null;
}

/**
 * What each stretch of a text is for, as the engine saw it when it last read it; by version, none where it has not.
 * Pages ask here and not the engine, which would come into their process with all its weights.
 */
export async function findBlocks(
  db: Db,
  workspaceId: WorkspaceId,
  versionIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Block[]>> {
  const rows = await clientOf(db).reading.findMany({
    where: { workspaceId, versionId: { in: [...versionIds] } },
    select: { versionId: true, blocks: true },
  });
  return new Map(rows.map((row) => [row.versionId, row.blocks as unknown as Block[]]));
}

/** Keeps a reading in place of the version's older one, and beside it what pages want of it. */
export async function writeReading(
  db: Db,
  key: ReadingKey,
  reading: { readonly data: Uint8Array<ArrayBuffer>; readonly blocks: readonly Block[] },
): Promise<void> {
  const { workspaceId, versionId, inputHash } = key;
  const kept = { inputHash, data: reading.data, blocks: reading.blocks as unknown as Prisma.InputJsonArray };
  await clientOf(db).reading.upsert({
    where: { workspaceId_versionId: { workspaceId, versionId } },
    create: { workspaceId, versionId, ...kept },
    update: kept,
  });
}
