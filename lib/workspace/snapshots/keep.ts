/** Keeping what came in: bytes first, then the row that names them, so that no row ever stands without its bytes. */
import type { Blobs } from "../../blobs/blobs.ts";
import { openBlobs } from "../../blobs/open.ts";
import type { FetchedPage } from "../../ingest/fetch.ts";
import type { IncomingFile } from "../../ingest/files.ts";
import { insertSnapshot, textSha256, writeAudit } from "../../store/index.ts";
import type { WriteContext } from "../context.ts";
import type { Came } from "./schema.ts";

/** Keeps what a text was read off. @returns the snapshot's id @throws AppError `snapshots-unavailable` */
export type Keep = (came: Came, text: string) => Promise<string>;

/** @param blobs another store than the configured one, in tests */
export function keeper(context: WriteContext, blobs: Blobs = openBlobs()): Keep {
  return async ({ origin, bytes, contentType }, text) => {
    const sha256 = await blobs.put(bytes);
    return context.store.transaction(async (tx) => {
      const snapshot = { sha256, bytes: bytes.byteLength, contentType, origin, textSha256: textSha256(text) };
      const id = await insertSnapshot(tx, context, snapshot);
      const from = origin.kind === "address" ? origin.final : origin.name;
      await writeAudit(tx, context, [
        {
          action: "snapshot.taken",
          subjectKind: "snapshot",
          subjectId: id,
          storyId: null,
          detail: { sha256, bytes: bytes.byteLength, from },
        },
      ]);
      return id;
    });
  };
}

export function cameFromPage(page: FetchedPage): Came {
  const { url, finalUrl, way, status, rawHeaders, bytes, contentType } = page;
  const origin = { kind: "address" as const, asked: url, final: finalUrl, way: [...way], status };
  return { origin: { ...origin, headers: [...rawHeaders] }, bytes, contentType };
}

/** By the end of its name alone: what a file is, its bytes say. */
export function cameFromFile({ path, bytes }: IncomingFile): Came {
  const name = path.split(/[\\/]/).at(-1) ?? path;
  return { origin: { kind: "file", name }, bytes, contentType: "application/octet-stream" };
}
