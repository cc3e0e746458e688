import type { Metadata } from "next";
import Link from "next/link";
import { cache } from "react";
import type { Claim, Position } from "../../../../../../lib/model/index.ts";
import { readPath } from "../../../../../../lib/present/address.ts";
import { countSources, eventInWords, questionUnder } from "../../../../../../lib/present/grid.ts";
import { withoutNested } from "../../../../../../lib/present/nested.ts";
import { bySentence } from "../../../../../../lib/present/paragraphs.ts";
import { plotOf } from "../../../../../../lib/present/plot.ts";
import { counted, namesInWords, speakersInWords } from "../../../../../../lib/present/relation.ts";
import { FACET_LABELS, positionStatus, STATUS_WORDS } from "../../../../../../lib/present/status.ts";
import { loadNotes } from "../../../../../../lib/workspace/notes/loaders.ts";
import type { StoryNotes } from "../../../../../../lib/workspace/notes/schema.ts";
import { loadPointReview } from "../../../../../../lib/workspace/review/loaders.ts";
import { loadPointDetail } from "../../../../../../lib/workspace/story/loaders.ts";
import type { PointDetail, StoryArticleText } from "../../../../../../lib/workspace/story/schema.ts";
import { Plot } from "../../../../../_components/comparison/plot.tsx";
import { PositionLabel } from "../../../../../_components/comparison/position.tsx";
import { QuoteInPlace } from "../../../../../_components/comparison/quote-in-place.tsx";
import { RelationGroups } from "../../../../../_components/comparison/relation-list.tsx";
import { Told } from "../../../../../_components/comparison/told.tsx";
import { StateChip } from "../../../../../_components/review/state-chip.tsx";
import { Mark } from "../../../../../_components/ui/mark.tsx";
import { TakeMenu } from "../../../../../_components/ui/take-menu.tsx";
import { orNotFound, readTold, storyRequest } from "../../../../../_edge/load.ts";
import { ClaimMenu } from "../../_components/decide/claim-menu.tsx";
import { PointMenu } from "../../_components/decide/point-menu.tsx";
import { RelateButton } from "../../_components/decide/relate-button.tsx";
import { NoteButton } from "../../_components/notes/note-button.tsx";
import { NotesPart } from "../../_components/notes/notes-part.tsx";
import { groundOf } from "../../_components/review/ground.ts";
import { ReviewPanel } from "../../_components/review/review-panel.tsx";
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

/** The notes on the point, on how its answers stand, and on its claims. */
async function readNotes(
  storyId: string,
  pointId: string,
  claimIds: ReadonlySet<string>,
): Promise<StoryNotes> {
  const { context, id } = await storyRequest(storyId);
  const notes = await orNotFound(() => loadNotes(context, id));
  const threads = notes.threads.filter(({ place }) => {
    if (place.on === "claim") return place.claimIds.some((claimId) => claimIds.has(claimId));
    return (place.on === "point" || place.on === "relation") && place.pointId === pointId;
  });
  return { ...notes, threads };
}

export async function generateMetadata({ params }: PointRoute): Promise<Metadata> {
  const { storyId, pointId } = await params;
  return { title: (await readDetail(storyId, pointId)).point.question };
}

export default async function PointPage({ params }: PointRoute) {
  const { storyId, pointId } = await params;
  const [detail, review] = await Promise.all([readDetail(storyId, pointId), readReview(storyId, pointId)]);
  const { point, event, engineSays } = detail;
  const notes = await readNotes(
    storyId,
    point.id,
    new Set(point.positions.flatMap(({ claimIds }) => claimIds)),
  );
  const claims = new Map(detail.claims.map((claim) => [claim.id, claim]));
  const articles = new Map(detail.articles.map((article) => [article.id, article]));
  const sourcesOf = (positionId: string) =>
    voicesOf(
      point.positions.find((position) => position.id === positionId),
      claims,
      articles,
    ).map(({ article }) => article.source ?? article.title);
  const plot = plotOf(point, sourcesOf);
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
          {speakersInWords(detail.articles.length, countSources(detail.articles))}
        </span>
      </p>
      <Told changes={(await readTold(storyId)).get(pointId) ?? []} />
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
        <Positions storyId={storyId} point={point} claims={claims} articles={articles} />
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

interface Voice {
  /** The claims of one sentence. */
  readonly claims: readonly [Claim, ...Claim[]];
  readonly article: StoryArticleText;
}

/** Who gives a position, in the order of publication and then of the text. */
function voicesOf(
  position: Position | undefined,
  claims: ReadonlyMap<string, Claim>,
  articles: ReadonlyMap<string, StoryArticleText>,
): readonly Voice[] {
  const given = (position?.claimIds ?? []).flatMap((id) => claims.get(id) ?? []);
  return [...articles.values()].flatMap((article) =>
    bySentence(article.text, withoutNested(given.filter((claim) => claim.articleId === article.id))).flatMap(
      ([first, ...more]) => (first ? [{ claims: [first, ...more] as const, article }] : []),
    ),
  );
}

interface PositionsProps {
  readonly storyId: string;
  readonly point: PointDetail["point"];
  readonly claims: ReadonlyMap<string, Claim>;
  readonly articles: ReadonlyMap<string, StoryArticleText>;
}

function Positions({ storyId, point, claims, articles }: PositionsProps) {
  return (
    <section aria-label="The answers" className="flex min-w-0 flex-col gap-8">
      {point.positions.map((position) => {
        const voices = voicesOf(position, claims, articles);
        const status = positionStatus(point, position);
        const others = point.positions
          .filter((each) => each.id !== position.id)
          .flatMap((each) =>
            voicesOf(each, claims, articles)
              .slice(0, 1)
              .map(({ article }) => article.id),
          );
        return (
          <section key={position.id} id={position.id} aria-label={position.label}>
            <h2 className="flex flex-wrap items-baseline gap-x-3 border-b border-rule pb-2 text-[17px] font-semibold">
              <PositionLabel label={position.label} status={status} />
              <bdi className="text-[13px] font-normal text-ink-2">
                {namesInWords(voices.map(({ article }) => article.source ?? article.title))}
              </bdi>
              <span className="text-[13px] font-normal text-ink-3">{counted(voices.length, "quote")}</span>
            </h2>
            <ul className="mt-4 flex flex-col gap-5">
              {voices.map(({ claims: said, article }) => (
                <li key={said[0].id}>
                  <QuoteInPlace
                    claims={said}
                    article={article}
                    status={status}
                    claimHref={(claim) => `/stories/${storyId}/claims/${claim.id}`}
                    readHref={readPath(storyId, [...new Set([article.id, ...others])], said[0].id)}
                    actions={(claim) => (
                      <ClaimMenu
                        storyId={storyId}
                        claimId={claim.id}
                        about={claim.statement}
                        pointId={claims.size > 1 ? point.id : undefined}
                        keyed="focused"
                      />
                    )}
                  />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </section>
  );
}
