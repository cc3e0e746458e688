import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { cache } from "react";
import { readPath } from "../../../../../../lib/present/address.ts";
import { momentInWords, publicationInWords } from "../../../../../../lib/present/dates.ts";
import { paragraphsBelow } from "../../../../../../lib/present/paragraphs.ts";
import { counted } from "../../../../../../lib/present/relation.ts";
import { addressOf } from "../../../../../../lib/workspace/revisions/fetch-again.ts";
import { loadVersions } from "../../../../../../lib/workspace/revisions/loaders.ts";
import { loadSnapshot } from "../../../../../../lib/workspace/snapshots/loaders.ts";
import { loadArticleTexts } from "../../../../../../lib/workspace/story/loaders.ts";
import { ArticleBody, ArticleNotice } from "../../../../../_components/highlight/article-body.tsx";
import { Notice } from "../../../../../_components/ui/notice.tsx";
import { orNotFound, storyRequest } from "../../../../../_edge/load.ts";
import { ArticleForms } from "./_components/article-forms.tsx";
import { ReviseForms } from "./_components/revise-forms.tsx";
import { SnapshotCard } from "./_components/snapshot-card.tsx";

interface ArticleRoute {
  readonly params: Promise<{ storyId: string; articleId: string }>;
}

const readArticle = cache(async (storyId: string, articleId: string) => {
  const { context, id } = await storyRequest(storyId);
  const [article] = await orNotFound(() => loadArticleTexts(context, id, [articleId]));
  return article ?? notFound();
});

async function readOrigins(storyId: string, articleId: string) {
  const { context, id } = await storyRequest(storyId);
  return orNotFound(async () => {
    const [snapshot, versions, address] = await Promise.all([
      loadSnapshot(context, id, articleId),
      loadVersions(context, id, articleId),
      addressOf(context, id, articleId),
    ]);
    return { snapshot, versions, address };
  });
}

export async function generateMetadata({ params }: ArticleRoute): Promise<Metadata> {
  const { storyId, articleId } = await params;
  return { title: (await readArticle(storyId, articleId)).title };
}

/** Enough of a hash to tell versions apart by eye. */
const SHOWN_HASH = 12;

export default async function ArticlePage({ params }: ArticleRoute) {
  const { storyId, articleId } = await params;
  const article = await readArticle(storyId, articleId);
  const { snapshot, versions, address } = await readOrigins(storyId, articleId);
  const body = paragraphsBelow(article.title, article.text, article.blocks);
  return (
    <main id="main" className="mx-auto w-full max-w-3xl px-4 py-6 md:px-6 md:py-9">
      <p className="text-[13px] text-ink-2">
        <bdi className="font-medium text-ink">{article.source ?? "Source not named"}</bdi> ·{" "}
        {publicationInWords(article.publishedAt)}
      </p>
      <h1 dir="auto" className="mt-1.5 font-serif text-[28px] leading-tight font-semibold tracking-tight">
        {article.title}
      </h1>
      <div className="mt-4 flex flex-wrap gap-2">
        <Link href={readPath(storyId, [article.id], null)} className="btn btn-main">
          Read with its claims
        </Link>
        <ArticleForms
          storyId={storyId}
          articleId={article.id}
          title={article.title}
          source={article.source ?? ""}
          publishedAt={article.publishedAt ?? ""}
        />
        <ReviseForms storyId={storyId} articleId={article.id} address={address} />
      </div>
      {article.notice !== null && (
        <div className="mt-5">
          <ArticleNotice notice={article.notice} />
        </div>
      )}
      {article.publishedAt === null && (
        <div className="mt-5">
          <Notice>
            It has no date of publication: “on Wednesday” or “yesterday” cannot be turned into a day, and a
            later figure cannot be told from a conflicting one. “Edit” takes one.
          </Notice>
        </div>
      )}
      {article.source === null && (
        <div className="mt-5">
          <Notice>
            Nobody has named its source: it counts as one of its own, and would count twice beside another
            article of the same outlet. “Edit” takes the name.
          </Notice>
        </div>
      )}
      <div className="mt-7">
        <ArticleBody paragraphs={body} words={({ start, end }) => article.text.slice(start, end)} />
      </div>
      {snapshot !== null && (
        <SnapshotCard
          storyId={storyId}
          articleId={articleId}
          number={article.versionNumber}
          snapshot={snapshot}
        />
      )}
      <dl className="mt-8 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 border-t border-rule pt-4 text-[13px] text-ink-2">
        <dt className="text-ink-3">Claims</dt>
        <dd>{counted(article.claimCount, "claim")}</dd>
        <dt className="text-ink-3">Imported</dt>
        <dd>
          {momentInWords(article.importedAt)}, from <bdi>{article.file}</bdi>
        </dd>
        <dt className="text-ink-3">Version</dt>
        <dd>
          {article.versionNumber}, SHA-256{" "}
          <span title={article.sha256}>{article.sha256.slice(0, SHOWN_HASH)}…</span>
          {versions.length > 1 && (
            <>
              {" · "}
              <Link href={`/stories/${storyId}/articles/${article.id}/changes`}>
                What changed since version {article.versionNumber - 1}
              </Link>
            </>
          )}
        </dd>
        <dt className="text-ink-3">Language</dt>
        <dd>{article.language}</dd>
      </dl>
    </main>
  );
}
