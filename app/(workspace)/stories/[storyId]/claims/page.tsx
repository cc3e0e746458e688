import type { Metadata } from "next";
import Link from "next/link";
import { Suspense } from "react";
import { AppError, FACETS, pointStatusSchema } from "../../../../../lib/model/index.ts";
import { counted } from "../../../../../lib/present/relation.ts";
import { loadClaims } from "../../../../../lib/workspace/story/loaders.ts";
import type { ClaimFilter, ClaimPage } from "../../../../../lib/workspace/story/schema.ts";
import { Blank } from "../../../../_components/ui/blank.tsx";
import { Loading } from "../../../../_components/ui/loading.tsx";
import { Notice } from "../../../../_components/ui/notice.tsx";
import { orNotFound, storyRequest } from "../../../../_edge/load.ts";
import { ClaimFilters } from "./_components/claim-filters.tsx";
import { ClaimItem } from "./_components/claim-item.tsx";
import { type ClaimSearch, claimSearchPath } from "./_components/claim-search.ts";

export const metadata: Metadata = { title: "Claims" };

interface ClaimsRoute {
  readonly params: Promise<{ storyId: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Longer than any place in the list is written. */
const MOST_CURSOR = 80;

function firstOf(value: string | string[] | undefined): string | undefined {
  const first = Array.isArray(value) ? value[0] : value;
  return first === "" ? undefined : first;
}

/** Reads the search of an address; words that mean nothing are left out. */
function readSearch(query: Record<string, string | string[] | undefined>): ClaimSearch {
  const status = firstOf(query.status);
  return {
    query: firstOf(query.q)?.trim().slice(0, 200),
    facet: FACETS.find((facet) => facet === firstOf(query.facet)),
    status: status === "none" ? "none" : pointStatusSchema.safeParse(status).data,
    source: firstOf(query.source),
    uncheckable: firstOf(query.all) === "1",
    after: firstOf(query.after)?.slice(0, MOST_CURSOR),
  };
}

function toFilter(search: ClaimSearch): ClaimFilter {
  return {
    ...(search.query ? { query: search.query } : {}),
    ...(search.facet ? { facet: search.facet } : {}),
    ...(search.status ? { status: search.status } : {}),
    ...(search.source ? { source: search.source } : {}),
    ...(search.uncheckable ? {} : { checkworthy: true }),
    ...(search.after ? { cursor: search.after } : {}),
  };
}

export default function ClaimsPage(route: ClaimsRoute) {
  return (
    <Suspense fallback={<Loading label="Loading the claims" />}>
      <Claims {...route} />
    </Suspense>
  );
}

async function Claims({ params, searchParams }: ClaimsRoute) {
  const { storyId } = await params;
  const search = readSearch(await searchParams);
  const { context, id } = await storyRequest(storyId);
  const load = (wanted: ClaimSearch) => orNotFound(() => loadClaims(context, id, toFilter(wanted)));
  const { page, problem } = await fromTheStartOtherwise(search, load);
  return (
    <main id="main" className="mx-auto w-full max-w-5xl px-4 py-6 md:px-6 md:py-9">
      <h1 className="font-serif text-[28px] leading-tight font-semibold tracking-tight">Claims</h1>
      <p className="mt-1 text-ink-2">
        Everything the articles state that can be checked, those without a counterpart too.
      </p>
      <ClaimFilters storyId={storyId} search={search} sources={page.sources} facets={page.facets} />
      <p role="status" className="mb-2 text-[13px] text-ink-2">
        {shownInWords(page.total, page.story.claimCount, search)}
      </p>
      {problem !== null && (
        <div className="mb-4">
          <Notice>{problem} This is the first page.</Notice>
        </div>
      )}
      {page.claims.length === 0 ? (
        <NoClaims storyId={storyId} empty={page.story.claimCount === 0} />
      ) : (
        <ul className="border-t border-rule">
          {page.claims.map((row) => (
            <ClaimItem key={row.claim.id} storyId={storyId} row={row} />
          ))}
        </ul>
      )}
      <div className="mt-6 flex gap-2">
        {search.after !== undefined && (
          <Link className="btn" href={claimSearchPath(storyId, { ...search, after: undefined })}>
            First page
          </Link>
        )}
        {page.nextCursor !== null && (
          <Link className="btn" href={claimSearchPath(storyId, { ...search, after: page.nextCursor })}>
            Next page
          </Link>
        )}
      </div>
    </main>
  );
}

interface FoundPage {
  readonly page: ClaimPage;
  /** Why it is not the page that the address asks for. */
  readonly problem: string | null;
}

/** A place in the list that is gone, or never was one: the list from its start, and why. */
async function fromTheStartOtherwise(
  search: ClaimSearch,
  load: (search: ClaimSearch) => Promise<ClaimPage>,
): Promise<FoundPage> {
  try {
    return { page: await load(search), problem: null };
  } catch (error) {
    const isPlace = error instanceof AppError && (error.code === "stale" || error.code === "bad-input");
    if (!isPlace || search.after === undefined) throw error;
    return { page: await load({ ...search, after: undefined }), problem: error.message };
  }
}

/** The same word as on the other pages: claims are all that were found, check-worthy those that can be checked. */
function shownInWords(total: number, all: number, search: ClaimSearch): string {
  if (search.uncheckable)
    return total === all ? counted(all, "claim") : `${total} of ${counted(all, "claim")}`;
  return `${total.toLocaleString("en")} check-worthy of ${counted(all, "claim")}`;
}

function NoClaims({ storyId, empty }: { storyId: string; empty: boolean }) {
  if (!empty)
    return <p className="border-t border-rule py-10 text-center text-ink-2">No claim fits these filters.</p>;
  return (
    <Blank title="No claims yet">
      <p>Claims appear here as soon as an article has been read.</p>
      <Link href={`/stories/${storyId}/add`} className="btn btn-main">
        Add articles
      </Link>
    </Blank>
  );
}
