/** What people may decide about the engine's results. Each is one row more, with its audit entry in the same transaction. */
import { AppError, type StoryId } from "../../model/index.ts";
import { findDecisions, insertDecision, updateStory, writeAudit } from "../../store/index.ts";
import type { WriteContext } from "../context.ts";
import { decide, holdStory } from "./deciding.ts";
import type { Outcome } from "./decision-schema.ts";

/** A claim that is none: it leaves claims, points and counts. @throws AppError `not-found`, `bad-input` */
export async function rejectClaim(
  context: WriteContext,
  storyId: StoryId,
  claimId: string,
  reason?: string | null,
): Promise<Outcome<never>> {
  return decide(context, storyId, { about: { claims: [claimId] }, reason }, (ground) => {
    const claim = ground.name.claim(ground.claim(claimId));
    return { kind: "make", correction: { kind: "claim-rejected", claim } };
  });
}

/** Takes a claim out of a point: it is about something else than the others. @throws AppError `not-found`, `bad-input` */
export async function tellApart(
  context: WriteContext,
  storyId: StoryId,
  { claimId, pointId, reason }: { claimId: string; pointId: string; reason?: string | null },
): Promise<Outcome<never>> {
  return decide(context, storyId, { about: { points: [pointId] }, reason }, (ground) => {
    const { facet, question, positions } = ground.point(pointId);
    const given = [...new Set(positions.flatMap((position) => position.claimIds))];
    if (!given.includes(claimId)) {
      throw new AppError("not-found", "The claim is not in this point; it may have been taken out already.");
    }
    const others = given.filter((id) => id !== claimId).map((id) => ground.name.claim(ground.claim(id)));
    if (others.length === 0) {
      throw new AppError("bad-input", "The point has no other claim that this one could be told apart from.");
    }
    const claim = ground.name.claim(ground.claim(claimId));
    return { kind: "make", correction: { kind: "not-the-same", claim, facet, question, others } };
  });
}

/** Takes a decision back; what the engine says stands again. @throws AppError `not-found`, `stale` (taken back already) */
export async function undoDecision(
  context: WriteContext,
  storyId: StoryId,
  decisionId: string,
): Promise<void> {
  await context.store.transaction(async (tx) => {
    await holdStory(tx, context, storyId);
    const all = await findDecisions(tx, context.workspaceId, storyId);
    const found = all.find(({ id, undoesId }) => id === decisionId && undoesId === null);
    if (!found) throw new AppError("not-found", "There is no such decision on this story.");
    if (all.some(({ undoesId }) => undoesId === decisionId)) {
      throw new AppError("stale", "This decision was taken back already.");
    }
    await insertDecision(tx, context, storyId, {
      kind: "undone",
      subject: {},
      reason: null,
      undoesId: decisionId,
    });
    await updateStory(tx, context, storyId);
    await writeAudit(tx, context, [
      {
        action: "decision.undone",
        subjectKind: "decision",
        subjectId: decisionId,
        storyId,
        detail: { kind: found.kind },
      },
    ]);
  });
}
