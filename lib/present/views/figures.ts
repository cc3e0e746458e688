import type { Comparison, Point, PointStatus } from "../../model/index.ts";
import { pairKey } from "../../text/decided.ts";
import { shortPublication, yearOfAll } from "../dates.ts";
import { eventInWords, questionUnder } from "../grid.ts";
import { type NumberBar, numberPlot } from "../plot-number.ts";
import { STATUS_ORDER } from "../status.ts";
import { indexOf, relationsByPair, type StoryIndex, type Voice, voicesOf } from "./voices.ts";

/** What an article's figure is to the one told before it. */
export type Step = "same" | "update" | "conflict" | "other";

/** One article's figure. */
export interface FigureRow extends Voice {
  readonly bar: NumberBar;
  /** "11 Mar". */
  readonly when: string;
  /** Null for the first. */
  readonly step: Step | null;
}

/** The figures that articles give for one question, in the order of publication, on one scale. */
export interface FigureSeries {
  readonly pointId: string;
  readonly question: string;
  /** The event asked about, empty where none is known. */
  readonly about: string;
  readonly status: PointStatus;
  readonly rows: readonly FigureRow[];
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
}

export const STEP_WORDS: Readonly<Record<Step, string>> = {
  same: "the same",
  update: "a later figure",
  conflict: "contradicts the one before",
  other: "put otherwise",
};

/** Questions answered by figures of more than one article: those in conflict first, then those told most. */
export function figureSeries(comparison: Comparison): readonly FigureSeries[] {
  const index = indexOf(comparison);
  const year = yearOfAll(comparison.articles.map((article) => article.publishedAt));
  const events = new Map(comparison.events.map((event) => [event.id, event]));
  return comparison.points
    .flatMap((point): FigureSeries[] => {
      const rows = rowsOf(point, index, year);
      if (!rows) return [];
      const event = point.eventId === null ? undefined : events.get(point.eventId);
      const about = event ? eventInWords(event) : null;
      return [
        {
          pointId: point.id,
          question: event ? questionUnder(event, point.question) : point.question,
          about: about ? [about.label, about.detail].filter((part) => part !== "").join(" · ") : "",
          status: point.status,
          ...rows,
        },
      ];
    })
    .sort(
      (a, b) =>
        STATUS_ORDER.indexOf(a.status) - STATUS_ORDER.indexOf(b.status) || b.rows.length - a.rows.length,
    );
}

function rowsOf(
  point: Point,
  index: StoryIndex,
  year: string | null,
): Pick<FigureSeries, "rows" | "ticks"> | null {
  const plot = numberPlot(point, () => []);
  if (!plot) return null;
  const bars = new Map(plot.bars.map((bar) => [bar.positionId, bar]));
  const voices = voicesOf(point, index).filter(({ positionId }) => bars.has(positionId));
  if (new Set(voices.map(({ articleId }) => articleId)).size < 2) return null;
  const relations = relationsByPair(point);
  const stepTo = (before: Voice | undefined, voice: Voice): Step | null => {
    if (!before) return null;
    if (before.positionId === voice.positionId) return "same";
    const relation = relations.get(pairKey(before.positionId, voice.positionId));
    if (relation?.relation === "conflict") return "conflict";
    return relation?.difference === "update" ? "update" : "other";
  };
  return {
    ticks: plot.ticks,
    rows: voices.flatMap((voice, at): FigureRow[] => {
      const bar = bars.get(voice.positionId);
      if (!bar) return [];
      const when = shortPublication(voice.publishedAt, year);
      return [{ ...voice, bar, when, step: stepTo(voices[at - 1], voice) }];
    }),
  };
}
