"use client";

import { X } from "lucide-react";
import { STATUS_ORDER, STATUS_WORDS } from "../../../../../../lib/present/status.ts";
import type { QueueRow } from "../../../../../../lib/workspace/review/queue.ts";
import type { QueueView } from "../../../../../../lib/workspace/review/queue-view.ts";
import type { Desk } from "../../../../../../lib/workspace/review/schema.ts";
import { CASE_STATES, STATE_WORDS } from "../../../../../../lib/workspace/review/words.ts";
import { CheckMenu } from "../../../../../_components/ui/check-menu.tsx";
import { usePausedText } from "../../../../../_components/ui/use-paused-text.ts";

interface QueueFiltersProps {
  readonly rows: readonly QueueRow[];
  readonly view: QueueView;
  readonly desk: Desk;
  readonly onView: (change: Partial<QueueView>) => void;
}

const EVERYTHING: QueueView = { states: [], statuses: [], assignee: null, due: null, query: "" };

/** What of the queue is shown; it stands in the address. */
export function QueueFilters({ rows, view, desk, onView }: QueueFiltersProps) {
  const narrowed = JSON.stringify(view) !== JSON.stringify(EVERYTHING);
  const count = (fits: (row: QueueRow) => boolean) => rows.filter(fits).length;
  return (
    <search className="mt-4 flex flex-wrap items-center gap-2 print:hidden" aria-label="Filter the queue">
      <CheckMenu
        label="State"
        items={CASE_STATES.map((state) => ({
          value: state,
          label: STATE_WORDS[state],
          count: count((row) => row.state === state),
        }))}
        chosen={view.states}
        onChosen={(states) => onView({ states })}
      />
      <CheckMenu
        label="Relation"
        items={STATUS_ORDER.map((status) => ({
          value: status,
          label: STATUS_WORDS[status].label,
          count: count((row) => row.status === status),
        }))}
        chosen={view.statuses}
        onChosen={(statuses) => onView({ statuses })}
      />
      <Select
        label="Assigned to"
        value={view.assignee ?? ""}
        onValue={(who) => onView({ assignee: who || null })}
      >
        <option value="">anybody</option>
        <option value="me">me</option>
        <option value="none">nobody</option>
        {desk.people
          .filter(({ id }) => id !== desk.me.id)
          .map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
      </Select>
      <Select
        label="Due"
        value={view.due ?? ""}
        onValue={(due) => onView({ due: due === "overdue" || due === "week" ? due : null })}
      >
        <option value="">any day</option>
        <option value="overdue">overdue</option>
        <option value="week">within a week</option>
      </Select>
      {narrowed && (
        <button type="button" className="btn btn-quiet min-h-[30px] py-0" onClick={() => onView(EVERYTHING)}>
          <X size={15} aria-hidden="true" />
          Clear
        </button>
      )}
      <div className="grow" />
      <Find query={view.query} onQuery={(query) => onView({ query })} />
    </search>
  );
}

interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly children: React.ReactNode;
}

function Select({ label, value, onValue, children }: SelectProps) {
  return (
    <label className="flex items-center gap-1.5 text-ink-2">
      {label}
      <select
        className="field w-auto max-w-40"
        value={value}
        onChange={(event) => onValue(event.target.value)}
      >
        {children}
      </select>
    </label>
  );
}

function Find({ query, onQuery }: { query: string; onQuery: (query: string) => void }) {
  const [text, setText] = usePausedText(query, onQuery);
  return (
    <input
      type="search"
      className="field w-full md:w-56"
      aria-label="Find in questions"
      placeholder="Find in questions"
      value={text}
      onChange={(event) => setText(event.target.value)}
    />
  );
}
