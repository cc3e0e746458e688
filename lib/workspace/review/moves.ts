/** The way of a point through its review. Each is a step more, with its audit entry in the same transaction. */
import { AppError, type StoryId } from "../../model/index.ts";
import { completeJudged, judgementInWords, whyNotJudge } from "../../review/case/judge.ts";
import { nextState } from "../../review/case/machine.ts";
import type { Judgement, StepBody } from "../../review/case/step.ts";
import { whyNotUndo } from "../../review/case/undo.ts";
import type { Rating } from "../../review/scale.ts";
import { insertReviewStep, updateStory, writeAudit } from "../../store/index.ts";
import { type WriteContext, within } from "../context.ts";
import { checkInput } from "../input.ts";
import { loadCorrected } from "../story/corrected.ts";
import { holdStory } from "../story/deciding.ts";
import { actOnReview, actOnReviews, type Making, type Standing } from "./acting.ts";
import { storyReviews } from "./reviews.ts";
import {
  type AdjudicateInput,
  type AssessInput,
  type AssignInput,
  adjudicateSchema,
  assessSchema,
  assignSchema,
  type BulkMoveInput,
  blindSchema,
  bulkMoveSchema,
  type MoveInput,
  moveSchema,
  type StepOutcome,
  type Target,
} from "./schema.ts";

/** Takes up, reopens, sets aside, resumes, withdraws. @throws AppError `not-found`, `bad-input`, `stale` */
export async function moveReview(
  context: WriteContext,
  storyId: StoryId,
  input: MoveInput,
): Promise<StepOutcome> {
  const { act, target, reason } = checkInput(moveSchema, input);
  return actOnReview(context, storyId, { target }, () => ({ kind: "make", bodies: [{ kind: act }], reason }));
}

/** The rating as it is now: what is rated keeps these words. */
function ratingIn({ desk }: Pick<Standing, "desk">, ratingId: string): Rating {
  const rating = desk.scale.find(({ id }) => id === ratingId);
  if (!rating) throw new AppError("bad-input", "There is no such rating on the desk's scale.");
  return rating;
}

function positionIn({ ground, point }: Standing, positionId: string | null) {
  if (positionId === null) return null;
  const position = point?.positions.find(({ id }) => id === positionId);
  if (!position) throw new AppError("not-found", "The point has no such answer any more.");
  return ground.name.position(position);
}

interface JudgementInput {
  readonly ratingId: string;
  readonly ratedId: string | null;
  readonly positionId: string | null;
  readonly rationale: string;
}

/** A judgement out of what was sent. @throws AppError `bad-input` (its parts do not go together), `not-found` */
export function judgementIn(
  standing: Standing,
  { ratingId, ratedId, positionId, rationale }: JudgementInput,
): Judgement {
  const rating = ratingIn(standing, ratingId);
  const judged = completeJudged({ rating, ratedId, positionId }, standing.point);
  const rated = positionIn(standing, judged.ratedId);
  const position = positionIn(standing, judged.positionId);
  const why = whyNotJudge(judged, standing.point);
  if (why !== null) throw new AppError("bad-input", why);
  return { rating, rated, position, rationale };
}

/**
 * One person's judgement of a point; an open point is taken up by it. Assessing again before the round is complete
 * replaces one's own. @throws AppError `not-found`, `bad-input`, `stale`
 */
export async function assess(
  context: WriteContext,
  storyId: StoryId,
  input: AssessInput,
): Promise<StepOutcome> {
  const { target, confidence, base, ...judged } = checkInput(assessSchema, input);
  return actOnReview(context, storyId, { target }, (standing): Making => {
    const { file, desk } = standing;
    const own = file.assessments.find(({ actor }) => actor.id === desk.me.id) ?? null;
    if (own && own.id !== base) {
      return {
        kind: "stale",
        theirs: `${judgementInWords(own.judgement)}. ${own.judgement.rationale}`,
        base: own.id,
      };
    }
    const judgement = judgementIn(standing, judged);
    const step: StepBody = { kind: "assessed", judgement, confidence };
    return { kind: "make", bodies: file.state === "open" ? [{ kind: "taken-up" }, step] : [step] };
  });
}

/** The desk's judgement out of the assessments. @throws AppError `not-found`, `bad-input`, `stale` */
export async function adjudicate(
  context: WriteContext,
  storyId: StoryId,
  input: AdjudicateInput,
): Promise<StepOutcome> {
  const { target, method, base, ...judged } = checkInput(adjudicateSchema, input);
  return actOnReview(context, storyId, { target }, (standing): Making => {
    const known = standing.file.adjudication;
    if (known && known.id !== base) {
      const theirs = `${judgementInWords(known.judgement)}. ${known.judgement.rationale}`;
      return { kind: "stale", theirs, base: known.id };
    }
    const judgement = judgementIn(standing, judged);
    return { kind: "make", bodies: [{ kind: "adjudicated", judgement, method }] };
  });
}

/** Whether this point asks for a second assessment that does not see the first. @throws AppError `not-found`, `stale` */
export async function setBlind(
  context: WriteContext,
  storyId: StoryId,
  input: { readonly target: Target; readonly on: boolean },
): Promise<StepOutcome> {
  const { target, on } = checkInput(blindSchema, input);
  return actOnReview(context, storyId, { target }, ({ file }) => ({
    kind: "make",
    bodies: file.blind === on ? [] : [{ kind: "blind", on }],
  }));
}

/** Who is to do it and by when, for one point or for many. @throws AppError `not-found`, `bad-input` */
export async function assign(
  context: WriteContext,
  storyId: StoryId,
  input: AssignInput,
): Promise<readonly StepOutcome[]> {
  const { targets, to, due } = checkInput(assignSchema, input);
  return actOnReviews(context, storyId, { targets }, ({ file, desk }) => {
    const person = to == null ? null : desk.people.find(({ id }) => id === to);
    if (person === undefined) throw new AppError("not-found", "There is nobody of this id at the desk.");
    const bodies: StepBody[] = [];
    if (to !== undefined && file.assignee?.id !== person?.id) bodies.push({ kind: "assigned", to: person });
    if (due !== undefined && file.due !== due) bodies.push({ kind: "due", on: due });
    return { kind: "make", bodies };
  });
}

/** Takes many points up, or sets them aside; those for which that is not legal stay as they are. @throws AppError `not-found`, `bad-input` */
export async function moveMany(
  context: WriteContext,
  storyId: StoryId,
  input: BulkMoveInput,
): Promise<readonly StepOutcome[]> {
  const { targets, act, reason } = checkInput(bulkMoveSchema, input);
  if (act === "set-aside" && reason === null) {
    throw new AppError("bad-input", "Say why they are set aside.");
  }
  const machineAct = act === "taken-up" ? "take-up" : "set-aside";
  return actOnReviews(context, storyId, { targets }, ({ file }) => ({
    kind: "make",
    bodies: nextState(file.state, machineAct) === null ? [] : [{ kind: act }],
    reason,
  }));
}

/** Takes a step back. @throws AppError `not-found`, `stale` (taken back already, or something builds on it) */
export async function undoStep(context: WriteContext, storyId: StoryId, stepId: string): Promise<void> {
  await context.store.transaction(async (tx) => {
    const inner = within(context, tx);
    await holdStory(tx, context, storyId);
    const reviews = await storyReviews(inner, await loadCorrected(inner, storyId));
    const review = reviews.find(({ steps }) => steps.some(({ id }) => id === stepId));
    if (!review) throw new AppError("not-found", "There is no such step in this story's reviews.");
    const why = whyNotUndo(review.steps, stepId, context.actorId);
    if (why !== null) throw new AppError("stale", why);
    await insertReviewStep(tx, context, storyId, {
      caseId: review.id,
      kind: "undone",
      body: {},
      reason: null,
      undoesId: stepId,
    });
    await updateStory(tx, context, storyId);
    const detail = { step: stepId };
    await writeAudit(tx, context, [
      { action: "review.undone", subjectKind: "review", subjectId: review.id, storyId, detail },
    ]);
  });
}
