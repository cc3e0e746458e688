import type {
  Block,
  Claim,
  ComparedArticle,
  Comparison,
  Facet,
  Point,
  PointStatus,
  Position,
  RelationKind,
  Span,
} from "../model/index.ts";
import { ADDED_BY_PERSON } from "../text/decided.ts";
import { attributionInWords } from "./attribution.ts";
import { labelIn } from "./grid-cell.ts";
import { claimStatuses, type HighlightRun, highlightRuns } from "./highlight.ts";
import { withoutNested } from "./nested.ts";
import { type Paragraph, paragraphsOf } from "./paragraphs.ts";
import { relationSentences } from "./relation.ts";
import { relationStatus, STATUS_ORDER } from "./status.ts";

/** An article's text, cut for reading. */
export interface ReadText {
  readonly articleId: string;
  readonly paragraphs: readonly (Pick<Paragraph, "kind" | "start"> & {
    readonly runs: readonly HighlightRun[];
  })[];
  /** The claims drawn in it, in the text's order: what "next claim" walks along. */
  readonly claimIds: readonly string[];
}

/** A claim of another article that answers the same question. */
export interface Counterpart {
  readonly claimId: string;
  readonly articleId: string;
  readonly source: string;
  readonly quote: string;
  readonly label: string;
  readonly status: PointStatus;
  readonly relation: RelationKind;
  /** "Conflict · contradiction"; "Same" where both give one answer. */
  readonly kind: string;
  /** Null where both give the same answer: there is nothing to explain. */
  readonly explanation: string | null;
}

/** A point that a claim takes part in. */
export interface ReadPoint {
  readonly pointId: string;
  readonly question: string;
  readonly facet: Facet;
  readonly status: PointStatus;
  readonly label: string;
  readonly counterparts: readonly Counterpart[];
}

/** A claim with everything that Read says of it once it is chosen. */
export interface ReadClaim extends Span {
  readonly id: string;
  readonly articleId: string;
  readonly source: string;
  readonly quote: string;
  readonly statement: string;
  readonly status: PointStatus;
  readonly attribution: string | null;
  /** The rule that found it, null where a person added it. */
  readonly rule: string | null;
  readonly confidence: number;
  readonly points: readonly ReadPoint[];
}

interface TextInput {
  readonly id: string;
  readonly text: string;
  readonly blocks?: readonly Block[];
}

/**
 * An article's text as paragraphs of runs. Drawn are the claims that can be checked;
 * `always` brings in one that cannot, when an address leads to it.
 */
export function buildReadText(article: TextInput, comparison: Comparison, always: string | null): ReadText {
  const statuses = claimStatuses(comparison.points);
  const claims = comparison.claims
    .filter((claim) => claim.articleId === article.id && (claim.checkworthy || claim.id === always))
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map(({ id, start, end }) => ({
      id,
      start,
      end,
      status: statuses.get(id) ?? ("single-source" as const),
    }));
  return {
    articleId: article.id,
    paragraphs: paragraphsOf(article.text, article.blocks).map((paragraph) => ({
      kind: paragraph.kind,
      start: paragraph.start,
      runs: highlightRuns(
        article.text,
        claims.filter((claim) => claim.start < paragraph.end && claim.end > paragraph.start),
        paragraph,
      ),
    })),
    claimIds: claims.map((claim) => claim.id),
  };
}

function sourceName(article: ComparedArticle | undefined): string {
  return article?.source ?? article?.title ?? "";
}

/** Everything Read says of the claims of some articles. */
export function buildReadClaims(
  comparison: Comparison,
  articleIds: readonly string[],
): Readonly<Record<string, ReadClaim>> {
  const statuses = claimStatuses(comparison.points);
  const articles = new Map(comparison.articles.map((article) => [article.id, article]));
  const claims = new Map(comparison.claims.map((claim) => [claim.id, claim]));
  const pointsByClaim = groupPoints(comparison.points);
  const shown = new Set(articleIds);
  const own = comparison.claims.filter((claim) => shown.has(claim.articleId));
  return Object.fromEntries(
    own.map((claim) => [
      claim.id,
      {
        id: claim.id,
        articleId: claim.articleId,
        source: sourceName(articles.get(claim.articleId)),
        start: claim.start,
        end: claim.end,
        quote: claim.quote,
        statement: claim.statement,
        status: statuses.get(claim.id) ?? "single-source",
        attribution: attributionInWords(claim.attribution),
        rule: claim.rule === ADDED_BY_PERSON ? null : claim.rule,
        confidence: claim.confidence,
        points: (pointsByClaim.get(claim.id) ?? [])
          .map(({ point, position }) => readPoint(claim, point, position, claims, articles))
          .sort((a, b) => STATUS_ORDER.indexOf(a.status) - STATUS_ORDER.indexOf(b.status)),
      },
    ]),
  );
}

interface Membership {
  readonly point: Point;
  readonly position: Position;
}

function groupPoints(points: readonly Point[]): ReadonlyMap<string, readonly Membership[]> {
  const byClaim = new Map<string, Membership[]>();
  for (const point of points) {
    for (const position of point.positions) {
      for (const id of position.claimIds) byClaim.set(id, [...(byClaim.get(id) ?? []), { point, position }]);
    }
  }
  return byClaim;
}

function readPoint(
  claim: Claim,
  point: Point,
  own: Position,
  claims: ReadonlyMap<string, Claim>,
  articles: ReadonlyMap<string, ComparedArticle>,
): ReadPoint {
  const others = (position: Position) => {
    const found = position.claimIds.flatMap((id) => claims.get(id) ?? []);
    return [...new Set(found.map((other) => other.articleId))]
      .filter((articleId) => articleId !== claim.articleId)
      .flatMap((articleId) => withoutNested(found.filter((other) => other.articleId === articleId)));
  };
  const base = (other: Claim, position: Position) => ({
    claimId: other.id,
    articleId: other.articleId,
    source: sourceName(articles.get(other.articleId)),
    quote: other.quote,
    label: labelIn(point, position, [other]),
  });
  const related = relationSentences(point).flatMap((sentence): Counterpart[] => {
    const position = sentence.a.id === own.id ? sentence.b : sentence.b.id === own.id ? sentence.a : null;
    if (!position) return [];
    return others(position).map((other) => ({
      ...base(other, position),
      status: relationStatus(sentence.relation),
      relation: sentence.relation,
      kind: sentence.kind,
      explanation: sentence.explanation,
    }));
  });
  const agreeing = others(own).map(
    (other): Counterpart => ({
      ...base(other, own),
      status: "agree",
      relation: "same",
      kind: "Same answer",
      explanation: null,
    }),
  );
  return {
    pointId: point.id,
    question: point.question,
    facet: point.facet,
    status: point.status,
    label: labelIn(point, own, [claim]),
    counterparts: [...related, ...agreeing],
  };
}

/** Where Read begins when the address names no articles: those of the claim's first point, or the first two analyzed. */
export function startingArticles(comparison: Comparison, claimId: string | null): readonly string[] {
  const claims = new Map(comparison.claims.map((claim) => [claim.id, claim]));
  const claim = claimId === null ? undefined : claims.get(claimId);
  const readable = comparison.articles
    .filter((article) => article.notice === null)
    .map((article) => article.id);
  if (!claim) return readable.slice(0, 2);
  const point = comparison.points.find((each) =>
    each.positions.some((position) => position.claimIds.includes(claim.id)),
  );
  const others = (point?.positions ?? [])
    .flatMap((position) => position.claimIds)
    .flatMap((id) => claims.get(id)?.articleId ?? [])
    .filter((id) => id !== claim.articleId);
  return [...new Set([claim.articleId, ...others])].slice(0, 2);
}
