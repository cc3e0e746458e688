import type { Metadata } from "next";
import Link from "next/link";
import { loadNotes } from "../../../../../lib/workspace/notes/loaders.ts";
import type { ThreadView } from "../../../../../lib/workspace/notes/schema.ts";
import { Blank } from "../../../../_components/ui/blank.tsx";
import { orNotFound, storyRequest } from "../../../../_edge/load.ts";
import { ThreadCard } from "../_components/notes/thread.tsx";

export const metadata: Metadata = { title: "Notes" };

interface NotesRoute {
  readonly params: Promise<{ storyId: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const VIEWS = [
  { show: "open", label: "Open", fits: ({ resolved }: ThreadView) => resolved === null },
  {
    show: "me",
    label: "Mention me",
    fits: ({ resolved, mentionsMe }: ThreadView) => resolved === null && mentionsMe,
  },
  { show: "gone", label: "Words gone", fits: ({ place }: ThreadView) => place.on === "orphan" },
  { show: "resolved", label: "Resolved", fits: ({ resolved }: ThreadView) => resolved !== null },
] as const;

export default async function NotesPage({ params, searchParams }: NotesRoute) {
  const { storyId } = await params;
  const { show } = await searchParams;
  const { context, id } = await storyRequest(storyId);
  const { me, people, threads } = await orNotFound(() => loadNotes(context, id));
  if (threads.length === 0) return <NoNotes storyId={storyId} />;
  const view = VIEWS.find((each) => each.show === show) ?? VIEWS[0];
  const shown = threads.filter(view.fits).toReversed();
  return (
    <main id="main" className="mx-auto w-full max-w-3xl px-4 py-6 md:px-6 md:py-9">
      <h1 className="font-serif text-[28px] leading-tight font-semibold tracking-tight">Notes</h1>
      <nav aria-label="Which notes" className="mt-4 flex flex-wrap gap-2">
        {VIEWS.map((each) => (
          <Link
            key={each.show}
            href={`/stories/${storyId}/notes?show=${each.show}`}
            prefetch={false}
            aria-current={each === view ? "page" : undefined}
            className="chip pl-3 no-underline aria-[current]:border-ink aria-[current]:font-medium"
          >
            {each.label} <span className="text-ink-3">{threads.filter(each.fits).length}</span>
          </Link>
        ))}
      </nav>
      {shown.length === 0 && <p className="mt-6 text-ink-2">None of the notes is of this kind.</p>}
      <ul className="mt-5 flex flex-col gap-3" aria-label="Notes">
        {shown.map((thread) => (
          <li key={thread.id}>
            <ThreadCard storyId={storyId} thread={thread} me={me} people={people} />
          </li>
        ))}
      </ul>
    </main>
  );
}

function NoNotes({ storyId }: { storyId: string }) {
  return (
    <main id="main">
      <Blank title="No notes yet">
        <p>Select words in an article and press C, or open a claim or a point and press Z.</p>
        <Link href={`/stories/${storyId}/read`} className="btn btn-main">
          Read the articles
        </Link>
      </Blank>
    </main>
  );
}
