import type {
  Claim,
  Comparison,
  Entity,
  Event,
  Facet,
  Point,
  PointStatus,
  WorkspaceId,
} from "../../model/index.ts";
import { Prisma } from "../generated/client.ts";
import { clientOf, type Db } from "../handle.ts";
import { fromStored, toStored } from "../text.ts";

/** From the gravest down: a claim in several points counts as the gravest of them. */
const GRAVITY: readonly PointStatus[] = ["conflict", "compatible", "agree", "single-source"];

interface Scope {
  readonly workspaceId: WorkspaceId;
  readonly runId: string;
}

const json = (value: unknown): Prisma.InputJsonValue | typeof Prisma.JsonNull =>
  value === null || value === undefined ? Prisma.JsonNull : (value as Prisma.InputJsonValue);
const stored = (texts: readonly string[]): string[] => texts.map(toStored);
const storedOrNull = (text: string | null): string | null => (text === null ? null : toStored(text));
const read = (texts: readonly string[]): string[] => texts.map(fromStored);
const readOrNull = (text: string | null): string | null => (text === null ? null : fromStored(text));

/** Writes what the engine found, everything but the list of articles, which stands in the run itself. */
export async function insertResults(tx: Db, scope: Scope, comparison: Comparison): Promise<void> {
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
  scope: Scope,
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

function eventRow(scope: Scope, event: Event, ordinal: number): Prisma.EventCreateManyInput {
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

async function insertPoints(tx: Db, scope: Scope, points: readonly Point[]): Promise<void> {
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
export async function deleteResults(tx: Db, scope: Scope): Promise<void> {
  const client = clientOf(tx);
  const where = { workspaceId: scope.workspaceId, runId: scope.runId };
  await client.claim.deleteMany({ where });
  await client.entity.deleteMany({ where });
  await client.event.deleteMany({ where });
  await client.relation.deleteMany({ where });
  await client.position.deleteMany({ where });
  await client.point.deleteMany({ where });
}

/** What `insertResults` wrote, in the order it was given. */
export async function readResults(
  db: Db,
  scope: Scope,
): Promise<Pick<Comparison, "claims" | "entities" | "events" | "points">> {
  const client = clientOf(db);
  const where = { workspaceId: scope.workspaceId, runId: scope.runId };
  const orderBy = { ordinal: "asc" } as const;
  const [claims, entities, events, points] = await Promise.all([
    client.claim.findMany({ where, orderBy }),
    client.entity.findMany({ where, orderBy }),
    client.event.findMany({ where, orderBy }),
    readPoints(db, scope),
  ]);
  return {
    claims: claims.map(toClaim),
    entities: entities.map(toEntity),
    events: events.map(toEvent),
    points,
  };
}

function groupByPoint<Row extends { pointId: string }>(rows: readonly Row[]): ReadonlyMap<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.pointId);
    if (group) group.push(row);
    else groups.set(row.pointId, [row]);
  }
  return groups;
}

async function readPoints(db: Db, scope: Scope, pointId?: string): Promise<Point[]> {
  const client = clientOf(db);
  const orderBy = { ordinal: "asc" } as const;
  const { workspaceId, runId } = scope;
  const where = { workspaceId, runId };
  const parts = { ...where, ...(pointId === undefined ? {} : { pointId: toStored(pointId) }) };
  const [points, positions, relations] = await Promise.all([
    client.point.findMany({
      where: { ...where, ...(pointId === undefined ? {} : { id: toStored(pointId) }) },
      orderBy,
    }),
    client.position.findMany({ where: parts, orderBy }),
    client.relation.findMany({ where: parts, orderBy }),
  ]);
  const positionsOf = groupByPoint(positions);
  const relationsOf = groupByPoint(relations);
  return points.map((row) => ({
    id: fromStored(row.id),
    facet: row.facet as Facet,
    question: fromStored(row.question),
    eventId: readOrNull(row.eventId),
    status: row.status as PointStatus,
    positions: (positionsOf.get(row.id) ?? []).map((position) => ({
      id: fromStored(position.id),
      label: fromStored(position.label),
      value: position.value as unknown,
      claimIds: read(position.claimIds),
    })),
    relations: (relationsOf.get(row.id) ?? []).map((relation) => ({
      a: fromStored(relation.a),
      b: fromStored(relation.b),
      relation: relation.relation as Point["relations"][number]["relation"],
      difference: relation.difference as Point["relations"][number]["difference"],
      direction: relation.direction as Point["relations"][number]["direction"],
      reason: relation.reason,
      explanation: fromStored(relation.explanation),
    })),
  }));
}

/** One point with its event, its claims and every entity of the run; null where the run has no such point. */
export async function readPoint(
  db: Db,
  scope: Scope,
  pointId: string,
): Promise<{ point: Point; event: Event | null; claims: Claim[]; entities: Entity[] } | null> {
  const client = clientOf(db);
  const where = { workspaceId: scope.workspaceId, runId: scope.runId };
  const [point] = await readPoints(db, scope, pointId);
  if (!point) return null;
  const claimIds = point.positions.flatMap((position) => stored(position.claimIds));
  const orderBy = { ordinal: "asc" } as const;
  const [event, claims, entities] = await Promise.all([
    point.eventId === null
      ? null
      : client.event.findFirst({ where: { ...where, id: toStored(point.eventId) } }),
    client.claim.findMany({ where: { ...where, id: { in: claimIds } }, orderBy }),
    client.entity.findMany({ where, orderBy }),
  ]);
  return {
    point,
    event: event && toEvent(event),
    claims: claims.map(toClaim),
    entities: entities.map(toEntity),
  };
}

export function toClaim(row: Prisma.ClaimModel): Claim {
  return {
    id: fromStored(row.id),
    articleId: row.articleId,
    start: row.start,
    end: row.end,
    quote: fromStored(row.quote),
    statement: fromStored(row.statement),
    facets: row.facets as Facet[],
    checkworthy: row.checkworthy,
    confidence: row.confidence,
    attribution: row.attribution as unknown as Claim["attribution"],
    proposition: row.proposition as unknown as Claim["proposition"],
    rule: row.rule,
  };
}

function toEntity(row: Prisma.EntityModel): Entity {
  return {
    id: fromStored(row.id),
    name: fromStored(row.name),
    kind: row.kind as Entity["kind"],
    mentions: row.mentions as unknown as Entity["mentions"],
    roles: row.roles as unknown as Entity["roles"],
  };
}

function toEvent(row: Prisma.EventModel): Event {
  return {
    id: fromStored(row.id),
    type: fromStored(row.type),
    label: fromStored(row.label),
    participants: read(row.participants),
    place: readOrNull(row.place),
    time: readOrNull(row.time),
    claimIds: read(row.claimIds),
  };
}
