import { publicationInWords } from "./dates.ts";

/** One source's answer to a point, before and after a newer version. */
export interface AnswerChange {
  readonly source: string;
  readonly before: readonly string[];
  /** Empty where the newer version gives none. */
  readonly after: readonly string[];
  /** When each version was read or said to hold: ISO 8601 with or without the time of day. */
  readonly from: string | null;
  readonly to: string | null;
}

/** "The Herald went from “5 people” to “8 people” between 09:10 and 14:30 UTC on 3 June 2025." */
export function answerChangeInWords({ source, before, after, from, to }: AnswerChange): string {
  const when = whenInWords(from, to);
  const [gone, come] = [without(before, after), without(after, before)];
  const stays = listed(after.filter((label) => before.includes(label)));
  if (gone.length === 0) return `${source} says ${listed(come)} beside ${stays}: it changed ${when}.`;
  if (come.length > 0) return `${source} went from ${listed(gone)} to ${listed(come)} ${when}.`;
  const left = after.length === 0 ? "and gives no answer any more" : `and says ${stays} alone`;
  return `${source} no longer says ${listed(gone)}, ${left}: it changed ${when}.`;
}

const without = (labels: readonly string[], others: readonly string[]): readonly string[] =>
  labels.filter((label) => !others.includes(label));

const listed = (labels: readonly string[]): string => labels.map((label) => `“${label}”`).join(" and ");

/** Times of one day and zone share their day: it is said once. */
function whenInWords(from: string | null, to: string | null): string {
  if (to === null) return "in a newer version";
  if (from === null || from === to) return `by ${publicationInWords(to)}`;
  const [start, end] = [CLOCK.exec(from)?.groups, CLOCK.exec(to)?.groups];
  if (start && end && start.day === end.day && start.zone === end.zone) {
    const zone = end.zone === "Z" ? " UTC" : ` (UTC${end.zone})`;
    return `between ${start.time} and ${end.time}${zone} on ${publicationInWords(end.day ?? "")}`;
  }
  // A day that ends before its newer version began tells nothing.
  if (end && end.day === from) return `by ${publicationInWords(to)}`;
  return `between ${publicationInWords(from)} and ${publicationInWords(to)}`;
}

const CLOCK =
  /^(?<day>\d{4}-\d{2}-\d{2})T(?<time>\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(?<zone>Z|[+-]\d{2}:\d{2})$/;
