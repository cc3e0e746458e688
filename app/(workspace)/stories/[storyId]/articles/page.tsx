import { Plus } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { Suspense } from "react";
import { publicationInWords } from "../../../../../lib/present/dates.ts";
import { articlesInWords, claimsInWords } from "../../../../../lib/present/relation.ts";
import type { StoryArticle } from "../../../../../lib/workspace/story/schema.ts";
import { Blank } from "../../../../_components/ui/blank.tsx";
import { Loading } from "../../../../_components/ui/loading.tsx";
import { readComparison } from "../../../../_edge/load.ts";
import { StoryMenu } from "./_components/story-menu.tsx";

export const metadata: Metadata = { title: "Articles" };

interface ArticlesRoute {
  readonly params: Promise<{ storyId: string }>;
}

export default function ArticlesPage(route: ArticlesRoute) {
  return (
    <Suspense fallback={<Loading label="Loading the articles" />}>
      <Articles {...route} />
    </Suspense>
  );
}

async function Articles({ params }: ArticlesRoute) {
  const { story, articles, comparison } = await readComparison((await params).storyId);
  const checkworthy = new Map<string, number>();
  for (const claim of comparison.claims) {
    if (claim.checkworthy) checkworthy.set(claim.articleId, (checkworthy.get(claim.articleId) ?? 0) + 1);
  }
  return (
    <main id="main" className="mx-auto w-full max-w-4xl px-4 py-6 md:px-6 md:py-9">
      <div className="mb-5 flex flex-wrap items-end justify-between gap-3">
        <div>
          <h1 className="font-serif text-[28px] leading-tight font-semibold tracking-tight">Articles</h1>
          <p className="text-ink-2">
            {articlesInWords(articles.length, story.sourceCount)}, in order of publication
          </p>
        </div>
        <div className="flex flex-wrap gap-2">
          <StoryMenu storyId={story.id} title={story.title} />
          {articles.length > 1 && (
            <Link href={`/stories/${story.id}/articles/origins`} prefetch={false} className="btn">
              Origins
            </Link>
          )}
          <Link href={`/stories/${story.id}/feeds`} prefetch={false} className="btn">
            Feeds
          </Link>
          <Link href={`/stories/${story.id}/add`} className="btn btn-main">
            <Plus size={16} aria-hidden="true" />
            Add articles
          </Link>
        </div>
      </div>
      {articles.length === 0 ? (
        <Blank title="No articles yet">
          <p>
            Paste or drop in two or more articles, and the grid shows where they agree and where they
            conflict.
          </p>
        </Blank>
      ) : (
        <ul className="border-t border-rule">
          {articles.map((article) => (
            <ArticleItem
              key={article.id}
              storyId={story.id}
              article={article}
              checkworthy={checkworthy.get(article.id) ?? 0}
            />
          ))}
        </ul>
      )}
    </main>
  );
}

interface ArticleItemProps {
  readonly storyId: string;
  readonly article: StoryArticle;
  /** How many of its claims are. */
  readonly checkworthy: number;
}

function ArticleItem({ storyId, article, checkworthy }: ArticleItemProps) {
  return (
    <li className="relative border-b border-rule py-3.5 hover:bg-sheet">
      <p className="text-[13px] text-ink-2">
        <bdi>{article.source ?? "Source not named"}</bdi> · {publicationInWords(article.publishedAt)}
      </p>
      <Link
        href={`/stories/${storyId}/articles/${article.id}`}
        className="font-serif text-[17px] leading-snug font-semibold no-underline after:absolute after:inset-0 hover:underline"
      >
        <bdi>{article.title}</bdi>
      </Link>
      <p className="mt-0.5 text-[13px] text-ink-3">
        {article.notice === null ? claimsInWords(article.claimCount, checkworthy) : article.notice}
        {article.publishedAt === null && " · relative dates stay open until a date of publication is given"}
      </p>
    </li>
  );
}
