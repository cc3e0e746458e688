"use client";

import Link from "next/link";
import type { ReadShow } from "../../../../../../lib/present/address.ts";
import { publicationInWords } from "../../../../../../lib/present/dates.ts";
import { type NotedSpan, notedRuns } from "../../../../../../lib/present/noted.ts";
import type { ReadClaim, ReadText } from "../../../../../../lib/present/read.ts";
import { claimsInWords } from "../../../../../../lib/present/relation.ts";
import type { StoryArticle } from "../../../../../../lib/workspace/story/schema.ts";
import { ArticleBody, ArticleNotice } from "../../../../../_components/highlight/article-body.tsx";
import { Runs } from "../../../../../_components/highlight/runs.tsx";

interface ArticleColumnProps {
  readonly storyId: string;
  readonly article: StoryArticle;
  readonly text: ReadText;
  readonly claims: Readonly<Record<string, ReadClaim>>;
  readonly chosen: string | null;
  readonly show: ReadShow;
  readonly counterparts: ReadonlySet<string>;
  /** On a narrow screen only the current article is shown. */
  readonly isCurrent: boolean;
  readonly onChoose: (claimId: string) => void;
  /** The words of this text that threads of notes are about. */
  readonly noted: readonly NotedSpan[];
  /** How many threads the article has, those included whose words are gone. */
  readonly threadCount: number;
  /** Threads that are shown beside the text. */
  readonly openThreads: ReadonlySet<string>;
  /** Opens these threads; null: all of the article. */
  readonly onNotes: (threadIds: readonly string[] | null) => void;
}

/** One article as it was imported, its claims marked in place. */
export function ArticleColumn(props: ArticleColumnProps) {
  const { storyId, article, text, claims, chosen, show, counterparts, isCurrent, onChoose } = props;
  const conflicts = text.claimIds.filter((id) => claims[id]?.status === "conflict").length;
  const statusOf = (id: string) => claims[id]?.status ?? "single-source";
  const { noted, threadCount, openThreads, onNotes } = props;
  const runs = { chosen, show, counterparts, statusOf, onChoose, openThreads, onNotes };
  const [headline, ...rest] = text.paragraphs;
  return (
    <section
      data-article={article.id}
      aria-label={article.source ?? article.title}
      className={`relative min-w-0 flex-1 border-r border-rule px-5 py-6 md:overflow-auto md:px-8 ${isCurrent ? "" : "max-md:hidden"}`}
    >
      <div className="mx-auto max-w-[62ch]">
        <header className="mb-5 border-b border-rule pb-3.5">
          <p className="text-[13px] text-ink-2">
            <Link href={`/stories/${storyId}/articles/${article.id}`} className="font-medium text-ink">
              <bdi>{article.source ?? "Source not named"}</bdi>
            </Link>
            {" · "}
            {publicationInWords(article.publishedAt)}
            {article.versionNumber > 1 && ` · version ${article.versionNumber}`}
          </p>
          {headline && (
            <h2
              dir="auto"
              className="mt-1.5 mb-1 font-serif text-[24px] leading-[1.4] font-semibold tracking-tight"
            >
              <Runs runs={notedRuns(headline.runs, noted)} {...runs} />
            </h2>
          )}
          <p className="text-[13px] text-ink-2">
            {claimsInWords(article.claimCount, text.claimIds.length)}
            {conflicts > 0 && ` · ${conflicts} in conflict`}
            {threadCount > 0 && (
              <>
                {" · "}
                <button
                  type="button"
                  className="min-h-6 underline underline-offset-2 hover:text-ink print:hidden"
                  onClick={() => onNotes(null)}
                >
                  {threadCount === 1 ? "1 note" : `${threadCount} notes`}
                </button>
              </>
            )}
          </p>
        </header>
        {article.notice !== null && (
          <div className="mb-5">
            <ArticleNotice notice={article.notice} />
          </div>
        )}
        <ArticleBody
          paragraphs={rest}
          words={(paragraph) => <Runs runs={notedRuns(paragraph.runs, noted)} {...runs} />}
        />
      </div>
    </section>
  );
}
