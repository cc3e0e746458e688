import Link from "next/link";
import type { ReactNode } from "react";
import type { Claim } from "../../../../../../../lib/model/index.ts";
import { readPath } from "../../../../../../../lib/present/address.ts";
import type { StoryArticleText } from "../../../../../../../lib/workspace/story/schema.ts";
import { QuoteInPlace } from "../../../../../../_components/comparison/quote-in-place.tsx";

interface GoneClaimProps {
  readonly storyId: string;
  readonly claim: Claim;
  /** What it was split or merged into; empty: it was rejected. */
  readonly now: readonly Claim[];
  readonly article: StoryArticleText;
  readonly notes: ReactNode;
}

/** A claim that people rejected, split or merged: what the engine says, and the way to take that back. */
export function GoneClaim({ storyId, claim, now, article, notes }: GoneClaimProps) {
  const isRecut = now.length > 0;
  return (
    <main id="main" className="mx-auto w-full max-w-3xl px-4 py-6 md:px-6 md:py-9">
      <p className="text-[13px] text-ink-2">{isRecut ? "Split or merged" : "Rejected"} · claim</p>
      <h1 className="mt-2 font-serif text-[24px] leading-snug font-semibold tracking-tight">
        <bdi>{claim.statement}</bdi>
      </h1>
      <p className="mt-2 text-ink-2">
        {isRecut
          ? "A person split this claim, or merged it with another: what stands for it now is below."
          : "The engine found this claim; it was rejected and is compared with nothing."}{" "}
        Who did so, and the way to take it back, stand among the{" "}
        <Link href={`/stories/${storyId}/decisions`}>decisions</Link>.
      </p>
      {isRecut && (
        <ul className="mt-4 flex list-disc flex-col gap-1.5 pl-5">
          {now.map(({ id, statement }) => (
            <li key={id}>
              <Link href={`/stories/${storyId}/claims/${id}`}>
                <bdi>{statement}</bdi>
              </Link>
            </li>
          ))}
        </ul>
      )}
      <section aria-label="The exact words" className="mt-6">
        <QuoteInPlace
          claims={[claim]}
          article={article}
          status="single-source"
          claimHref={null}
          readHref={readPath(storyId, [claim.articleId], claim.id)}
        />
      </section>
      {notes}
    </main>
  );
}
