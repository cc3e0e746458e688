import type { Claim, Comparison, Event, Point, PointStatus, WorkspaceId } from "../../model/index.ts";
import { Prisma } from "../generated/client.ts";
import { clientOf, type Db } from "../handle.ts";
import { toStored } from "../text.ts";

/** From the gravest down: a claim in several points counts as the gravest of them. */
const GRAVITY: readonly PointStatus[] = ["conflict", "compatible", "agree", "single-source"];

/** Whose results: every row of them carries both. */
export interface RunScope {
  readonly workspaceId: WorkspaceId;
  readonly runId: string;
}

const json = (value: unknown): Prisma.InputJsonValue | typeof Prisma.JsonNull =>
  value === null || value === undefined ? Prisma.JsonNull : (value as Prisma.InputJsonValue);
const stored = (texts: readonly string[]): string[] => texts.map(toStored);
const storedOrNull = (text: string | null): string | null => (text === null ? null : toStored(text));

/** Writes what the engine found, everything but the list of articles, which stands in the run itself. */
export async function insertResults(tx: Db, scope: RunScope, comparison: Comparison): Promise<void> {
  const client = clientOf(tx);
  const { workspaceId, runId } = scope;
  const pointsOf = pointsByClaim(comparison.points);
  await client.claim.createMany({
    data: comparison.claims.map((claim, ordinal) =>
      claimRow(scope, claim, ordinal, pointsOf.get(claim.id) ?? []),
    ),
  });
  await client.entity.createMany({
    data: comparison.entities.map((entity, ordinal) => ({
      workspaceId,
      runId,
      ordinal,
      id: toStored(entity.id),
      name: toStored(entity.name),
      kind: entity.kind,
      mentions: json(entity.mentions),
      roles: json(entity.roles),
    })),
  });
  await client.event.createMany({
    data: comparison.events.map((event, ordinal) => eventRow(scope, event, ordinal)),
  });
  await insertPoints(tx, scope, comparison.points);
}

function claimRow(
  scope: RunScope,
  claim: Claim,
  ordinal: number,
  points: readonly Point[],
): Prisma.ClaimCreateManyInput {
  const statuses = points.map((point) => point.status);
  return {
    workspaceId: scope.workspaceId,
    runId: scope.runId,
    ordinal,
    id: toStored(claim.id),
    articleId: claim.articleId,
    start: claim.start,
    end: claim.end,
    quote: toStored(claim.quote),
    statement: toStored(claim.statement),
    facets: [...claim.facets],
    checkworthy: claim.checkworthy,
    confidence: claim.confidence,
    attribution: json(claim.attribution),
    proposition: json(claim.proposition),
    rule: claim.rule,
    status: GRAVITY.find((status) => statuses.includes(status)) ?? null,
    pointIds: points.map((point) => toStored(point.id)),
  };
}

function eventRow(scope: RunScope, event: Event, ordinal: number): Prisma.EventCreateManyInput {
  return {
    workspaceId: scope.workspaceId,
    runId: scope.runId,
    ordinal,
    id: toStored(event.id),
    type: toStored(event.type),
    label: toStored(event.label),
    participants: stored(event.participants),
    place: storedOrNull(event.place),
    time: storedOrNull(event.time),
    claimIds: stored(event.claimIds),
  };
}

async function insertPoints(tx: Db, scope: RunScope, points: readonly Point[]): Promise<void> {
  const client = clientOf(tx);
  const { workspaceId, runId } = scope;
  await client.point.createMany({
    data: points.map((point, ordinal) => ({
      workspaceId,
      runId,
      ordinal,
      id: toStored(point.id),
      facet: point.facet,
      question: toStored(point.question),
      eventId: storedOrNull(point.eventId),
      status: point.status,
    })),
  });
  await client.position.createMany({
    data: points.flatMap((point) =>
      point.positions.map((position, ordinal) => ({
        workspaceId,
        runId,
        pointId: toStored(point.id),
        ordinal,
        id: toStored(position.id),
        label: toStored(position.label),
        value: json(position.value),
        claimIds: stored(position.claimIds),
      })),
    ),
  });
  await client.relation.createMany({
    data: points.flatMap((point) =>
      point.relations.map((relation, ordinal) => ({
        workspaceId,
        runId,
        pointId: toStored(point.id),
        ordinal,
        a: toStored(relation.a),
        b: toStored(relation.b),
        relation: relation.relation,
        difference: relation.difference,
        direction: relation.direction,
        reason: relation.reason,
        explanation: toStored(relation.explanation),
      })),
    ),
  });
}

function pointsByClaim(points: readonly Point[]): ReadonlyMap<string, readonly Point[]> {
  const map = new Map<string, Point[]>();
  for (const point of points) {
    for (const claimId of new Set(point.positions.flatMap((position) => position.claimIds))) {
      const list = map.get(claimId);
      if (list) list.push(point);
      else map.set(claimId, [point]);
    }
  }
  return map;
}

/** Takes a run's results away; the run itself stays in the history. */
export async function deleteResults(tx: Db, scope: RunScope): Promise<void> {
  const client = clientOf(tx);
  const where = { workspaceId: scope.workspaceId, runId: scope.runId };
  await client.claim.deleteMany({ where });
  await client.entity.deleteMany({ where });
  await client.event.deleteMany({ where });
  await client.relation.deleteMany({ where });
  await client.position.deleteMany({ where });
  await client.point.deleteMany({ where });
}
