import type { DocumentReading, LinkedEntity, MatchedStory, Question, StoryEvent } from "../../model/index.ts";
import { edtfInterval } from "../../text/edtf.ts";
import { storyCandidates } from "./candidates.ts";
import type { Geography } from "./fit.ts";
import { clusterLabel, clusterTime, leadingParties } from "./label.ts";
import { questionsOf } from "./questions.ts";
import { type EventCluster, surelyOne } from "./story-events.ts";

export type { Geography } from "./fit.ts";

const MOST_LISTED_PARTIES = 8;
const DAY_MS = 86_400_000;

/**
 * Finds which claims of a story's documents are about the same event and answer the same question.
 * Candidates meet through indexes of shared words, parties and places, never all with all.
 */
export function matchStory(
  readings: readonly DocumentReading[],
  linked: readonly LinkedEntity[],
  geography: Geography,
): MatchedStory {
  const { clusters, candidates, mayBeOne, pairs, label } = storyCandidates(readings, linked, geography);
  const sureEvent = (event: number, a: number, b: number) => {
    const cluster = clusters[event];
    return cluster !== undefined && surelyOne(cluster, a, b);
  };
  const events = clusters.map((c) => storyEvent(c, label));
  const eventLabel = (event: number) => {
    const known = events[event];
    return known && !known.type.startsWith("x:") ? known.label : null;
  };
  return {
    events,
    answered: candidates,
    questions: () =>
      questionsOf(candidates, { mayBeOne, sureEvent }, pairs(), { label, eventLabel }).map((q) =>
        isOver(q, q.event === null ? null : events[q.event]) ? { ...q, over: true } : q,
      ),
  };
}

/** So many days after an event nobody is found any more: its figures are history. */
const SETTLED_DAYS = 400;

/** Whether an event lay so far back, whenever it was written of, that its figures no longer move. */
function isOver(question: Question, event: StoryEvent | null | undefined): boolean {
  const when = event?.time ? edtfInterval(event.time) : null;
  if (!when) return false;
  const written = question.answers.map((a) => Date.parse(a.publishedAt ?? "") / DAY_MS);
  return written.every((day) => day - when.end > SETTLED_DAYS);
}

function storyEvent(cluster: EventCluster, label: (key: string) => string): StoryEvent {
  const claims = cluster.members
    .flatMap((m) => m.frames.map((f) => [f.document, f.index] as const))
    .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const place = [...cluster.profile.places][0] ?? null;
  return {
    type: cluster.profile.type,
    label: clusterLabel(cluster, label),
    participants: leadingParties(cluster).slice(0, MOST_LISTED_PARTIES),
    place: place === null ? null : label(place),
    time: clusterTime(cluster),
    claims,
  };
}
