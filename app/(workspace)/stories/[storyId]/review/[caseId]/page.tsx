import type { Metadata } from "next";
import Link from "next/link";
import { cache } from "react";
import { loadReview } from "../../../../../../lib/workspace/review/loaders.ts";
import { Notice } from "../../../../../_components/ui/notice.tsx";
import { orNotFound, readComparison, storyRequest } from "../../../../../_edge/load.ts";
import { groundOf } from "../../_components/review/ground.ts";
import { ReviewPanel } from "../../_components/review/review-panel.tsx";

interface CaseRoute {
  readonly params: Promise<{ storyId: string; caseId: string }>;
}

const readCase = cache(async (storyId: string, caseId: string) => {
  const { context, id } = await storyRequest(storyId);
  return orNotFound(() => loadReview(context, id, caseId));
});

export async function generateMetadata({ params }: CaseRoute): Promise<Metadata> {
  const { storyId, caseId } = await params;
  return { title: (await readCase(storyId, caseId)).question };
}

/** A review by its own address: nothing of it is lost where the newest analysis has no such point any more. */
export default async function CasePage({ params }: CaseRoute) {
  const { storyId, caseId } = await params;
  const [view, { articles, comparison }] = await Promise.all([
    readCase(storyId, caseId),
    readComparison(storyId),
  ]);
  const point = comparison.points.find(({ id }) => id === view.pointId);
  const given = new Set(point?.positions.flatMap(({ claimIds }) => claimIds));
  return (
    <main id="main" className="mx-auto w-full max-w-3xl px-4 py-6 md:px-6 md:py-9">
      <h1 className="mb-4 font-serif text-[28px] leading-tight font-semibold tracking-tight">
        <bdi>{view.question}</bdi>
      </h1>
      {view.pointId === null ? (
        <div className="mb-6">
          <Notice>
            The newest analysis has no point that is surely what this review is about: its words are gone or
            were put otherwise. All that was done stands below, and it is found again as soon as the words
            are.
          </Notice>
        </div>
      ) : (
        <p className="mb-6">
          <Link href={`/stories/${storyId}/points/${view.pointId}`}>The point with its answers</Link>
        </p>
      )}
      <ReviewPanel
        storyId={storyId}
        view={view}
        answers={(point?.positions ?? []).map(({ id, label }) => ({ id, label }))}
        ground={groundOf(
          comparison.claims.filter(({ id }) => given.has(id)),
          articles,
        )}
      />
    </main>
  );
}
