/** The reviews of a story, read, replayed and found again in its newest analysis. */
import type { StoryId } from "../../model/index.ts";
import { locateCases } from "../../review/case/locate.ts";
import { type CaseFile, replay } from "../../review/case/replay.ts";
import { type Step, stepSchema } from "../../review/case/step.ts";
import { type PointSubject, pointSubjectSchema } from "../../review/decision.ts";
import { findReviewCases, findReviewSteps, type ReviewStepRecord } from "../../store/index.ts";
import type { ReadContext } from "../context.ts";
import { currentTexts } from "../story/articles.ts";
import { asRead, type CorrectedStory } from "../story/corrected.ts";

export interface Review {
  readonly id: string;
  readonly subject: PointSubject;
  readonly steps: readonly Step[];
  readonly file: CaseFile;
  /** The point that it is about in the newest analysis; null where none is surely meant. */
  readonly pointId: string | null;
}

/** A review that nobody has begun. */
export const NO_STEPS: Pick<Review, "steps" | "file"> = { steps: [], file: replay([]).file };

/** Every review of a story, the oldest first: of several on one point (merged since) the first is the point's. */
export async function storyReviews(context: ReadContext, story: CorrectedStory): Promise<readonly Review[]> {
  const { store, workspaceId } = context;
  const storyId = story.summary.id as StoryId;
  const records = await findReviewCases(store.db, workspaceId, storyId);
  if (records.length === 0) return [];
  const cases = records.map(({ id, subject }) => ({ id, subject: pointSubjectSchema.parse(subject) }));
  const [steps, texts] = await Promise.all([
    findReviewSteps(store.db, workspaceId, storyId),
    currentTexts(context, story.articles, articlesOf(cases)),
  ]);
  const located = locateCases(cases, story.results.points, asRead(story), texts);
  const byCase = stepsByCase(steps);
  return cases.map(({ id, subject }) => {
    const own = byCase.get(id) ?? [];
    return { id, subject, steps: own, file: replay(own).file, pointId: located.get(id) ?? null };
  });
}

const articlesOf = (cases: readonly { readonly subject: PointSubject }[]): ReadonlySet<string> =>
  new Set(cases.flatMap(({ subject }) => subject.claims.map(({ articleId }) => articleId)));

function stepsByCase(records: readonly ReviewStepRecord[]): ReadonlyMap<string, readonly Step[]> {
  const undone = new Map(
    records.flatMap((record) => (record.undoesId === null ? [] : [[record.undoesId, record] as const])),
  );
  const byCase = new Map<string, Step[]>();
  for (const record of records) {
    if (record.undoesId !== null) continue;
    const back = undone.get(record.id);
    const step: Step = {
      id: record.id,
      body: stepSchema.parse({ ...record.body, kind: record.kind }),
      reason: record.reason,
      actor: { id: record.actorId, name: record.actorName },
      at: record.at.toISOString(),
      undone: back ? { actor: back.actorName, at: back.at.toISOString() } : null,
    };
    const own = byCase.get(record.caseId);
    if (own) own.push(step);
    else byCase.set(record.caseId, [step]);
  }
  return byCase;
}
