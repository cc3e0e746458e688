import { progressMark } from "../../../../../lib/workspace/story/progress.ts";
import type { AnalysisProgress } from "../../../../../lib/workspace/story/schema.ts";

/** The server answers when something changed; this bounds how long a closed laptop's connection is believed in. */
const WAIT_MILLISECONDS = 8_000;

export function isActive(
  progress: AnalysisProgress | null,
): progress is AnalysisProgress & { readonly state: "queued" | "running" } {
  return progress?.state === "queued" || progress?.state === "running";
}

/** The last that was heard of each story's analysis: its pages were rendered at other times, and may know less. */
const heard = new Map<string, AnalysisProgress>();

/** What is known of an analysis: what a page was rendered with, or that the same run has ended since. */
export function latestProgress(storyId: string, rendered: AnalysisProgress | null): AnalysisProgress | null {
  const last = heard.get(storyId);
  return rendered !== null && last?.id === rendered.id && !isActive(last) ? last : rendered;
}

/** Asks for progress beyond what is known; the answer comes as soon as there is some. @throws Error where there was no answer */
export async function askProgress(
  storyId: string,
  known: AnalysisProgress | null,
  { wait = WAIT_MILLISECONDS, signal }: { readonly wait?: number; readonly signal?: AbortSignal } = {},
): Promise<AnalysisProgress | null> {
  const query = new URLSearchParams({ known: progressMark(known), wait: String(Math.round(wait)) });
  const response = await fetch(`/api/v1/stories/${storyId}/analysis?${query}`, {
    cache: "no-store",
    ...(signal ? { signal } : {}),
  });
  if (!response.ok) throw new Error(`The server answered ${response.status}.`);
  const progress: AnalysisProgress | null = await response.json();
  if (progress !== null) heard.set(storyId, progress);
  return progress;
}

/** How far an analysis is, in a few words. */
export function progressInWords({ state, articlesDone, articlesTotal }: AnalysisProgress): string {
  if (state === "queued") return "Waiting to be read";
  if (articlesDone >= articlesTotal) return "Comparing the articles";
  return `Reading article ${articlesDone + 1} of ${articlesTotal}`;
}
