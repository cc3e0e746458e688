/** What is said in public: published, corrected, withdrawn (moves.ts). */
import type { z } from "zod";
import { AppError, type Point, type StoryId } from "../../model/index.ts";
import { findingOf, whyNotPublish } from "../../review/case/finding.ts";
import { judgementInWords, ratingInWords } from "../../review/case/judge.ts";
import { standingFinding } from "../../review/case/replay.ts";
import type { Judgement } from "../../review/case/step.ts";
import { type WriteContext, within } from "../context.ts";
import { renamePerson } from "../desk/desk.ts";
import { checkInput } from "../input.ts";
import { actOnReview, type Making, type Standing } from "./acting.ts";
import { judgementIn } from "./moves.ts";
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

/** The id that an answer of then has now: by its words, which stay where ids do not. */
function answerNow(point: Point | null, answer: Judgement["rated"]): string | null {
  return point?.positions.find(({ label }) => label === answer?.label)?.id ?? null;
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
  const { signAs, ...asked } = checkInput(publishSchema, input);
  if (signAs === undefined) return publish(context, storyId, asked);
  // Whoever is refused the publication keeps the name they had.
  return context.store.transaction(async (tx) => {
    const inner = within(context, tx);
    await renamePerson(inner, context.actorId, signAs);
    return publish(inner, storyId, asked);
  });
}

function publish(
  context: WriteContext,
  storyId: StoryId,
  { target, base }: Omit<z.output<typeof publishSchema>, "signAs">,
): Promise<StepOutcome> {
  return actOnReview(context, storyId, { target }, (standing): Making => {
    const { file, review, point } = standing;
    const known = file.adjudication;
    // Not what somebody else made of it since, unread.
    if (known && base !== null && known.id !== base) {
      const theirs = `${judgementInWords(known.judgement)}. ${known.judgement.rationale}`;
      return { kind: "stale", theirs, base: known.id };
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
  const { target, base, ratingId, ratedId, positionId, summary, method, reason } = checkInput(
    correctSchema,
    input,
  );
  return actOnReview(context, storyId, { target }, (standing): Making => {
    const { file, point, desk } = standing;
    const published = standingFinding(file);
    if (!published || !file.adjudication) {
      throw new AppError("stale", "There is no published finding here that could be corrected.");
    }
    if (published.id !== base) {
      const theirs = `${ratingInWords(published.finding)}. ${published.finding.summary}`;
      return { kind: "stale", theirs, base: published.id };
    }
    if (summary === "") {
      throw new AppError("bad-input", "A finding needs its rationale.");
    }
    const known = file.adjudication.judgement;
    const judgement = judgementIn(standing, {
      ratingId,
      ratedId: ratedId === undefined ? answerNow(point, known.rated) : ratedId,
      positionId: positionId === undefined ? answerNow(point, known.position) : positionId,
      rationale: summary,
    });
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
