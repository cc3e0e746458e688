import type { Claim, Facet, PointStatus, WorkspaceId } from "../../model/index.ts";
import type { Prisma } from "../generated/client.ts";
import { clientOf, type Db } from "../handle.ts";
import { fromStored, toStored } from "../text.ts";
import { toClaim } from "./read-results.ts";

export interface ClaimQuery {
  readonly workspaceId: WorkspaceId;
  readonly runId: string;
  /** Only claims of these articles. */
  readonly articleIds: readonly string[];
  readonly words?: string | undefined;
  readonly facet?: Facet | undefined;
  /** `null`: claims that take part in no point. */
  readonly status?: PointStatus | null | undefined;
  readonly checkworthy?: boolean | undefined;
}

export interface FoundClaim {
  readonly claim: Claim;
  readonly ordinal: number;
  readonly status: PointStatus | null;
  readonly pointIds: readonly string[];
}

/** Prisma hands the words to LIKE as they are: its own signs are escaped, so that "50%" looks for "50%". */
const literally = (words: string): string => toStored(words).replaceAll(/[\\%_]/g, "\\$&");

function condition(query: ClaimQuery): Prisma.ClaimWhereInput {
  const { words, facet, status, checkworthy } = query;
  const contains = words ? { contains: literally(words), mode: "insensitive" as const } : undefined;
  return {
    workspaceId: query.workspaceId,
    runId: query.runId,
    articleId: { in: [...query.articleIds] },
    ...(contains ? { OR: [{ statement: contains }, { quote: contains }] } : {}),
    ...(facet === undefined ? {} : { facets: { has: facet } }),
    ...(status === undefined ? {} : { status }),
    ...(checkworthy === undefined ? {} : { checkworthy }),
  };
}

/** A page of claims in the engine's order: `limit` of them after place `after`, and how many fit in all. */
export async function findClaims(
  db: Db,
  query: ClaimQuery,
  page: { readonly after: number; readonly limit: number },
): Promise<{ readonly claims: readonly FoundClaim[]; readonly total: number }> {
  const client = clientOf(db);
  const where = condition(query);
  const [rows, total] = await Promise.all([
    client.claim.findMany({
      where: { ...where, ordinal: { gt: page.after } },
      orderBy: { ordinal: "asc" },
      take: page.limit,
    }),
    client.claim.count({ where }),
  ]);
  const claims = rows.map((row) => ({
    claim: toClaim(row),
    ordinal: row.ordinal,
    status: row.status as PointStatus | null,
    pointIds: row.pointIds.map(fromStored),
  }));
  return { claims, total };
}

/** How many claims each article has in a run. */
export async function countClaims(
  db: Db,
  scope: { readonly workspaceId: WorkspaceId; readonly runId: string },
): Promise<ReadonlyMap<string, number>> {
  const groups = await clientOf(db).claim.groupBy({
    by: ["articleId"],
    where: { workspaceId: scope.workspaceId, runId: scope.runId },
    _count: { _all: true },
  });
  return new Map(groups.map((group) => [group.articleId, group._count._all]));
}

/** The facets that occur in a run. */
export async function findFacets(
  db: Db,
  scope: { readonly workspaceId: WorkspaceId; readonly runId: string },
): Promise<readonly Facet[]> {
  const rows = await clientOf(db).$queryRaw<{ facet: string }[]>`
    SELECT DISTINCT unnest("facets") AS "facet" FROM "Claim"
    WHERE "workspaceId" = ${scope.workspaceId} AND "runId" = ${scope.runId}`;
  return rows.map((row) => row.facet as Facet);
}
