import {
  type Claim,
  type Entity,
  type Event,
  type Facet,
  NO_ORIGINS,
  type Origins,
  originsSchema,
  type Point,
  type PointStatus,
  type Results,
} from "../../model/index.ts";
import type { Prisma } from "../generated/client.ts";
import { clientOf, type Db } from "../handle.ts";
import { fromStored, toStored } from "../text.ts";
import type { RunScope } from "./results.ts";

const stored = (texts: readonly string[]): string[] => texts.map(toStored);
const read = (texts: readonly string[]): string[] => texts.map(fromStored);
const readOrNull = (text: string | null): string | null => (text === null ? null : fromStored(text));

/** What `insertResults` wrote, in the order it was given. */
export async function readResults(db: Db, scope: RunScope): Promise<Results> {
  const client = clientOf(db);
  const where = { workspaceId: scope.workspaceId, runId: scope.runId };
  const orderBy = { ordinal: "asc" } as const;
  const [claims, entities, events, points, origins] = await Promise.all([
    client.claim.findMany({ where, orderBy }),
    client.entity.findMany({ where, orderBy }),
    client.event.findMany({ where, orderBy }),
    readPoints(db, scope),
    readOrigins(db, scope),
  ]);
  return {
    claims: claims.map(toClaim),
    entities: entities.map(toEntity),
    events: events.map(toEvent),
    points,
    origins,
  };
}

/** What a run found of articles that go back to one report; nothing where it was before there was such a search. */
export async function readOrigins(db: Db, { workspaceId, runId }: RunScope): Promise<Origins> {
  const row = await clientOf(db).runOrigins.findUnique({
    where: { workspaceId_runId: { workspaceId, runId } },
  });
  return row ? originsSchema.parse(fromStoredDeep(row.data)) : NO_ORIGINS;
}

const fromStoredDeep = (data: unknown): unknown =>
  JSON.parse(JSON.stringify(data), (_, value: unknown) =>
    typeof value === "string" ? fromStored(value) : value,
  );

function groupByPoint<Row extends { pointId: string }>(rows: readonly Row[]): ReadonlyMap<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.pointId);
    if (group) group.push(row);
    else groups.set(row.pointId, [row]);
  }
  return groups;
}

async function readPoints(db: Db, scope: RunScope, pointId?: string): Promise<Point[]> {
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
  scope: RunScope,
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
