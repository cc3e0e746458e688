"use client";

import { useRouter } from "next/navigation";
import { useMemo, useRef } from "react";
import type { Relation } from "../../../../../../lib/model/index.ts";
import { readAddress } from "../../../../../../lib/present/address.ts";
import { type GridDetails, selectedRow } from "../../../../../../lib/present/grid-details.ts";
import { type PackedGrid, unpackGrid } from "../../../../../../lib/present/grid-pack.ts";
import { EVERYTHING, filterGrid, parseView } from "../../../../../../lib/present/view.ts";
import { type KeyBinding, useKeys } from "../../../../../_components/ui/keys.tsx";
import { useNarrow } from "../../../../../_components/ui/use-narrow.ts";
import { usePrinting } from "../../../../../_components/ui/use-printing.ts";
import { FilterBar } from "./filter-bar.tsx";
import { GridCards } from "./grid-cards.tsx";
import { GridTable, MOST_PRINTED_COLUMNS } from "./grid-table.tsx";
import { PointPanel } from "./point-panel.tsx";
import { useDetails } from "./use-details.ts";
import { useView } from "./use-view.ts";

interface CompareViewProps {
  readonly storyId: string;
  readonly grid: PackedGrid;
  /** What is behind the cells, of all points or of the selected one. */
  readonly details: GridDetails;
  readonly hasAllDetails: boolean;
  /** What the engine says of the answers that people decided about. */
  readonly engineRelations: ReadonlyMap<string, Relation | null>;
  /** How sources changed their answers with newer versions, by the point's id. */
  readonly told: ReadonlyMap<string, readonly string[]>;
}

/** Tailwind's `lg`: below it the panel is not shown. */
const ROOM_FOR_PANEL = "(min-width: 1024px)";

/** About four columns. */
const COLUMNS_A_PRESS_PIXELS = 400;

/** The grid with its filters, its keys and the panel of the selected point. */
export function CompareView(props: CompareViewProps) {
  const { storyId, grid: packed, engineRelations, told } = props;
  const { points, quotes } = useDetails(storyId, props.details, props.hasAllDetails);
  const grid = useMemo(() => unpackGrid(packed, quotes), [packed, quotes]);
  const router = useRouter();
  const [view, setView] = useView();
  const findRef = useRef<HTMLInputElement>(null);
  const focusRef = useRef<string | null>(null);
  const narrow = useNarrow();
  const printing = usePrinting();
  const filtered = useMemo(() => filterGrid(grid, view), [grid, view]);
  const rows = useMemo(() => filtered.groups.flatMap((group) => group.rows), [filtered]);
  const asCards = filtered.columns.length > MOST_PRINTED_COLUMNS;
  const pointById = useMemo(() => new Map(points.map((point) => [point.id, point])), [points]);
  const selected = useMemo(() => selectedRow(filtered, view), [filtered, view]);
  const group = filtered.groups.find((each) => selected && each.rows.includes(selected));
  const point = selected ? pointById.get(selected.pointId) : undefined;

  function select(pointId: string): boolean {
    if (!view.panel || !window.matchMedia(ROOM_FOR_PANEL).matches) return false;
    setView({ point: pointId });
    return true;
  }

  const keys = useMemo((): readonly KeyBinding[] => {
    function move(event: KeyboardEvent, step: number) {
      // Quick keys come before the page is drawn anew; the address bar has what the last one asked for.
      const asked = parseView(new URLSearchParams(window.location.search)).point;
      const known = rows.findIndex((row) => row.pointId === asked);
      const at = known < 0 && selected ? rows.indexOf(selected) : known;
      const onRow = focusRef.current !== null || document.activeElement?.closest("[data-grid] tr") != null;
      // The first press shows where one is; without it the first row could never be focused.
      const next =
        onRow || step < 0 ? rows[Math.min(Math.max(at + step, 0), rows.length - 1)] : rows[Math.max(at, 0)];
      if (!next) return;
      event.preventDefault();
      focusRef.current = next.pointId;
      setView({ point: next.pointId });
    }
    function across(event: KeyboardEvent, step: number) {
      const row = document.activeElement?.closest("[data-grid] tr");
      if (!row) return;
      const stops = [...row.querySelectorAll<HTMLElement>("[data-point], [data-position]")];
      const next = stops[stops.indexOf(document.activeElement as HTMLElement) + step];
      event.preventDefault();
      if (next) next.focus();
      // The next answer may be far away, in a column that is not drawn: one press brings it nearer, the next one there.
      else row.closest("[data-grid]")?.scrollBy({ left: step * COLUMNS_A_PRESS_PIXELS });
    }
    function open(event: KeyboardEvent) {
      // On a link or a button Enter does what that is for.
      if (!selected || (event.target instanceof HTMLElement && event.target.closest("a, button"))) return;
      router.push(`/stories/${storyId}/points/${selected.pointId}`);
    }
    return [
      { keys: ["ArrowDown", "j"], does: "Next point", run: (event) => move(event, 1) },
      { keys: ["ArrowUp", "k"], does: "Previous point", run: (event) => move(event, -1) },
      {
        keys: ["ArrowLeft", "ArrowRight"],
        does: "Along the row, from source to source",
        run: (event) => across(event, event.key === "ArrowLeft" ? -1 : 1),
      },
      { keys: ["Enter"], does: "Open the point", run: open },
      {
        keys: ["r"],
        does: "Read it in its place",
        run: () => selected && router.push(readAddress(storyId, selected)),
      },
      {
        keys: ["i"],
        does: "Show or hide the selected point beside the grid",
        run: () => setView({ panel: !view.panel }),
      },
      {
        keys: ["/"],
        does: "Find",
        run: (event) => {
          event.preventDefault();
          findRef.current?.focus();
        },
      },
    ];
  }, [rows, selected, setView, router, storyId, view.panel]);
  useKeys(keys);

  return (
    <>
      <FilterBar grid={grid} filtered={filtered} view={view} onView={setView} findRef={findRef} />
      <p role="status" className="sr-only">
        {filtered.rowCount} points shown
      </p>
      {rows.length === 0 ? (
        <NothingLeft
          onClear={() => {
            setView({ ...EVERYTHING, panel: view.panel });
            findRef.current?.focus();
          }}
        />
      ) : (
        <div className="flex min-h-0 grow md:overflow-hidden">
          {(narrow !== true || (printing && !asCards)) && (
            <div
              className={`flex min-w-0 grow flex-col max-md:hidden ${asCards ? "print:hidden" : "print:block!"}`}
            >
              <GridTable
                storyId={storyId}
                columns={filtered.columns}
                groups={filtered.groups}
                selected={selected?.pointId ?? null}
                onSelect={select}
                focusRef={focusRef}
              />
            </div>
          )}
          {(narrow !== false || (printing && asCards)) && (
            <div className={`min-w-0 grow md:hidden ${asCards ? "print:block!" : "print:hidden"}`}>
              <GridCards storyId={storyId} columns={filtered.columns} groups={filtered.groups} />
            </div>
          )}
          {view.panel && selected && group && (
            <aside
              aria-label="The selected point"
              className="relative w-88 flex-none overflow-auto border-t border-l border-rule bg-sheet p-6 max-xl:w-80 max-xl:p-5 max-lg:hidden print:hidden"
            >
              <PointPanel
                storyId={storyId}
                point={point ?? null}
                row={selected}
                group={group}
                columns={filtered.columns}
                engineRelations={engineRelations}
                told={told}
              />
            </aside>
          )}
        </div>
      )}
    </>
  );
}

function NothingLeft({ onClear }: { onClear: () => void }) {
  return (
    <div className="border-t border-rule px-6 py-16 text-center">
      <p className="mb-4 text-ink-2">No point fits these filters.</p>
      <button type="button" className="btn" onClick={onClear}>
        Show all points
      </button>
    </div>
  );
}
