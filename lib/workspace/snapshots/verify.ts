/** Whether everything that is kept is still what it was. */
import { type Blobs, sha256Of } from "../../blobs/blobs.ts";
import { openBlobs } from "../../blobs/open.ts";
import { eachSnapshot, eachVersion, type SnapshotRecord } from "../../store/index.ts";
import type { ReadContext } from "../context.ts";
import { originSchema } from "./schema.ts";

/** One thing that is not what it was. */
export interface Change {
  readonly what: "snapshot" | "text";
  readonly sha256: string;
  readonly how: "missing" | "changed";
  /** For people: where it came from, and what was read off it. */
  readonly about: string;
}

export interface Verified {
  readonly place: string;
  readonly snapshots: number;
  /** Of these, how many came with stories from elsewhere without their bytes: nothing of them can be checked here. */
  readonly elsewhere: number;
  readonly texts: number;
  readonly changes: readonly Change[];
}

/**
 * Hashes every snapshot's bytes and every version's text again.
 * @throws AppError `snapshots-unavailable` where the store cannot be asked: that nothing changed would be a guess
 */
export async function verifyWorkspace(context: ReadContext, blobs: Blobs = openBlobs()): Promise<Verified> {
  const { store, workspaceId } = context;
  const changes: Change[] = [];
  const readOff = new Map<string, string[]>();
  let texts = 0;
  for await (const version of eachVersion(store.db, workspaceId)) {
    texts += 1;
    const name = `“${version.articleTitle}” in “${version.storyTitle}”, version ${version.number}`;
    if (version.actual !== version.sha256)
      changes.push({ what: "text", sha256: version.sha256, how: "changed", about: name });
    if (version.snapshotId === null) continue;
    readOff.set(version.snapshotId, [...(readOff.get(version.snapshotId) ?? []), name]);
  }
  let snapshots = 0;
  let elsewhere = 0;
  // The same bytes may have come twice: they are read once.
  const states = new Map<string, Change["how"] | "sound">();
  for await (const snapshot of eachSnapshot(store.db, workspaceId)) {
    snapshots += 1;
    const state = states.get(snapshot.sha256) ?? (await stateOf(blobs, snapshot));
    states.set(snapshot.sha256, state);
    if (state === "sound") continue;
    if (state === "missing" && !snapshot.held) {
      elsewhere += 1;
      continue;
    }
    const about = aboutOf(snapshot, readOff.get(snapshot.id) ?? []);
    changes.push({ what: "snapshot", sha256: snapshot.sha256, how: state, about });
  }
  return { place: blobs.place, snapshots, elsewhere, texts, changes };
}

async function stateOf(blobs: Blobs, { sha256 }: SnapshotRecord): Promise<Change["how"] | "sound"> {
  const bytes = await blobs.get(sha256);
  if (bytes === null) return "missing";
  return sha256Of(bytes) === sha256 ? "sound" : "changed";
}

function aboutOf({ origin, takenAt }: SnapshotRecord, readOff: readonly string[]): string {
  const from = originSchema.parse(origin);
  const place = from.kind === "address" ? from.final : from.name;
  const texts = readOff.length === 0 ? "no article was read off it" : readOff.join("; ");
  return `${place}, taken ${takenAt.toISOString()}: ${texts}`;
}
