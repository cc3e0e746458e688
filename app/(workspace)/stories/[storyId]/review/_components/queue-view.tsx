"use client";

import { useRouter, useSearchParams } from "next/navigation";
import { useMemo, useRef, useState } from "react";
import { counted } from "../../../../../../lib/present/relation.ts";
import type { QueueRow } from "../../../../../../lib/workspace/review/queue.ts";
import {
  fitsQueueView,
  parseQueueView,
  serializeQueueView,
} from "../../../../../../lib/workspace/review/queue-view.ts";
import type { Desk } from "../../../../../../lib/workspace/review/schema.ts";
import { Modal } from "../../../../../_components/ui/modal.tsx";
import { AssignFields } from "../../_components/review/small-fields.tsx";
import { QueueFilters } from "./queue-filters.tsx";
import { QueueItem } from "./queue-item.tsx";
import { QueueToolbar } from "./queue-toolbar.tsx";
import { type SavedView, SavedViews } from "./saved-views.tsx";
import { SetAsideFields } from "./set-aside-fields.tsx";
import { rowKey, useQueueActs } from "./use-queue-acts.ts";

interface QueueViewProps {
  readonly storyId: string;
  readonly rows: readonly QueueRow[];
  readonly desk: Desk;
  readonly views: readonly SavedView[];
  readonly today: string;
}

/** So many rows stand on the page at first; the rest come when asked for. */
const PAGE = 50;

/** What needs a person, the gravest first; rows are gone through, chosen and acted upon by key. */
export function QueueView({ storyId, rows, desk, views, today }: QueueViewProps) {
  const router = useRouter();
  const query = useSearchParams().toString();
  const view = useMemo(() => parseQueueView(new URLSearchParams(query)), [query]);
  const [most, setMost] = useState(PAGE);
  const list = useRef<HTMLUListElement>(null);
  const acts = useQueueActs({ storyId, rows, me: desk.me, list });
  const fitting = useMemo(
    () => rows.filter((row) => fitsQueueView(row, view, { today, me: desk.me.id })),
    [rows, view, today, desk.me.id],
  );
  const shown = fitting.slice(0, most);
  return (
    <>
      <p className="mt-1 text-ink-2" role="status">
        {fitting.length === rows.length
          ? counted(rows.length, "point")
          : `${fitting.length} of ${counted(rows.length, "point")}`}
        , what matters most first
      </p>
      <QueueFilters
        rows={rows}
        view={view}
        desk={desk}
        onView={(change) => {
          const next = serializeQueueView({ ...view, ...change }).toString();
          router.replace(next === "" ? "?" : `?${next}`, { scroll: false });
        }}
      />
      <SavedViews storyId={storyId} views={views} query={query} />
      <QueueToolbar shown={shown} acts={acts} />
      {fitting.length === 0 && <p className="py-8 text-ink-2">No point fits these filters.</p>}
      <ul ref={list} className="flex flex-col" aria-label="Points">
        {shown.map((row) => (
          <QueueItem
            key={rowKey(row)}
            storyId={storyId}
            row={row}
            today={today}
            isChosen={acts.chosen.has(rowKey(row))}
            onToggle={() => acts.toggle(rowKey(row))}
          />
        ))}
      </ul>
      {shown.length < fitting.length && (
        <button type="button" className="btn mt-4" onClick={() => setMost(most + PAGE)}>
          Show {Math.min(PAGE, fitting.length - shown.length)} more
        </button>
      )}
      <QueueDialogs storyId={storyId} desk={desk} acts={acts} />
    </>
  );
}

interface QueueDialogsProps {
  readonly storyId: string;
  readonly desk: Desk;
  readonly acts: ReturnType<typeof useQueueActs>;
}

function QueueDialogs({ storyId, desk, acts: { dialog, close, done } }: QueueDialogsProps) {
  const title = dialog?.id === "set-aside" ? "Set the points aside" : "Who is to do it, and by when?";
  return (
    <Modal title={title} open={dialog !== null} onOpenChange={(is) => !is && close()}>
      {dialog?.id === "assign" && (
        <AssignFields
          storyId={storyId}
          targets={dialog.targets}
          people={desk.people}
          assigneeId={dialog.rows[0]?.assigneeId ?? null}
          due={dialog.rows[0]?.due ?? null}
          onClose={done}
        />
      )}
      {dialog?.id === "set-aside" && (
        <SetAsideFields storyId={storyId} targets={dialog.targets} onClose={done} />
      )}
    </Modal>
  );
}
