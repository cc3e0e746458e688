import Link from "next/link";
import { namesInWords } from "../../../../../../lib/present/relation.ts";
import { STATUS_WORDS } from "../../../../../../lib/present/status.ts";
import type { FarMoment, Moment, Timeline } from "../../../../../../lib/present/views/timeline.ts";
import { TimeMarks } from "../../../../../_components/comparison/plot-marks.tsx";
import { Drawing, DrawingTable } from "./drawing.tsx";
import { type ChartRow, RowsChart } from "./rows-chart.tsx";

/** Dates on one drawing. */
const MOST_MOMENTS = 120;
const ID = "timeline";

type Told = Omit<Moment, "from" | "to">;

/** Every date that the articles give, in order, as long as it is imprecise. */
export function TimelineDrawing({ storyId, timeline }: { storyId: string; timeline: Timeline }) {
  const shown = timeline.moments.slice(0, MOST_MOMENTS);
  const pathOf = ({ pointId }: Told) => `/stories/${storyId}/points/${encodeURIComponent(pointId)}`;
  const rows = shown.map(
    (moment): ChartRow => ({
      key: moment.positionId,
      href: pathOf(moment),
      words: `${moment.what} ${moment.reading}: ${namesInWords(moment.sources)}, ${STATUS_WORDS[moment.status].label.toLowerCase()}`,
      head: `${STATUS_WORDS[moment.status].sign} ${moment.what}`,
      left: namesInWords(moment.sources),
      right: moment.reading,
      marks: <TimeMarks bar={moment} />,
    }),
  );
  const all: readonly Told[] = [...timeline.moments, ...timeline.far];
  return (
    <Drawing
      id={ID}
      name="Timeline"
      title="What was when, as the articles date it"
      note={
        <>
          A bar is as long as its date is vague; an arrow is an open end.
          {timeline.moments.length > shown.length &&
            ` The first ${shown.length} of ${timeline.moments.length}: the table has them all.`}
        </>
      }
      table={
        <DrawingTable
          head={["When", "What", "Sources", "How they stand"]}
          rows={all.map((moment) => ({
            key: moment.positionId,
            cells: [
              moment.reading,
              <Link key="what" href={pathOf(moment)} prefetch={false}>
                <bdi>{moment.what}</bdi>
              </Link>,
              <bdi key="sources">{namesInWords(moment.sources)}</bdi>,
              `${STATUS_WORDS[moment.status].sign} ${STATUS_WORDS[moment.status].label}`,
            ],
          }))}
        />
      }
    >
      <RowsChart id={ID} label="Timeline" rows={rows} ticks={timeline.ticks} />
      <Far
        title="Long before"
        moments={timeline.far.filter(({ side }) => side === "before")}
        pathOf={pathOf}
      />
      <Far title="Long after" moments={timeline.far.filter(({ side }) => side === "after")} pathOf={pathOf} />
    </Drawing>
  );
}

/** Dates so far off that on the same scale all others would be one. */
function Far({
  title,
  moments,
  pathOf,
}: {
  title: string;
  moments: readonly FarMoment[];
  pathOf: (moment: FarMoment) => string;
}) {
  if (moments.length === 0) return null;
  return (
    <div className="mt-4 px-4">
      <h3 className="text-[13px] font-medium text-ink-2">{title}</h3>
      <ul className="mt-1 flex flex-col gap-1 text-[13px]">
        {moments.map((moment) => (
          <li key={moment.positionId}>
            <Link href={pathOf(moment)} prefetch={false}>
              <bdi>{moment.what}</bdi>
            </Link>{" "}
            <span className="font-medium">{moment.reading}</span>{" "}
            <bdi className="text-ink-2">{namesInWords(moment.sources)}</bdi>
          </li>
        ))}
      </ul>
    </div>
  );
}
