import type { ReactNode } from "react";
import { MARKS_HEIGHT, percent } from "../../../../../_components/comparison/plot-marks.tsx";

export interface ChartRow {
  readonly key: string;
  readonly href: string;
  /** All of it in words, for who does not see it. */
  readonly words: string;
  /** A line of its own above the row, where it needs one. */
  readonly head?: string;
  readonly left: string;
  readonly right: string;
  /** Drawn on the scale, in a box as high as the marks. */
  readonly marks: ReactNode;
}

const LINE = 18;
const GAP = 12;
const SCALE_HEIGHT = 24;
/** Letters that stand beside each other on the narrowest screen. */
const MOST = { head: 46, left: 27, right: 19 } as const;

/** Times as many on a wide one. */
const WIDE = 2.2;

const short = (words: string, most: number) =>
  words.length <= most ? words : `${words.slice(0, most - 1).trimEnd()}…`;

/** Height of a row without the space behind it. */
export const rowHeight = (row: ChartRow): number => (row.head ? LINE : 0) + LINE + MARKS_HEIGHT;

/** Where each row begins. */
export function rowTops(rows: readonly ChartRow[]): readonly number[] {
  let top = 0;
  return rows.map((row) => {
    const own = top;
    top += rowHeight(row) + GAP;
    return own;
  });
}

interface RowsChartProps {
  readonly id: string;
  readonly label: string;
  readonly rows: readonly ChartRow[];
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
  /** Drawn below the rows, where rows stand to each other. */
  readonly between?: (tops: readonly number[]) => ReactNode;
}

/** Rows of words and marks on one scale, each leading to what is behind it: wide or narrow, in light or dark. */
export function RowsChart({ id, label, rows, ticks, between }: RowsChartProps) {
  const tops = rowTops(rows);
  const bottom = rows.reduce((sum, row) => sum + rowHeight(row) + GAP, 0);
  return (
    <div className="px-4">
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing of links is no fieldset */}
      <svg
        id={id}
        width="100%"
        height={bottom + SCALE_HEIGHT}
        className="chart block overflow-visible"
        role="group"
        aria-label={label}
      >
        <g stroke="var(--rule)" strokeWidth="1">
          {ticks.map((tick) => (
            <line key={tick.at} x1={percent(tick.at)} x2={percent(tick.at)} y1="0" y2={bottom} />
          ))}
        </g>
        {between?.(tops)}
        {rows.map((row, at) => (
          <Row key={row.key} row={row} top={tops[at] ?? 0} />
        ))}
        <Scale ticks={ticks} top={bottom} />
      </svg>
    </div>
  );
}

function Row({ row, top }: { row: ChartRow; top: number }) {
  const words = top + (row.head ? LINE : 0) + LINE - 5;
  return (
    <a href={row.href} aria-label={row.words} className="chart-row">
      <rect x="-8" y={top - 4} width="100%" height={rowHeight(row) + 8} rx="6" className="chart-hit" />
      {row.head && <Words words={row.head} most={MOST.head} y={top + LINE - 5} fill="var(--ink)" />}
      <Words words={row.left} most={MOST.left} y={words} fill="var(--ink-2)" />
      <Words words={row.right} most={MOST.right} y={words} fill="var(--ink)" atEnd />
      <svg
        y={top + rowHeight(row) - MARKS_HEIGHT}
        width="100%"
        height={MARKS_HEIGHT}
        overflow="visible"
        aria-hidden="true"
      >
        {row.marks}
      </svg>
    </a>
  );
}

interface WordsProps {
  readonly words: string;
  readonly most: number;
  readonly y: number;
  readonly fill: string;
  readonly atEnd?: boolean;
}

/** Words cut to what there is room for, narrow and wide. */
function Words({ words, most, y, fill, atEnd = false }: WordsProps) {
  const place = {
    x: atEnd ? "100%" : "0",
    y,
    fill,
    fontSize: 13,
    fontWeight: atEnd ? 600 : undefined,
    textAnchor: atEnd ? ("end" as const) : undefined,
  };
  return (
    <>
      <text {...place} className="sm:hidden">
        {short(words, most)}
      </text>
      <text {...place} className="max-sm:hidden">
        <title>{words}</title>
        {short(words, Math.floor(most * WIDE))}
      </text>
    </>
  );
}

/** Labels that would stand closer than this would run into each other. */
const LEAST_LABEL_DISTANCE = 0.16;

function Scale({ ticks, top }: { ticks: RowsChartProps["ticks"]; top: number }) {
  let last = Number.NEGATIVE_INFINITY;
  const labels = ticks.filter((tick) => {
    if (tick.at - last < LEAST_LABEL_DISTANCE) return false;
    last = tick.at;
    return true;
  });
  return (
    <svg width="100%" height="100%" overflow="visible" fill="var(--ink-2)" fontSize="12" aria-hidden="true">
      {labels.map((tick) => (
        <text key={tick.at} x={percent(tick.at)} y={top + 14} textAnchor="middle">
          {tick.label}
        </text>
      ))}
    </svg>
  );
}
