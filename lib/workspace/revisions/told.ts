/** What newer versions did to the answers of a point, told for people. */
import type { Claim, Point, StoryId } from "../../model/index.ts";
import { type AnswerChange, answerChangeInWords } from "../../present/answer-change.ts";
import { locateCases } from "../../review/case/locate.ts";
import { findRevisions, findVersions, type VersionRecord } from "../../store/index.ts";
import type { ReadContext } from "../context.ts";
import { currentTexts } from "../story/articles.ts";
import { asRead, type CorrectedStory, loadCorrected } from "../story/corrected.ts";
import type { StoryArticle } from "../story/schema.ts";
import { carriedSchema } from "./schema.ts";

/** Sentences by point: how the answers of single sources changed with their newer versions. */
export type ToldChanges = ReadonlyMap<string, readonly string[]>;

/** Nothing but one query where no article of the story was ever revised. @throws AppError `not-found` */
export async function loadToldChanges(context: ReadContext, storyId: StoryId): Promise<ToldChanges> {
  const revisions = await findRevisions(context.store.db, context.workspaceId, storyId);
  if (revisions.length === 0) return new Map();
  const story = await loadCorrected(context, storyId);
  const articles = new Map(story.articles.map((article) => [article.id as string, article]));
  const answers = revisions.flatMap((revision, place) => {
    const article = articles.get(revision.articleId);
    if (!article?.isAnalyzed) return [];
    const { answers: given } = carriedSchema.parse(revision.carried);
    return given.map((answer, index) => ({ ...answer, id: `${place}.${index}`, article, revision }));
  });
  const located = await locateAnswers(context, story, answers);
  const versions = await versionsOf(context, [...new Set(answers.map(({ article }) => article.id))]);
  const told = new Map<string, string[]>();
  const points = new Map(story.results.points.map((point) => [point.id, point]));
  for (const [pointId, own] of groupBy(answers, ({ id }) => located.get(id))) {
    const point = points.get(pointId);
    if (!point) continue;
    for (const [, ofArticle] of groupBy(own, ({ article }) => article.id)) {
      const steps = [...groupBy(ofArticle, ({ revision }) => String(revision.toNumber)).values()];
      const words = steps.flatMap((step, index) => {
        const [first] = step;
        if (!first) return [];
        const next = steps[index + 1]?.map(({ label }) => label);
        const after = next ?? answersOf(point, first.article.id, story.results.claims);
        const before = step.map(({ label }) => label);
        if (sameLabels(before, after)) return [];
        const moments = momentsOf(first.article, versions.get(first.article.id) ?? [], first.revision);
        const source = first.article.source ?? first.article.title;
        return [answerChangeInWords({ source, before, after, ...moments })];
      });
      told.set(pointId, [...(told.get(pointId) ?? []), ...words]);
    }
  }
  return told;
}

interface Located {
  readonly id: string;
  readonly point: ReturnType<typeof carriedSchema.parse>["answers"][number]["point"];
}

async function locateAnswers(
  context: ReadContext,
  story: CorrectedStory,
  answers: readonly Located[],
): Promise<ReadonlyMap<string, string>> {
  const named = new Set(answers.flatMap(({ point }) => point.claims.map(({ articleId }) => articleId)));
  const texts = await currentTexts(context, story.articles, named);
  const subjects = answers.map(({ id, point }) => ({ id, subject: point }));
  return locateCases(subjects, story.results.points, asRead(story), texts);
}

async function versionsOf(
  { store, workspaceId }: ReadContext,
  articleIds: readonly string[],
): Promise<ReadonlyMap<string, readonly VersionRecord[]>> {
  const pairs = articleIds.map(async (id) => [id, await findVersions(store.db, workspaceId, id)] as const);
  return new Map(await Promise.all(pairs));
}

function answersOf(point: Point, articleId: string, claims: readonly Claim[]): readonly string[] {
  const own = new Set(claims.filter((claim) => claim.articleId === articleId).map(({ id }) => id));
  return point.positions
    .filter(({ claimIds }) => claimIds.some((id) => own.has(id)))
    .map(({ label }) => label);
}

function sameLabels(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((label) => b.includes(label));
}

/** When the two versions held: as stated, else when they were read. */
function momentsOf(
  article: StoryArticle,
  versions: readonly VersionRecord[],
  { fromNumber, toNumber }: { readonly fromNumber: number; readonly toNumber: number },
): Pick<AnswerChange, "from" | "to"> {
  const moment = (number: number): string | null => {
    const version = versions.find((each) => each.number === number);
    if (!version) return null;
    // The first version is as old as its publication, however late it was imported.
    const stated = version.asOf ?? (number === 1 ? article.publishedAt : null);
    return stated ?? version.createdAt.toISOString();
  };
  return { from: moment(fromNumber), to: moment(toNumber) };
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string | undefined): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
