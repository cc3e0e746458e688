"use client";

import Link from "next/link";
import type { ReadShow } from "../../../../../../lib/present/address.ts";
import { publicationInWords } from "../../../../../../lib/present/dates.ts";
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
}

/** One article as it was imported, its claims marked in place. */
export function ArticleColumn(props: ArticleColumnProps) {
  const { storyId, article, text, claims, chosen, show, counterparts, isCurrent, onChoose } = props;
  const conflicts = text.claimIds.filter((id) => claims[id]?.status === "conflict").length;
  const statusOf = (id: string) => claims[id]?.status ?? "single-source";
  const runs = { chosen, show, counterparts, statusOf, onChoose };
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
              <Runs runs={headline.runs} {...runs} />
            </h2>
          )}
          <p className="text-[13px] text-ink-2">
            {claimsInWords(article.claimCount, text.claimIds.length)}
            {conflicts > 0 && ` · ${conflicts} in conflict`}
          </p>
        </header>
        {article.notice !== null && (
          <div className="mb-5">
            <ArticleNotice notice={article.notice} />
          </div>
        )}
        <ArticleBody paragraphs={rest} words={(paragraph) => <Runs runs={paragraph.runs} {...runs} />} />
      </div>
    </section>
  );
}
