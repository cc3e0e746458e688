import type { PointStatus } from "../../../../../../lib/model/index.ts";
import { counted } from "../../../../../../lib/present/relation.ts";
import { STATUS_WORDS } from "../../../../../../lib/present/status.ts";
import { EVERYTHING, serializeView } from "../../../../../../lib/present/view.ts";
import type { Sources, Together } from "../../../../../../lib/present/views/sources.ts";
import { COLORS } from "../../../../../_components/comparison/plot-marks.tsx";
import { Drawing, DrawingTable } from "./drawing.tsx";

const ID = "sources";
const CELL = 44;
const NAMES = 224;
const HEAD = 26;
/** Sources on one drawing; the table has them all. */
const MOST_SOURCES = 24;
const LONGEST_NAME = 26;
const KINDS = ["conflict", "compatible", "agree"] as const satisfies readonly PointStatus[];
const INSET = 5;
/** Height of the bars in a cell; the figure of the conflicts stands above them. */
const BAR = 10;

const total = (together: Together) => KINDS.reduce((sum, kind) => sum + together[kind], 0);

const inWords = (a: string, b: string, together: Together) =>
  `${a} and ${b}: ${counted(total(together), "point")} in common, ${KINDS.map((kind) => `${together[kind]} ${STATUS_WORDS[kind].counted}`).join(", ")}`;

/** Source against source: how often they speak of the same, and how they stand there. */
export function SourceMatrix({ storyId, sources }: { storyId: string; sources: Sources }) {
  const { coverage, between } = sources;
  const pathOf = (...places: readonly number[]) => {
    const articles = places.flatMap((place) => coverage[place]?.articleIds ?? []);
    return `/stories/${storyId}?${serializeView({ ...EVERYTHING, articles: [...articles].sort() })}`;
  };
  const shown = coverage.slice(0, MOST_SOURCES);
  const most = Math.max(
    1,
    ...shown.flatMap((_, a) => shown.map((_, b) => (a === b ? 0 : total(between(a, b))))),
  );
  const [width, height] = [NAMES + shown.length * CELL, HEAD + shown.length * CELL];
  return (
    <Drawing
      id={ID}
      name="Source against source"
      title="How often sources agree, differ and contradict each other"
      note={
        <>
          The longer a bar, the more points both speak of; the number is the points on which they contradict
          each other, ✓ where there is none.{" "}
          {coverage.length > shown.length && `The first ${shown.length} of ${coverage.length} sources.`}
        </>
      }
      table={<PairTable sources={sources} />}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className="overflow-x-auto pb-2" aria-label="Source against source, drawn" tabIndex={0}>
        {/* biome-ignore lint/a11y/useSemanticElements: a drawing of links is no fieldset */}
        <svg
          id={ID}
          width={width}
          height={height}
          className="chart block"
          role="group"
          aria-label="Source against source"
        >
          {shown.map(({ source }, at) => (
            <g key={source} fontSize="13" fill="var(--ink)">
              <text x={NAMES - 34} y={HEAD + at * CELL + CELL / 2 + 4} textAnchor="end">
                <title>{source}</title>
                {source.length > LONGEST_NAME ? `${source.slice(0, LONGEST_NAME - 1)}…` : source}
              </text>
              <text x={NAMES - 10} y={HEAD + at * CELL + CELL / 2 + 4} textAnchor="end" fontWeight="600">
                {at + 1}
              </text>
              <text x={NAMES + at * CELL + CELL / 2} y={HEAD - 8} textAnchor="middle" fontWeight="600">
                {at + 1}
              </text>
            </g>
          ))}
          {shown.flatMap(({ source: a }, row) =>
            shown.map(({ source: b }, column) => (
              <Cell
                key={`${a}\n${b}`}
                x={NAMES + column * CELL}
                y={HEAD + row * CELL}
                together={row === column ? null : between(row, column)}
                most={most}
                words={inWords(a, b, between(row, column))}
                href={pathOf(row, column)}
              />
            )),
          )}
        </svg>
      </section>
    </Drawing>
  );
}

interface CellProps {
  readonly x: number;
  readonly y: number;
  /** Null for a source against itself. */
  readonly together: Together | null;
  /** The most points that two have in common. */
  readonly most: number;
  readonly words: string;
  readonly href: string;
}

function Cell({ x, y, together, most, words, href }: CellProps) {
  const box = <rect x={x} y={y} width={CELL} height={CELL} stroke="var(--rule)" />;
  if (!together || total(together) === 0)
    return <g fill={together ? "var(--sheet)" : "var(--sunk)"}>{box}</g>;
  const { conflict } = together;
  return (
    <a href={href} aria-label={words} className="chart-row">
      <title>{words}</title>
      <g fill="var(--sheet)">{box}</g>
      <text
        x={x + CELL / 2}
        y={y + 19}
        fontSize="13"
        fontWeight="600"
        textAnchor="middle"
        fill={conflict > 0 ? COLORS.conflict : COLORS.agree}
      >
        {conflict > 0 ? `${conflict} ≠` : "✓"}
      </text>
      <Bars x={x + INSET} y={y + CELL - INSET - BAR} together={together} scale={(CELL - 2 * INSET) / most} />
    </a>
  );
}

/** Conflicts, what can both be right, and agreement, beside each other. */
function Bars({ x, y, together, scale }: { x: number; y: number; together: Together; scale: number }) {
  let from = x;
  return KINDS.map((kind) => {
    const width = together[kind] * scale;
    const start = from;
    from += width;
    return width === 0 ? null : (
      <rect
        key={kind}
        x={start}
        y={y}
        width={width}
        height={BAR}
        fill={kind === "compatible" ? "none" : COLORS[kind]}
        fillOpacity={kind === "agree" ? 0.55 : 1}
        stroke={COLORS[kind]}
        strokeWidth="1"
      />
    );
  });
}

function PairTable({ sources: { coverage, between } }: { sources: Sources }) {
  const rows = coverage.flatMap(({ source: a }, row) =>
    coverage.slice(row + 1).flatMap(({ source: b }, rest) => {
      const together = between(row, row + 1 + rest);
      return total(together) === 0 ? [] : [{ a, b, together }];
    }),
  );
  return (
    <DrawingTable
      head={["Source", "And", "In conflict", "Compatible", "In agreement"]}
      rows={rows.map(({ a, b, together }) => ({
        key: `${a}\n${b}`,
        cells: [<bdi key="a">{a}</bdi>, <bdi key="b">{b}</bdi>, ...KINDS.map((kind) => together[kind])],
      }))}
    />
  );
}
