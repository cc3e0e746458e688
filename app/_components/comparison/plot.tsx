import type { NumberPlot } from "../../../lib/present/plot-number.ts";
import type { TimePlot } from "../../../lib/present/plot-time.ts";
import { namesInWords } from "../../../lib/present/relation.ts";
import { MARKS_HEIGHT, NumberMarks, percent, TimeMarks } from "./plot-marks.tsx";
import { PositionLabel } from "./position.tsx";

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
    <svg width="100%" height={MARKS_HEIGHT} className="block overflow-visible px-4" aria-hidden="true">
      <g stroke="var(--rule-2)" strokeWidth="1">
        {plot.ticks.map((tick) => (
          <line key={tick.at} x1={percent(tick.at)} x2={percent(tick.at)} y1="0" y2={MARKS_HEIGHT} />
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
