import Link from "next/link";
import { counted } from "../../../../../../lib/present/relation.ts";
import { STATUS_WORDS } from "../../../../../../lib/present/status.ts";
import type { QueueRow } from "../../../../../../lib/workspace/review/queue.ts";
import { StateChip } from "../../../../../_components/review/state-chip.tsx";
import { Mark } from "../../../../../_components/ui/mark.tsx";

interface QueueItemProps {
  readonly storyId: string;
  readonly row: QueueRow;
  readonly today: string;
  readonly isChosen: boolean;
  readonly onToggle: () => void;
}

/** A point of the queue: what it asks, where it stands, and why it stands here in the order. */
export function QueueItem({ storyId, row, today, isChosen, onToggle }: QueueItemProps) {
  const key = row.caseId ?? row.pointId ?? "";
  const href = row.pointId
    ? `/stories/${storyId}/points/${row.pointId}#review`
    : `/stories/${storyId}/review/${row.caseId}`;
  const isLate =
    row.due !== null && row.due < today && row.state !== "published" && row.state !== "set-aside";
  const facts = [
    row.assignee,
    row.due === null ? null : `${isLate ? "overdue since" : "due"} ${row.due}`,
    row.state === "in-review" && row.asked > 1 ? `${row.assessed} of ${row.asked} assessed` : null,
    row.evidence > 0 ? `${counted(row.evidence, "piece")} of evidence` : null,
  ].filter((fact) => fact !== null);
  return (
    <li data-row={key} className={`flex gap-3 border-t border-rule py-3 ${isChosen ? "bg-sunk" : ""}`}>
      <input
        type="checkbox"
        className="mt-1 size-5 flex-none print:hidden"
        aria-label={`Choose: ${row.question}`}
        checked={isChosen}
        onChange={onToggle}
      />
      <div className="min-w-0 grow">
        <div className="flex items-start gap-2">
          {row.status && <Mark status={row.status} named />}
          <span className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1">
            <Link href={href} prefetch={false} className="min-w-0 font-medium">
              <bdi>{row.question}</bdi>
            </Link>
            <StateChip state={row.state} />
          </span>
        </div>
        {row.answers.length > 0 && (
          <p className="mt-0.5 text-ink-2">
            <bdi>{row.answers.join(" / ")}</bdi>
            {row.answerCount > row.answers.length && ` and ${row.answerCount - row.answers.length} more`}
          </p>
        )}
        {row.groundChanged.length > 0 && (
          <p className="mt-0.5 font-medium">
            Changed since it was judged: <bdi>{[...new Set(row.groundChanged)].join(", ")}</bdi>
          </p>
        )}
        {row.pointId === null && (
          <p className="mt-0.5 text-ink-2">Waits for another look: the newest analysis has no such point.</p>
        )}
        <p className="mt-0.5 flex flex-wrap gap-x-3 text-[13px] text-ink-2">
          {row.urgency && row.status && <Why row={row} />}
          {facts.length > 0 && (
            <bdi className={isLate ? "font-medium text-conflict" : ""}>{facts.join(" · ")}</bdi>
          )}
        </p>
      </div>
    </li>
  );
}

/** Why it stands here. */
function Why({ row: { urgency, status } }: { row: QueueRow }) {
  if (!urgency || !status) return null;
  const percent = (part: number) => `${Math.round(part * 100)} %`;
  const parts = [STATUS_WORDS[status].label.toLowerCase(), counted(urgency.sources, "source")];
  if (status === "conflict")
    parts.push(...(urgency.gap === null ? [] : [urgency.gap]), `${percent(urgency.sure)} sure`);
  return <span>{parts.join(", ")}</span>;
}
