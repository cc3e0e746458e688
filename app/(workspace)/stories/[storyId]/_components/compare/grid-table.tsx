"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import Link from "next/link";
import { type CSSProperties, memo, type RefObject, useEffect, useMemo, useRef } from "react";
import { shortPublication, yearOfAll } from "../../../../../../lib/present/dates.ts";
import type { GridColumn, GridGroup } from "../../../../../../lib/present/grid.ts";
import { usePrinting } from "../../../../../_components/ui/use-printing.ts";
import { ColumnTurner } from "./column-turner.tsx";
import { type GridLine, linesOf } from "./grid-lines.ts";
import { PointRow } from "./point-row.tsx";
import { QuoteTooltip } from "./quote-tooltip.tsx";
import { Undrawn } from "./undrawn.tsx";
import { type ColumnRange, drawnColumns, useColumnsInView } from "./use-columns.ts";

interface GridTableProps {
  readonly storyId: string;
  readonly columns: readonly GridColumn[];
  readonly groups: readonly GridGroup[];
  readonly selected: string | null;
  readonly onSelect: (pointId: string) => boolean;
  /** Set by the keyboard: the row to bring into view and focus. */
  readonly focusRef: RefObject<string | null>;
}

/** Fewer lines than this are simply there: find-in-page and printing then reach all of them. */
const VIRTUAL_FROM = 200;
const ROW_ESTIMATE = 66; // pixels: a question of one line with its facts
const GROUP_ESTIMATE = 52;
const OVERSCAN = 12;
const QUESTION_WIDTH = 248;
/** The least a column may have: two words a line. With it, eight articles and the panel fit a window of 1440 pixels. */
const COLUMN_WIDTH = 102;
/** On paper more columns than this cannot be read: the same points are then printed as cards. */
export const MOST_PRINTED_COLUMNS = 10;

export function GridTable({ storyId, columns, groups, selected, onSelect, focusRef }: GridTableProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => linesOf(groups), [groups]);
  const printing = usePrinting();
  const virtual = lines.length >= VIRTUAL_FROM && !printing;
  const [inView, turn] = useColumnsInView(scroller, columns.length, QUESTION_WIDTH);
  const { from, to } = printing ? { from: 0, to: columns.length } : drawnColumns(inView, columns.length);
  const virtualizer = useVirtualizer({
    count: lines.length,
    enabled: virtual,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (lines[index]?.kind === "group" ? GROUP_ESTIMATE : ROW_ESTIMATE),
    getItemKey: (index) => lines[index]?.key ?? index,
    overscan: OVERSCAN,
    initialRect: { width: 1200, height: 800 }, // what the server draws, before a window is known
  });
  useEffect(() => {
    if (focusRef.current === null) return;
    const pointId = focusRef.current;
    const index = lines.findIndex((line) => line.kind === "row" && line.row.pointId === pointId);
    if (index < 0) return;
    focusRef.current = null;
    if (virtual) virtualizer.scrollToIndex(index);
    requestAnimationFrame(() => focusRow(scroller.current, pointId));
  });
  const items = virtual ? virtualizer.getVirtualItems() : null;
  const before = items?.[0]?.start ?? 0;
  const after = items ? virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0) : 0;
  const shown = items
    ? items.flatMap((item) => {
        const line = lines[item.index];
        return line ? [{ line, index: item.index }] : [];
      })
    : lines.map((line, index) => ({ line, index }));
  return (
    <>
      {inView && <ColumnTurner inView={inView} columnCount={columns.length} onTurn={turn} />}
      <div
        ref={scroller}
        className="relative min-h-0 grow overflow-auto border-t border-rule"
        data-grid
        data-more={inView?.after || undefined}
        data-scrolled={inView?.before || undefined}
      >
        <table
          className="w-full min-w-(--least-width) table-fixed border-separate border-spacing-0 text-start"
          style={{ "--least-width": `${QUESTION_WIDTH + columns.length * COLUMN_WIDTH}px` } as CSSProperties}
          aria-rowcount={lines.length + 1}
          aria-colcount={columns.length + 1}
        >
          <caption className="sr-only">
            The points of the story, what each article says on them, and whether they fit together
          </caption>
          <colgroup>
            <col style={{ width: QUESTION_WIDTH }} />
            {columns.map((column) => (
              <col key={column.articleId} />
            ))}
          </colgroup>
          <ColumnHeads storyId={storyId} columns={columns} from={from} to={to} />
          <tbody>
            {before > 0 && <Spacer height={before} />}
            {shown.map(({ line, index }) => (
              <Line
                key={line.key}
                line={line}
                index={index}
                measure={virtual ? virtualizer.measureElement : undefined}
                columnCount={columns.length}
                from={from}
                to={to}
                storyId={storyId}
                isSelected={line.kind === "row" && line.row.pointId === selected}
                onSelect={onSelect}
              />
            ))}
            {after > 0 && <Spacer height={after} />}
          </tbody>
        </table>
        <QuoteTooltip />
      </div>
    </>
  );
}

function focusRow(scroller: HTMLElement | null, pointId: string): void {
  const link = scroller?.querySelector<HTMLElement>(`[data-point="${CSS.escape(pointId)}"]`);
  link?.focus({ preventScroll: true });
  link?.closest("tr")?.scrollIntoView({ block: "nearest" });
}

function Spacer({ height }: { height: number }) {
  return (
    <tr>
      <td style={{ height }} />
    </tr>
  );
}

interface ColumnHeadsProps extends ColumnRange {
  readonly storyId: string;
  readonly columns: readonly GridColumn[];
}

function ColumnHeads({ storyId, columns, from, to }: ColumnHeadsProps) {
  const year = yearOfAll(columns.map((column) => column.publishedAt));
  const head = "sticky top-0 border-b border-rule-2 bg-paper px-2 py-2.5 text-left align-top font-medium";
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" aria-colindex={1} className={`${head} left-0 z-20 px-3.5`}>
          Question
        </th>
        <Undrawn columns={from} />
        {columns.slice(from, to).map((column, index) => (
          <th key={column.articleId} scope="col" aria-colindex={from + index + 2} className={`${head} z-10`}>
            <Link
              href={`/stories/${storyId}/articles/${column.articleId}`}
              prefetch={false}
              className="line-clamp-3 text-[13px] no-underline hover:underline"
              title={`${column.name}: ${column.title}`}
            >
              <bdi>{column.name}</bdi>
            </Link>
            <span className="block font-normal text-ink-3">
              {column.notice === null ? shortPublication(column.publishedAt, year) : "not analyzed"}
            </span>
          </th>
        ))}
        <Undrawn columns={columns.length - to} />
      </tr>
    </thead>
  );
}

interface LineProps extends ColumnRange {
  readonly line: GridLine;
  readonly index: number;
  readonly measure: ((element: HTMLElement | null) => void) | undefined;
  readonly columnCount: number;
  readonly storyId: string;
  readonly isSelected: boolean;
  readonly onSelect: (pointId: string) => boolean;
}

/** Scrolling draws the table anew: what did not change is left as it is. */
const Line = memo(function Line({ line, index, measure, columnCount, ...rest }: LineProps) {
  // The head is row 1.
  const place = { "data-index": index, "aria-rowindex": index + 2, ref: measure };
  if (line.kind === "row") return <PointRow row={line.row} place={place} {...rest} />;
  return (
    <tr {...place}>
      <th
        scope="rowgroup"
        colSpan={columnCount + 1}
        className="border-b border-rule bg-sunk py-3 text-left font-normal"
      >
        <div className="sticky left-0 inline-block max-w-[min(100%,90vw)] px-3.5">
          <bdi className="line-clamp-2 font-serif text-[15px] font-semibold" title={line.group.label}>
            {line.group.label}
          </bdi>
          {line.group.detail !== "" && (
            <bdi className="block text-[13px] text-ink-2">{line.group.detail}</bdi>
          )}
        </div>
      </th>
    </tr>
  );
});
