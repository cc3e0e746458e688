import type { StoryId } from "../../model/index.ts";
import {
  type ArticleRecord,
  countClaims,
  findArticles,
  findBlocks,
  type RunRecord,
  readTexts,
} from "../../store/index.ts";
import { comparePublication } from "../../text/publication-date.ts";
import type { ReadContext } from "../context.ts";
import type { StoryArticle, StoryArticleText } from "./schema.ts";

const NOT_YET = "not analyzed yet";

/** Articles in order of publication, with what the newest analysis says of each. */
export async function storyArticles(
  context: ReadContext,
  storyId: StoryId,
  done: RunRecord | null,
): Promise<readonly StoryArticle[]> {
  const { store, workspaceId } = context;
  const [articles, claims] = await Promise.all([
    findArticles(store.db, workspaceId, storyId),
    done ? countClaims(store.db, { workspaceId, runId: done.id }) : new Map<string, number>(),
  ]);
  const analyzed = new Map((done?.articles ?? []).map((article) => [article.id, article]));
  return articles
    .map((article): StoryArticle => {
      const report = analyzed.get(article.id);
      const fresh = report?.versionId === article.versionId;
      return {
        ...pageArticle(article),
        language: report && fresh ? report.language : article.language,
        notice: report && fresh ? report.notice : NOT_YET,
        isAnalyzed: fresh,
        claimCount: fresh ? (claims.get(article.id) ?? 0) : 0,
      };
    })
    .sort((a, b) => comparePublication(a.publishedAt, b.publishedAt));
}

function pageArticle(article: ArticleRecord): Omit<StoryArticle, "notice" | "claimCount" | "isAnalyzed"> {
  const { id, file, title, source, publishedAt, length, language, versionId, versionNumber, sha256 } =
    article;
  const importedAt = article.importedAt.toISOString();
  return {
    id,
    file,
    title,
    source,
    publishedAt,
    length,
    language,
    versionId,
    versionNumber,
    sha256,
    importedAt,
  };
}

/** The same articles with their texts, and their blocks as the engine saw them; none where it has not yet. */
export async function withTexts(
  context: ReadContext,
  articles: readonly StoryArticle[],
): Promise<readonly StoryArticleText[]> {
  const { store, workspaceId } = context;
  const ids = articles.map((article) => article.versionId);
  const [texts, blocks] = await Promise.all([
    readTexts(store.db, workspaceId, ids),
    findBlocks(store.db, workspaceId, ids),
  ]);
  return articles.map((article) => {
    const text = texts.get(article.versionId);
    if (text === undefined) throw new Error(`version ${article.versionId} has no text`);
    return { ...article, text, blocks: blocks.get(article.versionId) ?? [] };
  });
}

/** The newest texts of those articles alone that are named, by article; other texts are not read. */
export async function currentTexts(
  { store, workspaceId }: ReadContext,
  articles: readonly StoryArticle[],
  named: ReadonlySet<string>,
): Promise<ReadonlyMap<string, string>> {
  const wanted = articles.filter(({ id }) => named.has(id));
  const versions = await readTexts(
    store.db,
    workspaceId,
    wanted.map(({ versionId }) => versionId),
  );
  return new Map(wanted.map(({ id, versionId }) => [id, versions.get(versionId) ?? ""]));
}
