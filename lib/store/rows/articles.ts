import type { ArticleId, StoryId, VersionId, WorkspaceId } from "../../model/index.ts";
import type { Prisma } from "../generated/client.ts";
import { clientOf, type Db } from "../handle.ts";
import { fromStored, toStored } from "../text.ts";
import type { Author } from "./audit.ts";
import { newId } from "./ids.ts";

/** An article with its current version, without the text. */
export interface ArticleRecord {
  readonly id: ArticleId;
  readonly title: string;
  readonly source: string | null;
  readonly publishedAt: string | null;
  readonly file: string;
  readonly importedAt: Date;
  readonly versionId: VersionId;
  readonly versionNumber: number;
  readonly sha256: string;
  /** UTF-16 code units. */
  readonly length: number;
  readonly language: string;
  readonly snapshotId: string | null;
}

export interface NewArticleRow {
  readonly title: string;
  readonly text: string;
  readonly sha256: string;
  readonly source: string | null;
  readonly publishedAt: string | null;
  readonly file: string;
  readonly language: string;
  /** What the text was read off; null for pasted text. */
  readonly snapshotId: string | null;
}

/** What pages and the engine need of the current version; never the text, which may be a megabyte. */
const currentVersion = {
  orderBy: { number: "desc" },
  take: 1,
  select: { id: true, number: true, sha256: true, length: true, language: true, snapshotId: true },
} satisfies Prisma.Article$versionsArgs;

const withVersion = {
  source: { select: { name: true } },
  versions: currentVersion,
} satisfies Prisma.ArticleInclude;

type ArticleRow = Prisma.ArticleGetPayload<{ include: typeof withVersion }>;

function toRecord(row: ArticleRow): ArticleRecord {
  const version = row.versions[0];
  if (!version) throw new Error(`article ${row.id} has no version`);
  return {
    id: row.id as ArticleId,
    title: fromStored(row.title),
    source: row.source && fromStored(row.source.name),
    publishedAt: row.publishedAt,
    file: fromStored(row.file),
    importedAt: row.importedAt,
    versionId: version.id as VersionId,
    versionNumber: version.number,
    sha256: version.sha256,
    length: version.length,
    language: version.language,
    snapshotId: version.snapshotId,
  };
}

/** The articles of a story in the order they were added, those removed left out. A total order: `sort` by date keeps it. */
export async function findArticles(
  db: Db,
  workspaceId: WorkspaceId,
  storyId: StoryId,
): Promise<readonly ArticleRecord[]> {
  const rows = await clientOf(db).article.findMany({
    where: { workspaceId, storyId, removedAt: null },
    include: withVersion,
    orderBy: [{ sequence: "asc" }, { id: "asc" }],
  });
  return rows.map(toRecord);
}

export interface ArticleCount {
  readonly storyId: string;
  readonly importedAt: Date;
  readonly sourceId: string | null;
}

/** One row an article of the workspace: enough to count by story. */
export async function findArticleCounts(
  db: Db,
  workspaceId: WorkspaceId,
  storyId?: StoryId,
): Promise<readonly ArticleCount[]> {
  return clientOf(db).article.findMany({
    where: { workspaceId, removedAt: null, ...(storyId === undefined ? {} : { storyId }) },
    select: { storyId: true, importedAt: true, sourceId: true },
  });
}

/** One version of an article, without its text. */
export interface VersionRecord {
  readonly id: VersionId;
  readonly number: number;
  readonly sha256: string;
  readonly length: number;
  readonly createdAt: Date;
  readonly snapshotId: string | null;
  /** Since when it reads so, as stated. */
  readonly asOf: string | null;
}

/** The versions of an article, the newest first. */
export async function findVersions(
  db: Db,
  workspaceId: WorkspaceId,
  articleId: string,
): Promise<readonly VersionRecord[]> {
  const rows = await clientOf(db).articleVersion.findMany({
    where: { workspaceId, articleId },
    orderBy: { number: "desc" },
    select: {
      id: true,
      number: true,
      sha256: true,
      length: true,
      createdAt: true,
      snapshotId: true,
      asOf: true,
    },
  });
  return rows.map((row) => ({ ...row, id: row.id as VersionId }));
}

/** The exact texts of versions, by version id. */
export async function readTexts(
  db: Db,
  workspaceId: WorkspaceId,
  versionIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await clientOf(db).articleVersion.findMany({
    where: { workspaceId, id: { in: [...versionIds] } },
    select: { id: true, text: true },
  });
  return new Map(rows.map((row) => [row.id, fromStored(row.text)]));
}

/** Writes articles with their first versions. @returns their ids, in the order given */
export async function insertArticles(
  tx: Db,
  author: Author,
  storyId: StoryId,
  articles: readonly NewArticleRow[],
): Promise<readonly ArticleId[]> {
  const client = clientOf(tx);
  const { workspaceId, now } = author;
  const sources = await ensureSources(tx, author, articles);
  const ids = articles.map(() => newId<ArticleId>());
  const idOf = (index: number): ArticleId => ids[index] as ArticleId;
  await client.article.createMany({
    data: articles.map((article, index) => ({
      workspaceId,
      id: idOf(index),
      storyId,
      sourceId: article.source === null ? null : (sources.get(article.source) ?? null),
      title: toStored(article.title),
      file: toStored(article.file),
      publishedAt: article.publishedAt,
      importedAt: now,
    })),
  });
  await client.articleVersion.createMany({
    data: articles.map((article, index) => ({
      workspaceId,
      id: newId(),
      articleId: idOf(index),
      number: 1,
      sha256: article.sha256,
      text: toStored(article.text),
      length: article.text.length,
      language: article.language,
      createdAt: now,
      snapshotId: article.snapshotId,
    })),
  });
  return ids;
}

/** Ids of outlets by name; names not known yet are written. */
export async function ensureSources(
  tx: Db,
  author: Pick<Author, "workspaceId" | "now">,
  articles: readonly { readonly source: string | null }[],
): Promise<ReadonlyMap<string, string>> {
  const names = [...new Set(articles.flatMap(({ source }) => (source === null ? [] : [source])))];
  if (names.length === 0) return new Map();
  const { workspaceId, now } = author;
  await clientOf(tx).source.createMany({
    data: names.map((name) => ({ workspaceId, id: newId(), name: toStored(name), createdAt: now })),
    skipDuplicates: true,
  });
  const rows = await clientOf(tx).source.findMany({
    where: { workspaceId, name: { in: names.map(toStored) } },
  });
  return new Map(rows.map((row) => [fromStored(row.name), row.id]));
}

export async function updateArticle(
  tx: Db,
  author: Author,
  articleId: ArticleId,
  change: {
    readonly title?: string;
    readonly source?: string | null;
    readonly publishedAt?: string | null;
    readonly removed?: true;
  },
): Promise<void> {
  const { workspaceId, now } = author;
  const { title, source, publishedAt, removed } = change;
  const sources = await ensureSources(tx, author, source === undefined ? [] : [{ source }]);
  await clientOf(tx).article.update({
    where: { workspaceId_id: { workspaceId, id: articleId } },
    data: {
      ...(title === undefined ? {} : { title: toStored(title) }),
      ...(source === undefined ? {} : { sourceId: source === null ? null : (sources.get(source) ?? null) }),
      ...(publishedAt === undefined ? {} : { publishedAt }),
      ...(removed ? { removedAt: now } : {}),
    },
  });
}
