import Link from "next/link";
import type { ReactNode } from "react";
import type { Claim, PointStatus } from "../../../lib/model/index.ts";
import { attributionInWords } from "../../../lib/present/attribution.ts";
import { publicationInWords } from "../../../lib/present/dates.ts";
import { quoteInContext } from "../../../lib/present/paragraphs.ts";
import type { StoryArticleText } from "../../../lib/workspace/story/schema.ts";

interface QuoteInPlaceProps {
  readonly claim: Claim;
  readonly article: StoryArticleText;
  readonly status: PointStatus;
  /** Null on the claim's own page. */
  readonly claimHref: string | null;
  readonly readHref: string;
  /** What one may do about it, after the ways that lead on. */
  readonly actions?: ReactNode;
}

/** A claim's exact words within the sentence they stand in, with who says them and the way to the text. */
export function QuoteInPlace({ claim, article, status, claimHref, readHref, actions }: QuoteInPlaceProps) {
  const { before, quote, after } = quoteInContext(article.text, claim);
  const voice = attributionInWords(claim.attribution);
  return (
    <>
      <p className="text-[13px] text-ink-2">
        <bdi className="font-medium text-ink">{article.source ?? article.title}</bdi>
        {", "}
        {publicationInWords(article.publishedAt)}
        {voice !== null && (
          <>
            {" · "}
            <bdi>{voice}</bdi>
          </>
        )}
      </p>
      <blockquote dir="auto" className="my-1 font-serif text-[17px] leading-[1.65]">
        <span className="text-ink-2">{before}</span>
        <mark className={`position s-${status} text-ink`}>{quote}</mark>
        <span className="text-ink-2">{after}</span>
      </blockquote>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-[13px]">
        <Link href={readHref} prefetch={false} className="inline-block min-h-6">
          Read it in its place
        </Link>
        {claimHref !== null && (
          <Link href={claimHref} prefetch={false} className="inline-block min-h-6 text-ink-2">
            The claim's own page
          </Link>
        )}
        {actions}
      </div>
    </>
  );
}
