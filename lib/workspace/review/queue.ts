/** What of a story needs a person, what matters most first. */
import { z } from "zod";
import { AppError, type PointStatus, type StoryId } from "../../model/index.ts";
import { compareUrgency, type Urgency, urgencyOf } from "../../review/case/queue-order.ts";
import { deleteView, findViews, type SavedViewRecord, writeAudit, writeView } from "../../store/index.ts";
import { originCount } from "../../text/origins.ts";
import type { WriteContext } from "../context.ts";
import { loadDesk } from "../desk/desk.ts";
import { checkInput } from "../input.ts";
import { type CorrectedStory, loadCorrected } from "../story/corrected.ts";
import { holdStory } from "../story/deciding.ts";
import type { StorySummary } from "../story/schema.ts";
import { questionOf } from "./loaders.ts";
import { parseQueueView, type Queued, serializeQueueView } from "./queue-view.ts";
import { NO_STEPS, type Review, storyReviews } from "./reviews.ts";
import type { Desk } from "./schema.ts";

export interface QueueRow extends Queued {
  readonly caseId: string | null;
  readonly pointId: string | null;
  readonly assignee: string | null;
  readonly urgency: Urgency | null;
  /** The first few. */
  readonly answers: readonly string[];
  readonly answerCount: number;
  readonly evidence: number;
  /** Sources whose newer versions changed what it stands on since it was last judged. */
  readonly groundChanged: readonly string[];
  /** How many have assessed, of how many are asked; never how. */
  readonly assessed: number;
  readonly asked: number;
}

export interface ReviewQueue {
  readonly story: StorySummary;
  readonly rows: readonly QueueRow[];
  readonly desk: Desk;
  readonly views: readonly SavedViewRecord[];
  /** ISO day. */
  readonly today: string;
}

/** More answers than this are read on the point's page. */
const MOST_ANSWERS = 4;

/**
 * Every point of a story with its review, in the order of need; reviews whose point is gone come first: they wait for
 * another look. @throws AppError `not-found`
 */
export async function loadQueue(context: WriteContext, storyId: StoryId): Promise<ReviewQueue> {
  const story = await loadCorrected(context, storyId);
  const [reviews, desk, views] = await Promise.all([
    storyReviews(context, story),
    loadDesk(context),
    findViews(context.store.db, context.workspaceId, storyId),
  ]);
  const byPoint = new Map<string, Review>();
  for (const review of reviews.toReversed()) if (review.pointId) byPoint.set(review.pointId, review);
  const lost = reviews.filter(({ pointId }) => pointId === null);
  const today = context.now.toISOString().slice(0, 10);
  const rows = [
    ...lost.map((review) => rowOf(review, questionOf(review, story))),
    ...pointRows(story, byPoint),
  ];
  return { story: story.summary, rows, desk, views, today };
}

function pointRows(story: CorrectedStory, byPoint: ReadonlyMap<string, Review>): readonly QueueRow[] {
  const claims = new Map(story.results.claims.map((claim) => [claim.id, claim]));
  const origins = originCount(story.results.origins, story.articles);
  return story.results.points
    .map((point) => ({ point, urgency: urgencyOf(point, claims, origins) }))
    .sort(compareUrgency)
    .map(({ point, urgency }) => ({
      ...rowOf(byPoint.get(point.id) ?? null, point.question, point.status),
      pointId: point.id,
      urgency,
      answers: point.positions.slice(0, MOST_ANSWERS).map(({ label }) => label),
      answerCount: point.positions.length,
    }));
}

function rowOf(review: Review | null, question: string, status: PointStatus | null = null): QueueRow {
  const file = review?.file ?? NO_STEPS.file;
  return {
    caseId: review?.id ?? null,
    pointId: review?.pointId ?? null,
    question,
    status,
    state: file.state,
    assigneeId: file.assignee?.id ?? null,
    assignee: file.assignee?.name ?? null,
    due: file.due,
    urgency: null,
    answers: [],
    answerCount: 0,
    evidence: file.evidence.length,
    groundChanged: file.groundChanged.map(({ source }) => source),
    assessed: file.assessments.length,
    asked: file.asked,
  };
}

const MAX_VIEWS = 50;
export const viewSchema = z.object({
  name: z.string().trim().min(1, "Give the view a name.").max(80, "A name may have 80 characters."),
  query: z.string().max(2000),
});

/** Saves filters under a name; a view of the same name is replaced. @throws AppError `bad-input`, `not-found`, `too-many` */
export async function saveView(
  context: WriteContext,
  storyId: StoryId,
  input: z.input<typeof viewSchema>,
): Promise<void> {
  const { name, query } = checkInput(viewSchema, input);
  // What is not known of it is not kept either.
  const view = { name, query: serializeQueueView(parseQueueView(new URLSearchParams(query))).toString() };
  await context.store.transaction(async (tx) => {
    await holdStory(tx, context, storyId);
    const known = await findViews(tx, context.workspaceId, storyId);
    if (known.length >= MAX_VIEWS && !known.some((each) => each.name === name)) {
      throw new AppError("too-many", `A story may have ${MAX_VIEWS} saved views: delete one first.`);
    }
    await writeView(tx, context, storyId, view);
    await writeAudit(tx, context, [
      { action: "view.saved", subjectKind: "view", subjectId: name, storyId, detail: view },
    ]);
  });
}

/** @throws AppError `not-found` */
export async function removeView(context: WriteContext, storyId: StoryId, viewId: string): Promise<void> {
  await context.store.transaction(async (tx) => {
    await holdStory(tx, context, storyId);
    const known = await findViews(tx, context.workspaceId, storyId);
    const view = known.find(({ id }) => id === viewId);
    if (!view) throw new AppError("not-found", "There is no such saved view.");
    await deleteView(tx, context.workspaceId, storyId, viewId);
    const detail = { name: view.name, query: view.query };
    await writeAudit(tx, context, [
      { action: "view.deleted", subjectKind: "view", subjectId: view.name, storyId, detail },
    ]);
  });
}
