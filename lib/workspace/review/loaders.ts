/** What pages of reviews read. Nothing that is hidden from the person who looks leaves here. */
import { formatCitation, STYLES } from "../../cite/format.ts";
import { AppError, type StoryId } from "../../model/index.ts";
import { sourcesOf, whyNotPublish } from "../../review/case/finding.ts";
import { seenBy, stepsSeenBy } from "../../review/case/seen.ts";
import type { Finding } from "../../review/case/step.ts";
import { whyNotUndo } from "../../review/case/undo.ts";
import type { ReadContext } from "../context.ts";
import { loadDesk } from "../desk/desk.ts";
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
  return viewOf(here[0] ?? null, { question: point.question, pointId, desk, others: here.slice(1) });
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
  return viewOf(review, { question: questionOf(review, story), pointId: review.pointId, desk, others: [] });
}

/** As the point asks now; where it is gone, as it asked when the review was begun. */
export function questionOf({ pointId, subject }: Review, story: CorrectedStory): string {
  return story.results.points.find(({ id }) => id === pointId)?.question ?? subject.question;
}

interface Around {
  readonly question: string;
  readonly pointId: string | null;
  readonly desk: Desk;
  readonly others: readonly Review[];
}

function viewOf(review: Review | null, { question, pointId, desk, others }: Around): ReviewView {
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
