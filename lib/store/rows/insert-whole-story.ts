/** A whole story written as it was, times and all: what `readWholeStory` gave elsewhere, with ids that are free here. */
import { pointStatusSchema, type StoryId, type WorkspaceId } from "../../model/index.ts";
import type { Prisma } from "../generated/client.ts";
import { clientOf, type Db } from "../handle.ts";
import { toStored } from "../text.ts";
import { ensureSources } from "./articles.ts";
import { newId } from "./ids.ts";
import { insertWork } from "./insert-whole-work.ts";
import { insertResults } from "./results.ts";
import { noPoints } from "./runs.ts";
import type { WholeStory } from "./whole-story.ts";

/** No reading has it: the next analysis reads the text anew, and until then pages have the blocks. */
const NO_INPUT = "0".repeat(64);

export interface Inserting {
  readonly workspaceId: WorkspaceId;
  readonly storyId: StoryId;
  readonly now: Date;
  /** SHA-256 of snapshots whose bytes are in the store; of the others the row says that they are not held. */
  readonly held: ReadonlySet<string>;
}

/** Writes the rows of a story; actors and programs have to be there. Nothing of it is announced: it happened elsewhere. */
export async function insertWholeStory(tx: Db, to: Inserting, whole: WholeStory): Promise<void> {
  const { workspaceId, storyId, now } = to;
  await clientOf(tx).story.create({
    data: {
      workspaceId,
      id: storyId,
      title: toStored(whole.title),
      createdAt: new Date(whole.createdAt),
      updatedAt: now,
    },
  });
  await insertSnapshots(tx, to, whole);
  await insertArticlesWhole(tx, to, whole);
  await insertAnalysis(tx, to, whole.analysis);
  await insertWork(tx, { workspaceId, storyId }, whole);
}

async function insertSnapshots(
  tx: Db,
  { workspaceId, held }: Inserting,
  { snapshots }: WholeStory,
): Promise<void> {
  await clientOf(tx).snapshot.createMany({
    data: snapshots.map(({ id, sha256, bytes, contentType, origin, textSha256, at, actorId }) => ({
      workspaceId,
      id,
      sha256,
      bytes,
      contentType: toStored(contentType),
      origin: origin as Prisma.InputJsonObject,
      textSha256,
      takenAt: new Date(at),
      actorId,
      held: held.has(sha256),
    })),
  });
}

async function insertArticlesWhole(
  tx: Db,
  { workspaceId, storyId, now }: Inserting,
  { articles, revisions }: WholeStory,
): Promise<void> {
  const client = clientOf(tx);
  const sources = await ensureSources(tx, { workspaceId, now }, articles);
  await client.article.createMany({
    data: articles.map(({ id, title, source, publishedAt, file, importedAt, removedAt }) => ({
      workspaceId,
      id,
      storyId,
      sourceId: source === null ? null : (sources.get(source) ?? null),
      title: toStored(title),
      file: toStored(file),
      publishedAt,
      importedAt: new Date(importedAt),
      removedAt: removedAt === null ? null : new Date(removedAt),
    })),
  });
  const versions = articles.flatMap(({ id, versions: own }) =>
    own.map((version) => ({ ...version, articleId: id })),
  );
  await client.articleVersion.createMany({
    data: versions.map(({ id, articleId, number, sha256, text, language, at, snapshotId, asOf }) => ({
      workspaceId,
      id,
      articleId,
      number,
      sha256,
      text: toStored(text),
      length: text.length,
      language,
      createdAt: new Date(at),
      snapshotId,
      asOf,
    })),
  });
  await client.reading.createMany({
    data: versions.flatMap(({ id, blocks }) =>
      blocks === null
        ? []
        : [
            {
              workspaceId,
              versionId: id,
              inputHash: NO_INPUT,
              data: new Uint8Array(),
              blocks: blocks as unknown as Prisma.InputJsonArray,
            },
          ],
    ),
  });
  await client.revision.createMany({
    data: revisions.map(({ articleId, fromNumber, toNumber, carried, actorId, at }) => ({
      workspaceId,
      id: newId(),
      storyId,
      articleId,
      fromNumber,
      toNumber,
      carried: carried as Prisma.InputJsonObject,
      actorId,
      createdAt: new Date(at),
    })),
  });
}

async function insertAnalysis(
  tx: Db,
  { workspaceId, storyId }: Inserting,
  analysis: WholeStory["analysis"],
): Promise<void> {
  if (analysis === null) return;
  const { id, actorId, queuedAt, startedAt, finishedAt, versionIds, comparison } = analysis;
  const { engine, articles, claims, points } = comparison;
  const pointCounts = noPoints();
  for (const point of points) pointCounts[pointStatusSchema.parse(point.status)] += 1;
  await clientOf(tx).analysisRun.create({
    data: {
      workspaceId,
      id,
      storyId,
      actorId,
      state: "DONE",
      articlesDone: articles.length,
      articlesTotal: articles.length,
      engineName: engine.name,
      engineVersion: engine.version,
      queuedAt: new Date(queuedAt),
      startedAt: startedAt === null ? null : new Date(startedAt),
      finishedAt: finishedAt === null ? null : new Date(finishedAt),
      articles: articles.map((article, index) => ({ ...article, versionId: versionIds[index] ?? "" })),
      claimCount: claims.length,
      pointCounts,
      hasResults: true,
    },
  });
  await insertResults(tx, { workspaceId, runId: id }, comparison);
}
