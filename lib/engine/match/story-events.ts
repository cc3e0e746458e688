import type { DocumentEvent } from "./document-events.ts";
import { fitOf, type Geography } from "./fit.ts";
import { copyProfile, mergeProfile, type Profile } from "./profile.ts";

/** An event across documents. */
export interface EventCluster {
  profile: Profile;
  members: DocumentEvent[];
  /** Of its members. */
  documents: Set<number>;
  /**
   * Document → core: two documents of one core surely tell of one event. One that was joined on thin grounds has a core
   * of its own; its differences are no conflicts, and those of the others stay so.
   */
  cores: Map<number, number>;
}

/** Joining two documents' events asks for more than one shared party. */
const JOIN = 1;
const SURE = 1.6;
/** Two articles of one story that each turn on one event of a kind probably turn on the same one. */
const FOCAL_BONUS = 1;
const NEAR_DAYS = 14;
/** Events that each event is held against, those with most shared keys first; all pairs would be quadratic. */
const MOST_CANDIDATES = 24;
/** A key that more events share than this tells nothing. */
const TOO_COMMON = 600;

interface Pair {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

/** Keys under which an event can be found again. */
function indexKeys(event: DocumentEvent): string[] {
  const { profile } = event;
  const keys: string[] = [];
  for (const key of profile.parties.keys()) keys.push(`${profile.type}|p|${key}`);
  for (const party of profile.parties.values())
    if (party.country) keys.push(`${profile.type}|c|${party.country}`);
  for (const key of profile.places) keys.push(`${profile.type}|l|${key}`);
  for (const lemma of profile.nouns.keys()) keys.push(`${profile.type}|n|${lemma}`);
  if (event.focal) keys.push(`${profile.type}|focal`);
  return keys;
}

const publishedAt = (event: DocumentEvent): number =>
  Date.parse(event.frames[0]?.reading.document.publishedAt ?? "");

/** Articles of the same days are about the same thing more often than those months apart. */
function focalBonus(publishedA: number, publishedB: number): number {
  const days = Math.abs(publishedA - publishedB) / 86_400_000;
  return Number.isNaN(days) || days <= NEAR_DAYS ? FOCAL_BONUS : 0;
}

/** Events worth comparing, each pair once, best first. */
function candidatePairs(events: readonly DocumentEvent[], geography: Geography): Pair[] {
  const index = new Map<string, number[]>();
  const pairs: Pair[] = [];
  const published = events.map(publishedAt);
  const bonus = (a: number, b: number) => focalBonus(published[a] as number, published[b] as number);
  events.forEach((event, b) => {
    const hits = new Map<number, number>();
    for (const key of indexKeys(event)) {
      const list = index.get(key);
      if (!list) index.set(key, [b]);
      else {
        if (list.length < TOO_COMMON)
          for (const a of list.slice(-4 * MOST_CANDIDATES)) hits.set(a, (hits.get(a) ?? 0) + 1);
        list.push(b);
      }
    }
    const nearest = [...hits].sort((x, y) => y[1] - x[1] || x[0] - y[0]).slice(0, MOST_CANDIDATES);
    for (const [a] of nearest) {
      const other = events[a];
      if (!other || other.document === event.document) continue;
      const result = fitOf(event.profile, other.profile, geography);
      const score = result.score + (event.focal && other.focal ? bonus(a, b) : 0);
      if (!result.clash && score >= JOIN) pairs.push({ a, b, score });
    }
  });
  return pairs.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
}

function mayJoin(a: EventCluster, b: EventCluster, geography: Geography): boolean {
  const [small, large] = a.documents.size <= b.documents.size ? [a, b] : [b, a];
  // Two events that one document keeps apart are two.
  for (const document of small.documents) if (large.documents.has(document)) return false;
  return !fitOf(a.profile, b.profile, geography).clash;
}

/** Puts the cores of `from` beside those of `into`; those of the two documents that surely tell of one event become one. */
function mergeCores(
  into: EventCluster,
  from: EventCluster,
  sure: readonly [number | undefined, number | undefined] | null,
): void {
  for (const [document, core] of from.cores) into.cores.set(document, core);
  const [a, b] = sure?.map((document) => into.cores.get(document ?? -1)) ?? [];
  if (a === undefined || b === undefined) return;
  for (const [document, core] of into.cores) if (core === b) into.cores.set(document, a);
}

/** Whether two documents surely tell of the event; one that is no member was put there by the name of what it befell. */
export function surelyOne({ cores }: EventCluster, a: number, b: number): boolean {
  const [x, y] = [cores.get(a), cores.get(b)];
  return x === undefined || y === undefined || x === y;
}

/** Joins the documents' events into the story's, the surest pairs first. */
export function storyEvents(events: readonly DocumentEvent[], geography: Geography): EventCluster[] {
  const clusterOf: EventCluster[] = events.map((e, i) => ({
    profile: copyProfile(e.profile),
    members: [e],
    documents: new Set([e.document]),
    cores: new Map([[e.document, i]]),
  }));
  const indexOf = new Map(events.map((e, i) => [e, i] as const));
  for (const { a, b, score } of candidatePairs(events, geography)) {
    const x = clusterOf[a];
    const y = clusterOf[b];
    if (!x || !y || x === y || !mayJoin(x, y, geography)) continue;
    const [into, from] = x.members.length >= y.members.length ? [x, y] : [y, x];
    mergeProfile(into.profile, from.profile);
    into.members.push(...from.members);
    for (const document of from.documents) into.documents.add(document);
    mergeCores(into, from, score >= SURE ? [events[a]?.document, events[b]?.document] : null);
    for (const member of from.members) clusterOf[indexOf.get(member) ?? -1] = into;
  }
  return [...new Set(clusterOf)];
}
