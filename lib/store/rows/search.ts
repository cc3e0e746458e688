import type { WorkspaceId } from "../../model/index.ts";
import { clientOf, type Db } from "../handle.ts";
import { fromStored, toStored } from "../text.ts";

/** What is looked for, and where: `runIds` are the runs that pages show. */
export interface SearchQuery {
  readonly workspaceId: WorkspaceId;
  /** As `to_tsquery` takes it (`searchTerms`). */
  readonly terms: string;
  readonly storyIds: readonly string[];
  readonly limit: number;
}

export interface FoundArticle {
  readonly id: string;
  readonly storyId: string;
  readonly title: string;
  readonly text: string;
}

export interface FoundWords {
  readonly runId: string;
  readonly id: string;
  readonly text: string;
  readonly quote: string;
}

/** More words narrow nothing down any more, and longer ones are no words. */
const MOST_WORDS = 12;
const LONGEST_WORD = 40;

/**
 * The words of a query as PostgreSQL's `to_tsquery` takes them: all of them, the last one perhaps still being typed.
 * Nothing but letters, marks and digits gets through. Empty where there is no word.
 */
export function searchTerms(query: string): string {
  const words = query.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words
    .slice(0, MOST_WORDS)
    .map((word) => word.slice(0, LONGEST_WORD))
    .map((word, at, all) => (at === all.length - 1 ? `${word}:*` : word))
    .join(" & ");
}

/** Stories by their titles, best first. */
export async function searchStories(
  db: Db,
  { workspaceId, terms, limit }: Pick<SearchQuery, "workspaceId" | "terms" | "limit">,
): Promise<readonly string[]> {
  const rows = await clientOf(db).$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Story", to_tsquery('english', ${terms}) AS "q"
    WHERE "workspaceId" = ${workspaceId} AND "deletedAt" IS NULL AND to_tsvector('english', "title") @@ "q"
    ORDER BY ts_rank(to_tsvector('english', "title"), "q") DESC, "updatedAt" DESC LIMIT ${limit}`;
  return rows.map(({ id }) => id);
}

/** Articles by their headlines and the words of their current texts, best first. */
export async function searchArticles(
  db: Db,
  { workspaceId, terms, storyIds, limit }: SearchQuery,
): Promise<readonly FoundArticle[]> {
  const rows = await clientOf(db).$queryRaw<FoundArticle[]>`
    SELECT a."id", a."storyId", a."title", left(v."text", 150000) AS "text"
    FROM to_tsquery('english', ${terms}) AS "q",
      "ArticleVersion" v JOIN "Article" a ON a."workspaceId" = v."workspaceId" AND a."id" = v."articleId"
    WHERE v."workspaceId" = ${workspaceId} AND a."removedAt" IS NULL AND a."storyId" = ANY(${storyIds as string[]})
      AND to_tsvector('english', left(v."text", 150000)) @@ "q"
      AND NOT EXISTS (SELECT 1 FROM "ArticleVersion" w
        WHERE w."workspaceId" = v."workspaceId" AND w."articleId" = v."articleId" AND w."number" > v."number")
    ORDER BY ts_rank(to_tsvector('english', left(v."text", 150000)), "q") DESC, a."sequence" LIMIT ${limit}`;
  return rows.map((row) => ({ ...row, title: fromStored(row.title), text: fromStored(row.text) }));
}

/** Claims of the runs by what they state and quote, best first. */
export async function searchClaims(
  db: Db,
  { workspaceId, terms, limit }: Omit<SearchQuery, "storyIds">,
  runIds: readonly string[],
): Promise<readonly FoundWords[]> {
  const rows = await clientOf(db).$queryRaw<FoundWords[]>`
    SELECT c."runId", c."id", c."statement" AS "text", c."quote"
    FROM "Claim" c, to_tsquery('english', ${terms}) AS "q"
    WHERE c."workspaceId" = ${workspaceId} AND c."runId" = ANY(${runIds as string[]})
      AND to_tsvector('english', left(c."statement", 2000) || ' ' || left(c."quote", 2000)) @@ "q"
    ORDER BY ts_rank(to_tsvector('english', left(c."statement", 2000) || ' ' || left(c."quote", 2000)), "q") DESC,
      c."checkworthy" DESC, c."ordinal" LIMIT ${limit}`;
  return rows.map(toWords);
}

/** Questions of the runs' points, best first. */
export async function searchPoints(
  db: Db,
  { workspaceId, terms, limit }: Omit<SearchQuery, "storyIds">,
  runIds: readonly string[],
): Promise<readonly FoundWords[]> {
  const rows = await clientOf(db).$queryRaw<FoundWords[]>`
    SELECT p."runId", p."id", p."question" AS "text", '' AS "quote"
    FROM "Point" p, to_tsquery('english', ${terms}) AS "q"
    WHERE p."workspaceId" = ${workspaceId} AND p."runId" = ANY(${runIds as string[]})
      AND to_tsvector('english', left(p."question", 2000)) @@ "q"
    ORDER BY ts_rank(to_tsvector('english', left(p."question", 2000)), "q") DESC, p."ordinal" LIMIT ${limit}`;
  return rows.map(toWords);
}

const toWords = ({ runId, id, text, quote }: FoundWords): FoundWords => ({
  runId,
  id: fromStored(id),
  text: fromStored(text),
  quote: fromStored(quote),
});

/** So alike must a name be to what was typed; PostgreSQL's own threshold for words within a text is 0.6. */
const LEAST_ALIKE = 0.45;

/** Names of the runs' people, places and bodies that are spelled nearly so, the nearest first; none on a server without trigrams. */
export async function searchNames(
  db: Db,
  { workspaceId, words, limit }: { workspaceId: WorkspaceId; words: string; limit: number },
  runIds: readonly string[],
): Promise<readonly string[]> {
  const client = clientOf(db);
  const [extension] = await client.$queryRaw<{ known: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM pg_extension WHERE extname = 'pg_trgm') AS "known"`;
  if (!extension?.known) return [];
  const rows = await client.$queryRaw<{ name: string }[]>`
    SELECT "name", max(word_similarity(${toStored(words)}, "name")) AS "alike" FROM "Entity"
    WHERE "workspaceId" = ${workspaceId} AND "runId" = ANY(${runIds as string[]})
      AND word_similarity(${toStored(words)}, "name") >= ${LEAST_ALIKE}
    GROUP BY "name" ORDER BY "alike" DESC, "name" LIMIT ${limit}`;
  return rows.map(({ name }) => fromStored(name));
}

/** Stories in which a note, a finding or a decision holds the words somewhere; what of it still stands is for others to say. */
export async function storiesWithWords(
  db: Db,
  { workspaceId, terms, storyIds }: Omit<SearchQuery, "limit">,
): Promise<{ readonly notes: readonly string[]; readonly findings: readonly string[] }> {
  const client = clientOf(db);
  const [notes, findings] = await Promise.all([
    client.$queryRaw<{ storyId: string }[]>`
      SELECT DISTINCT s."storyId" FROM "NoteStep" s, to_tsquery('english', ${terms}) AS "q"
      WHERE s."workspaceId" = ${workspaceId} AND s."storyId" = ANY(${storyIds as string[]})
        AND to_tsvector('english', left(s."body"->>'body', 100000)) @@ "q"`,
    client.$queryRaw<{ storyId: string }[]>`
      SELECT DISTINCT s."storyId" FROM "ReviewStep" s, to_tsquery('english', ${terms}) AS "q"
      WHERE s."workspaceId" = ${workspaceId} AND s."storyId" = ANY(${storyIds as string[]})
        AND s."kind" IN ('published', 'corrected')
        AND to_tsvector('english', left((s."body"->'finding'->>'question') || ' ' || (s."body"->'finding'->>'summary'), 100000)) @@ "q"`,
  ]);
  return { notes: notes.map(({ storyId }) => storyId), findings: findings.map(({ storyId }) => storyId) };
}
