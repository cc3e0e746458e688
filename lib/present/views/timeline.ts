import type { Comparison, PointStatus } from "../../model/index.ts";
import { edtfInterval, edtfLabel } from "../../text/edtf.ts";
import { eventInWords, questionUnder } from "../grid.ts";
import type { BarEnd } from "../plot-number.ts";
import { readEdtf, timeAxis } from "../plot-time.ts";
import { positionStatus } from "../status.ts";
import { indexOf, voicesOf } from "./voices.ts";

/** One date that articles give for something, as long as it is imprecise. */
export interface Moment {
  readonly pointId: string;
  readonly positionId: string;
  readonly what: string;
  /** "11 March 2025, 06:42". */
  readonly reading: string;
  readonly sources: readonly string[];
  readonly status: PointStatus;
  readonly from: BarEnd;
  readonly to: BarEnd;
}

/** A date too far from the others to share their scale. */
export interface FarMoment extends Omit<Moment, "from" | "to"> {
  readonly side: "before" | "after";
}

export interface Timeline {
  readonly moments: readonly Moment[];
  readonly far: readonly FarMoment[];
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
}

/** Days before the first article and after the last that share the scale: what the articles tell of is mostly so near. */
const NEAR_DAYS = 45;
/** The scale is at least so long: a single date needs room too. */
const LEAST_DAYS = 1;

interface Dated {
  readonly moment: Omit<Moment, "from" | "to">;
  readonly start: number;
  readonly end: number;
}

/** All dates that the story's articles give, those of one time near each other; null where there is none. */
export function timelineOf(comparison: Comparison): Timeline | null {
  const dated = datesIn(comparison);
  if (dated.length === 0) return null;
  const published = comparison.articles.flatMap(({ publishedAt }) => {
    const interval = publishedAt === null ? null : edtfInterval(publishedAt.slice(0, 10));
    return interval ? [interval] : [];
  });
  const starts = published.length > 0 ? published : dated;
  const low = Math.min(...starts.map(({ start }) => start).filter(Number.isFinite)) - NEAR_DAYS;
  const high = Math.max(...starts.map(({ end }) => end).filter(Number.isFinite)) + NEAR_DAYS;
  const near = dated.filter(
    ({ start, end }) =>
      !(Number.isFinite(start) && start < low) &&
      !(Number.isFinite(end) && end > high) &&
      (Number.isFinite(start) || Number.isFinite(end)),
  );
  const ends = near.flatMap(({ start, end }) => [start, end]).filter(Number.isFinite);
  const [first, last] = [Math.min(...ends), Math.max(...ends)];
  const axis = ends.length === 0 ? null : timeAxis(first, Math.max(last, first + LEAST_DAYS));
  const along = (day: number) => (axis ? (day - axis.start) / (axis.end - axis.start) : 0);
  const isNear = new Set(near);
  return {
    moments: near.map(({ moment, start, end }) => ({
      ...moment,
      from: Number.isFinite(start) ? { at: along(start), kind: "closed" } : { at: 0, kind: "open" },
      to: Number.isFinite(end) ? { at: along(end), kind: "closed" } : { at: 1, kind: "open" },
    })),
    far: dated
      .filter((date) => !isNear.has(date))
      .map(({ moment, start }) => ({ ...moment, side: start < low ? "before" : "after" })),
    ticks: axis ? axis.ticks.map(({ day, label }) => ({ at: along(day), label })) : [],
  };
}

function datesIn(comparison: Comparison): readonly Dated[] {
  const index = indexOf(comparison);
  const events = new Map(comparison.events.map((event) => [event.id, event]));
  const dated = comparison.points.flatMap((point) => {
    if (point.facet !== "time") return [];
    const event = point.eventId === null ? undefined : events.get(point.eventId);
    const voices = voicesOf(point, index);
    return point.positions.flatMap((position): Dated[] => {
      const value = readEdtf(position.value);
      const interval = value === null ? null : edtfInterval(value);
      if (value === null || !interval) return [];
      const asked = event ? questionUnder(event, point.question) : point.question;
      const about = event ? eventInWords(event).label : "";
      const own = voices.filter(({ positionId }) => positionId === position.id);
      return [
        {
          moment: {
            pointId: point.id,
            positionId: position.id,
            what: GENERAL.test(asked) && about !== "" ? about : asked,
            reading: edtfLabel(value),
            sources: [...new Set(own.map(({ source }) => source))],
            status: positionStatus(point, position),
          },
          ...interval,
        },
      ];
    });
  });
  return dated.sort((a, b) => a.start - b.start || a.end - b.end || compare(a.moment, b.moment));
}

const GENERAL = /^When did it happen\?/;

const compare = (a: { readonly positionId: string }, b: { readonly positionId: string }) =>
  a.positionId < b.positionId ? -1 : 1;
