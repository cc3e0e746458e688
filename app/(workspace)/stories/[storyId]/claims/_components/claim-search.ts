import type { Facet, PointStatus } from "../../../../../../lib/model/index.ts";

/** What the list of claims is narrowed to; all of it stands in the address. */
export interface ClaimSearch {
  readonly query: string | undefined;
  readonly facet: Facet | undefined;
  readonly status: PointStatus | "none" | undefined;
  readonly source: string | undefined;
  /** Also opinion, forecasts and furniture, which cannot be checked. */
  readonly uncheckable: boolean;
  readonly after: string | undefined;
}

export function claimSearchPath(storyId: string, search: ClaimSearch): string {
  const params = new URLSearchParams();
  if (search.query) params.set("q", search.query);
  if (search.facet) params.set("facet", search.facet);
  if (search.status) params.set("status", search.status);
  if (search.source) params.set("source", search.source);
  if (search.uncheckable) params.set("all", "1");
  if (search.after) params.set("after", search.after);
  const query = params.toString();
  return `/stories/${storyId}/claims${query === "" ? "" : `?${query}`}`;
}
