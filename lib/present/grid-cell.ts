import type { Claim, Point, PointStatus, Position } from "../model/index.ts";
import { attributionInWords } from "./attribution.ts";
import { withoutNested } from "./nested.ts";
import { positionStatus } from "./status.ts";

/** The exact words behind a position in one article. */
export interface GridQuote {
  readonly claimId: string;
  readonly quote: string;
  readonly statement: string;
  /** "police spokesman, directly"; null where the article says it in its own voice. */
  readonly attribution: string | null;
}

export interface GridPosition {
  readonly positionId: string;
  readonly label: string;
  readonly status: PointStatus;
  readonly quotes: readonly GridQuote[];
}

/** What one article says on a point: no positions means that it is silent. */
export interface GridCell {
  readonly articleId: string;
  readonly positions: readonly GridPosition[];
}

/** What an article says on a point. `claims` are those of the story by id. */
export function buildCell(point: Point, articleId: string, claims: ReadonlyMap<string, Claim>): GridCell {
  const positions = point.positions.flatMap((position): GridPosition[] => {
    const quotes = quotesIn(position, articleId, claims);
    if (quotes.length === 0) return [];
    const label = labelIn(point, position, quotes);
    return [{ positionId: position.id, label, status: positionStatus(point, position), quotes }];
  });
  return { articleId, positions };
}

/** A cell has a few words; the rest of the sentence stands in the panel. */
const MAX_OWN_WORDS = 9;

/**
 * A position on whether something is so is named after one of its claims: put into another article's column,
 * "killed seven people" would be words that this article never wrote. Where several articles share such a position,
 * each is shown in its own.
 */
export function labelIn(
  point: Point,
  position: Position,
  quotes: readonly { readonly quote: string }[],
): string {
  const [own] = quotes;
  const shared = quotes.length < position.claimIds.length;
  if (point.facet !== "state" || !shared || own === undefined) return position.label;
  const words = own.quote.trim().split(/\s+/u);
  return words.length <= MAX_OWN_WORDS ? words.join(" ") : `${words.slice(0, MAX_OWN_WORDS).join(" ")} …`;
}

function quotesIn(
  position: Position,
  articleId: string,
  claims: ReadonlyMap<string, Claim>,
): readonly GridQuote[] {
  return withoutNested(
    position.claimIds.flatMap((id) => claims.get(id) ?? []).filter((claim) => claim.articleId === articleId),
  ).map((claim) => ({
    claimId: claim.id,
    quote: claim.quote,
    statement: claim.statement,
    attribution: attributionInWords(claim.attribution),
  }));
}

/** An answer in one wording, with everyone who gives it in that wording. */
export interface GridAnswer {
  readonly positionId: string;
  readonly label: string;
  readonly status: PointStatus;
  /** In the columns' order. */
  readonly articleIds: readonly string[];
}

/**
 * The answers of a row, in the columns' order. Articles that share a position stand together only where they share
 * the wording shown: one article's words are never put into another's mouth.
 */
export function answersOf(row: { readonly cells: readonly GridCell[] }): readonly GridAnswer[] {
  const answers = new Map<string, GridAnswer & { articleIds: string[] }>();
  for (const cell of row.cells) {
    for (const { positionId, label, status } of cell.positions) {
      const key = `${positionId} ${label}`;
      const answer = answers.get(key) ?? { positionId, label, status, articleIds: [] };
      answer.articleIds.push(cell.articleId);
      answers.set(key, answer);
    }
  }
  return [...answers.values()];
}
