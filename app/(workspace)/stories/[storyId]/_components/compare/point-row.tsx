"use client";

import { Tooltip } from "@base-ui/react/tooltip";
import Link from "next/link";
import { useRouter } from "next/navigation";
import type { GridRow } from "../../../../../../lib/present/grid.ts";
import type { GridCell, GridPosition } from "../../../../../../lib/present/grid-cell.ts";
import { speakersInWords } from "../../../../../../lib/present/relation.ts";
import { FACET_LABELS, SILENT } from "../../../../../../lib/present/status.ts";
import { PositionLabel } from "../../../../../_components/comparison/position.tsx";
import { Mark } from "../../../../../_components/ui/mark.tsx";
import { quoteTooltip } from "./quote-tooltip.tsx";
import { Undrawn } from "./undrawn.tsx";
import type { ColumnRange } from "./use-columns.ts";

interface PointRowProps extends ColumnRange {
  readonly row: GridRow;
  readonly place: Record<string, unknown>;
  readonly storyId: string;
  readonly isSelected: boolean;
  /** Shows the point beside the grid; false where there is no room for that. */
  readonly onSelect: (pointId: string) => boolean;
}

/** An article that gives more answers than this to one question is read on the point's page; the row stays a row. */
const MOST_POSITIONS = 4;

function shownOf({ positions }: GridCell): number {
  return positions.length <= MOST_POSITIONS + 1 ? positions.length : MOST_POSITIONS;
}

/** A point of the grid: its question, and each article's answer. */
export function PointRow({ row, place, storyId, isSelected, onSelect, from, to }: PointRowProps) {
  const router = useRouter();
  const href = `/stories/${storyId}/points/${row.pointId}`;
  return (
    <tr
      {...place}
      data-selected={isSelected || undefined}
      className={`group/row s-${row.status} scroll-mt-16`}
    >
      <th
        scope="row"
        aria-colindex={1}
        className="row-head sticky left-0 z-[1] border-b border-rule bg-paper px-3.5 py-2.5 text-left align-top font-normal group-data-selected/row:border-rule-2 group-data-selected/row:bg-sheet group-data-selected/row:shadow-[inset_3px_0_var(--c)]"
      >
        <div className="relative grid grid-cols-[28px_1fr]">
          <Mark status={row.status} named />
          <div>
            <Link
              href={href}
              prefetch={false}
              data-point={row.pointId}
              aria-current={isSelected ? "true" : undefined}
              className="no-underline after:absolute after:inset-0 hover:underline"
              onClick={(event) => {
                // A click shows the point beside the grid; Enter (a click without a pointer) opens its page.
                if (event.detail === 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
                // Where no panel would show it, the link is a link.
                if (!onSelect(row.pointId)) return;
                event.preventDefault();
              }}
            >
              <bdi>{row.question}</bdi>
            </Link>
            <span className="block text-[13px] text-ink-3">
              {FACET_LABELS[row.facet].toLowerCase()} ·{" "}
              {speakersInWords(row.articleCount, row.sourceCount, row.originCount)}
            </span>
          </div>
        </div>
      </th>
      <Undrawn columns={from} />
      {row.cells.slice(from, to).map((cell, index) => (
        <td
          key={cell.articleId}
          aria-colindex={from + index + 2}
          className="border-b border-rule px-2 py-2.5 align-top group-data-selected/row:border-rule-2 group-data-selected/row:bg-sheet"
        >
          {cell.positions.length === 0 ? (
            <span className="text-ink-3" title={SILENT.meaning}>
              <span aria-hidden="true">{SILENT.sign}</span>
              <span className="sr-only">{SILENT.meaning}</span>
            </span>
          ) : (
            <div className="flex flex-col items-start gap-1">
              {cell.positions.slice(0, shownOf(cell)).map((position) => (
                <PositionButton
                  key={position.positionId}
                  position={position}
                  onSelect={() => {
                    if (!onSelect(row.pointId)) router.push(href);
                  }}
                />
              ))}
              {cell.positions.length > shownOf(cell) && (
                <span className="text-[13px] text-ink-2">
                  and {cell.positions.length - shownOf(cell)} more
                </span>
              )}
            </div>
          )}
        </td>
      ))}
      <Undrawn columns={row.cells.length - to} />
    </tr>
  );
}

function PositionButton({ position, onSelect }: { position: GridPosition; onSelect: () => void }) {
  return (
    <Tooltip.Trigger
      handle={quoteTooltip}
      payload={position}
      render={<button type="button" data-position className="min-h-6 max-w-full text-start" />}
      onClick={onSelect}
    >
      <span className="line-clamp-4">
        <PositionLabel label={position.label} status={position.status} />
      </span>
      {position.voice !== null && (
        <bdi className="mt-0.5 line-clamp-2 text-[12px] leading-snug text-ink-2" title={position.voice}>
          {position.voice}
        </bdi>
      )}
    </Tooltip.Trigger>
  );
}
