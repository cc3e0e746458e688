import Link from "next/link";
import type { FigureRow, FigureSeries, Step } from "../../../../../../lib/present/views/figures.ts";
import { stepInWords } from "../../../../../../lib/present/views/figures.ts";
import {
  COLORS,
  MARKS_HEIGHT,
  NumberMarks,
  percent,
} from "../../../../../_components/comparison/plot-marks.tsx";
import { Mark } from "../../../../../_components/ui/mark.tsx";
import { Drawing, DrawingTable } from "./drawing.tsx";
import { type ChartRow, RowsChart, rowHeight } from "./rows-chart.tsx";

/** Figures on one page: more make it slow to draw and long to read. */
export const MOST_FIGURES = 24;

const SIGNS: Readonly<Record<Step, string>> = { same: "=", update: "↓", conflict: "≠", other: "≈" };
const STEP_COLORS: Readonly<Record<Step, string>> = {
  same: COLORS.agree,
  update: COLORS.compatible,
  conflict: COLORS.conflict,
  other: COLORS.compatible,
};

/** How a figure went from article to article: a drawing for each question. */
export function Figures({ storyId, series }: { storyId: string; series: readonly FigureSeries[] }) {
  return series
    .slice(0, MOST_FIGURES)
    .map((each) => <Figure key={each.pointId} storyId={storyId} series={each} />);
}

const inWords = (row: FigureRow) =>
  `${row.when}, ${row.source}: ${row.label}${row.step === null ? "" : `, ${stepInWords(row)}`}`;

function Figure({ storyId, series }: { storyId: string; series: FigureSeries }) {
  const id = `figure-${series.pointId}`;
  const rows = series.rows.map(
    (row): ChartRow => ({
      key: `${row.articleId} ${row.positionId}`,
      href: `/stories/${storyId}/claims/${encodeURIComponent(row.claimId)}`,
      words: inWords(row),
      left: `${row.when} · ${row.source}`,
      right: row.label,
      marks: <NumberMarks bar={row.bar} />,
    }),
  );
  return (
    <Drawing
      id={id}
      name={series.question}
      title={
        <Link href={`/stories/${storyId}/points/${encodeURIComponent(series.pointId)}`} prefetch={false}>
          <Mark status={series.status} named /> <bdi>{series.question}</bdi>
        </Link>
      }
      note={series.about === "" ? undefined : <bdi>{series.about}</bdi>}
      table={
        <DrawingTable
          head={["Published", "Source", "Figure", "To those before"]}
          rows={series.rows.map((row) => ({
            key: `${row.articleId} ${row.positionId}`,
            cells: [
              row.when,
              <bdi key="source">{row.source}</bdi>,
              <bdi key="figure">{row.label}</bdi>,
              row.step === null ? "" : `${SIGNS[row.step]} ${stepInWords(row)}`,
            ],
          }))}
        />
      }
    >
      <RowsChart
        id={id}
        label={series.question}
        rows={rows}
        ticks={series.ticks}
        between={(tops) => <Steps series={series} rows={rows} tops={tops} />}
      />
    </Drawing>
  );
}

/** What leads from figure to figure, and beside it a sign of what it is. */
function Steps({
  series,
  rows,
  tops,
}: {
  series: FigureSeries;
  rows: readonly ChartRow[];
  tops: readonly number[];
}) {
  const middle = (at: number) => {
    const row = rows[at];
    return (tops[at] ?? 0) + (row ? rowHeight(row) : 0) - MARKS_HEIGHT / 2;
  };
  return (
    <svg width="100%" height="100%" overflow="visible" aria-hidden="true">
      {series.rows.map((row, at) => {
        const before = series.rows[at - 1];
        if (!before || row.step === null) return null;
        const color = STEP_COLORS[row.step];
        return (
          <g key={`${row.articleId} ${row.positionId}`}>
            {before.bar.best !== null && row.bar.best !== null && (
              <line
                x1={percent(before.bar.best)}
                x2={percent(row.bar.best)}
                y1={middle(at - 1)}
                y2={middle(at)}
                stroke={color}
                strokeWidth="1.5"
                strokeOpacity="0.55"
                strokeDasharray={row.step === "conflict" ? "2 4" : undefined}
              />
            )}
            <text x="-12" y={tops[at] ?? 0} fontSize="13" fontWeight="700" textAnchor="middle" fill={color}>
              {SIGNS[row.step]}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
