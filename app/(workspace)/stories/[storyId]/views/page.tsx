import type { Metadata } from "next";
import Link from "next/link";
import { type ReactNode, Suspense } from "react";
import type { Comparison } from "../../../../../lib/model/index.ts";
import { figureSeries } from "../../../../../lib/present/views/figures.ts";
import { meetingsOf } from "../../../../../lib/present/views/meetings.ts";
import { coverageRows, sourcesOf } from "../../../../../lib/present/views/sources.ts";
import { timelineOf } from "../../../../../lib/present/views/timeline.ts";
import { Blank } from "../../../../_components/ui/blank.tsx";
import { Loading } from "../../../../_components/ui/loading.tsx";
import { readComparison } from "../../../../_edge/load.ts";
import { queryOf } from "../../../../_edge/query.ts";
import { CoverageDrawing, CoverageGrid } from "./_components/coverage.tsx";
import { Figures, MOST_FIGURES } from "./_components/figures.tsx";
import { MeetingsDrawing } from "./_components/meetings.tsx";
import { SourceMatrix } from "./_components/source-matrix.tsx";
import { TimelineDrawing } from "./_components/timeline.tsx";

interface ViewsRoute {
  readonly params: Promise<{ storyId: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export const metadata: Metadata = { title: "Views" };

/** Rows of the grid of points and sources; Compare has them all. */
const MOST_ROWS = 60;

interface View {
  readonly name: string;
  readonly label: string;
  readonly draw: (storyId: string, comparison: Comparison) => ReactNode;
}

const VIEWS: readonly View[] = [
  { name: "figures", label: "Figures", draw: drawFigures },
  { name: "timeline", label: "Timeline", draw: drawTimeline },
  { name: "meetings", label: "Meetings", draw: drawMeetings },
  { name: "sources", label: "Sources", draw: drawSources },
  { name: "coverage", label: "Coverage", draw: drawCoverage },
];

/** What is better looked at than read; each drawing leads to the claims behind it, and stands as a table beside. */
export default async function ViewsPage({ params, searchParams }: ViewsRoute) {
  const { storyId } = await params;
  const asked = queryOf(await searchParams).get("show");
  const view = VIEWS.find(({ name }) => name === asked) ?? VIEWS[0];
  return (
    <main id="main" className="mx-auto w-full max-w-5xl px-4 py-6 md:px-6 md:py-9">
      <h1 className="font-serif text-[28px] leading-tight font-semibold tracking-tight">Views</h1>
      <nav aria-label="Views" className="-mx-2 mt-3 mb-4 flex flex-wrap gap-1 print:hidden">
        {VIEWS.map(({ name, label }) => (
          <Link
            key={name}
            href={`/stories/${storyId}/views?show=${name}`}
            prefetch={false}
            aria-current={name === view?.name ? "page" : undefined}
            className="rounded-md px-2.5 py-1.5 text-ink-2 no-underline hover:bg-sunk aria-[current]:bg-sunk aria-[current]:font-medium aria-[current]:text-ink"
          >
            {label}
          </Link>
        ))}
      </nav>
      <Suspense key={view?.name} fallback={<Loading label="Drawing" />}>
        <Drawn storyId={storyId} view={view} />
      </Suspense>
    </main>
  );
}

async function Drawn({ storyId, view }: { storyId: string; view: View | undefined }) {
  const { comparison } = await readComparison(storyId);
  return view?.draw(storyId, comparison);
}

function drawFigures(storyId: string, comparison: Comparison): ReactNode {
  const series = figureSeries(comparison);
  if (series.length === 0)
    return (
      <Blank title="No figures to compare">
        <p>
          Where two articles give a figure for the same thing, you see here how it went from one to the other.
        </p>
      </Blank>
    );
  return (
    <>
      <p className="mb-4 text-ink-2">
        From the first article down to the last. ↓ a later figure, ≠ contradicts the one before, = the same, ≈
        put otherwise.
        {series.length > MOST_FIGURES &&
          ` The ${MOST_FIGURES} most in dispute and most told of ${series.length}: Compare has them all.`}
      </p>
      <Figures storyId={storyId} series={series} />
    </>
  );
}

function drawTimeline(storyId: string, comparison: Comparison): ReactNode {
  const timeline = timelineOf(comparison);
  return timeline ? (
    <TimelineDrawing storyId={storyId} timeline={timeline} />
  ) : (
    <Blank title="No dates">
      <p>None of the articles says when something was, or none of their dates could be placed.</p>
    </Blank>
  );
}

function drawMeetings(storyId: string, comparison: Comparison): ReactNode {
  const meetings = meetingsOf(comparison);
  return meetings ? (
    <MeetingsDrawing storyId={storyId} meetings={meetings} />
  ) : (
    <Blank title="Nobody met">
      <p>None of the articles tells of two who met or spoke with each other.</p>
    </Blank>
  );
}

function drawSources(storyId: string, comparison: Comparison): ReactNode {
  const sources = sourcesOf(comparison);
  return sources.coverage.length < 2 ? (
    <Blank title="One source alone">
      <p>Two sources are needed to see how they stand to each other.</p>
    </Blank>
  ) : (
    <SourceMatrix storyId={storyId} sources={sources} />
  );
}

function drawCoverage(storyId: string, comparison: Comparison): ReactNode {
  const sources = sourcesOf(comparison);
  if (sources.points === 0)
    return (
      <Blank title="Nothing to cover yet">
        <p>As soon as the articles are compared, you see here which of them tells what.</p>
      </Blank>
    );
  return (
    <>
      <CoverageDrawing storyId={storyId} sources={sources} />
      <CoverageGrid storyId={storyId} rows={coverageRows(comparison, MOST_ROWS)} sources={sources} />
    </>
  );
}
