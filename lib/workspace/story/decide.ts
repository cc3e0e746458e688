/** What people may decide about the engine's results. Each is one row more, with its audit entry in the same transaction. */
import { AppError, type Claim, type StoryId } from "../../model/index.ts";
import type { Correction } from "../../review/decision.ts";
import { subjectOf } from "../../review/locate.ts";
import {
  type Db,
  findDecisions,
  insertDecision,
  lockStory,
  updateStory,
  writeAudit,
} from "../../store/index.ts";
import { type WriteContext, within } from "../context.ts";
import { checkInput } from "../input.ts";
import { loadArticleTexts, loadStoryComparison } from "./loaders.ts";
import { reasonSchema } from "./schema.ts";

/** A claim that is none: it leaves claims, points and counts. Gives the decision's id. @throws AppError `not-found`, `bad-input` */
export async function rejectClaim(
  context: WriteContext,
  storyId: StoryId,
  claimId: string,
  reason?: string | null,
): Promise<string> {
  const why = checkInput(reasonSchema, reason);
  return decide(context, storyId, why, async (inside) => {
    const { comparison } = await loadStoryComparison(inside, storyId);
    const claim = comparison.claims.find(({ id }) => id === claimId);
    if (!claim) throw noClaim();
    const [subject] = await subjectsFor(inside, storyId, [claim]);
    if (!subject) throw noClaim();
    return { kind: "claim-rejected", claim: subject };
  });
}

/** Takes a claim out of a point: it is about something else than the others. Gives the decision's id. @throws AppError `not-found`, `bad-input` */
export async function tellApart(
  context: WriteContext,
  storyId: StoryId,
  { claimId, pointId, reason }: { claimId: string; pointId: string; reason?: string | null },
): Promise<string> {
  const why = checkInput(reasonSchema, reason);
  return decide(context, storyId, why, async (inside) => {
    const { comparison } = await loadStoryComparison(inside, storyId);
    const point = comparison.points.find(({ id }) => id === pointId);
    const given = new Set(point?.positions.flatMap((position) => position.claimIds));
    const claim = comparison.claims.find(({ id }) => id === claimId && given.has(id));
    if (!point || !claim) throw noClaim();
    const others = comparison.claims.filter(({ id }) => id !== claimId && given.has(id));
    if (others.length === 0) {
      throw new AppError("bad-input", "The point has no other claim that this one could be told apart from.");
    }
    const [subject, ...rest] = await subjectsFor(inside, storyId, [claim, ...others]);
    if (!subject) throw noClaim();
    const { facet, question } = point;
    return { kind: "not-the-same", claim: subject, facet, question, others: rest };
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

async function decide(
  context: WriteContext,
  storyId: StoryId,
  reason: string | null,
  make: (inside: WriteContext) => Promise<Correction>,
): Promise<string> {
  return context.store.transaction(async (tx) => {
    await holdStory(tx, context, storyId);
    const { kind, ...subject } = await make(within(context, tx));
    const id = await insertDecision(tx, context, storyId, { kind, subject, reason, undoesId: null });
    await updateStory(tx, context, storyId);
    const { articleId, anchor, statement } = subject.claim;
    const detail = { kind, reason, articleId, quote: anchor.quote.exact, statement };
    await writeAudit(tx, context, [
      { action: "decision.made", subjectKind: "decision", subjectId: id, storyId, detail },
    ]);
    return id;
  });
}

/** Decisions on one story follow one another. */
async function holdStory(tx: Db, context: WriteContext, storyId: StoryId): Promise<void> {
  if (await lockStory(tx, context.workspaceId, storyId)) return;
  throw new AppError("not-found", "There is no such story; it may have been deleted.");
}

async function subjectsFor(context: WriteContext, storyId: StoryId, claims: readonly Claim[]) {
  const ids = [...new Set(claims.map((claim) => claim.articleId))];
  const texts = new Map((await loadArticleTexts(context, storyId, ids)).map(({ id, text }) => [id, text]));
  return claims.map((claim) => subjectOf(claim, texts.get(claim.articleId) ?? ""));
}

function noClaim(): AppError {
  return new AppError(
    "not-found",
    "There is no such claim in the newest analysis; it may have been rejected.",
  );
}
