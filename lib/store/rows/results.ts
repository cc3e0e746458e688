import type { Claim, Comparison, Event, Point, PointStatus, WorkspaceId } from "../../model/index.ts";
import type { Prisma } from "../generated/client.ts";
import { clientOf, type Db } from "../handle.ts";
import { toStored } from "../text.ts";
import { type BulkTable, insertMany } from "./bulk.ts";

/** From the gravest down: a claim in several points counts as the gravest of them. */
const GRAVITY: readonly PointStatus[] = ["conflict", "compatible", "agree", "single-source"];

/** Whose results: every row of them carries both. */
export interface RunScope {
  readonly workspaceId: WorkspaceId;
  readonly runId: string;
}

const SCOPE = { workspaceId: "text", runId: "text", ordinal: "int" } as const;

const CLAIM: BulkTable<ReturnType<typeof claimRow>> = {
  name: "Claim",
  columns: {
    ...SCOPE,
    id: "text",
    articleId: "text",
    start: "int",
    end: "int",
    quote: "text",
    statement: "text",
    facets: "text[]",
    checkworthy: "boolean",
    confidence: "float8",
    attribution: "json",
    proposition: "json",
    rule: "text",
    status: "text",
    pointIds: "text[]",
  },
};

const ENTITY: BulkTable<ReturnType<typeof entityRow>> = {
  name: "Entity",
  columns: { ...SCOPE, id: "text", name: "text", kind: "text", mentions: "json", roles: "json" },
};

const EVENT: BulkTable<ReturnType<typeof eventRow>> = {
  name: "Event",
  columns: {
    ...SCOPE,
    id: "text",
    type: "text",
    label: "text",
    participants: "text[]",
    place: "text",
    time: "text",
    claimIds: "text[]",
  },
};

const POINT: BulkTable<ReturnType<typeof pointRow>> = {
  name: "Point",
  columns: { ...SCOPE, id: "text", facet: "text", question: "text", eventId: "text", status: "text" },
};

const POSITION: BulkTable<ReturnType<typeof positionRows>[number]> = {
  name: "Position",
  columns: { ...SCOPE, pointId: "text", id: "text", label: "text", value: "json", claimIds: "text[]" },
};

const RELATION: BulkTable<ReturnType<typeof relationRows>[number]> = {
  name: "Relation",
  columns: {
    ...SCOPE,
    pointId: "text",
    a: "text",
    b: "text",
    relation: "text",
    difference: "text",
    direction: "text",
    reason: "text",
    explanation: "text",
  },
};

const stored = (texts: readonly string[]): string[] => texts.map(toStored);
const storedOrNull = (text: string | null): string | null => (text === null ? null : toStored(text));

/** Writes what the engine found, everything but the list of articles, which stands in the run itself. */
export async function insertResults(tx: Db, scope: RunScope, comparison: Comparison): Promise<void> {
  const { claims, entities, events, points, origins } = comparison;
  const pointsOf = pointsByClaim(points);
  const claimRows = claims.map((claim, ordinal) =>
    claimRow(scope, claim, ordinal, pointsOf.get(claim.id) ?? []),
  );
  await insertMany(tx, CLAIM, claimRows);
  await insertMany(
    tx,
    ENTITY,
    entities.map((entity, ordinal) => entityRow(scope, entity, ordinal)),
  );
  await insertMany(
    tx,
    EVENT,
    events.map((event, ordinal) => eventRow(scope, event, ordinal)),
  );
  await insertMany(
    tx,
    POINT,
    points.map((point, ordinal) => pointRow(scope, point, ordinal)),
  );
  await insertMany(
    tx,
    POSITION,
    points.flatMap((point) => positionRows(scope, point)),
  );
  await insertMany(
    tx,
    RELATION,
    points.flatMap((point) => relationRows(scope, point)),
  );
  await clientOf(tx).runOrigins.create({
    data: { workspaceId: scope.workspaceId, runId: scope.runId, data: originsStored(origins) },
  });
}

/** Ids come from outside: PostgreSQL holds no U+0000. */
const originsStored = (origins: Comparison["origins"]): Prisma.InputJsonObject =>
  JSON.parse(JSON.stringify(origins), (_, value: unknown) =>
    typeof value === "string" ? toStored(value) : value,
  );

function claimRow(scope: RunScope, claim: Claim, ordinal: number, points: readonly Point[]) {
  const statuses = points.map((point) => point.status);
  return {
    ...scope,
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
    attribution: claim.attribution,
    proposition: claim.proposition,
    rule: claim.rule,
    status: GRAVITY.find((status) => statuses.includes(status)) ?? null,
    pointIds: points.map((point) => toStored(point.id)),
  };
}

function entityRow(scope: RunScope, entity: Comparison["entities"][number], ordinal: number) {
  const { id, name, kind, mentions, roles } = entity;
  return { ...scope, ordinal, id: toStored(id), name: toStored(name), kind, mentions, roles };
}

function eventRow(scope: RunScope, event: Event, ordinal: number) {
  return {
    ...scope,
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

function pointRow(scope: RunScope, point: Point, ordinal: number) {
  const { id, facet, question, eventId, status } = point;
  return {
    ...scope,
    ordinal,
    id: toStored(id),
    facet,
    question: toStored(question),
    eventId: storedOrNull(eventId),
    status,
  };
}

function positionRows(scope: RunScope, point: Point) {
  return point.positions.map((position, ordinal) => ({
    ...scope,
    ordinal,
    pointId: toStored(point.id),
    id: toStored(position.id),
    label: toStored(position.label),
    value: position.value,
    claimIds: stored(position.claimIds),
  }));
}

function relationRows(scope: RunScope, point: Point) {
  return point.relations.map((relation, ordinal) => ({
    ...scope,
    ordinal,
    pointId: toStored(point.id),
    a: toStored(relation.a),
    b: toStored(relation.b),
    relation: relation.relation,
    difference: relation.difference,
    direction: relation.direction,
    reason: relation.reason,
    explanation: toStored(relation.explanation),
  }));
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
  await client.runOrigins.deleteMany({ where });
  await client.claim.deleteMany({ where });
  await client.entity.deleteMany({ where });
  await client.event.deleteMany({ where });
  await client.relation.deleteMany({ where });
  await client.position.deleteMany({ where });
  await client.point.deleteMany({ where });
}
