import type { Metadata } from "next";
import Link from "next/link";
import { counted } from "../../../../../../lib/present/relation.ts";
import {
  loadOrigins,
  loadPassages,
  type OriginPair,
  type PassageTexts,
  type StoryOrigins,
} from "../../../../../../lib/workspace/story/origins.ts";
import type { StoryArticle } from "../../../../../../lib/workspace/story/schema.ts";
import { Wording } from "../../../../../_components/comparison/wording.tsx";
import { Blank } from "../../../../../_components/ui/blank.tsx";
import { orNotFound, storyRequest } from "../../../../../_edge/load.ts";
import { queryOf } from "../../../../../_edge/query.ts";
import { DecideOrigin } from "./_components/decide-origin.tsx";
import { SayTheSame } from "./_components/say-the-same.tsx";

interface OriginsRoute {
  readonly params: Promise<{ storyId: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export const metadata: Metadata = { title: "Origins" };

/** Pairs that are listed; those that share least are left to the interface for programs. */
const MOST_PAIRS = 100;

const nameOf = ({ source, title }: StoryArticle): string => source ?? title;

/** Which articles go back to one report, and what they have from one another, side by side. */
export default async function OriginsPage({ params, searchParams }: OriginsRoute) {
  const { storyId } = await params;
  const { context, id } = await storyRequest(storyId);
  const query = queryOf(await searchParams);
  const [a, b] = [query.get("a"), query.get("b")];
  const [origins, passages] = await orNotFound(() =>
    Promise.all([loadOrigins(context, id), a && b ? loadPassages(context, id, [a, b]) : null]),
  );
  const pair = origins.pairs.find((each) => each.a.id === a && each.b.id === b);
  return (
    <main id="main" className="mx-auto w-full max-w-4xl px-4 py-6 md:px-6 md:py-9">
      <h1 className="font-serif text-[28px] leading-tight font-semibold tracking-tight">Origins</h1>
      <p className="mt-1 max-w-2xl text-ink-2">
        Articles that go back to one report count as one origin: a reprint confirms nothing. They are known by
        the words that they share and by the agency that they credit; what both quote of somebody counts for
        neither.
      </p>
      {origins.articles.length > 1 && (
        <SayTheSame storyId={storyId} articles={origins.articles.map(choiceOf)} />
      )}
      {origins.groups.length + origins.pairs.length === 0 && (
        <Blank title="Each article stands for itself">
          <p>No two of them share sixteen words in a row or credit one agency.</p>
        </Blank>
      )}
      <Groups storyId={storyId} origins={origins} />
      <Pairs storyId={storyId} pairs={origins.pairs} chosen={pair} />
      {passages && a && b && <Passages passages={passages} articles={origins.articles} ids={[a, b]} />}
    </main>
  );
}

const choiceOf = (article: StoryArticle) => ({
  id: article.id,
  name: `${nameOf(article)}: ${article.title}`,
});

function Groups({ storyId, origins: { groups, articles } }: { storyId: string; origins: StoryOrigins }) {
  const byId = new Map(articles.map((article) => [article.id, article]));
  if (groups.length === 0) return null;
  return (
    <section aria-labelledby="groups-title" className="mt-7">
      <h2 id="groups-title" className="text-[17px] font-semibold">
        One report, several articles
      </h2>
      <ul className="mt-3 flex flex-col gap-4">
        {groups.map(({ id, articleIds, agency }) => (
          <li key={id} className="rounded-lg border border-rule p-4">
            <p className="font-medium">
              {counted(articleIds.length, "article")}, 1 origin
              {agency && (
                <>
                  : <bdi>{agency}</bdi>
                </>
              )}
            </p>
            <ul className="mt-2 flex flex-col gap-1">
              {articleIds.flatMap((articleId) => {
                const article = byId.get(articleId);
                return article ? (
                  <li key={articleId}>
                    <Link
                      href={`/stories/${storyId}/articles/${articleId}`}
                      prefetch={false}
                      className="inline-block min-h-6"
                    >
                      <bdi>{nameOf(article)}</bdi>
                    </Link>{" "}
                    <bdi className="text-ink-2">{article.title}</bdi>
                  </li>
                ) : (
                  []
                );
              })}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface PairsProps {
  readonly storyId: string;
  readonly pairs: readonly OriginPair[];
  readonly chosen: OriginPair | undefined;
}

function Pairs({ storyId, pairs, chosen }: PairsProps) {
  if (pairs.length === 0) return null;
  return (
    <section aria-labelledby="pairs-title" className="mt-8">
      <h2 id="pairs-title" className="text-[17px] font-semibold">
        Who shares words with whom
      </h2>
      <ul className="mt-3 border-t border-rule">
        {pairs.slice(0, MOST_PAIRS).map((pair) => (
          <li
            key={`${pair.a.id} ${pair.b.id}`}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-rule py-3"
          >
            <div className="min-w-0">
              <Link
                href={`?${new URLSearchParams({ a: pair.a.id, b: pair.b.id })}#passages`}
                prefetch={false}
                aria-current={pair === chosen ? "true" : undefined}
                className="inline-block min-h-6 font-medium aria-[current]:text-ink"
              >
                <bdi>{nameOf(pair.a)}</bdi> and <bdi>{nameOf(pair.b)}</bdi>
              </Link>
              <p className="text-[13px] text-ink-2">
                {[
                  counted(pair.passages, "passage"),
                  `${counted(pair.words, "word")} in common`,
                  pair.quotedWords > 0 ? `${counted(pair.quotedWords, "word")} of somebody quoted` : "",
                  pair.isOne ? "one origin" : "two origins",
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </p>
            </div>
            <DecideOrigin
              storyId={storyId}
              a={pair.a.id}
              b={pair.b.id}
              isOne={pair.isOne}
              about={`${nameOf(pair.a)} and ${nameOf(pair.b)}`}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface PassagesProps {
  readonly passages: readonly PassageTexts[];
  readonly articles: readonly StoryArticle[];
  readonly ids: readonly [string, string];
}

function Passages({ passages, articles, ids }: PassagesProps) {
  const [a, b] = ids.map((id) => articles.find((article) => article.id === id));
  if (!a || !b) return null;
  return (
    <section id="passages" aria-labelledby="passages-title" className="mt-8 scroll-mt-20">
      <h2 id="passages-title" className="text-[17px] font-semibold">
        <bdi>{nameOf(a)}</bdi> and <bdi>{nameOf(b)}</bdi>, side by side
      </h2>
      {passages.length === 0 && <p className="mt-2 text-ink-2">They share no passage that counts.</p>}
      <ol className="mt-3 flex flex-col gap-6">
        {passages.map((passage) => (
          <li key={`${passage.a.start} ${passage.b.start}`} className="border-l-2 border-rule pl-4">
            <p className="text-[13px] text-ink-2">
              {counted(passage.words, "word")} in common{passage.quoted ? ", of somebody quoted" : ""}
            </p>
            <div className="mt-2 grid gap-x-8 gap-y-3 md:grid-cols-2">
              <Side name={nameOf(a)} text={passage.textA} />
              <Side name={nameOf(b)} text={passage.textB} />
            </div>
            {passage.textA !== passage.textB && (
              <div className="mt-2">
                <h3 className="text-[13px] font-medium text-ink-2">From the first to the second</h3>
                <Wording from={passage.textA} to={passage.textB} />
              </div>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Side({ name, text }: { name: string; text: string }) {
  return (
    <figure className="min-w-0">
      <figcaption className="text-[13px] font-medium">
        <bdi>{name}</bdi>
      </figcaption>
      <blockquote
        dir="auto"
        className="mt-1 font-serif text-[16px] leading-[1.65] break-words whitespace-pre-line"
      >
        {text}
      </blockquote>
    </figure>
  );
}
