"use server";

import { toStoryId } from "../../../../../lib/workspace/context.ts";
import {
  type ClaimChoices,
  type ClaimChoicesInput,
  loadClaimChoices,
} from "../../../../../lib/workspace/story/claim-choices.ts";
import { rejectClaim, tellApart, undoDecision } from "../../../../../lib/workspace/story/decide.ts";
import { addClaim, editClaim, moveClaim } from "../../../../../lib/workspace/story/decide-claims.ts";
import { decideOrigin, type OriginDecision } from "../../../../../lib/workspace/story/decide-origins.ts";
import {
  decideRelation,
  mergePoints,
  renamePoint,
} from "../../../../../lib/workspace/story/decide-points.ts";
import type {
  ClaimEdit,
  ClaimNow,
  ClaimWording,
  MakePoint,
  MergePoints,
  MoveClaim,
  NewClaim,
  Outcome,
  RecutClaims,
  RelationDecision,
  RelationWording,
  RenamePoint,
  SpanOf,
} from "../../../../../lib/workspace/story/decision-schema.ts";
import {
  type ClaimForm,
  loadClaimForm,
  loadPointChoices,
  loadWindow,
  type PointChoice,
} from "../../../../../lib/workspace/story/forms.ts";
import { makePoint } from "../../../../../lib/workspace/story/make-point.ts";
import { recutClaims } from "../../../../../lib/workspace/story/recut-claims.ts";
import { type ActionResult, act } from "../../../../_edge/act.ts";
import { actOnStory } from "../../../../_edge/act-on-story.ts";
import { requestContext } from "../../../../_edge/person.ts";

export async function decideOriginAction(
  storyId: string,
  input: OriginDecision,
): Promise<ActionResult<Outcome<never>>> {
  return actOnStory(storyId, (context, id) => decideOrigin(context, id, input));
}

export async function rejectClaimAction(storyId: string, claimId: string, reason: string) {
  return actOnStory(storyId, (context, id) => rejectClaim(context, id, claimId, reason));
}

export async function tellApartAction(
  storyId: string,
  { claimId, pointId }: { claimId: string; pointId: string },
  reason: string,
): Promise<ActionResult<Outcome<never>>> {
  return actOnStory(storyId, (context, id) => tellApart(context, id, { claimId, pointId, reason }));
}

export async function addClaimAction(storyId: string, input: NewClaim) {
  return actOnStory(storyId, (context, id) => addClaim(context, id, input));
}

export async function editClaimAction(
  storyId: string,
  input: ClaimEdit,
): Promise<ActionResult<Outcome<ClaimWording>>> {
  return actOnStory(storyId, (context, id) => editClaim(context, id, input));
}

export async function moveClaimAction(storyId: string, input: MoveClaim) {
  return actOnStory(storyId, (context, id) => moveClaim(context, id, input));
}

export async function recutClaimsAction(
  storyId: string,
  input: RecutClaims,
): Promise<ActionResult<Outcome<ClaimNow>>> {
  return actOnStory(storyId, (context, id) => recutClaims(context, id, input));
}

export async function makePointAction(
  storyId: string,
  input: MakePoint,
): Promise<ActionResult<Outcome<never>>> {
  return actOnStory(storyId, (context, id) => makePoint(context, id, input));
}

export async function claimChoicesAction(
  storyId: string,
  input: ClaimChoicesInput,
): Promise<ActionResult<ClaimChoices>> {
  return act(async () => loadClaimChoices(await requestContext(), toStoryId(storyId), input));
}

export async function renamePointAction(
  storyId: string,
  input: RenamePoint,
): Promise<ActionResult<Outcome<string>>> {
  return actOnStory(storyId, (context, id) => renamePoint(context, id, input));
}

export async function mergePointsAction(storyId: string, input: MergePoints) {
  return actOnStory(storyId, (context, id) => mergePoints(context, id, input));
}

export async function decideRelationAction(
  storyId: string,
  input: RelationDecision,
): Promise<ActionResult<Outcome<RelationWording | null>>> {
  return actOnStory(storyId, (context, id) => decideRelation(context, id, input));
}

export async function undoDecisionAction(storyId: string, decisionId: string): Promise<ActionResult<void>> {
  return actOnStory(storyId, (context, id) => undoDecision(context, id, decisionId));
}

export async function claimFormAction(storyId: string, claimId: string): Promise<ActionResult<ClaimForm>> {
  return act(async () => loadClaimForm(await requestContext(), toStoryId(storyId), claimId));
}

export async function windowAction(storyId: string, span: SpanOf) {
  return act(async () => loadWindow(await requestContext(), toStoryId(storyId), span));
}

export async function pointChoicesAction(
  storyId: string,
  claimId: string | null,
): Promise<ActionResult<readonly PointChoice[]>> {
  return act(async () => loadPointChoices(await requestContext(), toStoryId(storyId), claimId));
}
