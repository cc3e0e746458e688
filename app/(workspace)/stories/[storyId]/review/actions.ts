"use server";

import { toStoryId } from "../../../../../lib/workspace/context.ts";
import { previewCitations, type ReadCitation } from "../../../../../lib/workspace/review/citations.ts";
import { ask, followUp, saveEvidence } from "../../../../../lib/workspace/review/evidence.ts";
import {
  adjudicate,
  assess,
  assign,
  moveMany,
  moveReview,
  setBlind,
  undoStep,
} from "../../../../../lib/workspace/review/moves.ts";
import { correctFinding, publishFinding } from "../../../../../lib/workspace/review/publish.ts";
import { removeView, saveView } from "../../../../../lib/workspace/review/queue.ts";
import type {
  AdjudicateInput,
  AskInput,
  AssessInput,
  AssignInput,
  BulkMoveInput,
  CorrectInput,
  EvidenceInput,
  FollowUpInput,
  MoveInput,
  PublishInput,
  StepOutcome,
  Target,
} from "../../../../../lib/workspace/review/schema.ts";
import { loadClaims } from "../../../../../lib/workspace/story/loaders.ts";
import { type ActionResult, act } from "../../../../_edge/act.ts";
import { actOnStory } from "../../../../_edge/act-on-story.ts";
import { requestContext } from "../../../../_edge/person.ts";

type Stepped = Promise<ActionResult<StepOutcome>>;

export async function moveAction(storyId: string, input: MoveInput): Stepped {
  return actOnStory(storyId, (context, id) => moveReview(context, id, input));
}

export async function assessAction(storyId: string, input: AssessInput): Stepped {
  return actOnStory(storyId, (context, id) => assess(context, id, input));
}

export async function adjudicateAction(storyId: string, input: AdjudicateInput): Stepped {
  return actOnStory(storyId, (context, id) => adjudicate(context, id, input));
}

export async function publishAction(storyId: string, input: PublishInput): Stepped {
  return actOnStory(storyId, (context, id) => publishFinding(context, id, input));
}

export async function correctAction(storyId: string, input: CorrectInput): Stepped {
  return actOnStory(storyId, (context, id) => correctFinding(context, id, input));
}

export async function evidenceAction(storyId: string, input: EvidenceInput): Stepped {
  return actOnStory(storyId, (context, id) => saveEvidence(context, id, input));
}

export async function askAction(storyId: string, input: AskInput): Stepped {
  return actOnStory(storyId, (context, id) => ask(context, id, input));
}

export async function followUpAction(storyId: string, input: FollowUpInput): Stepped {
  return actOnStory(storyId, (context, id) => followUp(context, id, input));
}

export async function setBlindAction(storyId: string, input: { target: Target; on: boolean }): Stepped {
  return actOnStory(storyId, (context, id) => setBlind(context, id, input));
}

export async function assignAction(
  storyId: string,
  input: AssignInput,
): Promise<ActionResult<readonly StepOutcome[]>> {
  return actOnStory(storyId, (context, id) => assign(context, id, input));
}

export async function moveManyAction(
  storyId: string,
  input: BulkMoveInput,
): Promise<ActionResult<readonly StepOutcome[]>> {
  return actOnStory(storyId, (context, id) => moveMany(context, id, input));
}

export async function undoStepAction(storyId: string, stepId: string): Promise<ActionResult<void>> {
  return actOnStory(storyId, (context, id) => undoStep(context, id, stepId));
}

export async function saveViewAction(
  storyId: string,
  view: { name: string; query: string },
): Promise<ActionResult<void>> {
  return actOnStory(storyId, (context, id) => saveView(context, id, view));
}

export async function removeViewAction(storyId: string, viewId: string): Promise<ActionResult<void>> {
  return actOnStory(storyId, (context, id) => removeView(context, id, viewId));
}

export async function readCitationsAction(text: string): Promise<ActionResult<readonly ReadCitation[]>> {
  return act(async () => previewCitations(String(text)));
}

/** A claim that can be attached as evidence. */
export interface ClaimChoice {
  readonly id: string;
  readonly quote: string;
  readonly from: string;
}

/** As many as are looked through at a glance. */
const MOST_CHOICES = 20;

export async function claimChoicesAction(
  storyId: string,
  query: string,
): Promise<ActionResult<readonly ClaimChoice[]>> {
  return act(async () => {
    const filter = { query: String(query).slice(0, 200), limit: MOST_CHOICES };
    const { claims } = await loadClaims(await requestContext(), toStoryId(storyId), filter);
    return claims.map(({ claim, article }) => ({
      id: claim.id,
      quote: claim.quote,
      from: article.source ?? article.title,
    }));
  });
}
