import type { DocumentEvent } from "./document-events.ts";
import { fitOf, type Geography } from "./fit.ts";
import { copyProfile, mergeProfile, type Profile } from "./profile.ts";

/** An event across documents. */
export interface EventCluster {
  readonly profile: Profile;
  readonly members: DocumentEvent[];
  /** False where the events were joined on thin grounds: a difference there is no conflict. */
  sure: boolean;
}

/** Joining two documents' events asks for more than one shared party. */
const JOIN = 1;
const SURE = 1.6;
/** Two articles of one story that each turn on one event of a kind probably turn on the same one. */
const FOCAL_BONUS = 1;
/** Events looked at for each new one, nearest first by shared keys; more would make a story of one event quadratic. */
const MOST_CANDIDATES = 24;

/** Keys under which an event can be found again. */
function indexKeys(profile: Profile): string[] {
  const keys: string[] = [];
  for (const key of profile.parties.keys()) keys.push(`${profile.type}|p|${key}`);
  for (const key of profile.places) keys.push(`${profile.type}|l|${key}`);
  for (const lemma of profile.nouns.keys()) keys.push(`${profile.type}|n|${lemma}`);
  return keys;
}

/**
 * Joins the documents' events into the story's, richest first so that bare mentions find a full profile.
 * Candidates come from an index of shared parties, places and nouns, so the work grows with what is shared.
 */
export function storyEvents(events: readonly DocumentEvent[], geography: Geography): EventCluster[] {
  const clusters: EventCluster[] = [];
  const index = new Map<string, EventCluster[]>();
  const focal = new Map<string, EventCluster[]>();
  const ordered = [...events].sort(
    (a, b) => richness(b) - richness(a) || a.document - b.document || firstClaim(a) - firstClaim(b),
  );
  for (const event of ordered) {
    const candidates = candidatesFor(event, index, focal);
    const found = bestCluster(event, candidates, geography);
    const cluster = found?.cluster ?? { profile: copyProfile(event.profile), members: [], sure: true };
    if (found) {
      mergeProfile(cluster.profile, event.profile);
      if (found.score < SURE)
        cluster.sure = cluster.sure && event.focal && cluster.members.some((m) => m.focal);
    } else clusters.push(cluster);
    cluster.members.push(event);
    for (const key of indexKeys(event.profile)) push(index, key, cluster);
    if (event.focal) push(focal, event.profile.type, cluster);
  }
  return clusters;
}

function push(map: Map<string, EventCluster[]>, key: string, cluster: EventCluster): void {
  const list = map.get(key);
  if (!list) map.set(key, [cluster]);
  else if (!list.includes(cluster)) list.push(cluster);
}

const richness = (e: DocumentEvent) =>
  e.profile.parties.size +
  2 * e.profile.times.length +
  2 * e.profile.places.size +
  (e.focal ? 3 : 0) +
  Math.min(4, e.frames.length);
const firstClaim = (e: DocumentEvent) => e.frames[0]?.index ?? 0;

function candidatesFor(
  event: DocumentEvent,
  index: ReadonlyMap<string, EventCluster[]>,
  focal: ReadonlyMap<string, EventCluster[]>,
): EventCluster[] {
  const hits = new Map<EventCluster, number>();
  for (const key of indexKeys(event.profile))
    for (const cluster of index.get(key) ?? []) hits.set(cluster, (hits.get(cluster) ?? 0) + 1);
  if (event.focal)
    for (const cluster of focal.get(event.profile.type) ?? [])
      hits.set(cluster, (hits.get(cluster) ?? 0) + 1);
  return [...hits]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_CANDIDATES)
    .map(([cluster]) => cluster);
}

function bestCluster(
  event: DocumentEvent,
  candidates: readonly EventCluster[],
  geography: Geography,
): { cluster: EventCluster; score: number } | null {
  let best: { cluster: EventCluster; score: number } | null = null;
  for (const cluster of candidates) {
    // Two events that one document keeps apart are two.
    if (cluster.members.some((m) => m.document === event.document)) continue;
    const result = fitOf(event.profile, cluster.profile, geography);
    if (result.clash) continue;
    const score = result.score + (event.focal && cluster.members.some((m) => m.focal) ? FOCAL_BONUS : 0);
    if (score >= JOIN && (best === null || score > best.score)) best = { cluster, score };
  }
  return best;
}
