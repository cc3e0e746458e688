import type { Span } from "../model/index.ts";
import type { HighlightRun } from "./highlight.ts";

/** A run with the threads of notes on its words. */
export interface NotedRun extends HighlightRun {
  readonly noted: readonly string[];
  /** Threads whose last words these are: their marker stands after the run. */
  readonly endsNotes: readonly string[];
}

/** Words that a thread is about. */
export interface NotedSpan extends Span {
  readonly threadId: string;
}

/**
 * Cuts runs where notes begin and end; their words, claims and signs stay what they were. The last words of a note that
 * reaches beyond these runs are in other ones.
 */
export function notedRuns(runs: readonly HighlightRun[], notes: readonly NotedSpan[]): readonly NotedRun[] {
  const edges = [...new Set(notes.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  return runs.flatMap((run) => {
    const cuts = [run.start, ...edges.filter((edge) => edge > run.start && edge < run.end), run.end];
    return cuts.slice(0, -1).map((start, index): NotedRun => {
      const end = cuts[index + 1] ?? run.end;
      const on = notes.filter((note) => note.start < end && note.end > start);
      return {
        ...run,
        start,
        end,
        text: run.text.slice(start - run.start, end - run.start),
        endsClaims: end === run.end ? run.endsClaims : [],
        noted: on.map(({ threadId }) => threadId),
        endsNotes: on.filter((note) => note.end === end).map(({ threadId }) => threadId),
      };
    });
  });
}
