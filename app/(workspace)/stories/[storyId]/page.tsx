import { Plus } from "lucide-react";
import Link from "next/link";
import { Suspense } from "react";
import { buildGrid, type Grid } from "../../../../lib/present/grid.ts";
import { detailsOf, selectedRow } from "../../../../lib/present/grid-details.ts";
import { packGrid } from "../../../../lib/present/grid-pack.ts";
import { articlesInWords, claimsInWords, counted } from "../../../../lib/present/relation.ts";
import { STATUS_ORDER, STATUS_WORDS } from "../../../../lib/present/status.ts";
import { filterGrid, parseView } from "../../../../lib/present/view.ts";
import type { StoryComparison } from "../../../../lib/workspace/story/schema.ts";
import { Blank } from "../../../_components/ui/blank.tsx";
import { Loading } from "../../../_components/ui/loading.tsx";
import { TakeMenu } from "../../../_components/ui/take-menu.tsx";
import { readComparison, readTold } from "../../../_edge/load.ts";
import { queryOf } from "../../../_edge/query.ts";
import { CompareView } from "./_components/compare/compare-view.tsx";
import { MarkSeen } from "./_components/mark-seen.tsx";

interface CompareRoute {
  readonly params: Promise<{ storyId: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/**
 * Of a story with more claims than this only the selected point's quotes come with the page: all of them are megabytes,
 * which the server would write, and the browser read, before the grid can be seen.
 */
const MOST_CLAIMS_SENT = 1_500;

/**
 * What takes long is drawn within its own boundary, here and on the other pages of lists. A `loading.tsx` would stand
 * around the pages of points, claims and articles too, and send their answer before it is known that there is none.
 */
export default function ComparePage(route: CompareRoute) {
  return (
    <Suspense fallback={<Loading label="Loading the comparison" />}>
      <Comparison {...route} />
    </Suspense>
  );
}

async function Comparison({ params, searchParams }: CompareRoute) {
  const data = await readComparison((await params).storyId);
  const grid = buildGrid(data.comparison);
  const { story, comparison } = data;
  const hasAllDetails = comparison.claims.length <= MOST_CLAIMS_SENT;
  const view = parseView(queryOf(await searchParams));
  const selected = hasAllDetails ? null : selectedRow(filterGrid(grid, view), view);
  return (
    <main
      id="main"
      className="flex grow flex-col md:h-[calc(100dvh-5.5625rem)] xl:h-[calc(100dvh-3.25rem)] md:min-h-120"
    >
      {story.newArticles > 0 && <MarkSeen storyId={story.id} />}
      <div className="flex items-start justify-between gap-4 px-4 pt-5 pb-4 md:px-6 md:pt-6">
        <div className="min-w-0">
          <h1 className="font-serif text-[26px] leading-tight font-semibold tracking-tight md:text-[28px]">
            <bdi>{story.title}</bdi>
          </h1>
          <p className="mt-1 text-ink-2">{storyInWords(data, grid)}</p>
        </div>
        {comparison.points.length > 0 && (
          <TakeMenu
            more={`/stories/${story.id}/export`}
            files={[
              { href: `/api/v1/stories/${story.id}/grid.csv`, label: "Download CSV (as shown)" },
              { href: `/api/v1/stories/${story.id}/comparison.json`, label: "Download JSON (everything)" },
            ]}
          />
        )}
      </div>
      {comparison.points.length === 0 ? (
        <NothingToCompare data={data} />
      ) : (
        <CompareView
          storyId={story.id}
          grid={packGrid(grid)}
          details={detailsOf(grid, comparison.points, (id) => hasAllDetails || id === selected?.pointId)}
          hasAllDetails={hasAllDetails}
          engineRelations={data.engineSays.relations}
          told={await readTold(story.id)}
        />
      )}
    </main>
  );
}

function storyInWords({ story, comparison }: StoryComparison, grid: Grid): string {
  const points = STATUS_ORDER.filter((status) => grid.counts[status] > 0).map(
    (status) => `${grid.counts[status]} ${STATUS_WORDS[status].counted}`,
  );
  const parts = [
    articlesInWords(story.articleCount, story.sourceCount),
    claimsInWords(comparison.claims.length, comparison.claims.filter((claim) => claim.checkworthy).length),
  ];
  if (points.length > 0) parts.push(`${counted(comparison.points.length, "point")}: ${points.join(", ")}`);
  return parts.join(" · ");
}

function NothingToCompare({ data: { story, articles } }: { data: StoryComparison }) {
  const running = story.analysis?.state === "queued" || story.analysis?.state === "running";
  if (running) {
    return (
      <Blank title="The articles are being read">
        <p>The grid appears here as soon as they are compared. You can leave this page meanwhile.</p>
      </Blank>
    );
  }
  const add = (
    <Link href={`/stories/${story.id}/add`} className="btn btn-main">
      <Plus size={16} aria-hidden="true" />
      Add articles
    </Link>
  );
  if (articles.length === 0) {
    return (
      <Blank title="No articles yet">
        <p>
          Paste or drop in two or more articles about this story: then you see where they agree and where they
          conflict.
        </p>
        {add}
      </Blank>
    );
  }
  return (
    <Blank title="Nothing to compare yet">
      <p>
        {articles.length === 1
          ? "One article alone has nothing to be compared with."
          : "The articles state nothing that could be put side by side."}{" "}
        What was found in them stands in the <Link href={`/stories/${story.id}/claims`}>list of claims</Link>.
      </p>
      {add}
    </Blank>
  );
}
