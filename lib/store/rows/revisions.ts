import type { ArticleId, StoryId, WorkspaceId } from "../../model/index.ts";
import type { Prisma } from "../generated/client.ts";
import { clientOf, type Db } from "../handle.ts";
import { toStored } from "../text.ts";
import type { Author } from "./audit.ts";
import { newId } from "./ids.ts";

export interface NewVersion {
  readonly articleId: ArticleId;
  readonly number: number;
  readonly text: string;
  readonly sha256: string;
  readonly language: string;
  readonly snapshotId: string | null;
  readonly asOf: string | null;
}

/** A newer version of an article; call it with the story held. */
export async function insertVersion(tx: Db, author: Author, version: NewVersion): Promise<void> {
  await clientOf(tx).articleVersion.create({
    data: {
      workspaceId: author.workspaceId,
      id: newId(),
      articleId: version.articleId,
      number: version.number,
      sha256: version.sha256,
      text: toStored(version.text),
      length: version.text.length,
      language: version.language,
      createdAt: author.now,
      snapshotId: version.snapshotId,
      asOf: version.asOf,
    },
  });
}

export interface NewRevision {
  readonly articleId: string;
  readonly fromNumber: number;
  readonly toNumber: number;
  readonly carried: Readonly<Record<string, unknown>>;
}

export async function insertRevision(
  tx: Db,
  author: Author,
  storyId: StoryId,
  revision: NewRevision,
): Promise<void> {
  await clientOf(tx).revision.create({
    data: {
      ...revision,
      carried: revision.carried as Prisma.InputJsonObject,
      workspaceId: author.workspaceId,
      id: newId(),
      storyId,
      actorId: author.actorId,
      createdAt: author.now,
    },
  });
}

/** What newer versions did in a story, oldest first. */
export async function findRevisions(
  db: Db,
  workspaceId: WorkspaceId,
  storyId: StoryId,
): Promise<readonly NewRevision[]> {
  const rows = await clientOf(db).revision.findMany({
    where: { workspaceId, storyId },
    orderBy: { sequence: "asc" },
  });
  return rows.map(({ articleId, fromNumber, toNumber, carried }) => ({
    articleId,
    fromNumber,
    toNumber,
    carried: carried as Record<string, unknown>,
  }));
}
