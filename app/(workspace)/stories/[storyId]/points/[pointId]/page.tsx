import type { Metadata } from "next";
import Link from "next/link";
import { cache } from "react";
import { countSources, eventInWords, questionUnder } from "../../../../../../lib/present/grid.ts";
import { originCount } from "../../../../../../lib/present/origins.ts";
import { plotOf } from "../../../../../../lib/present/plot.ts";
import { speakersInWords } from "../../../../../../lib/present/relation.ts";
import { FACET_LABELS, STATUS_WORDS } from "../../../../../../lib/present/status.ts";
import { loadNotes } from "../../../../../../lib/workspace/notes/loaders.ts";
import type { StoryNotes } from "../../../../../../lib/workspace/notes/schema.ts";
import { loadPointReview } from "../../../../../../lib/workspace/review/loaders.ts";
import { loadPointDetail } from "../../../../../../lib/workspace/story/loaders.ts";
import type { PointDetail } from "../../../../../../lib/workspace/story/schema.ts";
import { Plot } from "../../../../../_components/comparison/plot.tsx";
import { RelationGroups } from "../../../../../_components/comparison/relation-list.tsx";
import { Told } from "../../../../../_components/comparison/told.tsx";
import { StateChip } from "../../../../../_components/review/state-chip.tsx";
import { Mark } from "../../../../../_components/ui/mark.tsx";
import { TakeMenu } from "../../../../../_components/ui/take-menu.tsx";
import { orNotFound, readTold, storyRequest } from "../../../../../_edge/load.ts";
import { PointMenu } from "../../_components/decide/point-menu.tsx";
import { RelateButton } from "../../_components/decide/relate-button.tsx";
import { NoteButton } from "../../_components/notes/note-button.tsx";
import { NotesPart } from "../../_components/notes/notes-part.tsx";
import { groundOf } from "../../_components/review/ground.ts";
import { ReviewPanel } from "../../_components/review/review-panel.tsx";
import { EditedClaims } from "./_components/edited-claims.tsx";
import { Positions } from "./_components/positions.tsx";
import { voicesOf } from "./_components/voices.ts";
import { WalkClaims } from "./_components/walk-claims.tsx";

interface PointRoute {
  readonly params: Promise<{ storyId: string; pointId: string }>;
}

const readDetail = cache(async (storyId: string, pointId: string) => {
  const { context, id } = await storyRequest(storyId);
  return orNotFound(() => loadPointDetail(context, id, pointId));
});

const readReview = cache(async (storyId: string, pointId: string) => {
  const { context, id } = await storyRequest(storyId);
  return orNotFound(() => loadPointReview(context, id, pointId));
});

async function readNotes(storyId: string): Promise<StoryNotes> {
  const { context, id } = await storyRequest(storyId);
  return orNotFound(() => loadNotes(context, id));
}

/** The notes on a point, on how its answers stand, and on its claims. */
function notesOn({ id, positions }: PointDetail["point"], notes: StoryNotes): StoryNotes {
  const claimIds = new Set(positions.flatMap((position) => position.claimIds));
  const threads = notes.threads.filter(({ place }) => {
    if (place.on === "claim") return place.claimIds.some((claimId) => claimIds.has(claimId));
    return (place.on === "point" || place.on === "relation") && place.pointId === id;
  });
  return { ...notes, threads };
}

export async function generateMetadata({ params }: PointRoute): Promise<Metadata> {
  const { storyId, pointId } = await params;
  return { title: (await readDetail(storyId, pointId)).point.question };
}

export default async function PointPage({ params }: PointRoute) {
  const { storyId, pointId } = await params;
  const [detail, review, storyNotes, told] = await Promise.all([
    readDetail(storyId, pointId),
    readReview(storyId, pointId),
    readNotes(storyId),
    readTold(storyId),
  ]);
  const { point, event, engineSays } = detail;
  const notes = notesOn(point, storyNotes);
  const claims = new Map(detail.claims.map((claim) => [claim.id, claim]));
  const articles = new Map(detail.articles.map((article) => [article.id, article]));
  const sourcesOf = (positionId: string) =>
    voicesOf(
      point.positions.find((position) => position.id === positionId),
      claims,
      articles,
    ).map(({ article }) => article.source ?? article.title);
  const plot = plotOf(point, sourcesOf);
  const origins = originCount(detail.origins, detail.articles);
  const detailWords = event ? eventInWords(event) : null;
  return (
    <main id="main" className="mx-auto w-full max-w-5xl px-4 py-6 md:px-6 md:py-9">
      <WalkClaims />
      <p className="flex items-center gap-2 text-[13px] text-ink-2">
        <Mark status={point.status} />
        <span className="min-w-0 flex-1">
          {STATUS_WORDS[point.status].label} · {FACET_LABELS[point.facet].toLowerCase()}
          {detailWords && (
            <bdi>
              {" · "}
              {[detailWords.label, detailWords.detail].filter((part) => part !== "").join(" · ")}
            </bdi>
          )}
        </span>
      </p>
      <h1 className="mt-2 max-w-3xl font-serif text-[28px] leading-tight font-semibold tracking-tight">
        <bdi>{event ? questionUnder(event, point.question) : point.question}</bdi>
      </h1>
      {engineSays.questions.has(point.id) && (
        <p className="mt-1 text-[13px] text-ink-2">
          The engine asks: <bdi>{engineSays.questions.get(point.id)}</bdi>
        </p>
      )}
      <p className="mt-1.5 text-ink-2">
        {STATUS_WORDS[point.status].meaning}{" "}
        <span className="text-ink-3">
          {speakersInWords(detail.articles.length, countSources(detail.articles), origins.of(detail.claims))}
          {detail.origins.groups.length > 0 && (
            <>
              {" · "}
              <Link href={`/stories/${storyId}/articles/origins`} prefetch={false} className="underline">
                Origins
              </Link>
            </>
          )}
        </span>
      </p>
      <EditedClaims claims={detail.claims} before={engineSays.claims} storyId={storyId} />
      <Told changes={told.get(pointId) ?? []} />
      <div className="mt-3 flex flex-wrap items-center gap-3">
        <PointMenu storyId={storyId} point={point} follows />
        <a href="#review" className="inline-flex min-h-6 items-center gap-2 print:hidden">
          Review
        </a>
        <a href="#notes" className="inline-flex min-h-6 items-center gap-2 print:hidden">
          Notes{notes.threads.length > 0 && ` (${notes.threads.length})`}
        </a>
        <StateChip state={review.file.state} />
      </div>
      <div className="mt-7 grid gap-x-12 gap-y-9 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <Positions storyId={storyId} point={point} claims={claims} articles={articles} origins={origins} />
        <div className="flex flex-col gap-8 max-lg:order-first">
          {plot && (
            <section aria-labelledby="plot-title">
              <h2 id="plot-title" className="font-semibold">
                Seen on one scale
              </h2>
              <Plot plot={plot} />
            </section>
          )}
          {point.relations.length > 0 && (
            <section aria-labelledby="relations-title" className="max-lg:hidden">
              <RelationsBody storyId={storyId} detail={detail} notes={notes} titleId="relations-title" />
            </section>
          )}
        </div>
        {point.relations.length > 0 && (
          <section aria-labelledby="relations-below" className="lg:hidden">
            <RelationsBody storyId={storyId} detail={detail} notes={notes} titleId="relations-below" />
          </section>
        )}
      </div>
      <div className="mt-12 border-t border-rule pt-7">
        <ReviewPanel
          storyId={storyId}
          view={review}
          answers={point.positions.map(({ id, label }) => ({ id, label }))}
          ground={groundOf(detail.claims, detail.articles)}
        />
      </div>
      <div className="mt-10 border-t border-rule pt-7 print:hidden">
        <NotesPart
          storyId={storyId}
          notes={notes}
          about={{ on: "point", pointId: point.id }}
          words={point.question}
        />
      </div>
      <div className="mt-10 flex items-center gap-3 print:hidden">
        <Link
          href={`/stories/${storyId}/history?${new URLSearchParams({ of: `point:${point.id}` })}`}
          prefetch={false}
          className="btn"
        >
          History
        </Link>
        <Link href={`/stories/${storyId}?point=${point.id}`} className="btn">
          Back to the grid
        </Link>
        <TakeMenu />
      </div>
    </main>
  );
}

interface RelationsBodyProps {
  readonly storyId: string;
  readonly detail: PointDetail;
  readonly notes: StoryNotes;
  readonly titleId: string;
}

function RelationsBody({ storyId, detail: { point, engineSays }, notes, titleId }: RelationsBodyProps) {
  return (
    <>
      <h2 id={titleId} className="mb-3 font-semibold">
        How the answers stand to each other
      </h2>
      <RelationGroups
        point={point}
        engineSays={engineSays.relations}
        actions={({ a, b, title }) => (
          <div className="flex flex-wrap gap-2 print:hidden">
            <RelateButton storyId={storyId} point={point} a={a.id} b={b.id} about={title} />
            <NoteButton
              storyId={storyId}
              about={{ on: "relation", pointId: point.id, a: a.id, b: b.id }}
              words={title}
              me={notes.me}
              people={notes.people}
            />
          </div>
        )}
      />
    </>
  );
}
