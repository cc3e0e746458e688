import type { Metadata } from "next";
import Link from "next/link";
import { MOST_ARTICLES_SIDE_BY_SIDE } from "../../../../../lib/present/address.ts";
import { buildReadClaims, buildReadText, startingArticles } from "../../../../../lib/present/read.ts";
import { loadNotes } from "../../../../../lib/workspace/notes/loaders.ts";
import { loadArticleTexts } from "../../../../../lib/workspace/story/loaders.ts";
import { Blank } from "../../../../_components/ui/blank.tsx";
import { orNotFound, readComparison, storyRequest } from "../../../../_edge/load.ts";
import { ReadView } from "./_components/read-view.tsx";

export const metadata: Metadata = { title: "Read" };

interface ReadRoute {
  readonly params: Promise<{ storyId: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

function firstOf(value: string | string[] | undefined): string | null {
  return (Array.isArray(value) ? value[0] : value) ?? null;
}

export default async function ReadPage({ params, searchParams }: ReadRoute) {
  const { storyId } = await params;
  const query = await searchParams;
  const claimId = firstOf(query.claim);
  const { comparison, articles } = await readComparison(storyId);
  const asked = [...new Set((firstOf(query.articles) ?? "").split(",").filter((id) => id !== ""))];
  const ids = (asked.length > 0 ? asked : startingArticles(comparison, claimId)).slice(
    0,
    MOST_ARTICLES_SIDE_BY_SIDE,
  );
  const first = ids.length === 0 ? articles.slice(0, 1).map((article) => article.id) : ids;
  if (first.length === 0) return <NothingToRead storyId={storyId} />;
  const { context, id } = await storyRequest(storyId);
  const [texts, notes] = await orNotFound(() =>
    Promise.all([loadArticleTexts(context, id, first), loadNotes(context, id)]),
  );
  return (
    <ReadView
      storyId={storyId}
      choices={articles.map((article) => ({ id: article.id, name: article.source ?? article.title }))}
      articles={texts.map(({ text: _text, blocks: _blocks, ...article }) => article)}
      texts={texts.map((article) => buildReadText(article, comparison, claimId))}
      claims={buildReadClaims(comparison, first)}
      notes={{
        ...notes,
        threads: notes.threads.filter(({ articleId }) => articleId !== null && first.includes(articleId)),
      }}
    />
  );
}

function NothingToRead({ storyId }: { storyId: string }) {
  return (
    <main id="main">
      <Blank title="Nothing to read yet">
        <p>The story has no articles. Add some, and their claims are marked where they stand.</p>
        <Link href={`/stories/${storyId}/add`} className="btn btn-main">
          Add articles
        </Link>
      </Blank>
    </main>
  );
}
