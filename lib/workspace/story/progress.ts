import type { RunRecord } from "../../store/index.ts";
import type { AnalysisProgress } from "./schema.ts";

const STATES = {
  QUEUED: "queued",
  RUNNING: "running",
  DONE: "done",
  CANCELLED: "cancelled",
  FAILED: "failed",
} as const;

/** A run as pages are told of it. */
export function toProgress(run: RunRecord): AnalysisProgress {
  return {
    id: run.id,
    state: STATES[run.state],
    articlesDone: run.articlesDone,
    articlesTotal: run.articlesTotal,
    message: run.message,
  };
}

/** Tells two states of progress apart; the same for the same. */
export function progressMark(progress: AnalysisProgress | null): string {
  return progress === null ? "" : `${progress.id}.${progress.state}.${progress.articlesDone}`;
}

/** What a summary says of it: only what is under way, or went wrong. */
export function noteworthy(run: RunRecord | null | undefined): AnalysisProgress | null {
  return run && run.state !== "DONE" ? toProgress(run) : null;
}
