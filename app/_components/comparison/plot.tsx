import type { BarEnd, NumberBar, NumberPlot } from "../../../lib/present/plot-number.ts";
import type { TimeBar, TimePlot } from "../../../lib/present/plot-time.ts";
import { namesInWords } from "../../../lib/present/relation.ts";
import { PositionLabel } from "./position.tsx";

const ROW_HEIGHT = 22;
const MIDDLE = ROW_HEIGHT / 2;
const COLORS = {
  conflict: "var(--conflict)",
  compatible: "var(--compat)",
  agree: "var(--agree)",
  "single-source": "var(--single)",
} as const;
const DASHES = { conflict: undefined, compatible: "5 4", agree: undefined, "single-source": "2 3" } as const;

function percent(at: number): string {
  return `${(at * 100).toFixed(2)}%`;
}

/**
 * Ranges and figures on one scale. Each bar stands under its own words, so that long names never push the scale aside;
 * for those who do not see it, the words alone say everything.
 */
export function Plot({ plot }: { plot: NumberPlot | TimePlot }) {
  return (
    <figure className="my-4" data-plot={plot.kind}>
      <ul className="flex flex-col gap-2">
        {plot.bars.map((bar) => (
          <li key={bar.positionId}>
            <div className="flex flex-wrap items-baseline justify-between gap-x-3 text-[13px]">
              <PositionLabel label={bar.label} status={bar.status} />
              <bdi className="text-ink-2">{namesInWords(bar.sources)}</bdi>
            </div>
            <Track plot={plot}>{"best" in bar ? <NumberMarks bar={bar} /> : <TimeMarks bar={bar} />}</Track>
          </li>
        ))}
      </ul>
      <Scale plot={plot} />
    </figure>
  );
}

function Track({ plot, children }: { plot: NumberPlot | TimePlot; children: React.ReactNode }) {
  return (
    <svg width="100%" height={ROW_HEIGHT} className="block overflow-visible px-4" aria-hidden="true">
      <g stroke="var(--rule-2)" strokeWidth="1">
        {plot.ticks.map((tick) => (
          <line key={tick.at} x1={percent(tick.at)} x2={percent(tick.at)} y1="0" y2={ROW_HEIGHT} />
        ))}
      </g>
      {children}
    </svg>
  );
}

/** Labels that would stand closer than this would run into each other. */
const LEAST_LABEL_DISTANCE = 0.14;

function Scale({ plot }: { plot: NumberPlot | TimePlot }) {
  let last = Number.NEGATIVE_INFINITY;
  const labels = plot.ticks.filter((tick) => {
    if (tick.at - last < LEAST_LABEL_DISTANCE) return false;
    last = tick.at;
    return true;
  });
  return (
    <svg width="100%" height="20" className="block overflow-visible px-4" aria-hidden="true">
      {labels.map((tick) => (
        <text key={tick.at} x={percent(tick.at)} y="14" fill="var(--ink-2)" fontSize="12" textAnchor="middle">
          {tick.label}
        </text>
      ))}
    </svg>
  );
}

function NumberMarks({ bar }: { bar: NumberBar }) {
  const color = COLORS[bar.status];
  const exact = bar.from.at === bar.to.at;
  return (
    <>
      {!exact && <Line bar={bar} />}
      {!exact && <End end={bar.from} color={color} points="left" />}
      {!exact && <End end={bar.to} color={color} points="right" />}
      {bar.best !== null && (
        <circle
          cx={percent(bar.best)}
          cy={MIDDLE}
          r="5"
          fill={isExcluded(bar) ? "var(--sheet)" : color}
          stroke={color}
          strokeWidth="2"
        />
      )}
    </>
  );
}

/** "More than 40": the figure named is not itself in the set, so its dot stays hollow. */
function isExcluded(bar: NumberBar): boolean {
  return [bar.from, bar.to].some((end) => end.kind === "excluded" && end.at === bar.best);
}

const LEAST_BAR_WIDTH = 6; // pixels: a minute within a year must still be seen

function TimeMarks({ bar }: { bar: TimeBar }) {
  const color = COLORS[bar.status];
  const open = bar.from.kind === "open" || bar.to.kind === "open";
  return (
    <>
      <rect
        x={percent(bar.from.at)}
        width={percent(bar.to.at - bar.from.at)}
        y={MIDDLE - 5}
        height="10"
        rx="3"
        fill={color}
        fillOpacity="0.25"
        stroke={color}
        strokeWidth="1.5"
        strokeDasharray={DASHES[bar.status]}
      />
      <svg x={percent(bar.from.at)} overflow="visible" aria-hidden="true">
        <rect
          x={-LEAST_BAR_WIDTH / 2}
          y={MIDDLE - 5}
          width={LEAST_BAR_WIDTH}
          height="10"
          rx="3"
          fill={color}
        />
      </svg>
      {open && <End end={bar.to.kind === "open" ? bar.to : bar.from} color={color} points="right" />}
    </>
  );
}

function Line({ bar }: { bar: NumberBar | TimeBar }) {
  return (
    <line
      x1={percent(bar.from.at)}
      x2={percent(bar.to.at)}
      y1={MIDDLE}
      y2={MIDDLE}
      stroke={COLORS[bar.status]}
      strokeWidth="2.5"
      strokeDasharray={DASHES[bar.status]}
    />
  );
}

/** An arrow where the words leave the end open, a stop where they name it, a hollow stop where the value is not in. */
function End({ end, color, points }: { end: BarEnd; color: string; points: "left" | "right" }) {
  const towards = points === "left" ? -1 : 1;
  return (
    <svg x={percent(end.at)} overflow="visible" aria-hidden="true">
      {end.kind === "open" ? (
        <path
          d={`M${-8 * towards} ${MIDDLE - 6}L${2 * towards} ${MIDDLE}L${-8 * towards} ${MIDDLE + 6}`}
          fill="none"
          stroke={color}
          strokeWidth="2"
        />
      ) : (
        <rect
          x="-1.5"
          y={MIDDLE - 6}
          width="3"
          height="12"
          fill={end.kind === "closed" ? color : "var(--sheet)"}
          stroke={color}
        />
      )}
    </svg>
  );
}
