import type { WorkspaceId } from "../../model/index.ts";
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

/** The latest readings of versions, whatever input they were made from. */
export async function findReadings(
  db: Db,
  workspaceId: WorkspaceId,
  versionIds: readonly string[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  const rows = await clientOf(db).reading.findMany({
    where: { workspaceId, versionId: { in: [...versionIds] } },
    select: { versionId: true, data: true },
  });
  return new Map(rows.map((row) => [row.versionId, row.data]));
}

/** Keeps a reading in place of the version's older one. */
export async function writeReading(db: Db, key: ReadingKey, data: Uint8Array<ArrayBuffer>): Promise<void> {
  const { workspaceId, versionId, inputHash } = key;
  await clientOf(db).reading.upsert({
    where: { workspaceId_versionId: { workspaceId, versionId } },
    create: { workspaceId, versionId, inputHash, data },
    update: { inputHash, data },
  });
}
