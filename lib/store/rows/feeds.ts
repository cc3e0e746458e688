import type { StoryId, WorkspaceId } from "../../model/index.ts";
import { clientOf, type Db } from "../handle.ts";
import { fromStored, toStored } from "../text.ts";
import type { Author } from "./audit.ts";
import { newId } from "./ids.ts";

export interface FeedRecord {
  readonly workspaceId: WorkspaceId;
  readonly id: string;
  readonly storyId: StoryId;
  readonly url: string;
  readonly title: string | null;
  readonly everyMinutes: number | null;
  readonly dueAt: Date | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly lookedAt: Date | null;
  readonly problem: string | null;
  readonly failures: number;
}

type FeedRow = Omit<FeedRecord, "workspaceId" | "storyId"> & {
  readonly workspaceId: string;
  readonly storyId: string;
};

const words = (text: string | null): string | null => (text === null ? null : fromStored(text));

const toRecord = (row: FeedRow): FeedRecord => ({
  workspaceId: row.workspaceId as WorkspaceId,
  id: row.id,
  storyId: row.storyId as StoryId,
  url: row.url,
  title: words(row.title),
  everyMinutes: row.everyMinutes,
  dueAt: row.dueAt,
  etag: row.etag,
  lastModified: row.lastModified,
  lookedAt: row.lookedAt,
  problem: words(row.problem),
  failures: row.failures,
});

/** Watches an address, again where it was watched before. Call it with the story held. @returns its id */
export async function upsertFeed(
  tx: Db,
  { workspaceId, actorId, now }: Author,
  storyId: StoryId,
  feed: { readonly url: string; readonly everyMinutes: number | null; readonly dueAt: Date | null },
): Promise<string> {
  const { url, everyMinutes, dueAt } = feed;
  const row = await clientOf(tx).feed.upsert({
    where: { workspaceId_storyId_url: { workspaceId, storyId, url } },
    create: { workspaceId, id: newId<string>(), storyId, url, everyMinutes, dueAt, actorId, createdAt: now },
    update: { removedAt: null, everyMinutes, dueAt },
  });
  return row.id;
}

/** The feeds that a story watches, the oldest first. */
export async function findFeeds(
  db: Db,
  workspaceId: WorkspaceId,
  storyId: StoryId,
): Promise<readonly FeedRecord[]> {
  const rows = await clientOf(db).feed.findMany({
    where: { workspaceId, storyId, removedAt: null },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return rows.map(toRecord);
}

export interface FeedChange {
  readonly title?: string | null;
  readonly everyMinutes?: number | null;
  readonly dueAt?: Date | null;
  readonly etag?: string | null;
  readonly lastModified?: string | null;
  readonly lookedAt?: Date;
  readonly problem?: string | null;
  readonly failures?: number;
  readonly removedAt?: Date;
}

export async function updateFeed(
  db: Db,
  { workspaceId, id }: Pick<FeedRecord, "workspaceId" | "id">,
  change: FeedChange,
): Promise<void> {
  const stored = (text: string | null): string | null => (text === null ? null : toStored(text));
  await clientOf(db).feed.update({
    where: { workspaceId_id: { workspaceId, id } },
    data: {
      ...change,
      ...(change.title === undefined ? {} : { title: stored(change.title) }),
      ...(change.problem === undefined ? {} : { problem: stored(change.problem) }),
    },
  });
}

/**
 * Takes the feeds whose time has come; nobody else takes them before `until`. Only those that somebody switched on, of
 * stories that are there.
 */
export async function takeDueFeeds(
  tx: Db,
  { now, until, most }: { readonly now: Date; readonly until: Date; readonly most: number },
): Promise<readonly FeedRecord[]> {
  const client = clientOf(tx);
  const due = await client.$queryRaw<{ workspaceId: string; id: string }[]>`
    SELECT f."workspaceId", f."id" FROM "Feed" f
    JOIN "Story" s ON s."workspaceId" = f."workspaceId" AND s."id" = f."storyId"
    WHERE f."dueAt" <= ${now} AND f."everyMinutes" IS NOT NULL AND f."removedAt" IS NULL AND s."deletedAt" IS NULL
    ORDER BY f."dueAt" LIMIT ${most} FOR UPDATE OF f SKIP LOCKED`;
  const taken: FeedRecord[] = [];
  for (const { workspaceId, id } of due)
    taken.push(
      toRecord(
        await client.feed.update({
          where: { workspaceId_id: { workspaceId, id } },
          data: { dueAt: until },
        }),
      ),
    );
  return taken;
}
