/** Corrections of points: asked otherwise, joined, and how their answers stand to each other. */
import { AppError, type StoryId } from "../../model/index.ts";
import { pairKey } from "../../text/decided.ts";
import type { WriteContext } from "../context.ts";
import { checkInput } from "../input.ts";
import { decide } from "./deciding.ts";
import {
  type MergePoints,
  mergePointsSchema,
  type Outcome,
  type RelationDecision,
  type RelationWording,
  type RenamePoint,
  relationDecisionSchema,
  renamePointSchema,
} from "./decision-schema.ts";

/** Puts a point's question otherwise. Somebody else's newer wording comes back instead. @throws AppError `not-found`, `bad-input` */
export async function renamePoint(
  context: WriteContext,
  storyId: StoryId,
  input: RenamePoint,
): Promise<Outcome<string>> {
  const { pointId, base, question, reason } = checkInput(renamePointSchema, input);
  return decide(context, storyId, { about: { points: [pointId] }, reason }, (ground) => {
    const point = ground.point(pointId);
    if (point.question !== base) return { kind: "stale", theirs: point.question };
    if (question === base) throw new AppError("bad-input", "Nothing was changed.");
    const correction = {
      kind: "point-renamed",
      point: ground.name.point(point),
      renamed: question,
    } as const;
    return { kind: "make", correction };
  });
}

/** Says that two points ask the same; the first goes into the second. @throws AppError `not-found`, `bad-input` */
export async function mergePoints(
  context: WriteContext,
  storyId: StoryId,
  input: MergePoints,
): Promise<Outcome<never>> {
  const { pointId, intoId, reason } = checkInput(mergePointsSchema, input);
  return decide(context, storyId, { about: { points: [pointId, intoId] }, reason }, (ground) => {
    const point = ground.point(pointId);
    const into = ground.point(intoId);
    if (point.id === into.id) throw new AppError("bad-input", "A point cannot be merged with itself.");
    if (point.facet !== into.facet) {
      throw new AppError("bad-input", "Only points that ask for the same kind of thing can be merged.");
    }
    const correction = {
      kind: "points-merged",
      point: ground.name.point(point),
      into: ground.name.point(into),
    } as const;
    return { kind: "make", correction };
  });
}

/**
 * Says how two answers of a point stand to each other, with the reason. Somebody else's newer word comes back instead.
 * @throws AppError `not-found`, `bad-input`
 */
export async function decideRelation(
  context: WriteContext,
  storyId: StoryId,
  input: RelationDecision,
): Promise<Outcome<RelationWording | null>> {
  const { pointId, a, b, base, relation, difference, reason } = checkInput(relationDecisionSchema, input);
  return decide(context, storyId, { about: { points: [pointId] }, reason }, (ground) => {
    const point = ground.point(pointId);
    const [first, second] = [a, b].map((id) => point.positions.find((position) => position.id === id));
    if (!first || !second || first === second) {
      throw new AppError("not-found", "The point has no such two answers any more.");
    }
    const known = point.relations.find((each) => pairKey(each.a, each.b) === pairKey(a, b));
    const now = known
      ? { relation: known.relation, difference: known.difference, explanation: known.explanation }
      : null;
    if (!sameRelation(now, base)) return { kind: "stale", theirs: now };
    return {
      kind: "make",
      correction: {
        kind: "relation-decided",
        point: ground.name.point(point),
        a: ground.name.position(first),
        b: ground.name.position(second),
        relation,
        difference,
      },
    };
  });
}

function sameRelation(a: RelationWording | null, b: RelationWording | null): boolean {
  if (a === null || b === null) return a === b;
  return a.relation === b.relation && a.difference === b.difference && a.explanation === b.explanation;
}
