import { useCallback, useMemo, useState } from "react";
import type { NotedSpan } from "../../../../../../lib/present/noted.ts";
import type { ReadClaim, ReadText } from "../../../../../../lib/present/read.ts";
import type { NoteAbout, StoryNotes, ThreadView } from "../../../../../../lib/workspace/notes/schema.ts";
import type { SpanOf } from "../../../../../../lib/workspace/story/decision-schema.ts";
import type { StoryArticle } from "../../../../../../lib/workspace/story/schema.ts";

interface ReadNotesProps {
  readonly notes: StoryNotes;
  readonly claims: Readonly<Record<string, ReadClaim>>;
  readonly texts: readonly ReadText[];
  readonly articles: readonly StoryArticle[];
  /** The thread that the address names. */
  readonly asked: string | null;
}

/** Which threads are open: those of an article, or some of them. */
interface Opened {
  readonly articleId: string;
  readonly only: readonly string[] | null;
}

interface Writing {
  readonly about: NoteAbout;
  readonly words: string;
}

/** Notes beside the texts: where they stand, which of them are open, and what a new one is about. */
export function useReadNotes({ notes, claims, texts, articles, asked }: ReadNotesProps) {
  const { threads } = notes;
  const named = threads.find(({ id }) => id === asked);
  const [opened, setOpened] = useState<Opened | null>(
    named?.articleId ? { articleId: named.articleId, only: [named.id] } : null,
  );
  const [writing, setWriting] = useState<Writing | null>(null);
  const noted = useMemo(() => spansOf(threads, claims), [threads, claims]);
  const shown = useMemo(() => {
    if (opened === null) return null;
    const own = threads.filter(({ articleId }) => articleId === opened.articleId);
    return opened.only === null ? own : own.filter(({ id }) => opened.only?.includes(id));
  }, [opened, threads]);
  const shownThreads = useMemo(() => new Set(shown?.map(({ id }) => id)), [shown]);
  const close = useCallback(() => setOpened(null), []);
  const done = useCallback(() => setWriting(null), []);
  const write = useCallback(
    (span: SpanOf | null, claimId: string | null, current: string) => {
      const claim = claimId === null ? undefined : claims[claimId];
      const article = articles.find(({ id }) => id === span?.articleId);
      const text = texts.find(({ articleId }) => articleId === span?.articleId);
      if (span && article && text) {
        const { articleId, start, end } = span;
        const about = { on: "span", articleId, versionId: article.versionId, start, end } as const;
        setWriting({ about, words: wordsIn(text, span) });
      } else if (claim) {
        setWriting({ about: { on: "claim", claimId: claim.id }, words: claim.statement });
      } else setOpened({ articleId: current, only: null });
    },
    [claims, articles, texts],
  );
  return {
    noted,
    shown,
    shownThreads,
    articleId: opened?.articleId ?? "",
    /** Whether only some threads of the article are shown. */
    isPart: opened !== null && opened.only !== null,
    open: setOpened,
    close,
    writing,
    write,
    done,
  };
}

/** Where threads stand in each text, by the article's id. */
function spansOf(
  threads: readonly ThreadView[],
  claims: Readonly<Record<string, ReadClaim>>,
): ReadonlyMap<string, readonly NotedSpan[]> {
  const byArticle = new Map<string, NotedSpan[]>();
  for (const { id, place, resolved } of threads) {
    if (resolved !== null) continue;
    const at =
      place.on === "span" ? place : place.on === "claim" ? claims[place.claimIds[0] ?? ""] : undefined;
    if (!at) continue;
    const span = { threadId: id, start: at.start, end: at.end };
    const known = byArticle.get(at.articleId);
    if (known) known.push(span);
    else byArticle.set(at.articleId, [span]);
  }
  return byArticle;
}

/** The words of a stretch as they are read, paragraph after paragraph. */
function wordsIn({ paragraphs }: ReadText, { start, end }: SpanOf): string {
  return paragraphs
    .flatMap(({ runs }) => {
      const words = runs.map((run) =>
        run.text.slice(Math.max(0, start - run.start), Math.max(0, end - run.start)),
      );
      return words.join("").trim() || [];
    })
    .join(" ");
}
