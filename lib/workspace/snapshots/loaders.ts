import type { Blobs } from "../../blobs/blobs.ts";
import { sha256Of } from "../../blobs/blobs.ts";
import { openBlobs } from "../../blobs/open.ts";
import { AppError, type StoryId } from "../../model/index.ts";
import { findArticles, findSnapshots, findVersions, type SnapshotRecord } from "../../store/index.ts";
import type { ReadContext } from "../context.ts";
import { originSchema, type SnapshotView } from "./schema.ts";

export function toView(record: SnapshotRecord): SnapshotView {
  const { id, sha256, bytes, contentType, takenAt, actorName } = record;
  return {
    id,
    sha256,
    bytes,
    contentType,
    origin: originSchema.parse(record.origin),
    takenAt: takenAt.toISOString(),
    takenBy: actorName,
  };
}

/** What the current version of an article was read off; null for pasted text. @throws AppError `not-found` */
export async function loadSnapshot(
  context: ReadContext,
  storyId: StoryId,
  articleId: string,
): Promise<SnapshotView | null> {
  const version = (await versionsOf(context, storyId, articleId))[0];
  const snapshotId = version?.snapshotId ?? null;
  if (snapshotId === null) return null;
  const found = await findSnapshots(context.store.db, context.workspaceId, [snapshotId]);
  const record = found.get(snapshotId);
  return record ? toView(record) : null;
}

async function versionsOf(context: ReadContext, storyId: StoryId, articleId: string) {
  const { store, workspaceId } = context;
  const articles = await findArticles(store.db, workspaceId, storyId);
  if (!articles.some(({ id }) => id === articleId)) {
    throw new AppError("not-found", "There is no such article in this story.");
  }
  return findVersions(store.db, workspaceId, articleId);
}

/** The bytes that a version was read off. */
export interface SnapshotBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** @throws AppError `not-found`; `snapshot-damaged` where they are gone or not what was kept; `snapshots-unavailable` */
export async function loadSnapshotBytes(
  context: ReadContext,
  storyId: StoryId,
  { articleId, number }: { readonly articleId: string; readonly number: number },
  blobs: Blobs = openBlobs(),
): Promise<SnapshotBytes> {
  const version = (await versionsOf(context, storyId, articleId)).find((each) => each.number === number);
  const id = version?.snapshotId ?? null;
  const found = id === null ? null : await findSnapshots(context.store.db, context.workspaceId, [id]);
  const record = id === null ? null : (found?.get(id) ?? null);
  if (!record) throw new AppError("not-found", "There is no snapshot of this version.");
  const bytes = await bytesOf(record, blobs);
  if (bytes === null) {
    throw new AppError(
      "not-found",
      `The story was brought here without its pages: of this one only the hash is known, ${record.sha256}.`,
    );
  }
  return { name: nameOf(toView(record)), bytes };
}

/**
 * The bytes of a snapshot; null where they were never here, because the story came from elsewhere without them.
 * @throws AppError `snapshot-damaged` where they are gone or not what was kept; `snapshots-unavailable`
 */
export async function bytesOf(
  { sha256, held }: Pick<SnapshotRecord, "sha256" | "held">,
  blobs: Blobs,
): Promise<Uint8Array | null> {
  const bytes = await blobs.get(sha256);
  if (bytes === null && !held) return null;
  if (bytes === null || sha256Of(bytes) !== sha256) {
    throw new AppError(
      "snapshot-damaged",
      `The snapshot ${sha256} is ${bytes === null ? "missing from" : "not what was kept in"} ${blobs.place}. “crossread verify” lists all that changed.`,
    );
  }
  return bytes;
}

/** What the file is called when it is kept: its own name, or the last part of its address. */
function nameOf({ origin, sha256, contentType }: SnapshotView): string {
  if (origin.kind === "file") return origin.name;
  const { hostname, pathname } = new URL(origin.final);
  const last = pathname.split("/").findLast((part) => part !== "") ?? "";
  const ending = /\.[a-z0-9]{2,5}$/i.test(last) ? "" : contentType.includes("html") ? ".html" : "";
  return `${hostname}-${last}${ending}-${sha256.slice(0, 8)}`.replace(
    /^(.*)(\.[a-z0-9]{2,5})-(.{8})$/i,
    "$1-$3$2",
  );
}
