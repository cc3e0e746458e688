import type { Claim, Comparison, Point } from "../model/index.ts";
import type { ClaimSubject, Decision } from "./decision.ts";
import { locate } from "./locate.ts";
import { prunePoint } from "./prune.ts";

export type Results = Pick<Comparison, "claims" | "entities" | "events" | "points">;

/** What an article says and who stands behind it. */
export interface ArticleGround {
  readonly id: string;
  readonly source: string | null;
  /** Null where no decision is about the article. */
  readonly text: string | null;
}

export interface Corrected {
  readonly results: Results;
  /** The engine's claims that people rejected. */
  readonly rejected: readonly Claim[];
  /** For each decision in force, the claims of this analysis that it was applied to; none: it waits for another look. */
  readonly applied: ReadonlyMap<string, readonly string[]>;
}

/**
 * The engine's results as people corrected them. Every decision is read against the engine's own output, never against
 * what another decision made of it: so their order does not matter, two that are made at once both stand, and
 * taking one back gives exactly what would be there without it.
 */
export function applyDecisions(
  results: Results,
  articles: readonly ArticleGround[],
  decisions: readonly Decision[],
): Corrected {
  const find = finder(results.claims, articles);
  const rejected = new Set<string>();
  const apart = new Map<string, Set<string>>();
  const applied = new Map<string, readonly string[]>();
  for (const { id, correction, undone } of decisions) {
    if (undone) continue;
    const meant = find(correction.claim).map((claim) => claim.id);
    if (correction.kind === "claim-rejected") {
      for (const claimId of meant) rejected.add(claimId);
      applied.set(id, meant);
      continue;
    }
    const others = new Set(correction.others.flatMap(find).map((claim) => claim.id));
    const shared = results.points.filter(
      (point) => point.facet === correction.facet && holds(point, (claimId) => others.has(claimId)),
    );
    applied.set(id, others.size === 0 ? [] : meant);
    for (const point of shared) {
      const out = apart.get(point.id) ?? new Set();
      for (const claimId of meant) if (!others.has(claimId)) out.add(claimId);
      apart.set(point.id, out);
    }
  }
  return {
    results: prune(results, articles, rejected, apart),
    rejected: results.claims.filter((claim) => rejected.has(claim.id)),
    applied,
  };
}

function holds(point: Point, is: (claimId: string) => boolean): boolean {
  return point.positions.some((position) => position.claimIds.some(is));
}

function finder(
  claims: readonly Claim[],
  articles: readonly ArticleGround[],
): (subject: ClaimSubject) => readonly Claim[] {
  const texts = new Map(articles.map(({ id, text }) => [id, text]));
  return (subject) => {
    const text = texts.get(subject.articleId) ?? null;
    if (text === null) return [];
    return locate(
      subject,
      text,
      claims.filter((claim) => claim.articleId === subject.articleId),
    );
  };
}

function prune(
  results: Results,
  articles: readonly ArticleGround[],
  rejected: ReadonlySet<string>,
  apart: ReadonlyMap<string, ReadonlySet<string>>,
): Results {
  const outlets = {
    articleOf: new Map(results.claims.map((claim) => [claim.id, claim.articleId])),
    sources: new Map(articles.map(({ id, source }) => [id, source ?? `#${id}`])),
  };
  const out = (point: Point, claimId: string) =>
    rejected.has(claimId) || (apart.get(point.id)?.has(claimId) ?? false);
  return {
    claims: results.claims.filter((claim) => !rejected.has(claim.id)),
    entities: results.entities,
    events: results.events
      .map((event) => ({ ...event, claimIds: event.claimIds.filter((id) => !rejected.has(id)) }))
      .filter((event) => event.claimIds.length > 0),
    // A point that no decision touches stays as the engine left it, status and all.
    points: results.points.flatMap((point) =>
      holds(point, (id) => out(point, id)) ? prunePoint(point, (id) => !out(point, id), outlets) : [point],
    ),
  };
}
