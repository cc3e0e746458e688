"use client";

import { Progress } from "@base-ui/react/progress";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState, useTransition } from "react";
import type { AnalysisProgress } from "../../../../../lib/workspace/story/schema.ts";
import { focusIsLost, focusOn } from "../../../../_components/ui/arrive.tsx";
import { Notice } from "../../../../_components/ui/notice.tsx";
import { cancelAnalysisAction, startAnalysisAction } from "../actions.ts";
import { askProgress, isActive, latestProgress, progressInWords } from "./ask-progress.ts";

/** After a failed request: the server may be restarting. */
const RETRY_MILLISECONDS = 2_000;

/** Follows the progress while an analysis is under way, and renders the page anew when it is done. */
function useProgress(storyId: string, rendered: AnalysisProgress | null) {
  const initial = latestProgress(storyId, rendered);
  const router = useRouter();
  const [progress, setProgress] = useState(initial);
  const [seen, setSeen] = useState(initial);
  if (seen !== initial) {
    setSeen(initial);
    setProgress(initial);
  }
  useEffect(() => {
    if (!isActive(progress)) return;
    let timer: ReturnType<typeof setTimeout>;
    const stop = new AbortController();
    async function ask() {
      try {
        const next = await askProgress(storyId, progress, { signal: stop.signal });
        if (stop.signal.aborted) return;
        setProgress(next);
        if (!isActive(next)) router.refresh();
      } catch {
        // The bar stays as it is: what counts is asking again, and the analysis does not depend on it.
        if (!stop.signal.aborted) timer = setTimeout(ask, RETRY_MILLISECONDS);
      }
    }
    ask();
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, [progress, storyId, router]);
  return [progress, setProgress] as const;
}

/** How far the analysis is, on every page of the story; nothing where all is done. */
export function AnalysisBanner({ storyId, initial }: { storyId: string; initial: AnalysisProgress | null }) {
  const [progress, setProgress] = useProgress(storyId, initial);
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, startTransition] = useTransition();
  const acted = useRef(false);
  useEffect(() => {
    if (pending || !acted.current) return;
    acted.current = false;
    // "Cancel" goes with the bar: what the keyboard meets next is the way to start again, or the page itself.
    const next = document.querySelector<HTMLElement>("[data-analysis] button, main h1");
    if (next && focusIsLost()) focusOn(next);
  }, [pending]);

  function run(action: typeof startAnalysisAction | typeof cancelAnalysisAction) {
    acted.current = true;
    startTransition(async () => {
      const result = await action(storyId);
      if (result.ok) setProgress(result.value);
      setProblem(result.ok ? null : result.message);
    });
  }

  if (problem !== null) return <Notice kind="problem">{problem}</Notice>;
  if (progress === null || progress.state === "done") return null;
  if (isActive(progress)) {
    return <Reading progress={progress} pending={pending} onCancel={() => run(cancelAnalysisAction)} />;
  }
  return (
    <div className="px-4 pt-4 md:px-6 print:hidden" data-analysis="ended">
      <Notice kind={progress.state === "failed" ? "problem" : "info"}>
        <div className="flex flex-wrap items-center justify-between gap-3">
          <span>
            {progress.state === "failed"
              ? `The analysis failed. ${progress.message ?? ""}`
              : `The analysis was cancelled after ${progress.articlesDone} of ${progress.articlesTotal} articles. What is shown is from before.`}
          </span>
          <button type="button" className="btn" disabled={pending} onClick={() => run(startAnalysisAction)}>
            Analyze again
          </button>
        </div>
      </Notice>
    </div>
  );
}

interface ReadingProps {
  readonly progress: AnalysisProgress;
  readonly pending: boolean;
  readonly onCancel: () => void;
}

function Reading({ progress, pending, onCancel }: ReadingProps) {
  const { articlesDone, articlesTotal } = progress;
  const words = progressInWords(progress);
  return (
    <div
      className="flex items-center gap-4 border-b border-rule bg-sheet px-4 py-2 md:px-6"
      data-analysis="active"
    >
      <Progress.Root
        value={articlesDone}
        max={Math.max(articlesTotal, 1)}
        aria-valuetext={words}
        className="grid grow items-center gap-x-4 gap-y-1 sm:grid-cols-[14rem_1fr]"
      >
        <Progress.Label>{words}</Progress.Label>
        <Progress.Track className="h-2 overflow-hidden rounded-full border border-edge bg-sunk">
          <Progress.Indicator className="h-full bg-compat motion-safe:transition-[width] motion-safe:duration-200" />
        </Progress.Track>
      </Progress.Root>
      <button type="button" className="btn" onClick={onCancel} disabled={pending}>
        Cancel
      </button>
    </div>
  );
}
