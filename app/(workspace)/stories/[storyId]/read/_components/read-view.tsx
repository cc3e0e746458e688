"use client";

import { useRouter, useSearchParams } from "next/navigation";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { parseShow, type ReadShow, readPath } from "../../../../../../lib/present/address.ts";
import type { NotedSpan } from "../../../../../../lib/present/noted.ts";
import type { ReadClaim, ReadText } from "../../../../../../lib/present/read.ts";
import type { StoryNotes } from "../../../../../../lib/workspace/notes/schema.ts";
import type { SpanOf } from "../../../../../../lib/workspace/story/decision-schema.ts";
import type { StoryArticle } from "../../../../../../lib/workspace/story/schema.ts";
import { type KeyBinding, useKeys } from "../../../../../_components/ui/keys.tsx";
import { WriteNote } from "../../_components/notes/write-note.tsx";
import { AddFromText } from "./add-from-text.tsx";
import { ArticleColumn } from "./article-column.tsx";
import { ArticlePicker } from "./article-picker.tsx";
import { ClaimPanel } from "./claim-panel.tsx";
import { NotesPanel } from "./notes-panel.tsx";
import { useReadNotes } from "./use-read-notes.ts";

interface ReadViewProps {
  readonly storyId: string;
  readonly choices: readonly { readonly id: string; readonly name: string }[];
  readonly articles: readonly StoryArticle[];
  readonly texts: readonly ReadText[];
  readonly claims: Readonly<Record<string, ReadClaim>>;
  /** The threads of these articles. */
  readonly notes: StoryNotes;
}

const NOTHING_NOTED: readonly NotedSpan[] = [];

/** Brings claims into view, each in its own column; the page moves only as far as it must. */
function scrollToClaims(root: HTMLElement | null, claimIds: readonly string[]): void {
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  // On a narrow screen the panel covers the lower half: the claim goes to the top.
  const narrow = window.matchMedia("(max-width: 767.98px)").matches;
  const columns = new Set<Element | null>();
  for (const id of claimIds) {
    const run = root?.querySelector(`[data-claims~="${CSS.escape(id)}"]`);
    const column = run?.closest("[data-article]") ?? null;
    if (!run || columns.has(column)) continue;
    columns.add(column);
    run.scrollIntoView({ block: narrow ? "start" : "center", behavior: calm ? "auto" : "smooth" });
  }
}

/** Where adding a claim begins when nothing is selected: with the first paragraph after the headline. */
function firstWords({ articleId, paragraphs }: ReadText): SpanOf {
  const paragraph = paragraphs[1] ?? paragraphs[0];
  const end = paragraph?.runs.at(-1)?.end ?? 0;
  return { articleId, start: paragraph?.start ?? 0, end };
}

/** One to three articles side by side, with the chosen claim explained beside them. */
export function ReadView({ storyId, choices, articles, texts, claims, notes }: ReadViewProps) {
  const router = useRouter();
  const root = useRef<HTMLDivElement>(null);
  const params = useSearchParams();
  const asked = params.get("claim");
  const show = parseShow(params.get("show"));
  const chosen = (asked !== null && Object.hasOwn(claims, asked) && claims[asked]) || null;
  const ids = useMemo(() => articles.map((article) => article.id), [articles]);
  const [shown, setShown] = useState(chosen?.articleId ?? ids[0] ?? "");
  const current = ids.includes(shown) ? shown : (ids[0] ?? "");
  const reading = useReadNotes({ notes, claims, texts, articles, asked: params.get("note") });
  const { close: closeNotes, open: openNotes, write: writeNote } = reading;

  const counterparts = useMemo(
    () => new Set(chosen?.points.flatMap((point) => point.counterparts.map((other) => other.claimId)) ?? []),
    [chosen],
  );
  const choose = useCallback(
    (claimId: string | null) => {
      window.history.replaceState(null, "", readPath(storyId, ids, claimId, show));
      const claim = claimId === null ? undefined : claims[claimId];
      if (claim) setShown(claim.articleId);
      closeNotes();
    },
    [storyId, ids, claims, show, closeNotes],
  );
  const turnTo = useCallback(
    (next: ReadShow) =>
      window.history.replaceState(null, "", readPath(storyId, ids, chosen?.id ?? null, next)),
    [storyId, ids, chosen],
  );
  useEffect(() => {
    if (!chosen) return;
    const others = chosen.points.flatMap((point) => point.counterparts.map((other) => other.claimId));
    scrollToClaims(root.current, [chosen.id, ...others]);
  }, [chosen]);

  const keys = useMemo((): readonly KeyBinding[] => {
    const all = texts.find((text) => text.articleId === current)?.claimIds ?? [];
    // Steps go from one underlined claim to the next; the chosen one is among them, however it was come by.
    const order = all.filter(
      (id) => show === "all" || id === chosen?.id || claims[id]?.status !== "single-source",
    );
    function step(event: KeyboardEvent, by: number) {
      const at = chosen ? order.indexOf(chosen.id) : by > 0 ? -1 : order.length;
      const next = order[at + by];
      if (next === undefined) return;
      event.preventDefault();
      choose(next);
      root.current
        ?.querySelector<HTMLElement>(`[data-claims~="${CSS.escape(next)}"]`)
        ?.focus({ preventScroll: true });
    }
    function turn(by: number) {
      const next = ids[ids.indexOf(current) + by];
      if (next === undefined) return;
      setShown(next);
      const other = chosen?.points
        .flatMap((point) => point.counterparts)
        .find((each) => each.articleId === next && claims[each.claimId]);
      if (other) choose(other.claimId);
    }
    return [
      { keys: ["j", "n"], does: "Next claim", run: (event) => step(event, 1) },
      { keys: ["k", "p"], does: "Previous claim", run: (event) => step(event, -1) },
      { keys: ["l", "ArrowRight"], does: "The article to the right", run: () => turn(1) },
      { keys: ["h", "ArrowLeft"], does: "The article to the left", run: () => turn(-1) },
      {
        keys: ["o"],
        does: "Open the claim's point",
        run: () => chosen?.points[0] && router.push(`/stories/${storyId}/points/${chosen.points[0].pointId}`),
      },
      {
        keys: ["a"],
        does: "Underline every claim, or those that are compared",
        run: () => turnTo(show === "all" ? "compared" : "all"),
      },
      {
        keys: ["v"],
        does: "The notes of the article",
        run: () => openNotes({ articleId: current, only: null }),
      },
      { keys: ["Escape"], does: "Let the claim go", run: () => choose(null) },
    ];
  }, [texts, current, chosen, choose, ids, claims, router, storyId, show, turnTo, openNotes]);
  useKeys(keys);
  const fallback = useMemo((): SpanOf | null => {
    if (chosen?.articleId === current) return { articleId: current, start: chosen.start, end: chosen.end };
    const text = texts.find((each) => each.articleId === current);
    return text ? firstWords(text) : null;
  }, [chosen, current, texts]);

  const note = useCallback(
    (span: SpanOf | null) => writeNote(span, chosen?.id ?? null, current),
    [writeNote, chosen, current],
  );

  return (
    <main
      id="main"
      className="flex grow flex-col md:h-[calc(100dvh-5.5625rem)] xl:h-[calc(100dvh-3.25rem)] md:min-h-120"
    >
      <h1 className="sr-only">Read side by side</h1>
      <ArticlePicker
        choices={choices}
        chosen={ids}
        current={current}
        onCurrent={setShown}
        onChosen={(next) => router.push(readPath(storyId, next, chosen?.id ?? null, show))}
        show={show}
        onShow={turnTo}
      />
      <div ref={root} data-show={show} className="flex min-h-0 grow max-md:flex-col">
        {texts.map((text, index) => {
          const article = articles[index];
          if (!article) return null;
          return (
            <ArticleColumn
              key={text.articleId}
              storyId={storyId}
              article={article}
              text={text}
              claims={claims}
              chosen={chosen?.id ?? null}
              show={show}
              counterparts={counterparts}
              isCurrent={text.articleId === current}
              onChoose={choose}
              noted={reading.noted.get(text.articleId) ?? NOTHING_NOTED}
              threadCount={notes.threads.filter(({ articleId }) => articleId === text.articleId).length}
              openThreads={reading.shownThreads}
              onNotes={(only) => openNotes({ articleId: text.articleId, only })}
            />
          );
        })}
        {fallback && <AddFromText storyId={storyId} root={root} fallback={fallback} onNote={note} />}
        {reading.shown ? (
          <NotesPanel
            storyId={storyId}
            notes={notes}
            threads={reading.shown}
            name={choices.find(({ id }) => id === reading.articleId)?.name ?? ""}
            onAll={reading.isPart ? () => openNotes({ articleId: reading.articleId, only: null }) : null}
            onClose={closeNotes}
          />
        ) : (
          <ClaimPanel storyId={storyId} claim={chosen} claims={claims} onChoose={choose} articleIds={ids} />
        )}
        {reading.writing && (
          <WriteNote
            storyId={storyId}
            about={reading.writing.about}
            words={reading.writing.words}
            me={notes.me}
            people={notes.people}
            onClose={reading.done}
          />
        )}
      </div>
    </main>
  );
}
