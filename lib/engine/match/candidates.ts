import type { DocumentReading, Facet, LinkedEntity } from "../../model/index.ts";
import { countryName } from "../lexicon/places.ts";
import { rarityOf } from "./about.ts";
import { ANSWER_RULES } from "./answers/index.ts";
import type { AnswerContext, Candidate, MayBeOne } from "./candidate.ts";
import { documentEvents, type EventMention, mentionsOf } from "./document-events.ts";
import { fitOf, type Geography } from "./fit.ts";
import type { Frame } from "./frame.ts";
import { framesOf } from "./frames.ts";
import { type PairContext, Portraits } from "./likeness/index.ts";
import { type EventCluster, storyEvents } from "./story-events.ts";

/** Everything that a story's claims answer, before it is known which answers belong together. */
export interface StoryCandidates {
  readonly clusters: readonly EventCluster[];
  readonly candidates: readonly Candidate[];
  readonly mayBeOne: MayBeOne;
  /** What the likeness model looks at, worked out when it is asked for. */
  readonly pairs: () => PairContext;
  /** Readable name of an entity key. */
  readonly label: (key: string) => string;
}

/** Where a document entity stands among the story's linked ones. */
function keysOf(linked: readonly LinkedEntity[]) {
  const byMember: LinkedEntity[][] = [];
  const byId = new Map<string, LinkedEntity>();
  for (const entity of linked) {
    byId.set(entity.id, entity);
    for (const m of entity.members) {
      const own = byMember[m.document] ?? [];
      byMember[m.document] = own;
      own[m.entity] = entity;
    }
  }
  return {
    key: (document: number, entity: number) => byMember[document]?.[entity]?.id ?? `${document}:${entity}`,
    label: (key: string) => labelOf(key, byId.get(key)),
  };
}

/** A name for people: a country by its own name, whatever seat stood for it; a thing as it was written. */
function labelOf(key: string, entity: LinkedEntity | undefined): string {
  if (entity) {
    const code = /^country:(.+)$/.exec(entity.key)?.[1];
    return (code ? countryName(code) : null) ?? entity.name;
  }
  return key.replace(/^n:/, "").replace(/(^|[\s-])\p{Ll}/gu, (letter) => letter.toUpperCase());
}

/** Reads the claims of a story's documents as answers, and their events as the story's. */
export function storyCandidates(
  readings: readonly DocumentReading[],
  linked: readonly LinkedEntity[],
  geography: Geography,
): StoryCandidates {
  const { key, label } = keysOf(linked);
  const frames = readings.map((reading, document) => framesOf(reading, document, key));
  const mentions = frames.map(mentionsOf);
  const events = mentions.flatMap((list, document) => documentEvents(list, document, geography));
  const rarity = rarityOf(frames.flat());
  const known = { ...geography, weightOf: (party: string) => rarity.of(`e:${party}`) };
  const clusters = storyEvents(events, known);
  const eventOf = new Map<Frame, number>();
  clusters.forEach((cluster, i) => {
    for (const member of cluster.members) for (const frame of member.frames) eventOf.set(frame, i);
  });
  const context = { rarity, geography, label, keyOf: key };
  const candidates = mentions.flatMap((own) => {
    const byIndex = new Map(own.map((m) => [m.frame.index, m] as const));
    return own.flatMap((mention) => answersOf(mention, homeOf(mention, byIndex), eventOf, context));
  });
  const mayBeOne = separation(clusters, known);
  const typeOf = (event: number) => clusters[event]?.profile.type ?? "";
  const pairs = () => ({ portraits: new Portraits(rarity, candidates), mayBeOne, typeOf });
  return { clusters, candidates, mayBeOne, pairs, label };
}

/** The claim whose event an answer belongs to: a bare "the loss of 31 lives" counts for the clause that it stands in. */
function homeOf(mention: EventMention, byIndex: ReadonlyMap<number, EventMention>): EventMention {
  const { frame, profile, type } = mention;
  const bare = profile.parties.size === 0 && profile.places.size === 0 && profile.times.length === 0;
  const above = bare && frame.governor !== null ? byIndex.get(frame.governor) : undefined;
  return above && above.type.type === type.type ? above : mention;
}

function answersOf(
  mention: EventMention,
  home: EventMention,
  eventOf: ReadonlyMap<Frame, number>,
  context: Omit<AnswerContext, "mention" | "event">,
): Candidate[] {
  const { frame } = mention;
  const own = { ...context, mention, event: eventOf.get(home.frame) ?? null };
  const found: Candidate[] = [];
  for (const rule of ANSWER_RULES) found.push(...rule.find(frame, own));
  return frame.claim.polarity === "denied" ? found.filter(standsDenied) : found;
}

/** Facets whose value is not so where the claim denies it: "did not meet on Monday" gives no day of a meeting. */
const VALUES = new Set<Facet>(["time", "place", "count", "amount"]);

/** Of a denied claim's values only "none" is told: "no arrests were made". */
function standsDenied({ facet, answer: { value } }: Candidate): boolean {
  return !VALUES.has(facet) || (value.kind === "number" && value.set.best === 0);
}

/** Two clusters of one type that clash are surely two; the answer is kept, since questions ask it again and again. */
function separation(clusters: readonly EventCluster[], geography: Geography): MayBeOne {
  // How well two events fit; −∞ where something excludes that they are one.
  const known = new Map<string, number>();
  const closeness = (x: EventCluster | undefined, y: EventCluster | undefined) => {
    if (!x || !y || x.profile.type !== y.profile.type) return Number.POSITIVE_INFINITY;
    const { clash, score } = fitOf(x.profile, y.profile, geography);
    return clash ? Number.NEGATIVE_INFINITY : score;
  };
  return (a, b, least) => {
    const id = a < b ? `${a}:${b}` : `${b}:${a}`;
    const score = known.get(id) ?? closeness(clusters[a], clusters[b]);
    known.set(id, score);
    if (least === undefined) return score > Number.NEGATIVE_INFINITY;
    // Of events of two types nothing is known to fit.
    return score >= least && score < Number.POSITIVE_INFINITY;
  };
}
