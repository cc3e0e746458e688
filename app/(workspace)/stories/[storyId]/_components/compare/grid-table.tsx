"use client";

import { Tooltip } from "@base-ui/react/tooltip";
import { useVirtualizer } from "@tanstack/react-virtual";
import Link from "next/link";
import { type RefObject, useEffect, useMemo, useRef } from "react";
import { shortPublication, yearOfAll } from "../../../../../../lib/present/dates.ts";
import type { GridColumn, GridGroup, GridPosition, GridRow } from "../../../../../../lib/present/grid.ts";
import { speakersInWords } from "../../../../../../lib/present/relation.ts";
import { FACET_LABELS, SILENT } from "../../../../../../lib/present/status.ts";
import { PositionLabel } from "../../../../../_components/comparison/position.tsx";
import { Mark } from "../../../../../_components/ui/mark.tsx";
import { type GridLine, linesOf } from "./grid-lines.ts";
import { QuoteTooltip, quoteTooltip } from "./quote-tooltip.tsx";

interface GridTableProps {
  readonly storyId: string;
  readonly columns: readonly GridColumn[];
  readonly groups: readonly GridGroup[];
  readonly selected: string | null;
  readonly onSelect: (pointId: string) => void;
  /** Set by the keyboard: the row to bring into view and focus. */
  readonly focusRef: RefObject<string | null>;
}

/** Fewer lines than this are simply there: find-in-page and printing then reach all of them. */
const VIRTUAL_FROM = 200;
const ROW_ESTIMATE = 66; // pixels: a question of one line with its facts
const GROUP_ESTIMATE = 52;
const OVERSCAN = 12;
const QUESTION_WIDTH = 280;
const COLUMN_WIDTH = 132;

export function GridTable({ storyId, columns, groups, selected, onSelect, focusRef }: GridTableProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => linesOf(groups), [groups]);
  const virtual = lines.length >= VIRTUAL_FROM;
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
    <div ref={scroller} className="relative min-h-0 grow overflow-auto border-t border-rule" data-grid>
      <table
        className="w-full table-fixed border-separate border-spacing-0 text-start"
        style={{ minWidth: QUESTION_WIDTH + columns.length * COLUMN_WIDTH }}
        aria-rowcount={lines.length + 1}
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
        <ColumnHeads storyId={storyId} columns={columns} />
        <tbody>
          {before > 0 && <Spacer height={before} />}
          {shown.map(({ line, index }) => (
            <Line
              key={line.key}
              line={line}
              index={index}
              measure={virtual ? virtualizer.measureElement : undefined}
              columnCount={columns.length}
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

function ColumnHeads({ storyId, columns }: { storyId: string; columns: readonly GridColumn[] }) {
  const year = yearOfAll(columns.map((column) => column.publishedAt));
  const head = "sticky top-0 border-b border-rule-2 bg-paper px-3 py-2.5 text-left align-top font-medium";
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" className={`${head} left-0 z-20 max-md:static`}>
          Question
        </th>
        {columns.map((column) => (
          <th key={column.articleId} scope="col" className={`${head} z-10`}>
            <Link
              href={`/stories/${storyId}/articles/${column.articleId}`}
              className="line-clamp-2 no-underline hover:underline"
              title={column.title}
            >
              <bdi>{column.name}</bdi>
            </Link>
            <span className="block font-normal text-ink-3">
              {column.notice === null ? shortPublication(column.publishedAt, year) : "not analyzed"}
            </span>
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface LineProps {
  readonly line: GridLine;
  readonly index: number;
  readonly measure: ((element: HTMLElement | null) => void) | undefined;
  readonly columnCount: number;
  readonly storyId: string;
  readonly isSelected: boolean;
  readonly onSelect: (pointId: string) => void;
}

function Line({ line, index, measure, columnCount, ...rest }: LineProps) {
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
          <bdi className="font-serif text-[15px] font-semibold">{line.group.label}</bdi>
          {line.group.detail !== "" && (
            <bdi className="ml-2.5 text-[13px] text-ink-2">{line.group.detail}</bdi>
          )}
        </div>
      </th>
    </tr>
  );
}

interface PointRowProps {
  readonly row: GridRow;
  readonly place: Record<string, unknown>;
  readonly storyId: string;
  readonly isSelected: boolean;
  readonly onSelect: (pointId: string) => void;
}

function PointRow({ row, place, storyId, isSelected, onSelect }: PointRowProps) {
  return (
    <tr
      {...place}
      data-selected={isSelected || undefined}
      className={`group/row s-${row.status} scroll-mt-16`}
    >
      <th
        scope="row"
        className="sticky left-0 z-[1] border-b border-rule bg-paper px-3.5 py-2.5 text-left align-top font-normal group-data-selected/row:border-rule-2 group-data-selected/row:bg-sheet group-data-selected/row:shadow-[inset_3px_0_var(--c)] max-md:static"
      >
        <div className="relative grid grid-cols-[28px_1fr]">
          <Mark status={row.status} named />
          <div>
            <Link
              href={`/stories/${storyId}/points/${row.pointId}`}
              prefetch={false}
              data-point={row.pointId}
              aria-current={isSelected ? "true" : undefined}
              className="no-underline after:absolute after:inset-0 hover:underline"
              onClick={(event) => {
                // A click shows the point beside the grid; Enter (a click without a pointer) opens its page.
                if (event.detail === 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
                event.preventDefault();
                onSelect(row.pointId);
              }}
            >
              <bdi>{row.question}</bdi>
            </Link>
            <span className="block text-[13px] text-ink-3">
              {FACET_LABELS[row.facet].toLowerCase()} · {speakersInWords(row.articleCount, row.sourceCount)}
            </span>
          </div>
        </div>
      </th>
      {row.cells.map((cell) => (
        <td
          key={cell.articleId}
          className="border-b border-rule px-3 py-2.5 align-top group-data-selected/row:border-rule-2 group-data-selected/row:bg-sheet"
        >
          {cell.positions.length === 0 ? (
            <span className="text-ink-3" title={SILENT.meaning}>
              <span aria-hidden="true">{SILENT.sign}</span>
              <span className="sr-only">{SILENT.meaning}</span>
            </span>
          ) : (
            <div className="flex flex-col items-start gap-1">
              {cell.positions.map((position) => (
                <PositionButton
                  key={position.positionId}
                  position={position}
                  onSelect={() => onSelect(row.pointId)}
                />
              ))}
            </div>
          )}
        </td>
      ))}
    </tr>
  );
}

function PositionButton({ position, onSelect }: { position: GridPosition; onSelect: () => void }) {
  const voice = position.quotes.find((quote) => quote.attribution !== null)?.attribution;
  return (
    <Tooltip.Trigger
      handle={quoteTooltip}
      payload={position}
      render={<button type="button" data-position className="min-h-6 max-w-full text-start" />}
      onClick={onSelect}
    >
      <PositionLabel label={position.label} status={position.status} />
      {voice && (
        <bdi className="mt-0.5 line-clamp-1 text-[12px] text-ink-2" title={voice}>
          {voice}
        </bdi>
      )}
    </Tooltip.Trigger>
  );
}
