import type { PointStatus } from "../../../lib/model/index.ts";
import type { ReadShow } from "../../../lib/present/address.ts";
import type { NotedRun } from "../../../lib/present/noted.ts";
import { STATUS_ORDER, STATUS_WORDS } from "../../../lib/present/status.ts";

interface RunsProps {
  readonly runs: readonly NotedRun[];
  readonly chosen: string | null;
  /** With "compared", a claim that stands alone is drawn only under the pointer, and is no stop of the keyboard. */
  readonly show: ReadShow;
  /** Claims of this text that answer the chosen one. */
  readonly counterparts: ReadonlySet<string>;
  readonly statusOf: (claimId: string) => PointStatus;
  readonly onChoose: (claimId: string) => void;
  /** Threads of notes that are shown beside the text. */
  readonly openThreads: ReadonlySet<string>;
  readonly onNotes: (threadIds: readonly string[]) => void;
}

/**
 * A paragraph's runs. A claim's first run is what the keyboard reaches; later runs of the same claim are pressed
 * with the pointer alone, so that a claim is one stop however it is cut. Where claims overlap, a press walks from the
 * innermost outwards. `data-start` says where in the text the words of an element begin, so that a selection can be
 * told as a stretch of the text.
 */
export function Runs(props: RunsProps) {
  const { runs, chosen, show, counterparts, statusOf, onChoose, openThreads, onNotes } = props;
  const reached = new Set<string>();
  return runs.map((run) => {
    const isOpen = run.noted.some((id) => openThreads.has(id));
    const marker = run.endsNotes.length > 0 && (
      <NoteMarker count={run.endsNotes.length} isOpen={isOpen} onPress={() => onNotes(run.endsNotes)} />
    );
    if (run.status === null) {
      return (
        <span key={run.start}>
          <span data-start={run.start} data-noted={isOpen || undefined}>
            {run.text}
          </span>
          {marker}
        </span>
      );
    }
    const quiet = show === "compared" && run.status === "single-source";
    const isChosen = chosen !== null && run.claimIds.includes(chosen);
    const first = run.claimIds.find((id) => !reached.has(id));
    if (first !== undefined) reached.add(first);
    return (
      <span key={run.start} data-noted={isOpen || undefined}>
        <ClaimRun
          run={run}
          claimId={first ?? null}
          isQuiet={quiet && !isChosen}
          isChosen={isChosen}
          isCounterpart={run.claimIds.some((id) => counterparts.has(id))}
          onPress={() => onChoose(nextClaim(run.claimIds, chosen))}
        />
        {signsAfter(run, statusOf, show).map((status) => (
          <span key={status} className={`claim-sign s-${status}`} aria-hidden="true">
            {STATUS_WORDS[status].sign}
          </span>
        ))}
        {marker}
      </span>
    );
  });
}

/** Tells, after the words, how many threads are about them. */
function NoteMarker(props: { count: number; isOpen: boolean; onPress: () => void }) {
  const { count, isOpen, onPress } = props;
  return (
    <button
      type="button"
      className="note-marker"
      aria-pressed={isOpen}
      aria-label={count === 1 ? "1 note on these words" : `${count} notes on these words`}
      onClick={onPress}
    >
      {count}
    </button>
  );
}

/** Each sign once, the strongest first, however many claims end here. */
function signsAfter(run: NotedRun, statusOf: RunsProps["statusOf"], show: ReadShow): readonly PointStatus[] {
  const ending = new Set(run.endsClaims.map(statusOf));
  return STATUS_ORDER.filter(
    (status) => ending.has(status) && (show === "all" || status !== "single-source"),
  );
}

/** The claim that a press on overlapping claims chooses: the innermost, or the one around the chosen one. */
function nextClaim(claimIds: readonly string[], chosen: string | null): string {
  const at = chosen === null ? -1 : claimIds.indexOf(chosen);
  return claimIds[(at + 1) % claimIds.length] ?? claimIds[0] ?? "";
}

interface ClaimRunProps {
  readonly run: NotedRun;
  readonly claimId: string | null;
  readonly isQuiet: boolean;
  readonly isChosen: boolean;
  readonly isCounterpart: boolean;
  readonly onPress: () => void;
}

function ClaimRun({ run, claimId, isQuiet, isChosen, isCounterpart, onPress }: ClaimRunProps) {
  if (run.status === null) return run.text;
  return (
    // A real button cannot break across lines, and these run over several.
    // biome-ignore lint/a11y/useSemanticElements: see above
    <span
      role="button"
      tabIndex={claimId === null || isQuiet ? -1 : 0}
      className={`claim s-${run.status}`}
      aria-pressed={isChosen}
      data-start={run.start}
      data-claims={run.claimIds.join(" ")}
      data-quiet={isQuiet || undefined}
      data-chosen={isChosen || undefined}
      data-counterpart={isCounterpart || undefined}
      onClick={() => {
        // The end of a selection is no press.
        if (document.getSelection()?.isCollapsed !== false) onPress();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        onPress();
      }}
    >
      {run.text}
      <span className="sr-only"> ({STATUS_WORDS[run.status].label})</span>
    </span>
  );
}
