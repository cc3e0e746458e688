import type { Metadata } from "next";
import Link from "next/link";
import { counted } from "../../../../../lib/present/relation.ts";
import { loadHistory } from "../../../../../lib/workspace/history/history.ts";
import {
  type HistoryEntry,
  type HistoryItem,
  parseItem,
} from "../../../../../lib/workspace/history/schema.ts";
import { momentInWords } from "../../../../_components/review/words.ts";
import { orNotFound, storyRequest } from "../../../../_edge/load.ts";
import { queryOf } from "../../../../_edge/query.ts";
import { SeenButton } from "./_components/seen-button.tsx";

export const metadata: Metadata = { title: "History" };

interface HistoryRoute {
  readonly params: Promise<{ storyId: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** A place in the history out of an address; anything else is none. */
const PLACE = /^\d{1,18}$/;

/** Who did what in the story, the last first; what others did since one has last seen it stands out. */
export default async function HistoryPage({ params, searchParams }: HistoryRoute) {
  const { storyId } = await params;
  const query = queryOf(await searchParams);
  const item = parseItem(query.get("of"));
  const onlyNew = item === null && query.get("show") === "new";
  const asked = query.get("before");
  const before = asked !== null && PLACE.test(asked) ? asked : null;
  const { context, id } = await storyRequest(storyId);
  const history = await orNotFound(() => loadHistory(context, id, { item, before }));
  const entries = onlyNew ? history.entries.filter(({ isNew }) => isNew) : history.entries;
  const base = `/stories/${storyId}/history`;
  const rest = new URLSearchParams([...query].filter(([name]) => name === "of" || name === "show"));
  if (history.older !== null) rest.set("before", history.older);
  return (
    <main id="main" className="mx-auto w-full max-w-3xl px-4 py-6 md:px-6 md:py-9">
      <h1 className="font-serif text-[28px] leading-tight font-semibold tracking-tight">History</h1>
      <Since seenAt={history.seenAt} newCount={history.newCount} />
      <div className="mt-4 flex flex-wrap items-center justify-between gap-3">
        <Which base={base} item={item} onlyNew={onlyNew} newCount={history.newCount} />
        {history.newCount > 0 && before === null && history.newest !== null && (
          <SeenButton storyId={storyId} upTo={history.newest} />
        )}
      </div>
      {entries.length === 0 && (
        <p className="mt-6 text-ink-2">
          {onlyNew ? "Nobody else has done anything since." : "Nothing was done here yet."}
        </p>
      )}
      <ol className="mt-5 flex flex-col" aria-label="What was done, the last first">
        {entries.map((entry) => (
          <Entry key={entry.id} base={base} entry={entry} />
        ))}
      </ol>
      {history.older !== null && (
        <p className="mt-5">
          <Link href={`${base}?${rest}`} prefetch={false} className="btn">
            Earlier
          </Link>
        </p>
      )}
    </main>
  );
}

function Since({ seenAt, newCount }: { seenAt: string | null; newCount: number }) {
  return (
    <p role="status" className="mt-2 text-ink-2">
      {newCount === 0 ? "Nothing by others" : `${counted(newCount, "thing")} by others`}{" "}
      {seenAt === null ? (
        "so far; you have not marked this history as seen yet."
      ) : (
        <>
          since you marked it as seen, <time dateTime={seenAt}>{momentInWords(seenAt)}</time>.
        </>
      )}
    </p>
  );
}

interface WhichProps {
  readonly base: string;
  readonly item: HistoryItem | null;
  readonly onlyNew: boolean;
  readonly newCount: number;
}

function Which({ base, item, onlyNew, newCount }: WhichProps) {
  const ways = [
    { href: base, label: "Everything", current: item === null && !onlyNew },
    { href: `${base}?show=new`, label: `New to me ${newCount}`, current: onlyNew },
    ...(item ? [{ href: hrefOf(base, item), label: `This ${item.kind} alone`, current: true }] : []),
  ];
  return (
    <nav aria-label="Which history" className="flex flex-wrap gap-2">
      {ways.map(({ href, label, current }) => (
        <Link
          key={href}
          href={href}
          prefetch={false}
          aria-current={current ? "page" : undefined}
          className="chip pl-3 no-underline aria-[current]:border-ink aria-[current]:font-medium"
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}

const hrefOf = (base: string, { kind, id }: HistoryItem) =>
  `${base}?${new URLSearchParams({ of: `${kind}:${id}` })}`;

function Entry({ base, entry }: { base: string; entry: HistoryEntry }) {
  const { who, did, about, at, path, item, isNew } = entry;
  return (
    <li data-entry={entry.action} data-new={isNew} className="border-t border-rule py-2.5">
      <p className="break-words">
        {isNew && <b className="mr-2 rounded border border-ink px-1 text-[12px] font-semibold">New</b>}
        <bdi className="font-medium">{who}</bdi> {did}
        {about !== "" && (
          <>
            : <bdi>{about}</bdi>
          </>
        )}
      </p>
      <p className="mt-0.5 flex flex-wrap gap-x-4 text-[13px] text-ink-2">
        <time dateTime={at}>{momentInWords(at)}</time>
        {path !== null && (
          <Link href={path} prefetch={false} aria-label={`Where it stands: ${did} ${about}`}>
            Where it stands
          </Link>
        )}
        {item !== null && (
          <Link
            href={hrefOf(base, item)}
            prefetch={false}
            aria-label={`History of this ${item.kind}: ${about || did}`}
          >
            History of this {item.kind}
          </Link>
        )}
      </p>
    </li>
  );
}
