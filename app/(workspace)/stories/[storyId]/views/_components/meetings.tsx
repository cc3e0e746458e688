import Link from "next/link";
import type { PointStatus } from "../../../../../../lib/model/index.ts";
import { counted, namesInWords } from "../../../../../../lib/present/relation.ts";
import { STATUS_WORDS } from "../../../../../../lib/present/status.ts";
import type { Meeting, Meetings } from "../../../../../../lib/present/views/meetings.ts";
import { COLORS, DASHES } from "../../../../../_components/comparison/plot-marks.tsx";
import { Drawing, DrawingTable } from "./drawing.tsx";

const ID = "meetings";
const SIDE = 320;
const RADIUS = 132;
const NODE = 14;
/** A line is as thick as many sources tell of the meeting, up to so many. */
const THICKEST = 6;

/** Who is said to have met whom: numbers on a circle, their names beside it. */
export function MeetingsDrawing({ storyId, meetings }: { storyId: string; meetings: Meetings }) {
  const names = new Map(meetings.people.map(({ number, name }) => [number, name]));
  const nameOf = (number: number) => names.get(number) ?? "";
  const pathOf = ({ pointId }: Meeting) => `/stories/${storyId}/points/${encodeURIComponent(pointId)}`;
  const wordsOf = (meeting: Meeting) =>
    [
      `${nameOf(meeting.a)} and ${nameOf(meeting.b)}: ${meeting.sources.length === 0 ? "nobody tells of it" : counted(meeting.sources.length, "source")}`,
      ...(meeting.deniers.length > 0 ? [`denied by ${namesInWords(meeting.deniers)}`] : []),
      STATUS_WORDS[meeting.status].label.toLowerCase(),
    ].join(", ");
  return (
    <Drawing
      id={ID}
      name="Who met whom"
      title="Who is said to have met or spoken with whom"
      note={`A line is a meeting, thicker the more sources tell of it; the sign on it says how they stand, and none is one source alone.${
        meetings.left > 0 ? ` ${meetings.left} more who met fewest are left out.` : ""
      }`}
      table={
        <DrawingTable
          head={["Who", "With whom", "Told by", "Denied by", "How they stand"]}
          rows={meetings.meetings.map((meeting) => ({
            key: `${meeting.a} ${meeting.b}`,
            cells: [
              <bdi key="a">{nameOf(meeting.a)}</bdi>,
              <Link key="b" href={pathOf(meeting)} prefetch={false}>
                <bdi>{nameOf(meeting.b)}</bdi>
              </Link>,
              <bdi key="sources">{namesInWords(meeting.sources)}</bdi>,
              <bdi key="deniers">{namesInWords(meeting.deniers)}</bdi>,
              `${STATUS_WORDS[meeting.status].sign} ${STATUS_WORDS[meeting.status].label}`,
            ],
          }))}
        />
      }
    >
      <div className="flex flex-wrap items-start gap-x-10 gap-y-4">
        {/* biome-ignore lint/a11y/useSemanticElements: a drawing of links is no fieldset */}
        <svg
          id={ID}
          viewBox={`${-SIDE / 2} ${-SIDE / 2} ${SIDE} ${SIDE}`}
          className="chart w-full max-w-[26rem]"
          role="group"
          aria-label="Who met whom"
        >
          {meetings.meetings.map((meeting) => (
            <Line
              key={`${meeting.a} ${meeting.b}`}
              meeting={meeting}
              {...{ meetings, href: pathOf(meeting) }}
            >
              {wordsOf(meeting)}
            </Line>
          ))}
          {meetings.people.map(({ number, name, x, y }) => (
            <g key={number}>
              <title>{name}</title>
              <circle
                cx={x * RADIUS}
                cy={y * RADIUS}
                r={NODE}
                fill="var(--sheet)"
                stroke="var(--ink)"
                strokeWidth="1.5"
              />
              <text
                x={x * RADIUS}
                y={y * RADIUS + 4.5}
                fontSize="13"
                fontWeight="600"
                textAnchor="middle"
                fill="var(--ink)"
              >
                {number}
              </text>
            </g>
          ))}
        </svg>
        <ol className="min-w-0 list-none text-[13.5px]">
          {meetings.people.map(({ number, name, met }) => (
            <li key={number} className="flex gap-2 py-0.5">
              <span className="w-6 flex-none text-right font-semibold tabular-nums">{number}</span>
              <bdi className="min-w-0 break-words">{name}</bdi>
              <span className="flex-none text-ink-2">met {met}</span>
            </li>
          ))}
        </ol>
      </div>
    </Drawing>
  );
}

function Line({
  meeting,
  meetings,
  href,
  children,
}: {
  meeting: Meeting;
  meetings: Meetings;
  href: string;
  children: string;
}) {
  const [a, b] = [meetings.people[meeting.a - 1], meetings.people[meeting.b - 1]];
  if (!a || !b) return null;
  // A little off the middle: where lines cross, their signs would stand on one another.
  const [mx, my] = [(a.x * 0.58 + b.x * 0.42) * RADIUS, (a.y * 0.58 + b.y * 0.42) * RADIUS];
  const ends = { x1: a.x * RADIUS, y1: a.y * RADIUS, x2: b.x * RADIUS, y2: b.y * RADIUS };
  return (
    <a href={href} aria-label={children} className="chart-row">
      <title>{children}</title>
      <line {...ends} stroke="transparent" strokeWidth="16" />
      <line
        {...ends}
        stroke={COLORS[meeting.status]}
        strokeWidth={Math.min(THICKEST, 1 + meeting.sources.length)}
        strokeDasharray={DASHES[meeting.status]}
      />
      {meeting.status !== "single-source" && <Sign x={mx} y={my} status={meeting.status} />}
    </a>
  );
}

/** How the sources of a meeting stand. One source alone needs none: a "1" would be taken for somebody's number. */
function Sign({ x, y, status }: { x: number; y: number; status: PointStatus }) {
  return (
    <>
      <circle cx={x} cy={y} r="9" className="chart-sign" fill="var(--paper)" stroke={COLORS[status]} />
      <text x={x} y={y + 4} fontSize="12" textAnchor="middle" fill={COLORS[status]}>
        {STATUS_WORDS[status].sign}
      </text>
    </>
  );
}
