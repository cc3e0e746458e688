import type { Claim, ComparedArticle, Comparison, Point, PointStatus, Relation } from "../../model/index.ts";
import { pairKey } from "../../text/decided.ts";
import { relationStatus, strongestStatus } from "../status.ts";

/** One article's giving of one answer to a point. */
export interface Voice {
  readonly articleId: string;
  /** The outlet, or the article's headline where nobody named one. */
  readonly source: string;
  readonly publishedAt: string | null;
  readonly positionId: string;
  readonly label: string;
  /** The first claim of the article that gives it. */
  readonly claimId: string;
}

/** The outlet of an article, or what stands in for it. */
export const sourceOf = ({ source, title }: ComparedArticle): string => source ?? title;

/** What a story's comparison is looked up by. */
export interface StoryIndex {
  readonly articles: ReadonlyMap<string, ComparedArticle>;
  readonly claims: ReadonlyMap<string, Claim>;
  /** Articles in the order of publication. */
  readonly order: ReadonlyMap<string, number>;
}

export function indexOf({ articles, claims }: Comparison): StoryIndex {
  return {
    articles: new Map(articles.map((article) => [article.id, article])),
    claims: new Map(claims.map((claim) => [claim.id, claim])),
    order: new Map(articles.map(({ id }, at) => [id, at])),
  };
}

/** Who gives which answer to a point, in the order of publication; an article that gives two stands twice. */
export function voicesOf(point: Point, { articles, claims, order }: StoryIndex): readonly Voice[] {
  const voices: Voice[] = [];
  for (const { id, label, claimIds } of point.positions) {
    const heard = new Set<string>();
    for (const claimId of claimIds) {
      const article = articles.get(claims.get(claimId)?.articleId ?? "");
      if (!article || heard.has(article.id)) continue;
      heard.add(article.id);
      voices.push({
        articleId: article.id,
        source: sourceOf(article),
        publishedAt: article.publishedAt,
        positionId: id,
        label,
        claimId,
      });
    }
  }
  return voices.sort((a, b) => (order.get(a.articleId) ?? 0) - (order.get(b.articleId) ?? 0));
}

/** A point's relations by the two answers that they are of. */
export const relationsByPair = ({ relations }: Point): ReadonlyMap<string, Relation> =>
  new Map(relations.map((relation) => [pairKey(relation.a, relation.b), relation]));

/** How what two sources say on a point stands to each other: the strongest of all their answers held together. */
export function stanceOf(
  a: readonly Voice[],
  b: readonly Voice[],
  relations: ReadonlyMap<string, Relation>,
): PointStatus | null {
  const found: PointStatus[] = [];
  for (const x of a)
    for (const y of b) {
      if (x.positionId === y.positionId) found.push("agree");
      else {
        const relation = relations.get(pairKey(x.positionId, y.positionId));
        found.push(relation ? relationStatus(relation.relation) : "compatible");
      }
    }
  return strongestStatus(found);
}
