import type { Metadata } from "next";
import Link from "next/link";
import { momentInWords, publicationInWords } from "../../../../../../../lib/present/dates.ts";
import { type RevisionPart, revisionInWords } from "../../../../../../../lib/present/revision.ts";
import {
  loadVersionChanges,
  type VersionChanges,
  type VersionView,
} from "../../../../../../../lib/workspace/revisions/loaders.ts";
import { Wording } from "../../../../../../_components/comparison/wording.tsx";
import { orNotFound, storyRequest } from "../../../../../../_edge/load.ts";
import { queryOf } from "../../../../../../_edge/query.ts";

interface ChangesRoute {
  readonly params: Promise<{ storyId: string; articleId: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export const metadata: Metadata = { title: "What changed" };

export default async function ChangesPage({ params, searchParams }: ChangesRoute) {
  const { storyId, articleId } = await params;
  const query = queryOf(await searchParams);
  const number = (name: string) => (query.has(name) ? Number(query.get(name)) : null);
  const { context, id } = await storyRequest(storyId);
  const numbers = { from: number("from"), to: number("to") };
  const changes = await orNotFound(() => loadVersionChanges(context, id, articleId, numbers));
  const { title, source, from, to, parts, claims, versions } = changes;
  const back = `/stories/${storyId}/articles/${articleId}`;
  return (
    <main id="main" className="mx-auto w-full max-w-3xl px-4 py-6 md:px-6 md:py-9">
      <p className="text-[13px] text-ink-2">
        <bdi className="font-medium text-ink">{source ?? "Source not named"}</bdi> ·{" "}
        <Link href={back}>
          <bdi>{title}</bdi>
        </Link>
      </p>
      <h1 className="mt-1.5 font-serif text-[28px] leading-tight font-semibold tracking-tight">
        What changed
      </h1>
      <p className="mt-1 text-ink-2">
        From version {from.number} ({when(from)}) to version {to.number} ({when(to)}):{" "}
        {revisionInWords(parts)}.
      </p>
      {versions.length > 2 && <Steps back={back} changes={changes} />}
      {claims !== null && <CarriedClaims claims={claims} />}
      <section aria-label="The text" className="mt-6 flex flex-col gap-3">
        {parts.map((part, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts are their places; nothing else tells equal sentences apart
          <Part key={place} part={part} />
        ))}
      </section>
    </main>
  );
}

/** As stated, else when it was read. */
function when({ asOf, readAt }: VersionView): string {
  return asOf === null ? `read ${momentInWords(readAt)}` : publicationInWords(asOf);
}

function Steps({ back, changes: { versions, from, to } }: { back: string; changes: VersionChanges }) {
  return (
    <nav aria-label="Versions" className="mt-3 flex flex-wrap gap-2">
      {versions.slice(0, -1).map(({ number }) => (
        <Link
          key={number}
          href={`${back}/changes?to=${number}`}
          className="btn min-h-8 px-2.5 text-[13px]"
          aria-current={number === to.number && from.number === number - 1 ? "page" : undefined}
        >
          {number - 1} to {number}
        </Link>
      ))}
    </nav>
  );
}

const HOW_WORDS = {
  approximate: "Edited",
  gone: "Orphaned",
} as const;

function CarriedClaims({ claims }: { claims: NonNullable<VersionChanges["claims"]> }) {
  const counts = (how: "exact" | "approximate" | "gone") =>
    claims.filter((claim) => claim.how === how).length;
  const moved = claims.flatMap((claim) => (claim.how === "exact" ? [] : [{ ...claim, how: claim.how }]));
  return (
    <section aria-labelledby="carried" className="mt-6 rounded-md border border-rule bg-sheet p-4">
      <h2 id="carried" className="font-semibold">
        Its claims
      </h2>
      <p className="text-ink-2">
        {counts("exact")} carried over exactly, {counts("approximate")} with their words edited,{" "}
        {counts("gone")} orphaned.
      </p>
      <ul className="mt-2 flex flex-col gap-2">
        {moved.map(({ how, quote, becomes, statement }) => (
          <li key={`${quote} ${statement}`} data-carried={how}>
            <span className="text-[13px] font-medium text-ink-2">{HOW_WORDS[how]}</span>
            {becomes === null ? (
              <p dir="auto" className="font-serif">
                “{quote}”
              </p>
            ) : (
              <Wording from={quote} to={becomes} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Part({ part }: { part: RevisionPart }) {
  if (part.kind === "changed") return <Wording from={part.from} to={part.to} />;
  if (part.kind === "quiet") return <Quiet part={part} />;
  const Tag = part.kind === "added" ? "ins" : "del";
  return (
    <p dir="auto" className="my-1.5 font-serif text-[16px] leading-[1.65]" data-wording>
      <Tag className="wording">{part.text}</Tag>
    </p>
  );
}

function Quiet({ part: { sentences, trivial } }: { part: Extract<RevisionPart, { kind: "quiet" }> }) {
  const count = sentences.length;
  return (
    <details className="text-ink-2">
      <summary className="min-h-6 cursor-pointer text-[13px]">
        {count} {count === 1 ? "sentence says" : "sentences say"} the same
        {trivial > 0 && ` (${trivial} with trivial edits)`}
      </summary>
      <p dir="auto" className="mt-1 font-serif text-[16px] leading-[1.65]">
        {sentences.join(" ")}
      </p>
    </details>
  );
}
