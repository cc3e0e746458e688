import type { BarEnd, NumberBar } from "../../../lib/present/plot-number.ts";
import type { TimeBar } from "../../../lib/present/plot-time.ts";

/** Pixels that the marks of one answer take. */
export const MARKS_HEIGHT = 22;
const MIDDLE = MARKS_HEIGHT / 2;
export const COLORS = {
  conflict: "var(--conflict)",
  compatible: "var(--compat)",
  agree: "var(--agree)",
  "single-source": "var(--single)",
} as const;
export const DASHES = {
  conflict: undefined,
  compatible: "5 4",
  agree: undefined,
  "single-source": "2 3",
} as const;

/** A share of a line as an attribute of its drawing. */
export function percent(at: number): string {
  return `${(at * 100).toFixed(2)}%`;
}

export function NumberMarks({ bar }: { bar: NumberBar }) {
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

export function TimeMarks({ bar }: { bar: Pick<TimeBar, "from" | "to" | "status"> }) {
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

function Line({ bar }: { bar: NumberBar }) {
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
