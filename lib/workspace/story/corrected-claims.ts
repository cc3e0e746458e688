/** The list of claims of a story that people corrected: the rows of the run are no longer what it shows. */
import type { Facet, PointStatus, Results } from "../../model/index.ts";
import type { ClaimQuery, FoundClaim } from "../../store/index.ts";

/** The gravest first. */
const GRAVITY: readonly PointStatus[] = ["conflict", "compatible", "agree", "single-source"];

/** What `findClaims` gives for the rows of a run, from corrected results: a claim's place in them is its ordinal. */
export function pickClaims(
  results: Results,
  query: ClaimQuery,
  page: { readonly after: number; readonly limit: number },
): { readonly claims: readonly FoundClaim[]; readonly total: number } {
  const articleIds = new Set(query.articleIds);
  const words = query.words?.toLowerCase();
  const standing = standings(results);
  const fitting = results.claims
    .map((claim, ordinal): FoundClaim => {
      const { status = null, pointIds = [] } = standing.get(claim.id) ?? {};
      return { claim, ordinal, status, pointIds };
    })
    .filter(
      ({ claim, status }) =>
        articleIds.has(claim.articleId) &&
        (!words || [claim.statement, claim.quote].some((text) => text.toLowerCase().includes(words))) &&
        (query.facet === undefined || claim.facets.includes(query.facet)) &&
        (query.status === undefined || status === query.status) &&
        (query.checkworthy === undefined || claim.checkworthy === query.checkworthy),
    );
  const claims = fitting.filter(({ ordinal }) => ordinal > page.after).slice(0, page.limit);
  return { claims, total: fitting.length };
}

export function facetsOf(results: Results): readonly Facet[] {
  return [...new Set(results.claims.flatMap(({ facets }) => facets))];
}

interface Standing {
  readonly status: PointStatus;
  readonly pointIds: readonly string[];
}

/** For each claim that takes part in a point: which ones, and the gravest status among them. */
export function standings(results: Results): ReadonlyMap<string, Standing> {
  const standing = new Map<string, Standing>();
  for (const point of results.points) {
    for (const claimId of new Set(point.positions.flatMap((position) => position.claimIds))) {
      const known = standing.get(claimId);
      const graver = !known || GRAVITY.indexOf(point.status) < GRAVITY.indexOf(known.status);
      const status = graver ? point.status : known.status;
      standing.set(claimId, { status, pointIds: [...(known?.pointIds ?? []), point.id] });
    }
  }
  return standing;
}
