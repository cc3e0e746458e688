import Link from "next/link";
import { STATUS_WORDS } from "../../../../../../lib/present/status.ts";
import { EVERYTHING, serializeView } from "../../../../../../lib/present/view.ts";
import type { CoverageRow, Sources } from "../../../../../../lib/present/views/sources.ts";
import { COLORS } from "../../../../../_components/comparison/plot-marks.tsx";
import { Drawing, DrawingTable } from "./drawing.tsx";
import { type ChartRow, RowsChart } from "./rows-chart.tsx";

const percentOf = (part: number, whole: number) => (whole === 0 ? 0 : Math.round((100 * part) / whole));

/** How much of what is told at all each source tells, and what it alone tells. */
export function CoverageDrawing({ storyId, sources }: { storyId: string; sources: Sources }) {
  const { coverage, points } = sources;
  const rows = coverage.map(
    (each, at): ChartRow => ({
      key: each.source,
      href: `/stories/${storyId}?${serializeView({ ...EVERYTHING, articles: [...each.articleIds].sort() })}`,
      words: `${each.source} speaks of ${each.told} of ${points} points, of ${each.alone} alone, and is in conflict on ${each.inConflict}`,
      left: `${at + 1} ${each.source}`,
      right: `${each.told} of ${points}`,
      marks: <Share told={each.told} alone={each.alone} points={points} />,
    }),
  );
  const ticks = [0, 25, 50, 75, 100].map((share) => ({ at: share / 100, label: `${share}%` }));
  return (
    <Drawing
      id="coverage"
      name="Coverage"
      title="How much of the story each source tells"
      note="Filled: what others tell too. Dotted: what it alone tells."
      table={
        <DrawingTable
          head={["Source", "Tells", "Share", "Alone with", "In conflict on"]}
          rows={coverage.map((each) => ({
            key: each.source,
            cells: [
              <bdi key="source">{each.source}</bdi>,
              each.told,
              `${percentOf(each.told, points)}%`,
              each.alone,
              each.inConflict,
            ],
          }))}
        />
      }
    >
      <RowsChart id="coverage" label="Coverage" rows={rows} ticks={ticks} />
    </Drawing>
  );
}

function Share({ told, alone, points }: { told: number; alone: number; points: number }) {
  const shared = percentOf(told - alone, points);
  return (
    <>
      <rect x="0" y="5" width={`${shared}%`} height="12" fill="var(--ink-2)" />
      <rect
        x={`${shared}%`}
        y="5"
        width={`${percentOf(alone, points)}%`}
        height="12"
        fill="none"
        stroke="var(--ink-2)"
        strokeDasharray="2 3"
      />
    </>
  );
}

const CELL = 30;
const QUESTIONS = 300;
const HEAD = 26;
const LONGEST_QUESTION = 44;

/** Which point is told by whom: signs on a grid, each row leading to its point. */
export function CoverageGrid({
  storyId,
  rows,
  sources,
}: {
  storyId: string;
  rows: readonly CoverageRow[];
  sources: Sources;
}) {
  const names = sources.coverage.map(({ source }) => source);
  const [width, height] = [QUESTIONS + names.length * CELL, HEAD + rows.length * CELL];
  const pathOf = ({ pointId }: CoverageRow) => `/stories/${storyId}/points/${encodeURIComponent(pointId)}`;
  const toldBy = ({ cells }: CoverageRow) => names.filter((_, at) => cells[at] !== null);
  return (
    <Drawing
      id="told-by"
      name="Which point is told by whom"
      title="Which point is told by whom"
      note={`Sources by their numbers above; a dot is silence.${
        rows.length < sources.points
          ? ` The ${rows.length} points most in dispute and most told of ${sources.points}: Compare has them all.`
          : ""
      }`}
      table={
        <DrawingTable
          head={["Point", "How it stands", "Told by"]}
          rows={rows.map((row) => ({
            key: row.pointId,
            cells: [
              <Link key="point" href={pathOf(row)} prefetch={false}>
                <bdi>{row.question}</bdi>
              </Link>,
              `${STATUS_WORDS[row.status].sign} ${STATUS_WORDS[row.status].label}`,
              <bdi key="by">{toldBy(row).join(", ")}</bdi>,
            ],
          }))}
        />
      }
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className="overflow-x-auto pb-2" aria-label="Which point is told by whom, drawn" tabIndex={0}>
        {/* biome-ignore lint/a11y/useSemanticElements: a drawing of links is no fieldset */}
        <svg
          id="told-by"
          width={width}
          height={height}
          className="chart block"
          role="group"
          aria-label="Which point is told by whom"
        >
          {names.map((name, at) => (
            <text
              key={name}
              x={QUESTIONS + at * CELL + CELL / 2}
              y={HEAD - 8}
              fontSize="13"
              fontWeight="600"
              textAnchor="middle"
              fill="var(--ink)"
            >
              <title>{name}</title>
              {at + 1}
            </text>
          ))}
          {rows.map((row, at) => (
            <a
              key={row.pointId}
              href={pathOf(row)}
              className="chart-row"
              aria-label={`${row.question} ${STATUS_WORDS[row.status].label}, told by ${toldBy(row).join(", ")}`}
            >
              <rect x="0" y={HEAD + at * CELL} width={width} height={CELL} className="chart-hit" />
              <text x="4" y={HEAD + at * CELL + CELL / 2 + 4} fontSize="13" fill="var(--ink)">
                <title>{row.question}</title>
                {row.question.length > LONGEST_QUESTION
                  ? `${row.question.slice(0, LONGEST_QUESTION - 1)}…`
                  : row.question}
              </text>
              {row.cells.map((status, source) => (
                <text
                  key={names[source]}
                  x={QUESTIONS + source * CELL + CELL / 2}
                  y={HEAD + at * CELL + CELL / 2 + 5}
                  fontSize="15"
                  fontWeight={status === "conflict" ? 700 : 500}
                  textAnchor="middle"
                  fill={status === null ? "var(--ink-3)" : COLORS[status]}
                >
                  {status === null ? "·" : STATUS_WORDS[status].sign}
                </text>
              ))}
            </a>
          ))}
        </svg>
      </section>
    </Drawing>
  );
}
