import type { Metadata } from "next";
import Link from "next/link";
import { Suspense } from "react";
import { AppError } from "../../../lib/model/index.ts";
import { counted } from "../../../lib/present/relation.ts";
import { HIT_KINDS, type SearchHit, type SearchResults } from "../../../lib/workspace/search/schema.ts";
import { searchWorkspace } from "../../../lib/workspace/search/search.ts";
import { KIND_WORDS } from "../../_components/search/kinds.ts";
import { Snippet } from "../../_components/search/snippet.tsx";
import { Bar } from "../../_components/ui/bar.tsx";
import { Loading } from "../../_components/ui/loading.tsx";
import { requestContext } from "../../_edge/person.ts";
import { queryOf } from "../../_edge/query.ts";
import { SearchField } from "./_components/search-field.tsx";

interface SearchRoute {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ searchParams }: SearchRoute): Promise<Metadata> {
  const query = queryOf(await searchParams).get("q") ?? "";
  return { title: query === "" ? "Search · Crossread" : `${query} · Search · Crossread` };
}

/** Words looked for in everything that the workspace holds. */
export default async function SearchPage({ searchParams }: SearchRoute) {
  const query = (queryOf(await searchParams).get("q") ?? "").trim();
  return (
    <>
      <Bar />
      <main id="main" className="mx-auto w-full max-w-4xl px-4 py-8 md:px-6 md:py-12">
        <h1 className="font-serif text-3xl font-semibold tracking-tight">Search</h1>
        <SearchField query={query} />
        <Suspense key={query} fallback={<Loading label="Searching" />}>
          <Found query={query} />
        </Suspense>
      </main>
    </>
  );
}

async function find(query: string): Promise<SearchResults | string> {
  try {
    return await searchWorkspace(await requestContext(), { query });
  } catch (error) {
    if (error instanceof AppError && error.code === "bad-input") return error.message;
    throw error;
  }
}

async function Found({ query }: { query: string }) {
  if (query === "")
    return (
      <p className="mt-6 text-ink-2">
        Stories, articles, points, claims, notes and findings; all the words must be there, in any order.
      </p>
    );
  const results = await find(query);
  if (typeof results === "string")
    return (
      <p role="alert" className="mt-6 text-conflict">
        {results}
      </p>
    );
  const { hits, names } = results;
  return (
    <>
      <p role="status" className="mt-5 text-ink-2">
        {hits.length === 0 ? "Nothing holds these words." : counted(hits.length, "hit")}
      </p>
      {names.length > 0 && <Names names={names} />}
      {HIT_KINDS.map((kind) => {
        const own = hits.filter((hit) => hit.kind === kind);
        return own.length === 0 ? null : (
          <section key={kind} aria-labelledby={`hits-${kind}`} className="mt-7">
            <h2 id={`hits-${kind}`} className="font-semibold">
              {KIND_WORDS[kind].many} <span className="font-normal text-ink-3">{own.length}</span>
            </h2>
            <ul className="mt-2 divide-y divide-rule border-y border-rule">
              {own.map((hit) => (
                <Hit key={`${hit.story.id} ${hit.id} ${hit.snippet[0]?.text}`} hit={hit} />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

function Names({ names }: { names: readonly string[] }) {
  return (
    <p className="mt-2">
      Names spelled nearly so:{" "}
      {names.map((name, at) => (
        <span key={name}>
          {at > 0 && ", "}
          <Link href={`/search?${new URLSearchParams({ q: name })}`} prefetch={false}>
            <bdi>{name}</bdi>
          </Link>
        </span>
      ))}
    </p>
  );
}

function Hit({ hit }: { hit: SearchHit }) {
  return (
    <li className="py-2.5" data-hit={hit.kind}>
      <Link href={hit.path} prefetch={false} className="font-medium">
        {hit.title === "" ? <Snippet parts={hit.snippet} /> : <bdi>{hit.title}</bdi>}
      </Link>
      {hit.title !== "" && (
        <p className="mt-0.5 text-[13.5px] break-words text-ink-2">
          <Snippet parts={hit.snippet} />
        </p>
      )}
      {hit.kind !== "story" && (
        <p className="mt-0.5 text-[13px] text-ink-3">
          <bdi>{hit.story.title}</bdi>
        </p>
      )}
    </li>
  );
}
