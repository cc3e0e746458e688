"use client";

import { useCallback, useMemo, useState } from "react";
import type { ReviewView, StepOutcome, Target } from "../../../../../../lib/workspace/review/schema.ts";
import type { Style } from "../../../../../../lib/workspace/review/words.ts";
import { citationText } from "../../../../../_components/review/citation.tsx";
import { Problem, useWrite } from "../../../../../_components/ui/forms.tsx";
import { useKeys } from "../../../../../_components/ui/keys.tsx";
import type { ActionResult } from "../../../../../_edge/act.ts";
import { moveAction, setBlindAction, undoStepAction } from "../../review/actions.ts";
import { useAnnounce } from "../decide/notices.tsx";
import { type ActId, actsOf } from "./acts.ts";
import { Assessments } from "./assessments.tsx";
import { EvidenceList } from "./evidence-list.tsx";
import { FollowUps } from "./follow-ups.tsx";
import { History } from "./history.tsx";
import type { Answer } from "./judging-fields.tsx";
import type { Ground } from "./origin-fields.tsx";
import { Files, Head, Part, Standing, StyleChoice } from "./panel-parts.tsx";
import { type OpenDialog, ReviewDialog } from "./review-dialog.tsx";
import { useStyle } from "./use-style.ts";

interface ReviewPanelProps {
  readonly storyId: string;
  readonly view: ReviewView;
  readonly answers: readonly Answer[];
  readonly ground: Ground;
}

/** The review of a point: where it stands, what bears on it, what was found, and what one may do, by key each. */
export function ReviewPanel({ storyId, view, answers, ground }: ReviewPanelProps) {
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const [style, setStyle] = useStyle();
  const announce = useAnnounce();
  const { problem, pending, write } = useWrite();
  const target: Target = useMemo(
    () => ({ caseId: view.caseId, pointId: view.caseId === null ? view.pointId : null }),
    [view.caseId, view.pointId],
  );
  const step = useCallback(
    (words: string, run: () => Promise<ActionResult<StepOutcome>>) => {
      write(async () => {
        const result = await run();
        if (result.ok && result.value.kind === "made") announce({ stepId: result.value.stepId, words });
        return result;
      });
    },
    [announce, write],
  );
  const copy = useCopy(view, style, announce);
  const act = useCallback(
    (id: ActId) => {
      if (id === "take-up") {
        step("The point was taken up.", () => moveAction(storyId, { act: "taken-up", target }));
      } else if (id === "resume") {
        step("The point is open again.", () => moveAction(storyId, { act: "resumed", target }));
      } else if (id === "blind") {
        const on = !view.file.blind;
        const words = on ? "The second assessment will be blind." : "The second assessment is not blind.";
        step(words, () => setBlindAction(storyId, { target, on }));
      } else setDialog({ id });
    },
    [step, storyId, target, view.file.blind],
  );
  const acts = useMemo(() => actsOf(view), [view]);
  useReviewKeys(acts, act, copy);
  const takeBack = (stepId: string) =>
    write(
      () => undoStepAction(storyId, stepId),
      () => announce({ words: "It was taken back." }),
    );
  const { file } = view;
  return (
    <section id="review" aria-labelledby="review-title" className="flex flex-col gap-7">
      <div>
        <Head storyId={storyId} view={view} />
        <div className="mt-3 flex flex-wrap gap-2 print:hidden">
          {acts.map(({ id, label, key, main }) => (
            <button
              key={id}
              type="button"
              className={`btn ${main ? "btn-main" : ""}`}
              disabled={pending}
              onClick={() => act(id)}
            >
              {label} <kbd className="kbd uppercase max-sm:hidden">{key}</kbd>
            </button>
          ))}
        </div>
        <Problem>{problem}</Problem>
      </div>
      <Standing storyId={storyId} view={view} />
      {(file.assessments.length > 0 || file.hiddenFrom.length > 0) && (
        <Part title="Assessments">
          <Assessments file={file} />
        </Part>
      )}
      <Part
        title="Evidence"
        beside={view.sources.length > 0 && <StyleChoice value={style} onValue={setStyle} />}
      >
        <EvidenceList
          view={view}
          style={style}
          onCopy={copy}
          onChange={(evidenceId) => setDialog({ id: "change-evidence", evidenceId })}
          onTakeBack={takeBack}
        />
        {view.caseId !== null && view.sources.length > 0 && <Files storyId={storyId} caseId={view.caseId} />}
      </Part>
      {file.followUps.length > 0 && (
        <Part title="What would settle it">
          <FollowUps view={view} onFollowUp={(cardId) => setDialog({ id: "follow-up", cardId })} />
        </Part>
      )}
      {view.steps.length > 0 && (
        <details className="print:hidden">
          <summary className="min-h-7 w-fit text-ink-2 hover:text-ink">
            History: {view.steps.length} {view.steps.length === 1 ? "step" : "steps"}
          </summary>
          <div className="mt-2">
            <History view={view} onTakeBack={takeBack} />
          </div>
        </details>
      )}
      <ReviewDialog
        storyId={storyId}
        target={target}
        view={view}
        answers={answers}
        ground={ground}
        open={dialog}
        onClose={() => setDialog(null)}
      />
    </section>
  );
}

/** Copies the citation of a source; without a number, of the evidence one is at, else of the first. */
function useCopy(view: ReviewView, style: Style, announce: ReturnType<typeof useAnnounce>) {
  return useCallback(
    (number?: number) => {
      const at = document.activeElement?.closest<HTMLElement>("[data-evidence]")?.dataset.source;
      const wanted = number ?? (at === undefined ? view.sources[0]?.number : Number(at));
      const source = view.sources.find((each) => each.number === wanted);
      if (!source) return;
      const text = citationText(source, style);
      navigator.clipboard.writeText(text).then(
        () => announce({ words: `Copied: ${text}` }),
        // Browsers allow it on secure pages alone, and people may forbid it: then it is shown, to be copied by hand.
        () => announce({ words: text }),
      );
    },
    [view, style, announce],
  );
}

function useReviewKeys(
  acts: ReturnType<typeof actsOf>,
  act: (id: ActId) => void,
  copy: (number?: number) => void,
): void {
  const keys = useMemo(
    () => [
      ...acts.map(({ id, key, does }) => ({
        keys: [key],
        does,
        run: (event: KeyboardEvent) => {
          // The key itself must not land in the field that the dialog puts the cursor into.
          event.preventDefault();
          act(id);
        },
      })),
      { keys: ["y"], does: "Copy the citation of the evidence one is at", run: () => copy() },
    ],
    [acts, act, copy],
  );
  useKeys(keys);
}
