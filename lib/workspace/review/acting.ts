/** How a step of a review is written: rows and their audit entries in one transaction, with the story held. */
import { AppError, type Point, type StoryId } from "../../model/index.ts";
import { type CaseState, STATE_WORDS } from "../../review/case/machine.ts";
import { applyStep, type CaseFile } from "../../review/case/replay.ts";
import { LASTING, type StepBody } from "../../review/case/step.ts";
import {
  type AuditNote,
  type Db,
  insertReviewCase,
  insertReviewStep,
  updateStory,
  writeAudit,
} from "../../store/index.ts";
import { type WriteContext, within } from "../context.ts";
import { loadDesk } from "../desk/desk.ts";
import { loadCorrected } from "../story/corrected.ts";
import { type About, type Ground, groundOf, holdStory } from "../story/deciding.ts";
import { NO_STEPS, type Review, storyReviews } from "./reviews.ts";
import type { Desk, StepOutcome } from "./schema.ts";

/** A review under the lock. */
export interface Standing {
  readonly ground: Ground;
  readonly desk: Desk;
  /** Null before the first step. */
  readonly review: Review | null;
  readonly file: CaseFile;
  /** The point in the newest analysis; null where none is surely meant. */
  readonly point: Point | null;
}

/** What a mutation makes of a review: steps, or what somebody else made of it meanwhile. */
export type Making =
  | { readonly kind: "make"; readonly bodies: readonly StepBody[]; readonly reason?: string | null }
  | { readonly kind: "stale"; readonly theirs: string; readonly base: string | null };

export interface CheckedTarget {
  readonly caseId: string | null;
  readonly pointId: string | null;
}

/** Writes what `make` gives for one review. @throws AppError `not-found`, `bad-input`, `stale` (not legal any more) */
export async function actOnReview(
  context: WriteContext,
  storyId: StoryId,
  { target, about = {} }: { readonly target: CheckedTarget; readonly about?: About },
  make: (standing: Standing) => Making,
): Promise<StepOutcome> {
  const outcomes = await actOnReviews(context, storyId, { targets: [target], about }, make);
  const [outcome] = outcomes;
  if (!outcome) throw new AppError("not-found", "Nothing was meant.");
  return outcome;
}

/** The same for several, in one transaction: all of them or none. Those for which `make` gives no step are left as they are. */
export async function actOnReviews(
  context: WriteContext,
  storyId: StoryId,
  { targets, about = {} }: { readonly targets: readonly CheckedTarget[]; readonly about?: About },
  make: (standing: Standing) => Making,
): Promise<readonly StepOutcome[]> {
  return context.store.transaction(async (tx) => {
    const inner = within(context, tx);
    await holdStory(tx, context, storyId);
    const reviews = await storyReviews(inner, await loadCorrected(inner, storyId));
    // A review that is named by its own id is about a point, too, whose answers have to be named.
    const points = targets.map(
      ({ caseId, pointId }) => pointId ?? reviews.find(({ id }) => id === caseId)?.pointId ?? null,
    );
    const ground = await groundOf(inner, storyId, { ...about, points: [...points, ...(about.points ?? [])] });
    const desk = await loadDesk(inner);
    const outcomes: StepOutcome[] = [];
    for (const target of targets) {
      const standing = standingOf(ground, desk, reviews, target);
      const making = make(standing);
      outcomes.push(
        making.kind === "stale" ? making : await write(tx, context, storyId, { standing, making }),
      );
    }
    if (outcomes.some(({ kind }) => kind === "made")) await updateStory(tx, context, storyId);
    return outcomes;
  });
}

function standingOf(
  ground: Ground,
  desk: Desk,
  reviews: readonly Review[],
  { caseId, pointId }: CheckedTarget,
): Standing {
  const review =
    reviews.find(({ id }) => id === caseId) ?? reviews.find((each) => each.pointId === pointId) ?? null;
  if (caseId !== null && review?.id !== caseId) {
    throw new AppError("not-found", "There is no such review in this story.");
  }
  const id = review ? review.pointId : pointId;
  const found = ground.story.results.points.find((each) => each.id === id) ?? null;
  if (review === null && found === null) {
    throw new AppError(
      "not-found",
      "There is no such point in the newest analysis; it may have been merged.",
    );
  }
  return { ground, desk, review, file: review?.file ?? NO_STEPS.file, point: found };
}

interface Writing {
  readonly standing: Standing;
  readonly making: Extract<Making, { kind: "make" }>;
}

async function write(
  tx: Db,
  context: WriteContext,
  storyId: StoryId,
  { standing: { ground, desk, review, file: before, point }, making }: Writing,
): Promise<StepOutcome> {
  const isNew = review === null;
  const bodies: readonly StepBody[] =
    isNew && desk.blind ? [{ kind: "blind", on: true }, ...making.bodies] : making.bodies;
  if (making.bodies.length === 0) return { kind: "made", caseId: review?.id ?? "", stepId: null };
  const notes: AuditNote[] = [];
  let caseId = review?.id;
  if (caseId === undefined) {
    if (point === null) throw new AppError("not-found", "There is no such point in the newest analysis.");
    const subject = ground.name.point(point);
    caseId = await insertReviewCase(tx, context, storyId, subject);
    const detail = { question: subject.question };
    notes.push({ action: "review.opened", subjectKind: "review", subjectId: caseId, storyId, detail });
  }
  let file = before;
  let last: { id: string; body: StepBody } | null = null;
  for (const body of bodies) {
    const reason = making.reason ?? null;
    const at = context.now.toISOString();
    const next = applyStep(file, { id: "", body, reason, actor: desk.me, at, undone: null });
    if (next === null) throw new AppError("stale", notLegal(file, body));
    const { kind, ...rest } = body;
    const id = await insertReviewStep(tx, context, storyId, {
      caseId,
      kind,
      body: rest,
      reason,
      undoesId: null,
    });
    // No more than that it happened: an entry must not say what a blind second reviewer may not see.
    const detail = { kind, step: id, from: file.state, to: next.state };
    notes.push({ action: "review.step", subjectKind: "review", subjectId: caseId, storyId, detail });
    last = { id, body };
    file = next;
  }
  await writeAudit(tx, context, notes);
  return { kind: "made", caseId, stepId: last && !LASTING.includes(last.body.kind) ? last.id : null };
}

const ACTS_IN_WORDS: Readonly<Partial<Record<StepBody["kind"], string>>> = {
  "taken-up": "taken up",
  assessed: "assessed",
  reopened: "reopened",
  adjudicated: "adjudicated",
  published: "published",
  corrected: "corrected",
  withdrawn: "withdrawn",
  "set-aside": "set aside",
  resumed: "taken up again",
};

function notLegal(file: CaseFile, body: StepBody): string {
  if (body.kind === "blind") {
    return "An assessment is in: whether the second one is blind cannot be changed any more.";
  }
  if (body.kind === "assessed" && file.blind && file.state === "assessed") {
    return "Both assessments are in and have been seen: adjudicate, or reopen the review.";
  }
  const words = ACTS_IN_WORDS[body.kind];
  if (words === undefined) return "What it is about is not there any more; it may have been taken back.";
  return `It cannot be ${words} now: it is ${stateInWords(file.state)}. Somebody may have been quicker.`;
}

function stateInWords(state: CaseState): string {
  return STATE_WORDS[state].toLowerCase();
}
