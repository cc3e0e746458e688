import { edtfLabel } from "../../text/edtf.ts";
import { table } from "../../text/table.ts";
import { plainStatement } from "./question/ask.ts";
import { topicOf } from "./question/topic.ts";
import type { EventCluster } from "./story-events.ts";

const MOST_PARTIES = 3;
const TYPE_WORDS: Readonly<Record<string, string>> = table({
  talk: "Meeting",
  accord: "Agreement",
  visit: "Visit",
  vote: "Vote",
  blame: "Blame",
  promise: "Promise",
  announce: "Announcement",
  condemn: "Condemnation",
});

/** What a kind of incident is called, by its concept. */
const INCIDENT_WORDS = table({
  attack: "Attack",
  explode: "Explosion",
  crash: "Crash",
  collapse: "Collapse",
  sink: "Sinking",
  burn: "Fire",
  flood: "Flood",
  quake: "Earthquake",
  leak: "Leak",
  outbreak: "Outbreak",
});

const capital = (s: string) => s.charAt(0).toUpperCase() + s.slice(1);

/** The keys of a cluster's parties, those that most of its claims name first. */
export function leadingParties(cluster: EventCluster): string[] {
  const counts = new Map<string, number>();
  for (const member of cluster.members)
    for (const frame of member.frames)
      for (const party of frame.parties) {
        const weight = party.role === "subject" || party.role === "object" ? 2 : 1;
        counts.set(party.key, (counts.get(party.key) ?? 0) + weight);
      }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([key]) => key);
}

/** The narrowest time that a cluster's mentions give, as EDTF. */
export function clusterTime(cluster: EventCluster): string | null {
  const counts = new Map<string, number>();
  for (const member of cluster.members)
    for (const time of member.profile.times) counts.set(time.value, (counts.get(time.value) ?? 0) + 1);
  const times = [...cluster.profile.times].sort(
    (a, b) =>
      (counts.get(b.value) ?? 0) - (counts.get(a.value) ?? 0) ||
      a.end - a.start - (b.end - b.start) ||
      a.start - b.start,
  );
  return times[0]?.value ?? null;
}

/** A few words for an event: its noun or its claim, where and when. */
export function clusterLabel(cluster: EventCluster, label: (key: string) => string): string {
  const nouns = nounCounts(cluster);
  const parties = leadingParties(cluster).slice(0, MOST_PARTIES).map(label);
  const time = clusterTime(cluster);
  const when = time ? ` (${edtfLabel(time)})` : "";
  const word =
    TYPE_WORDS[cluster.profile.type] ?? (nouns[0] ? (INCIDENT_WORDS[nouns[0]] ?? capital(nouns[0])) : null);
  if (cluster.profile.type === "talk" && parties.length > 1)
    return `Meeting of ${parties.slice(0, 2).join(" and ")}${when}`;
  if (word && parties.length > 0) return `${word}: ${parties.join(", ")}${when}`;
  if (word) return `${word}${when}`;
  const statement = firstStatement(cluster, label);
  return statement.length > 0 ? capital(statement) : capital(cluster.profile.type.replace(/^x:/, ""));
}

function nounCounts(cluster: EventCluster): string[] {
  return [...cluster.profile.nouns.keys()];
}

/** Claims of an event whose words are tried for its label. */
const MOST_TRIED = 8;

/** What the event's claims say, in the words of one that makes a sentence; else what they are about. */
function firstStatement(cluster: EventCluster, label: (key: string) => string): string {
  const frames = cluster.members.flatMap((m) => m.frames).slice(0, MOST_TRIED);
  for (const frame of frames) {
    const statement = plainStatement(frame);
    if (statement !== null && statement.length <= LONGEST_LABEL) return statement;
  }
  const [first] = frames;
  return (first ? topicOf(first, label) : null) ?? "";
}

const LONGEST_LABEL = 80;
