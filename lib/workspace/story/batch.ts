import { AppError, type StoryId } from "../../model/index.ts";
import {
  type ArticleRecord,
  type Db,
  findSnapshots,
  insertArticles,
  textSha256,
  writeAudit,
} from "../../store/index.ts";
import { detectLanguage } from "../../text/language.ts";
import { whyNotPublishedThen } from "../../text/worth-reading.ts";
import type { WriteContext } from "../context.ts";
import { checkInput } from "../input.ts";
import { sameTextHashes } from "./same-text.ts";
import {
  type AddedArticles,
  MAX_ARTICLE_BYTES,
  MAX_ARTICLES,
  type NewArticle,
  newArticleSchema,
} from "./schema.ts";

interface Batch {
  readonly storyId: StoryId;
  /** What the story has already. */
  readonly present: readonly ArticleRecord[];
  readonly articles: readonly NewArticle[];
}

interface Accepted {
  readonly title: string;
  readonly text: string;
  readonly source: string | null;
  readonly publishedAt: string | null;
  readonly file: string;
  readonly sha256: string;
  readonly language: string;
  readonly snapshotId: string | null;
}

/**
 * Writes those articles of a batch that are new and in order, with their audit entries.
 * @throws AppError `too-many` where the story would have more than it can
 */
export async function insertBatch(
  tx: Db,
  context: WriteContext,
  batch: Batch,
): Promise<Omit<AddedArticles, "analysis">> {
  const checked = checkBatch(batch.articles, context.now);
  const { accepted, refused } = await ofTheirSnapshots(tx, context, checked);
  const { fresh, doubles } = recognize(accepted, batch.present);
  if (batch.present.length + fresh.length > MAX_ARTICLES) {
    throw new AppError(
      "too-many",
      `A story holds ${MAX_ARTICLES} articles; this one has ${batch.present.length}, and ${fresh.length} more were given.`,
    );
  }
  const ids = await insertArticles(tx, context, batch.storyId, fresh);
  const added = fresh.flatMap(({ file, title }, index) => {
    const articleId = ids[index];
    return articleId === undefined ? [] : [{ articleId, file, title }];
  });
  await writeAudit(
    tx,
    context,
    fresh.map(({ title, source, publishedAt, file, sha256, snapshotId }, index) => ({
      action: "article.added" as const,
      subjectKind: "article" as const,
      subjectId: idAt(ids, index),
      storyId: batch.storyId,
      detail: { title, source, publishedAt, file, sha256, snapshotId },
    })),
  );
  const idBySum = new Map(fresh.map(({ sha256 }, index) => [sha256, idAt(ids, index)]));
  const duplicates = doubles.map(({ article, of }) => {
    const articleId = of.id ?? idBySum.get(of.sha256);
    if (articleId === undefined) throw new Error("an article repeats one that is not there");
    return { file: article.file, title: article.title, of: { articleId, title: of.title } };
  });
  return { added, duplicates, refused };
}

function idAt(ids: readonly string[], index: number): string {
  const id = ids[index];
  if (id === undefined) throw new Error("an article was saved without an id");
  return id;
}

/** What a refused article is called: it may be anything at all. */
function nameOf(article: unknown): string {
  const { file, title } = (article ?? {}) as { file?: unknown; title?: unknown };
  return [file, title].find((name) => typeof name === "string" && name !== "")?.toString() ?? "an article";
}

function checkBatch(
  articles: readonly NewArticle[],
  now: Date,
): {
  accepted: Accepted[];
  refused: { file: string; message: string }[];
} {
  const accepted: Accepted[] = [];
  const refused: { file: string; message: string }[] = [];
  for (const article of articles) {
    try {
      const input = checkInput(newArticleSchema, article);
      const why = whyNotPublishedThen(input.publishedAt, now);
      if (why !== null) throw new AppError("bad-input", why);
      if (Buffer.byteLength(input.text) > MAX_ARTICLE_BYTES) {
        throw new AppError(
          "too-large",
          "The text is larger than 1 MB; split it, or import the part that matters.",
        );
      }
      accepted.push({
        ...input,
        sha256: textSha256(input.text),
        language: detectLanguage(input.text),
      });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      refused.push({ file: nameOf(article), message: error.message });
    }
  }
  return { accepted, refused };
}

/**
 * Refuses texts that name a snapshot which they were not read off: what comes back from a page may be anything, and a
 * text must not borrow the proof of another.
 */
async function ofTheirSnapshots(
  tx: Db,
  context: WriteContext,
  { accepted, refused }: ReturnType<typeof checkBatch>,
): Promise<ReturnType<typeof checkBatch>> {
  const ids = accepted.flatMap(({ snapshotId }) => snapshotId ?? []);
  const snapshots = await findSnapshots(tx, context.workspaceId, ids);
  const isOwn = ({ snapshotId, sha256 }: Accepted): boolean =>
    snapshotId === null || snapshots.get(snapshotId)?.textSha256 === sha256;
  const message = "The text is not the one that was read off its snapshot. Import it again.";
  const strange = accepted.filter((article) => !isOwn(article)).map(({ file }) => ({ file, message }));
  return { accepted: accepted.filter(isOwn), refused: [...refused, ...strange] };
}

interface Known {
  /** Null where it stands earlier in the same batch. */
  readonly id: string | null;
  readonly title: string;
  readonly sha256: string;
}

/** Tells new texts from those that the story, or the batch itself, has already. */
function recognize(
  accepted: readonly Accepted[],
  present: readonly ArticleRecord[],
): { fresh: Accepted[]; doubles: { article: Accepted; of: Known }[] } {
  const known = new Map<string, Known>(present.map((article) => [article.sha256, article]));
  const fresh: Accepted[] = [];
  const doubles: { article: Accepted; of: Known }[] = [];
  for (const article of accepted) {
    const of = sameTextHashes(article.text).flatMap((hash) => known.get(hash) ?? [])[0];
    if (of) doubles.push({ article, of });
    else {
      fresh.push(article);
      known.set(article.sha256, { id: null, title: article.title, sha256: article.sha256 });
    }
  }
  return { fresh, doubles };
}
