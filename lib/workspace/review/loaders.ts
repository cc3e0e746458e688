/** What pages of reviews read. Nothing that is hidden from the person who looks leaves here. */
import { formatCitation, STYLES } from "../../cite/format.ts";
import { AppError, type StoryId } from "../../model/index.ts";
import { sourcesOf, whyNotPublish } from "../../review/case/finding.ts";
import { seenBy, stepsSeenBy } from "../../review/case/seen.ts";
import type { Finding } from "../../review/case/step.ts";
import { whyNotUndo } from "../../review/case/undo.ts";
import type { ReadContext } from "../context.ts";
import { loadDesk } from "../desk/desk.ts";
import { wordsNow } from "../revisions/words-now.ts";
import { type CorrectedStory, loadCorrected } from "../story/corrected.ts";
import type { StoryArticle, StorySummary } from "../story/schema.ts";
import { NO_STEPS, type Review, storyReviews } from "./reviews.ts";
import type { Desk, FindingHistory, ListedSource, ReviewView } from "./schema.ts";

/** Sources in every style. */
function listed(sources: Finding["sources"]): readonly ListedSource[] {
  return sources.map(({ number, citation }) => ({
    number,
    styles: Object.fromEntries(STYLES.map((style) => [style, formatCitation(citation, style)])),
  }));
}

/** The review of a point of the newest analysis; an empty one before the first step. @throws AppError `not-found` */
export async function loadPointReview(
  context: ReadContext,
  storyId: StoryId,
  pointId: string,
): Promise<ReviewView> {
  const story = await loadCorrected(context, storyId);
  const point = story.results.points.find(({ id }) => id === pointId);
  if (!point) throw new AppError("not-found", "The story has no such point in its newest analysis.");
  const [reviews, desk] = await Promise.all([storyReviews(context, story), loadDesk(context)]);
  const here = reviews.filter((review) => review.pointId === pointId);
  const evidenceNow = await evidenceNowOf(context, story, here[0] ?? null);
  const around = { question: point.question, pointId, desk, evidenceNow };
  return viewOf(here[0] ?? null, { ...around, others: here.slice(1) });
}

/** A review by its own address: also where its point is gone. @throws AppError `not-found` */
export async function loadReview(
  context: ReadContext,
  storyId: StoryId,
  caseId: string,
): Promise<ReviewView> {
  const story = await loadCorrected(context, storyId);
  const [reviews, desk] = await Promise.all([storyReviews(context, story), loadDesk(context)]);
  const review = reviews.find(({ id }) => id === caseId);
  if (!review) throw new AppError("not-found", "There is no such review in this story.");
  const evidenceNow = await evidenceNowOf(context, story, review);
  const { pointId } = review;
  return viewOf(review, { question: questionOf(review, story), pointId, desk, evidenceNow, others: [] });
}

/** As the point asks now; where it is gone, as it asked when the review was begun. */
export function questionOf({ pointId, subject }: Review, story: CorrectedStory): string {
  return story.results.points.find(({ id }) => id === pointId)?.question ?? subject.question;
}

/** Evidence out of articles whose newer versions edited its words. */
async function evidenceNowOf(context: ReadContext, story: CorrectedStory, review: Review | null) {
  const resting = (review?.file.evidence ?? []).flatMap(({ id, evidence: { origin } }) => {
    if (origin.kind === "quote") return [{ key: id, articleId: origin.articleId, anchor: origin.anchor }];
    if (origin.kind !== "claim") return [];
    return [{ key: id, articleId: origin.claim.articleId, anchor: origin.claim.anchor }];
  });
  return wordsNow(context, story.articles, resting);
}

interface Around {
  readonly evidenceNow: ReviewView["evidenceNow"];
  readonly question: string;
  readonly pointId: string | null;
  readonly desk: Desk;
  readonly others: readonly Review[];
}

function viewOf(review: Review | null, { question, pointId, desk, evidenceNow, others }: Around): ReviewView {
  const steps = review?.steps ?? [];
  // What nobody has begun begins as the desk has it.
  const file = review?.file ?? { ...NO_STEPS.file, blind: desk.blind };
  const { sources, numberOf } = sourcesOf(file.evidence);
  return {
    caseId: review?.id ?? null,
    pointId,
    question,
    file: seenBy(file, desk.me.id),
    steps: stepsSeenBy(steps, file, desk.me.id),
    sources: listed([...sources]),
    sourceOf: Object.fromEntries(numberOf),
    evidenceNow,
    whyNotPublish: whyNotPublish(file),
    undoable: steps.filter(({ id }) => whyNotUndo(steps, id, desk.me.id) === null).map(({ id }) => id),
    others: others.map(({ id, subject }) => ({ caseId: id, question: subject.question })),
    desk,
  };
}

/** What readers are shown of a story: findings, and who was compared. */
export interface StoryFindings {
  readonly story: StorySummary;
  readonly articles: readonly StoryArticle[];
  readonly findings: readonly FindingHistory[];
}

/** The published findings with their earlier versions, in the order of their first publication. @throws AppError `not-found` */
export async function loadFindings(context: ReadContext, storyId: StoryId): Promise<StoryFindings> {
  const story = await loadCorrected(context, storyId);
  const reviews = await storyReviews(context, story);
  const findings = reviews
    .filter(({ file }) => file.findings.length > 0)
    .map(({ id, pointId, file }): FindingHistory => {
      const versions = file.findings.toReversed();
      return { caseId: id, pointId, versions, sources: listed(versions[0]?.finding.sources ?? []) };
    })
    .sort((a, b) => ((a.versions.at(-1)?.at ?? "") < (b.versions.at(-1)?.at ?? "") ? -1 : 1));
  return { story: story.summary, articles: story.articles, findings };
}
