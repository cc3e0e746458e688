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
  /** Who is quoted for it, of the first quote that is attributed; null where the article says it in its own voice. */
  readonly voice: string | null;
  readonly quotes: readonly GridQuote[];
}

/** What one article says on a point: no positions means that it is silent. */
export interface GridCell {
  readonly articleId: string;
  readonly positions: readonly GridPosition[];
}

/**
 * What each article says on a point, for those that say something; by article id.
 * `claims` are those of the story by id. Time grows with the point's claims alone, however many articles there are.
 */
export function spokenCells(point: Point, claims: ReadonlyMap<string, Claim>): ReadonlyMap<string, GridCell> {
  const cells = new Map<string, { articleId: string; positions: GridPosition[] }>();
  for (const position of point.positions) {
    for (const [articleId, own] of byArticle(position, claims)) {
      const quotes = quotesOf(own);
      const cell = cells.get(articleId) ?? { articleId, positions: [] };
      cell.positions.push({
        positionId: position.id,
        label: labelIn(point, position, quotes),
        status: positionStatus(point, position),
        voice: quotes.find((quote) => quote.attribution !== null)?.attribution ?? null,
        quotes,
      });
      cells.set(articleId, cell);
    }
  }
  return cells;
}

function byArticle(position: Position, claims: ReadonlyMap<string, Claim>): ReadonlyMap<string, Claim[]> {
  const own = new Map<string, Claim[]>();
  for (const id of position.claimIds) {
    const claim = claims.get(id);
    if (!claim) continue;
    const list = own.get(claim.articleId);
    if (list) list.push(claim);
    else own.set(claim.articleId, [claim]);
  }
  return own;
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

function quotesOf(claims: readonly Claim[]): readonly GridQuote[] {
  return withoutNested(claims).map((claim) => ({
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
