import type { Claim, Point, Relation, Results } from "../model/index.ts";
import { originCount } from "../text/origins.ts";
import { type CorrectedClaims, correctClaims } from "./correct-claims.ts";
import { type CorrectedPoints, correctPoints } from "./correct-points.ts";
import { type ClaimSubject, type Decision, ofKind } from "./decision.ts";
import { correctOrigins } from "./origins.ts";
import { type Ground, prunePoint } from "./prune.ts";

/** What an article says and who stands behind it. */
export interface ArticleGround {
  readonly id: string;
  readonly source: string | null;
  /** Null where no decision is about the article. */
  readonly text: string | null;
}

/** What a decision was applied to in this analysis; neither: it waits for another look. */
export interface Applied {
  readonly claimIds: readonly string[];
  readonly pointId: string | null;
  /** The two answers, by `pairKey`. */
  readonly pair: string | null;
}

/** What the engine says where people said otherwise: shown beside, never put over. */
export interface EngineSays {
  /** Edited claims as they were before, by id. */
  readonly claims: ReadonlyMap<string, Claim>;
  /** Questions of renamed points, by the point's id. */
  readonly questions: ReadonlyMap<string, string>;
  /** Relations that people decided about, by `pairKey`; null where the engine could tell none. */
  readonly relations: ReadonlyMap<string, Relation | null>;
}

/** A claim that gave way to others, and the ids of those that stand for it now. */
export interface RecutClaim {
  readonly claim: Claim;
  readonly now: readonly string[];
}

export interface Corrected {
  readonly results: Results;
  /** The claims that people rejected. */
  readonly rejected: readonly Claim[];
  /** The claims that people split or merged, as the engine read them. */
  readonly recut: readonly RecutClaim[];
  readonly engineSays: EngineSays;
  /** For each decision in force. */
  readonly applied: ReadonlyMap<string, Applied>;
}

/** Results that nobody corrected. */
export function uncorrected(results: Results): Corrected {
  const engineSays = { claims: new Map(), questions: new Map(), relations: new Map() };
  return { results, rejected: [], recut: [], engineSays, applied: new Map() };
}

/**
 * The engine's results as people corrected them: a function of the results and of the decisions in force, so that
 * taking one back gives exactly what would be there without it, and that analyzing again loses none.
 * @param decisions in the order in which they were made
 */
export function applyDecisions(
  results: Results,
  articles: readonly ArticleGround[],
  decisions: readonly Decision[],
): Corrected {
  const standing = decisions.filter(({ undone }) => undone === null);
  const texts = new Map(articles.map(({ id, text }) => [id, text]));
  const cut = correctClaims(results.claims, texts, standing);
  const { claims, before, find } = cut;
  const happened = results.events.map((event) => ({
    ...event,
    claimIds: unique(event.claimIds.flatMap(cut.standIns)),
  }));
  const points = correctPoints({ points: results.points, events: happened }, standing, cut);
  const rejected = new Set(
    ofKind(standing, "claim-rejected").flatMap(({ correction }) => find(correction.claim)),
  );
  const gone = new Set([...cut.recuts.values()].flatMap((recut) => [...recut.gone]));
  const isLeft = (id: string) => !rejected.has(id) && !gone.has(id);
  const origins = correctOrigins(results.origins, standing);
  const ground = {
    claims: new Map(claims.map((claim) => [claim.id, claim])),
    origins: originCount(origins, articles),
  };
  const isMoved = ofKind(standing, "origin-decided").length > 0;
  const events = happened
    .map((event) => ({ ...event, claimIds: event.claimIds.filter(isLeft) }))
    .filter((event) => event.claimIds.length > 0);
  return {
    results: {
      claims: claims.filter((claim) => isLeft(claim.id)),
      entities: results.entities,
      events,
      points: finish(points, (point) => isMoved || isTouched(point, points, rejected), isLeft, ground),
      origins,
    },
    rejected: claims.filter((claim) => rejected.has(claim.id) && !gone.has(claim.id)),
    recut: claims
      .filter((claim) => gone.has(claim.id))
      .map((claim) => ({ claim: before.get(claim.id) ?? claim, now: unique(cut.standIns(claim.id)) })),
    engineSays: { claims: before, questions: points.questions, relations: points.relations },
    applied: new Map(standing.map((decision) => [decision.id, appliedTo(decision, points, cut)])),
  };
}

const isTouched = (point: Point, { changed }: CorrectedPoints, rejected: ReadonlySet<string>): boolean =>
  changed.has(point.id) || point.positions.some(({ claimIds }) => claimIds.some((id) => rejected.has(id)));

/** A point that no decision touches stays as the engine left it, status and all. */
function finish(
  { points }: CorrectedPoints,
  touched: (point: Point) => boolean,
  keep: (claimId: string) => boolean,
  ground: Ground,
): Point[] {
  return points.flatMap((point) => (touched(point) ? prunePoint(point, keep, ground) : [point]));
}

function appliedTo(
  { id, correction }: Decision,
  { applied }: CorrectedPoints,
  { find, standIns, recuts }: CorrectedClaims,
): Applied {
  const { pointId = null, pair = null } = applied.get(id) ?? {};
  const now = (subject: ClaimSubject) => unique(find(subject).flatMap(standIns));
  switch (correction.kind) {
    case "claim-rejected":
    case "claim-edited":
    case "claim-added":
      return { claimIds: now(correction.claim), pointId, pair };
    case "claims-recut": {
      const parts = recuts.get(id)?.parts ?? [];
      return { claimIds: unique(parts.flatMap((part) => standIns(part.id))), pointId, pair };
    }
    case "not-the-same": {
      // The point may be gone with everyone in it: it is enough that both sides are there.
      const others = correction.others.flatMap(find);
      return { claimIds: others.length === 0 ? [] : now(correction.claim), pointId, pair };
    }
    case "claim-moved":
      return { claimIds: pointId === null ? [] : now(correction.claim), pointId, pair };
    default:
      return { claimIds: [], pointId, pair };
  }
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
