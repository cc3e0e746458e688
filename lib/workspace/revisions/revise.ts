/** A newer text of an article: a version more where it says something else, and nothing where it does not. */
import { saysTheSame } from "../../anchor/align.ts";
import { readHead } from "../../ingest/header.ts";
import { AppError, type StoryId } from "../../model/index.ts";
import {
  type ArticleRecord,
  type AuditNote,
  type Db,
  findArticles,
  findSnapshots,
  insertReviewStep,
  insertRevision,
  insertVersion,
  readTexts,
  textSha256,
  updateArticle,
  updateStory,
  writeAudit,
} from "../../store/index.ts";
import { detectLanguage } from "../../text/language.ts";
import { type WriteContext, within } from "../context.ts";
import { checkInput } from "../input.ts";
import { type Review, storyReviews } from "../review/reviews.ts";
import { loadCorrected } from "../story/corrected.ts";
import { groundOf, holdStory } from "../story/deciding.ts";
import { queueAnalysis } from "../story/mutations.ts";
import { toProgress } from "../story/progress.ts";
import { MAX_ARTICLE_BYTES } from "../story/schema.ts";
import { type Carrying, carryOver } from "./carrying.ts";
import { type Carried, type Newer, newerSchema, type RevisionOutcome } from "./schema.ts";

/** More words than these are read on the page of changes. */
const MOST_WORDS_TOLD = 8;

/**
 * Writes the newer text as a version, carries over what was read, decided and cited, reopens the reviews whose ground it
 * changed and no others, and queues an analysis: all of it or nothing.
 * @throws AppError `not-found`, `bad-input`, `too-large`
 */
export async function reviseArticle(
  context: WriteContext,
  storyId: StoryId,
  articleId: string,
  input: Newer,
): Promise<RevisionOutcome> {
  const newer = checkInput(newerSchema, input);
  if (Buffer.byteLength(newer.text) > MAX_ARTICLE_BYTES) {
    throw new AppError("too-large", "The text is larger than 1 MB; take the part that matters.");
  }
  return context.store.transaction(async (tx): Promise<RevisionOutcome> => {
    const inner = within(context, tx);
    await holdStory(tx, context, storyId);
    const articles = await findArticles(tx, context.workspaceId, storyId);
    const article = articles.find(({ id }) => id === articleId);
    if (!article) throw new AppError("not-found", "There is no such article in this story.");
    await checkSnapshot(tx, context, newer);
    const texts = await readTexts(tx, context.workspaceId, [article.versionId]);
    const older = texts.get(article.versionId) ?? "";
    const number = article.versionNumber;
    if (saysTheSame(older, newer.text)) {
      const detail = { number, snapshotId: newer.snapshotId };
      await writeAudit(tx, context, [
        { action: "article.unchanged", subjectKind: "article", subjectId: articleId, storyId, detail },
      ]);
      return { kind: "unchanged", number };
    }
    const story = await loadCorrected(inner, storyId);
    const reviews = await storyReviews(inner, story);
    const carrying = carryOver(story, { articleId, older, newer: newer.text });
    const carried = await whatWasSaid(inner, storyId, articleId, carrying);
    await writeVersion(tx, context, storyId, { article, older, newer, carried });
    const reopened = await reopen(tx, context, storyId, { article, carrying, reviews });
    await updateStory(tx, context, storyId);
    const run = await queueAnalysis(tx, context, storyId, articles.length);
    return { kind: "revised", from: number, to: number + 1, reopened, analysis: toProgress(run) };
  });
}

type CheckedNewer = ReturnType<typeof newerSchema.parse>;

async function checkSnapshot(
  tx: Db,
  context: WriteContext,
  { snapshotId, text }: CheckedNewer,
): Promise<void> {
  if (snapshotId === null) return;
  const found = (await findSnapshots(tx, context.workspaceId, [snapshotId])).get(snapshotId);
  if (found?.textSha256 !== textSha256(text)) {
    throw new AppError("bad-input", "The text is not the one that was read off its snapshot.");
  }
}

/** The answers that the older version gives to the points that are touched, so that the change can be told later. */
async function whatWasSaid(
  context: WriteContext,
  storyId: StoryId,
  articleId: string,
  { claims, touched }: Carrying,
): Promise<Carried> {
  const ground = await groundOf(context, storyId, { points: touched.map(({ id }) => id) });
  const own = new Set(
    ground.story.results.claims.filter((claim) => claim.articleId === articleId).map(({ id }) => id),
  );
  const answers = touched.flatMap((point) =>
    point.positions
      .filter(({ claimIds }) => claimIds.some((id) => own.has(id)))
      .map(({ label }) => ({ point: ground.name.point(point), label })),
  );
  return { claims: [...claims], answers };
}

interface Writing {
  readonly article: ArticleRecord;
  readonly older: string;
  readonly newer: CheckedNewer;
  readonly carried: Carried;
}

async function writeVersion(
  tx: Db,
  context: WriteContext,
  storyId: StoryId,
  { article, older, newer, carried }: Writing,
): Promise<void> {
  const { id: articleId, versionNumber: from } = article;
  const to = from + 1;
  const sha256 = textSha256(newer.text);
  const { text, snapshotId, asOf } = newer;
  const language = detectLanguage(text);
  await insertVersion(tx, context, { articleId, number: to, text, sha256, language, snapshotId, asOf });
  await insertRevision(tx, context, storyId, { articleId, fromNumber: from, toNumber: to, carried });
  const title = headlineNow(article, older, text);
  if (title !== null) await updateArticle(tx, context, articleId, { title });
  const detail = {
    from,
    to,
    before: article.sha256,
    after: sha256,
    snapshotId,
    asOf,
    ...(title === null ? {} : { titleBefore: article.title, title }),
  };
  await writeAudit(tx, context, [
    { action: "article.revised", subjectKind: "article", subjectId: articleId, storyId, detail },
  ]);
}

/** The new headline, where the article went by the old text's own; a title that somebody gave it stays. */
function headlineNow({ title }: ArticleRecord, older: string, newer: string): string | null {
  const now = readHead(newer).title?.value.trim() ?? "";
  return readHead(older).title?.value.trim() === title && now !== "" && now !== title ? now : null;
}

interface Reopening {
  readonly article: ArticleRecord;
  readonly carrying: Carrying;
  readonly reviews: readonly Review[];
}

/** @returns how many reviews have to be looked at again */
async function reopen(
  tx: Db,
  context: WriteContext,
  storyId: StoryId,
  { article, carrying, reviews }: Reopening,
): Promise<number> {
  const source = article.source ?? article.title;
  const version = article.versionNumber + 1;
  const notes: AuditNote[] = [];
  let reopened = 0;
  for (const review of reviews) {
    const words = carrying.changedOf(review);
    if (words.length === 0) continue;
    reopened += 1;
    const body = { articleId: article.id, source, version, words: words.slice(0, MOST_WORDS_TOLD) };
    const again = actAgain(review);
    const steps = [
      { kind: "ground-changed", body, reason: null },
      ...(again ? [{ kind: again, body: {}, reason: `${source} changed what it says.` }] : []),
    ];
    for (const step of steps) {
      const id = await insertReviewStep(tx, context, storyId, { ...step, caseId: review.id, undoesId: null });
      const detail = { kind: step.kind, step: id, articleId: article.id, version };
      notes.push({ action: "review.step", subjectKind: "review", subjectId: review.id, storyId, detail });
    }
  }
  if (notes.length > 0) await writeAudit(tx, context, notes);
  return reopened;
}

/** A finding that readers have seen is corrected or withdrawn by people; a round that is open goes on. */
function actAgain({ file: { state } }: Review): "reopened" | "resumed" | null {
  if (state === "assessed" || state === "adjudicated") return "reopened";
  return state === "set-aside" ? "resumed" : null;
}
