/** Which claim is meant beside another: to be compared with it, or merged with it. */
import { z } from "zod";
import { AppError, type Claim, type Facet, type StoryId } from "../../model/index.ts";
import { likeliest } from "../../present/likeliest.ts";
import type { ReadContext } from "../context.ts";
import { checkInput } from "../input.ts";
import { loadCorrected } from "./corrected.ts";
import { wordingOf } from "./decide-claims.ts";
import type { ClaimWording } from "./decision-schema.ts";

/** More than these are found by typing another word. */
const MOST_CHOICES = 30;

export const claimChoicesSchema = z.object({
  claimId: z.string().min(1).max(200),
  /** Claims of its own article, or those of the others. */
  among: z.enum(["own", "others"]),
  query: z.string().max(200),
});
export type ClaimChoicesInput = z.input<typeof claimChoicesSchema>;

/** A claim as one chooses it. */
export interface ClaimChoice {
  readonly id: string;
  readonly source: string;
  readonly wording: ClaimWording;
  /** The question that it answers first, with the answer it gives; null where it is in no point. */
  readonly answers: { readonly question: string; readonly facet: Facet; readonly label: string } | null;
}

export interface ClaimChoices {
  /** The claim that another one is chosen for. */
  readonly claim: ClaimChoice;
  /** The likeliest first: those that share its rarer words; of its own article those that stand nearest. */
  readonly choices: readonly ClaimChoice[];
  /** How many have the words asked for. */
  readonly total: number;
}

/** @throws AppError `not-found`, `bad-input` */
export async function loadClaimChoices(
  context: ReadContext,
  storyId: StoryId,
  input: ClaimChoicesInput,
): Promise<ClaimChoices> {
  const { claimId, among, query } = checkInput(claimChoicesSchema, input);
  const { results, articles } = await loadCorrected(context, storyId);
  const claim = results.claims.find(({ id }) => id === claimId);
  if (!claim) throw new AppError("not-found", "There is no such claim in the newest analysis.");
  const words = query.toLocaleLowerCase().split(/\s+/u).filter(Boolean);
  const fitting = results.claims.filter(
    (each) =>
      each.id !== claimId &&
      (each.articleId === claim.articleId) === (among === "own") &&
      words.every((word) => `${each.statement}\n${each.quote}`.toLocaleLowerCase().includes(word)),
  );
  const ordered = among === "own" ? nearest(claim, fitting) : likeliest(claim, fitting);
  const sources = new Map(articles.map(({ id, source, title }) => [id, source ?? title]));
  const answers = new Map(
    results.points.flatMap(({ question, facet, positions }) =>
      positions.flatMap(({ label, claimIds }) => claimIds.map((id) => [id, { question, facet, label }])),
    ),
  );
  const choice = (each: Claim): ClaimChoice => ({
    id: each.id,
    source: sources.get(each.articleId) ?? "",
    wording: wordingOf(each),
    answers: answers.get(each.id) ?? null,
  });
  return {
    claim: choice(claim),
    choices: ordered.slice(0, MOST_CHOICES).map(choice),
    total: fitting.length,
  };
}

function nearest(claim: Claim, claims: readonly Claim[]): readonly Claim[] {
  const away = ({ start, end }: Claim) => Math.max(0, start - claim.end, claim.start - end);
  return claims.toSorted((a, b) => away(a) - away(b) || a.start - b.start);
}
