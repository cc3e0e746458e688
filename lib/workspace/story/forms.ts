/** What the forms that correct a story have to know before they open. */
import { AppError, type Facet, type PointStatus, type StoryId } from "../../model/index.ts";
import { type TextWindow, windowAround } from "../../present/span-edges.ts";
import { readTexts } from "../../store/index.ts";
import type { ReadContext } from "../context.ts";
import { checkInput } from "../input.ts";
import { type CorrectedStory, loadCorrected } from "./corrected.ts";
import { wordingOf } from "./decide-claims.ts";
import { type ClaimWording, type SpanOf, spanOfSchema } from "./decision-schema.ts";

/** A claim as it can be edited. */
export interface ClaimForm {
  readonly articleId: string;
  readonly wording: ClaimWording;
  /** How it was before anybody edited it; null where nobody did. */
  readonly engine: { readonly statement: string; readonly quote: string } | null;
  readonly window: TextWindow;
}

/** @throws AppError `not-found` */
export async function loadClaimForm(
  context: ReadContext,
  storyId: StoryId,
  claimId: string,
): Promise<ClaimForm> {
  const story = await loadCorrected(context, storyId);
  const claim = story.results.claims.find(({ id }) => id === claimId);
  if (!claim) throw new AppError("not-found", "There is no such claim in the newest analysis.");
  const text = await textOf(context, story, claim.articleId);
  const before = story.engineSays.claims.get(claimId);
  return {
    articleId: claim.articleId,
    wording: wordingOf(claim),
    engine: before ? { statement: before.statement, quote: before.quote } : null,
    window: windowAround(text, claim),
  };
}

/** The text around a span, to move its edges in. @throws AppError `not-found`, `bad-input` */
export async function loadWindow(context: ReadContext, storyId: StoryId, span: SpanOf): Promise<TextWindow> {
  const { articleId, start, end } = checkInput(spanOfSchema, span);
  const text = await textOf(context, await loadCorrected(context, storyId), articleId);
  const within = { start: Math.min(start, text.length), end: Math.min(Math.max(start, end), text.length) };
  return windowAround(text, within);
}

/** A point that a claim can be moved to, or a point merged with. */
export interface PointChoice {
  readonly id: string;
  readonly question: string;
  readonly facet: Facet;
  readonly status: PointStatus;
  readonly positions: readonly { readonly id: string; readonly label: string }[];
  /** The answers that the claim in question gives here. */
  readonly holds: readonly string[];
}

/** Every point of the story, as a choice. @throws AppError `not-found` */
export async function loadPointChoices(
  context: ReadContext,
  storyId: StoryId,
  claimId: string | null,
): Promise<readonly PointChoice[]> {
  const { results } = await loadCorrected(context, storyId);
  return results.points.map(({ id, question, facet, status, positions }) => ({
    id,
    question,
    facet,
    status,
    positions: positions.map((position) => ({ id: position.id, label: position.label })),
    holds: positions
      .filter(({ claimIds }) => claimId !== null && claimIds.includes(claimId))
      .map((position) => position.id),
  }));
}

async function textOf(
  context: ReadContext,
  { articles }: CorrectedStory,
  articleId: string,
): Promise<string> {
  const article = articles.find(({ id }) => id === articleId);
  if (!article) throw new AppError("not-found", "There is no such article in this story.");
  const texts = await readTexts(context.store.db, context.workspaceId, [article.versionId]);
  return texts.get(article.versionId) ?? "";
}
