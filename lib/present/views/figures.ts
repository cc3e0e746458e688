import type { Comparison, Point, PointStatus } from "../../model/index.ts";
import { pairKey } from "../../text/decided.ts";
import { shortPublication, yearOfAll } from "../dates.ts";
import { eventInWords, questionUnder } from "../grid.ts";
import { type NumberBar, numberPlot } from "../plot-number.ts";
import { namesInWords } from "../relation.ts";
import { STATUS_ORDER } from "../status.ts";
import { indexOf, relationsByPair, type StoryIndex, type Voice, voicesOf } from "./voices.ts";

/** What an article's figure is to the one told before it; a contradiction of any told before outweighs that. */
export type Step = "same" | "update" | "conflict" | "other";

/** One article's figure. */
export interface FigureRow extends Voice {
  readonly bar: NumberBar;
  /** "11 Mar". */
  readonly when: string;
  /** Null for the first. */
  readonly step: Step | null;
  /** Sources of the figures told before that it contradicts, the latest first. */
  readonly against: readonly string[];
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

const STEP_WORDS: Readonly<Record<Step, string>> = {
  same: "the same",
  update: "a later figure",
  conflict: "contradicts",
  other: "put otherwise",
};

/** "Contradicts North Wire", "a later figure"; empty for the first figure. */
export function stepInWords({ step, against }: Pick<FigureRow, "step" | "against">): string {
  if (step === null) return "";
  return step === "conflict" ? `${STEP_WORDS[step]} ${namesInWords(against)}` : STEP_WORDS[step];
}

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
  const relationTo = (before: Voice, voice: Voice) =>
    relations.get(pairKey(before.positionId, voice.positionId));
  const stepTo = (before: Voice | undefined, voice: Voice, against: readonly string[]): Step | null => {
    if (!before) return null;
    if (against.length > 0) return "conflict";
    if (before.positionId === voice.positionId) return "same";
    return relationTo(before, voice)?.difference === "update" ? "update" : "other";
  };
  return {
    ticks: plot.ticks,
    rows: voices.flatMap((voice, at): FigureRow[] => {
      const bar = bars.get(voice.positionId);
      if (!bar) return [];
      const when = shortPublication(voice.publishedAt, year);
      const opposed = voices
        .slice(0, at)
        .filter((before) => relationTo(before, voice)?.relation === "conflict")
        .map(({ source }) => source);
      const against = [...new Set(opposed.toReversed())];
      return [{ ...voice, bar, when, step: stepTo(voices[at - 1], voice, against), against }];
    }),
  };
}
