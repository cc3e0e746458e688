/** What is said in public: published, corrected, withdrawn (moves.ts). */
import { AppError, type StoryId } from "../../model/index.ts";
import { findingOf, whyNotPublish } from "../../review/case/finding.ts";
import { standingFinding } from "../../review/case/replay.ts";
import type { WriteContext } from "../context.ts";
import { checkInput } from "../input.ts";
import { actOnReview, type Making, type Standing } from "./acting.ts";
import { ratingIn } from "./moves.ts";
import {
  type CorrectInput,
  correctSchema,
  type PublishInput,
  publishSchema,
  type StepOutcome,
} from "./schema.ts";

/** Who gives an answer: outlets, each once, articles without one by their headline. */
function voicesIn({ ground, point }: Standing): (positionId: string) => readonly string[] {
  const articleOf = new Map(ground.story.results.claims.map(({ id, articleId }) => [id, articleId]));
  const names = new Map(ground.story.articles.map(({ id, source, title }) => [id, source ?? title]));
  return (positionId) => {
    const position = point?.positions.find(({ id }) => id === positionId);
    return [...new Set((position?.claimIds ?? []).flatMap((id) => names.get(articleOf.get(id) ?? "") ?? []))];
  };
}

/**
 * Publishes the adjudicated outcome. What is missing for that is said, sentence by sentence.
 * @throws AppError `not-found`, `bad-input` (no rationale, no evidence, a number that names no source), `stale`
 */
export async function publishFinding(
  context: WriteContext,
  storyId: StoryId,
  input: PublishInput,
): Promise<StepOutcome> {
  const { target, base } = checkInput(publishSchema, input);
  return actOnReview(context, storyId, { target }, (standing): Making => {
    const { file, review, point } = standing;
    const known = file.adjudication;
    // Not what somebody else made of it since, unread.
    if (known && base !== null && known.id !== base) {
      const { rating, rationale } = known.judgement;
      return { kind: "stale", theirs: `${rating.label}. ${rationale}`, base: known.id };
    }
    const missing = whyNotPublish(file);
    if (missing.length > 0 && file.state !== "published") throw new AppError("bad-input", missing.join(" "));
    if (file.state !== "adjudicated")
      throw new AppError("stale", "Only what is adjudicated can be published.");
    const question = point?.question ?? review?.subject.question ?? "";
    return {
      kind: "make",
      bodies: [{ kind: "published", finding: findingOf(file, question, point, voicesIn(standing)) }],
    };
  });
}

/**
 * Puts another finding in the place of the published one, which stays visible under it, with what was wrong. Evidence
 * and answers are those of now. @throws AppError `not-found`, `bad-input`, `stale`
 */
export async function correctFinding(
  context: WriteContext,
  storyId: StoryId,
  input: CorrectInput,
): Promise<StepOutcome> {
  const { target, base, ratingId, summary, method, reason } = checkInput(correctSchema, input);
  return actOnReview(context, storyId, { target }, (standing): Making => {
    const { file, point, desk } = standing;
    const published = standingFinding(file);
    if (!published || !file.adjudication) {
      throw new AppError("stale", "There is no published finding here that could be corrected.");
    }
    if (published.id !== base) {
      const { rating, summary: theirs } = published.finding;
      return { kind: "stale", theirs: `${rating.label}. ${theirs}`, base: published.id };
    }
    if (summary === "") {
      throw new AppError("bad-input", "A finding needs its rationale.");
    }
    const judgement = {
      ...file.adjudication.judgement,
      rating: ratingIn(standing, ratingId),
      rationale: summary,
    };
    const next = { ...file, adjudication: { ...file.adjudication, judgement, method } };
    const missing = whyNotPublish(next);
    if (missing.length > 0) throw new AppError("bad-input", missing.join(" "));
    const finding = findingOf(next, published.finding.question, point, voicesIn(standing));
    // The one who corrects it answers for it, too.
    const reviewers = finding.reviewers.some(
      ({ name, part }) => name === desk.me.name && part === "adjudicated",
    )
      ? finding.reviewers
      : [...finding.reviewers, { name: desk.me.name, part: "adjudicated" as const }];
    return { kind: "make", bodies: [{ kind: "corrected", finding: { ...finding, reviewers } }], reason };
  });
}
