import type { Results, WorkspaceId } from "../../model/index.ts";
import { readResults, type Store } from "../../store/index.ts";

/** About 60 MB of results: one story of the greatest size, or a dozen of a hundred articles. */
const MOST_CLAIMS_KEPT = 30_000;

/** Of each database; the one used last stands last. */
const kept = new WeakMap<Store, Map<string, Results>>();

/**
 * The results of a finished run, as the engine gave them. They never change once they are there, so that what was read
 * is kept for the next page: reading the five thousand claims of a big story takes longer than drawing its grid.
 * @param most claims that are kept, over all stories; of the stories used longest ago nothing is
 */
export async function resultsOf(
  store: Store,
  scope: { readonly workspaceId: WorkspaceId; readonly runId: string },
  most = MOST_CLAIMS_KEPT,
): Promise<Results> {
  const own = kept.get(store) ?? new Map<string, Results>();
  kept.set(store, own);
  const key = JSON.stringify([scope.workspaceId, scope.runId]);
  const results = own.get(key) ?? (await readResults(store.db, scope));
  own.delete(key);
  own.set(key, results);
  let claims = 0;
  for (const [each, { claims: list }] of [...own].reverse()) {
    claims += list.length;
    if (claims > most) own.delete(each);
  }
  return results;
}
