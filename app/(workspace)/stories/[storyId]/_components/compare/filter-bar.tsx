"use client";

import { PanelRight, Search, X } from "lucide-react";
import type { RefObject } from "react";
import type { Grid } from "../../../../../../lib/present/grid.ts";
import { FACET_LABELS, STATUS_ORDER, STATUS_WORDS } from "../../../../../../lib/present/status.ts";
import {
  EVERYTHING,
  type FilteredGrid,
  type GridView,
  shownStatuses,
  toggleStatus,
} from "../../../../../../lib/present/view.ts";
import { CheckMenu } from "../../../../../_components/ui/check-menu.tsx";
import { Mark } from "../../../../../_components/ui/mark.tsx";
import { usePausedText } from "../../../../../_components/ui/use-paused-text.ts";

interface FilterBarProps {
  readonly grid: Grid;
  readonly filtered: FilteredGrid;
  readonly view: GridView;
  readonly onView: (change: Partial<GridView>) => void;
  readonly findRef: RefObject<HTMLInputElement | null>;
}

/** Chips with counts for the statuses, menus for the kinds and the sources, and the words to find. */
export function FilterBar({ grid, filtered, view, onView, findRef }: FilterBarProps) {
  const shown = shownStatuses(view, grid.counts);
  const narrowed =
    view.statuses !== null || view.facets.length > 0 || view.articles.length > 0 || view.query !== "";
  return (
    <search
      className="flex flex-wrap items-center gap-2 px-4 pb-4 md:px-6 print:hidden"
      aria-label="Filter the points"
    >
      {STATUS_ORDER.map((status) => (
        <button
          key={status}
          type="button"
          className="chip"
          aria-pressed={shown.includes(status)}
          title={STATUS_WORDS[status].meaning}
          onClick={() => onView({ statuses: toggleStatus(view, grid.counts, status) })}
        >
          <Mark status={status} />
          {STATUS_WORDS[status].label}
          <span className="text-ink-2">{filtered.counts[status]}</span>
        </button>
      ))}
      <CheckMenu
        label="Kind"
        items={grid.facets.map(({ facet, count }) => ({ value: facet, label: FACET_LABELS[facet], count }))}
        chosen={view.facets}
        onChosen={(facets) => onView({ facets })}
      />
      <CheckMenu
        label="Sources"
        items={grid.columns.map((column) => ({ value: column.articleId, label: column.name }))}
        chosen={view.articles}
        onChosen={(articles) => onView({ articles: [...articles].sort() })}
      />
      {narrowed && (
        <button
          type="button"
          className="btn btn-quiet min-h-[30px] py-0"
          onClick={() => {
            onView({ ...EVERYTHING, point: view.point, panel: view.panel });
            findRef.current?.focus();
          }}
        >
          <X size={15} aria-hidden="true" />
          Clear
        </button>
      )}
      <div className="grow" />
      <button
        type="button"
        className="chip pl-3 max-lg:hidden"
        aria-pressed={view.panel}
        onClick={() => onView({ panel: !view.panel })}
        title="The selected point beside the grid"
      >
        <PanelRight size={15} aria-hidden="true" />
        Panel
      </button>
      <FindField query={view.query} onQuery={(query) => onView({ query })} inputRef={findRef} />
    </search>
  );
}

interface FindFieldProps {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly inputRef: RefObject<HTMLInputElement | null>;
}

function FindField({ query, onQuery, inputRef }: FindFieldProps) {
  const [text, setText] = usePausedText(query, onQuery);
  return (
    <div className="relative w-full md:w-64">
      <Search
        size={15}
        aria-hidden="true"
        className="pointer-events-none absolute top-1/2 left-2.5 -translate-y-1/2 text-ink-3"
      />
      <input
        ref={inputRef}
        type="search"
        className="field pr-9 pl-8"
        placeholder="Find in points and quotes"
        aria-label="Find in points and quotes"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          setText("");
          event.currentTarget.blur();
        }}
      />
      <span
        className="kbd pointer-events-none absolute top-1/2 right-2.5 -translate-y-1/2 max-md:hidden"
        aria-hidden="true"
      >
        /
      </span>
    </div>
  );
}
