"use client";

import { useRouter, useSearchParams } from "next/navigation";
import { useCallback, useMemo, useRef, useState } from "react";
import { counted } from "../../../../../../lib/present/relation.ts";
import type { QueueRow } from "../../../../../../lib/workspace/review/queue.ts";
import {
  fitsQueueView,
  parseQueueView,
  serializeQueueView,
} from "../../../../../../lib/workspace/review/queue-view.ts";
import type { Desk } from "../../../../../../lib/workspace/review/schema.ts";
import { Problem, useWrite } from "../../../../../_components/ui/forms.tsx";
import { useKeys } from "../../../../../_components/ui/keys.tsx";
import { Modal } from "../../../../../_components/ui/modal.tsx";
import { useAnnounce } from "../../_components/decide/notices.tsx";
import { AssignFields } from "../../_components/review/small-fields.tsx";
import { assignAction, moveManyAction } from "../actions.ts";
import { QueueFilters } from "./queue-filters.tsx";
import { QueueItem } from "./queue-item.tsx";
import { type SavedView, SavedViews } from "./saved-views.tsx";
import { SetAsideFields } from "./set-aside-fields.tsx";

interface QueueViewProps {
  readonly storyId: string;
  readonly rows: readonly QueueRow[];
  readonly desk: Desk;
  readonly views: readonly SavedView[];
  readonly today: string;
}

/** So many rows stand on the page at first; the rest come when asked for. */
const PAGE = 50;

export const rowKey = (row: QueueRow): string => row.caseId ?? row.pointId ?? "";
const targetOf = (row: QueueRow) => (row.caseId ? { caseId: row.caseId } : { pointId: row.pointId });

/** What needs a person, the gravest first; rows are gone through, chosen and acted upon by key. */
export function QueueView({ storyId, rows, desk, views, today }: QueueViewProps) {
  const router = useRouter();
  const query = useSearchParams().toString();
  const view = useMemo(() => parseQueueView(new URLSearchParams(query)), [query]);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [most, setMost] = useState(PAGE);
  const [dialog, setDialog] = useState<"assign" | "set-aside" | null>(null);
  const { problem, pending, write } = useWrite();
  const announce = useAnnounce();
  const list = useRef<HTMLUListElement>(null);
  const fitting = useMemo(
    () => rows.filter((row) => fitsQueueView(row, view, { today, me: desk.me.id })),
    [rows, view, today, desk.me.id],
  );
  const shown = fitting.slice(0, most);
  /** The chosen rows; without any, the one that the keyboard is at. */
  const meant = useCallback((): readonly QueueRow[] => {
    if (chosen.size > 0) return rows.filter((row) => chosen.has(rowKey(row)));
    const at = document.activeElement?.closest<HTMLElement>("[data-row]")?.dataset.row;
    return rows.filter((row) => rowKey(row) === at);
  }, [rows, chosen]);
  const toggle = useCallback((key: string) => {
    setChosen((known) => {
      const next = new Set(known);
      if (!next.delete(key)) next.add(key);
      return next;
    });
  }, []);
  const takeUp = useCallback(() => {
    const targets = meant().map(targetOf);
    if (targets.length === 0) return;
    write(async () => {
      const result = await moveManyAction(storyId, { targets, act: "taken-up" });
      if (result.ok) {
        const done = result.value.filter((each) => each.kind === "made" && each.stepId !== null).length;
        announce({ words: `${counted(done, "point")} taken up.` });
      }
      return result;
    });
  }, [meant, storyId, write, announce]);
  const assignMe = useCallback(() => {
    const targets = meant().map(targetOf);
    if (targets.length === 0) return;
    write(
      () => assignAction(storyId, { targets, to: desk.me.id }),
      () => announce({ words: `${counted(targets.length, "point")} assigned to ${desk.me.name}.` }),
    );
  }, [meant, storyId, write, announce, desk.me]);
  const step = useCallback((event: KeyboardEvent, by: 1 | -1) => {
    const stops = [...(list.current?.querySelectorAll<HTMLElement>("[data-row] a") ?? [])];
    const row = document.activeElement?.closest("[data-row]");
    const at = stops.findIndex((stop) => row?.contains(stop));
    const next = at === -1 ? stops.at(by === 1 ? 0 : -1) : stops[at + by];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }, []);
  const [meantNow, setMeantNow] = useState<readonly QueueRow[]>([]);
  const open = useCallback(
    (which: "assign" | "set-aside") => {
      const now = meant();
      if (now.length === 0) return;
      setMeantNow(now);
      setDialog(which);
    },
    [meant],
  );
  const keys = useMemo(
    () => [
      { keys: ["j"], does: "Next point", run: (event: KeyboardEvent) => step(event, 1) },
      { keys: ["k"], does: "Previous point", run: (event: KeyboardEvent) => step(event, -1) },
      {
        keys: ["x"],
        does: "Choose the point one is at",
        run: () => {
          const at = document.activeElement?.closest<HTMLElement>("[data-row]")?.dataset.row;
          if (at !== undefined) toggle(at);
        },
      },
      { keys: ["t"], does: "Take the chosen points up", run: takeUp },
      { keys: ["m"], does: "Assign the chosen points to me", run: assignMe },
      {
        keys: ["i"],
        does: "Assign the chosen points, or set their day",
        run: (event: KeyboardEvent) => {
          event.preventDefault();
          open("assign");
        },
      },
      {
        keys: ["s"],
        does: "Set the chosen points aside",
        run: (event: KeyboardEvent) => {
          event.preventDefault();
          open("set-aside");
        },
      },
    ],
    [step, toggle, takeUp, assignMe, open],
  );
  useKeys(keys);
  const close = () => {
    setDialog(null);
    setChosen(new Set());
  };
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
      <div className="sticky top-12 z-20 -mx-2 mt-3 flex flex-wrap items-center gap-2 bg-paper px-2 py-2 print:hidden">
        <label className="flex min-h-8 items-center gap-2">
          <input
            type="checkbox"
            checked={chosen.size > 0 && shown.every((row) => chosen.has(rowKey(row)))}
            onChange={(event) => setChosen(new Set(event.target.checked ? shown.map(rowKey) : []))}
          />
          {chosen.size === 0 ? "Choose all shown" : `${chosen.size} chosen`}
        </label>
        {chosen.size > 0 && (
          <>
            <button type="button" className="btn" disabled={pending} onClick={takeUp}>
              Take up <kbd className="kbd">T</kbd>
            </button>
            <button type="button" className="btn" disabled={pending} onClick={assignMe}>
              Assign to me <kbd className="kbd">M</kbd>
            </button>
            <button type="button" className="btn" onClick={() => open("assign")}>
              Assign … <kbd className="kbd">I</kbd>
            </button>
            <button type="button" className="btn" onClick={() => open("set-aside")}>
              Set aside … <kbd className="kbd">S</kbd>
            </button>
          </>
        )}
        <Problem>{problem}</Problem>
      </div>
      {fitting.length === 0 && <p className="py-8 text-ink-2">No point fits these filters.</p>}
      <ul ref={list} className="flex flex-col" aria-label="Points">
        {shown.map((row) => (
          <QueueItem
            key={rowKey(row)}
            storyId={storyId}
            row={row}
            today={today}
            isChosen={chosen.has(rowKey(row))}
            onToggle={() => toggle(rowKey(row))}
          />
        ))}
      </ul>
      {shown.length < fitting.length && (
        <button type="button" className="btn mt-4" onClick={() => setMost(most + PAGE)}>
          Show {Math.min(PAGE, fitting.length - shown.length)} more
        </button>
      )}
      <Modal
        title={dialog === "assign" ? "Who is to do it, and by when?" : "Set the points aside"}
        open={dialog !== null}
        onOpenChange={(is) => !is && setDialog(null)}
      >
        {dialog === "assign" && (
          <AssignFields
            storyId={storyId}
            targets={meantNow.map(targetOf)}
            people={desk.people}
            assigneeId={meantNow[0]?.assigneeId ?? null}
            due={meantNow[0]?.due ?? null}
            onClose={close}
          />
        )}
        {dialog === "set-aside" && (
          <SetAsideFields storyId={storyId} targets={meantNow.map(targetOf)} onClose={close} />
        )}
      </Modal>
    </>
  );
}
