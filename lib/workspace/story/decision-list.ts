import type { Relation, StoryId } from "../../model/index.ts";
import type { Applied } from "../../review/apply.ts";
import type { ClaimSubject, Correction } from "../../review/decision.ts";
import type { ReadContext } from "../context.ts";
import { wordsNow } from "../revisions/words-now.ts";
import { type CorrectedStory, loadCorrected } from "./corrected.ts";
import type { DecisionList } from "./decision-schema.ts";
import { storyDecisions } from "./decisions.ts";

const NOWHERE: Applied = { claimIds: [], pointId: null, pair: null };

/** The list of decisions, the last first, and for each what it is applied to in the newest analysis. @throws AppError `not-found` */
export async function loadDecisions(context: ReadContext, storyId: StoryId): Promise<DecisionList> {
  const [story, decisions] = await Promise.all([
    loadCorrected(context, storyId),
    storyDecisions(context, storyId),
  ]);
  const changed = await wordsNow(
    context,
    story.articles,
    decisions.flatMap(({ id, correction, undone }) =>
      undone === null
        ? namedClaims(correction).map(({ articleId, anchor }) => ({ key: id, articleId, anchor }))
        : [],
    ),
  );
  const names = new Map(story.articles.map(({ id, source, title }) => [id, source ?? title]));
  return {
    story: story.summary,
    decisions: decisions.toReversed().map((decision) => {
      const { correction } = decision;
      const applied = story.applied.get(decision.id) ?? NOWHERE;
      const { claimIds, pointId } = applied;
      const claimId = claimIds[0] ?? null;
      const [named] = namedClaims(correction);
      return {
        decision,
        source: named ? (names.get(named.articleId) ?? "an article taken out of the story") : null,
        claimId,
        pointId: story.results.points.some(({ id }) => id === pointId) ? pointId : null,
        wordsNow: changed[decision.id] ?? null,
        isApplied: claimId !== null || pointId !== null || isOfArticles(correction, names),
        engineSays: engineSaysOf(correction, story, applied),
      };
    }),
  };
}

/** The claims that a decision is about, of one article; none where it is about a point or about articles. */
function namedClaims(correction: Correction): readonly ClaimSubject[] {
  if ("claim" in correction) return [correction.claim];
  return correction.kind === "claims-recut" ? correction.claims : [];
}

/** What is decided of articles holds while both are in the story. */
const isOfArticles = (correction: Correction, articles: ReadonlyMap<string, string>): boolean =>
  correction.kind === "origin-decided" && correction.articles.every(({ id }) => articles.has(id));

/** How the engine puts now what was decided about; null where it says nothing, or nothing else than it did. */
function engineSaysOf(correction: Correction, story: CorrectedStory, { claimIds, pointId, pair }: Applied) {
  if (correction.kind === "claim-added") return null;
  if (correction.kind === "relation-decided") {
    return pair === null ? null : relationInWords(story.engineSays.relations.get(pair) ?? null);
  }
  if (correction.kind === "point-renamed") {
    return pointId === null ? null : (story.engineSays.questions.get(pointId) ?? null);
  }
  if (!("claim" in correction)) return null;
  const [id] = claimIds;
  if (id === undefined) return null;
  const claim =
    story.engineSays.claims.get(id) ??
    story.results.claims.find((each) => each.id === id) ??
    story.rejected.find((each) => each.id === id);
  return claim && claim.statement !== correction.claim.statement ? claim.statement : null;
}

function relationInWords(relation: Relation | null): string {
  return relation ? `${relation.relation}: ${relation.explanation}` : "that it cannot compare the two";
}
