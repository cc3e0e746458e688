import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import type { Claim } from "../../../../../../lib/model/index.ts";
import { readPath } from "../../../../../../lib/present/address.ts";
import { buildReadClaims, type ReadClaim, type ReadPoint } from "../../../../../../lib/present/read.ts";
import { FACET_LABELS, STATUS_WORDS } from "../../../../../../lib/present/status.ts";
import { loadNotes } from "../../../../../../lib/workspace/notes/loaders.ts";
import type { StoryNotes } from "../../../../../../lib/workspace/notes/schema.ts";
import { loadArticleTexts } from "../../../../../../lib/workspace/story/loaders.ts";
import { QuoteInPlace } from "../../../../../_components/comparison/quote-in-place.tsx";
import { Mark } from "../../../../../_components/ui/mark.tsx";
import { orNotFound, readComparison, storyRequest } from "../../../../../_edge/load.ts";
import { ClaimMenu } from "../../_components/decide/claim-menu.tsx";
import { NotesPart } from "../../_components/notes/notes-part.tsx";
import { GoneClaim } from "./_components/gone-claim.tsx";

interface ClaimRoute {
  readonly params: Promise<{ storyId: string; claimId: string }>;
}

/** The id as it was before it went into an address; null where no address of ours looks like that. */
function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}

async function readClaim({ params }: ClaimRoute) {
  const { storyId, claimId: encoded } = await params;
  const claimId = decoded(encoded) ?? notFound();
  const { comparison, rejected, recut, engineSays } = await readComparison(storyId);
  const isIt = (each: { readonly id: string }) => each.id === claimId;
  const cut = recut.find((each) => isIt(each.claim));
  const gone = rejected.find(isIt) ?? cut?.claim ?? null;
  const claim = gone ?? comparison.claims.find(isIt);
  if (!claim) notFound();
  const now = comparison.claims.filter(({ id }) => cut?.now.includes(id));
  const before = engineSays.claims.get(claimId) ?? null;
  return { storyId, comparison, claim, before, gone: gone && { now } };
}

/** The notes on the claim, and on words that it is cut from. */
async function readNotes(storyId: string, claim: Claim): Promise<StoryNotes> {
  const { context, id } = await storyRequest(storyId);
  const notes = await orNotFound(() => loadNotes(context, id));
  const threads = notes.threads.filter(({ place }) => {
    if (place.on === "claim") return place.claimIds.includes(claim.id);
    return (
      place.on === "span" &&
      place.articleId === claim.articleId &&
      place.start < claim.end &&
      place.end > claim.start
    );
  });
  return { ...notes, threads };
}

export async function generateMetadata(route: ClaimRoute): Promise<Metadata> {
  return { title: (await readClaim(route)).claim.statement };
}

export default async function ClaimPage(route: ClaimRoute) {
  const { storyId, comparison, claim, before, gone } = await readClaim(route);
  const { context, id } = await storyRequest(storyId);
  const [article] = await orNotFound(() => loadArticleTexts(context, id, [claim.articleId]));
  const notes = (
    <div className="mt-9 border-t border-rule pt-7 print:hidden">
      <NotesPart
        storyId={storyId}
        notes={await readNotes(storyId, claim)}
        about={{ on: "claim", claimId: claim.id }}
        words={claim.statement}
      />
      <p className="mt-5">
        <Link
          href={`/stories/${storyId}/history?${new URLSearchParams({ of: `claim:${claim.id}` })}`}
          prefetch={false}
        >
          History of this claim
        </Link>
      </p>
    </div>
  );
  if (gone && article) {
    return <GoneClaim storyId={storyId} claim={claim} now={gone.now} article={article} notes={notes} />;
  }
  const read = buildReadClaims(comparison, [claim.articleId])[claim.id];
  if (!article || !read) notFound();
  const others = read.points.flatMap((point) => point.counterparts.map((other) => other.articleId));
  return (
    <main id="main" className="mx-auto w-full max-w-3xl px-4 py-6 md:px-6 md:py-9">
      <p className="flex items-center gap-2 text-[13px] text-ink-2">
        <Mark status={read.status} />
        {read.points.length === 0 ? "No counterpart" : STATUS_WORDS[read.status].label} · claim
      </p>
      <h1 className="mt-2 font-serif text-[24px] leading-snug font-semibold tracking-tight">
        <bdi>{claim.statement}</bdi>
      </h1>
      {before && (
        <p className="mt-2 text-ink-2">
          Edited by a person. {read.rule === null ? "Before" : "The engine's own words"}:{" "}
          <bdi>{before.statement}</bdi>
          {before.quote !== claim.quote && (
            <>
              {" "}
              from <q className="font-serif">{before.quote}</q>
            </>
          )}
        </p>
      )}
      <section aria-label="The exact words" className="mt-6">
        <QuoteInPlace
          claims={[claim]}
          article={article}
          status={read.status}
          claimHref={null}
          readHref={readPath(storyId, [...new Set([claim.articleId, ...others])], claim.id)}
          actions={() => <ClaimMenu storyId={storyId} claimId={claim.id} about={claim.statement} keyed />}
        />
      </section>
      <Facts
        claim={read}
        facets={claim.facets.map((facet) => FACET_LABELS[facet]).join(", ")}
        checkworthy={claim.checkworthy}
      />
      <h2 className="mt-9 mb-3 font-serif text-xl font-semibold">What it answers</h2>
      {read.points.length === 0 && (
        <p className="text-ink-2">No other article says anything that can be compared with it.</p>
      )}
      <ul className="flex flex-col gap-5">
        {read.points.map((point) => (
          <PointItem key={point.pointId} storyId={storyId} claimId={claim.id} point={point} />
        ))}
      </ul>
      {notes}
    </main>
  );
}

function PointItem({ storyId, claimId, point }: { storyId: string; claimId: string; point: ReadPoint }) {
  return (
    <li className="grid grid-cols-[30px_minmax(0,1fr)] border-t border-rule pt-4">
      <Mark status={point.status} named />
      <div>
        <Link href={`/stories/${storyId}/points/${point.pointId}`} className="font-medium">
          <bdi>{point.question}</bdi>
        </Link>
        <p className="text-ink-2">
          Here: <bdi>{point.label}</bdi>
        </p>
        {point.counterparts.length > 0 && (
          <div className="mt-2">
            <ClaimMenu storyId={storyId} claimId={claimId} about={point.question} pointId={point.pointId} />
          </div>
        )}
        <ul className="mt-2 flex flex-col gap-2">
          {point.counterparts.map((other) => (
            <li key={other.claimId} className={`s-${other.status} border-l-[3px] border-(--c) pl-3`}>
              <Link
                href={`/stories/${storyId}/claims/${other.claimId}`}
                prefetch={false}
                className="font-medium"
              >
                <bdi>
                  {other.source}: {other.label}
                </bdi>
              </Link>{" "}
              <span className="text-[13px] text-ink-2">{other.kind}</span>
              {other.explanation !== null && (
                <p>
                  <bdi>{other.explanation}</bdi>
                </p>
              )}
            </li>
          ))}
        </ul>
      </div>
    </li>
  );
}

function Facts({ claim, facets, checkworthy }: { claim: ReadClaim; facets: string; checkworthy: boolean }) {
  return (
    <dl className="mt-7 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5 border-y border-rule py-4">
      <dt className="text-ink-3">Said by</dt>
      <dd>
        <bdi>{claim.attribution ?? `${claim.source}, in its own voice`}</bdi>
      </dd>
      <dt className="text-ink-3">Kind</dt>
      <dd>{facets === "" ? "nothing that could be compared" : facets}</dd>
      <dt className="text-ink-3">Checkable</dt>
      <dd>{checkworthy ? "yes" : "no: opinion, forecast or furniture of the page"}</dd>
      <dt className="text-ink-3">Found by</dt>
      <dd>
        {claim.rule === null
          ? "a person, who added it"
          : `${claim.rule}, confidence ${claim.confidence.toFixed(2)}`}
      </dd>
    </dl>
  );
}
