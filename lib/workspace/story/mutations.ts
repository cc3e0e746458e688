import { AppError, type ArticleId, type StoryId } from "../../model/index.ts";
import {
  type ArticleRecord,
  type AuditNote,
  cancelRuns,
  type Db,
  findArticleCounts,
  findArticles,
  findNewestRun,
  findVisits,
  insertRun,
  insertStory,
  lockStory,
  type RunRecord,
  type StoryRecord,
  updateArticle,
  updateStory,
  writeAudit,
  writeVisit,
} from "../../store/index.ts";
import { whyNotPublishedThen } from "../../text/worth-reading.ts";
import type { WriteContext } from "../context.ts";
import { checkInput } from "../input.ts";
import { insertBatch } from "./batch.ts";
import { toProgress } from "./progress.ts";
import {
  type AddedArticles,
  type AnalysisProgress,
  type ArticleMeta,
  articleMetaSchema,
  type NewArticle,
  type NewStory,
  newStorySchema,
} from "./schema.ts";

const SUPERSEDED = "The articles changed while it ran; a new analysis takes them all up.";
const CANCELLED = "Cancelled on request.";

/** @throws AppError `bad-input` */
export async function createStory(
  context: WriteContext,
  input: NewStory,
  options: { readonly demonstration?: boolean } = {},
): Promise<StoryId> {
  const { title } = checkInput(newStorySchema, input);
  const demonstration = options.demonstration ?? false;
  return context.store.transaction(async (tx) => {
    const storyId = await insertStory(tx, context, { title, demonstration });
    await audit(tx, context, storyId, { action: "story.created", detail: { title } });
    return storyId;
  });
}

/** @throws AppError `bad-input`, `not-found` */
export async function renameStory(context: WriteContext, storyId: StoryId, title: string): Promise<void> {
  const input = checkInput(newStorySchema, { title });
  await changeStory(context, storyId, async (tx, story) => {
    if (story.title === input.title) return;
    await updateStory(tx, context, storyId, { title: input.title });
    const detail = { before: story.title, after: input.title };
    await audit(tx, context, storyId, { action: "story.renamed", detail });
  });
}

/** Hides the story and cancels its analysis; nothing is erased. @throws AppError `not-found` */
export async function deleteStory(context: WriteContext, storyId: StoryId): Promise<void> {
  await changeStory(context, storyId, async (tx, story) => {
    const runs = await cancelRuns(tx, context, storyId, "The story was deleted.");
    for (const run of runs) await auditRun(tx, context, run, "analysis.cancelled");
    await updateStory(tx, context, storyId, { deleted: true });
    await audit(tx, context, storyId, { action: "story.deleted", detail: { title: story.title } });
  });
}

/** Adds what can be added and queues an analysis, in one transaction. @throws AppError `not-found`, `too-many` (over 500 in the story) */
export async function addArticles(
  context: WriteContext,
  storyId: StoryId,
  articles: readonly NewArticle[],
): Promise<AddedArticles> {
  return changeStory(context, storyId, async (tx) => {
    const present = await findArticles(tx, context.workspaceId, storyId);
    const batch = await insertBatch(tx, context, { storyId, present, articles });
    if (batch.added.length === 0) return { ...batch, analysis: null };
    const run = await queueAnalysis(tx, context, storyId, present.length + batch.added.length);
    await updateStory(tx, context, storyId);
    return { ...batch, analysis: toProgress(run) };
  });
}

/** Title, source, date of publication; queues an analysis where it changed anything. @throws AppError `bad-input`, `not-found` */
export async function updateArticleMeta(
  context: WriteContext,
  storyId: StoryId,
  articleId: string,
  meta: ArticleMeta,
): Promise<void> {
  const { title, source, publishedAt } = checkInput(articleMetaSchema, meta);
  const why = whyNotPublishedThen(publishedAt ?? null, context.now);
  if (why !== null) throw new AppError("bad-input", why);
  await changeArticle(context, storyId, articleId, async (tx, article, articles) => {
    const change = {
      ...(title === undefined || title === article.title ? {} : { title }),
      ...(source === undefined || source === article.source ? {} : { source }),
      ...(publishedAt === undefined || publishedAt === article.publishedAt ? {} : { publishedAt }),
    };
    if (Object.keys(change).length === 0) return;
    await updateArticle(tx, context, article.id, change);
    const before = Object.fromEntries(
      Object.keys(change).map((key) => [key, article[key as keyof typeof change]]),
    );
    await auditArticle(tx, context, storyId, article.id, {
      action: "article.changed",
      detail: { before, after: change },
    });
    await queueAnalysis(tx, context, storyId, articles.length);
  });
}

/** Takes the article out of the story (its versions stay in the database) and queues an analysis. @throws AppError `not-found` */
export async function removeArticle(
  context: WriteContext,
  storyId: StoryId,
  articleId: string,
): Promise<void> {
  await changeArticle(context, storyId, articleId, async (tx, article, articles) => {
    await updateArticle(tx, context, article.id, { removed: true });
    await auditArticle(tx, context, storyId, article.id, {
      action: "article.removed",
      detail: { title: article.title, sha256: article.sha256 },
    });
    await queueAnalysis(tx, context, storyId, articles.length - 1);
  });
}

/** Queues an analysis, or gives back the one that is waiting or under way already. @throws AppError `not-found` */
export async function startAnalysis(context: WriteContext, storyId: StoryId): Promise<AnalysisProgress> {
  return changeStory(context, storyId, async (tx) => {
    const open = await findNewestRun(tx, context.workspaceId, storyId, ["QUEUED", "RUNNING"]);
    if (open) return toProgress(open);
    const articles = await findArticles(tx, context.workspaceId, storyId);
    return toProgress(await queueAnalysis(tx, context, storyId, articles.length));
  });
}

/** Cancels what is queued or running; null where nothing was. The results of the last finished analysis stay. @throws AppError `not-found` */
export async function cancelAnalysis(
  context: WriteContext,
  storyId: StoryId,
): Promise<AnalysisProgress | null> {
  return changeStory(context, storyId, async (tx) => {
    const [run] = await cancelRuns(tx, context, storyId, CANCELLED);
    if (!run) return null;
    await auditRun(tx, context, run, "analysis.cancelled");
    return toProgress(run);
  });
}

/** Notes that the actor has seen the story: `newArticles` counts from here. Writes nothing where nothing was new. @throws AppError `not-found` */
export async function markStorySeen(context: WriteContext, storyId: StoryId): Promise<void> {
  const { workspaceId, actorId } = context;
  await changeStory(context, storyId, async (tx) => {
    const seenAt = (await findVisits(tx, workspaceId, actorId)).get(storyId);
    const articles = await findArticleCounts(tx, workspaceId, storyId);
    const fresh = articles.filter(({ importedAt }) => seenAt === undefined || importedAt > seenAt);
    if (fresh.length === 0) return;
    await writeVisit(tx, context, storyId);
    await audit(tx, context, storyId, { action: "story.seen", detail: { newArticles: fresh.length } });
  });
}

/** Runs a change of a story's content with the story held: changes of one story follow one another. */
async function changeStory<T>(
  context: WriteContext,
  storyId: StoryId,
  change: (tx: Db, story: StoryRecord) => Promise<T>,
): Promise<T> {
  return context.store.transaction(async (tx) => {
    const story = await lockStory(tx, context.workspaceId, storyId);
    if (!story) throw new AppError("not-found", "There is no such story; it may have been deleted.");
    return change(tx, story);
  });
}

async function changeArticle(
  context: WriteContext,
  storyId: StoryId,
  articleId: string,
  change: (tx: Db, article: ArticleRecord, articles: readonly ArticleRecord[]) => Promise<void>,
): Promise<void> {
  await changeStory(context, storyId, async (tx) => {
    const articles = await findArticles(tx, context.workspaceId, storyId);
    const article = articles.find(({ id }) => id === articleId);
    if (!article) throw new AppError("not-found", "There is no such article in this story.");
    await change(tx, article, articles);
    await updateStory(tx, context, storyId);
  });
}

/** A new run in place of any that is open: what was read so far is kept by version, so nothing is read twice. */
export async function queueAnalysis(
  tx: Db,
  context: WriteContext,
  storyId: StoryId,
  articlesTotal: number,
): Promise<RunRecord> {
  for (const old of await cancelRuns(tx, context, storyId, SUPERSEDED)) {
    await auditRun(tx, context, old, "analysis.cancelled");
  }
  const run = await insertRun(tx, context, { storyId, articlesTotal });
  await auditRun(tx, context, run, "analysis.queued");
  return run;
}

type Note = Pick<AuditNote, "action" | "detail">;

async function audit(tx: Db, context: WriteContext, storyId: StoryId, note: Note): Promise<void> {
  await writeAudit(tx, context, [{ ...note, subjectKind: "story", subjectId: storyId, storyId }]);
}

async function auditArticle(
  tx: Db,
  context: WriteContext,
  storyId: StoryId,
  articleId: ArticleId,
  note: Note,
): Promise<void> {
  await writeAudit(tx, context, [{ ...note, subjectKind: "article", subjectId: articleId, storyId }]);
}

async function auditRun(
  tx: Db,
  context: WriteContext,
  run: RunRecord,
  action: "analysis.queued" | "analysis.cancelled",
): Promise<void> {
  const detail = { articles: run.articlesTotal };
  await writeAudit(tx, context, [
    { action, subjectKind: "run", subjectId: run.id, storyId: run.storyId, detail },
  ]);
}
