import Link from "next/link";
import type { ReactNode } from "react";
import type { Claim, PointStatus } from "../../../lib/model/index.ts";
import { attributionInWords } from "../../../lib/present/attribution.ts";
import { publicationInWords } from "../../../lib/present/dates.ts";
import { quoteInContext } from "../../../lib/present/paragraphs.ts";
import type { StoryArticleText } from "../../../lib/workspace/story/schema.ts";

interface QuoteInPlaceProps {
  /** One claim, or several of the same sentence, which is then shown once. */
  readonly claims: readonly Claim[];
  readonly article: StoryArticleText;
  readonly status: PointStatus;
  /** Null on the claim's own page. */
  readonly claimHref: ((claim: Claim) => string) | null;
  readonly readHref: string;
  /** What one may do about a claim, after the ways that lead on. */
  readonly actions?: (claim: Claim) => ReactNode;
}

/** The exact words of claims within the sentence they stand in, with who says them and the way to the text. */
export function QuoteInPlace({ claims, article, status, claimHref, readHref, actions }: QuoteInPlaceProps) {
  const { before, parts, after } = quoteInContext(article.text, claims);
  const voices = new Set(claims.flatMap((claim) => attributionInWords(claim.attribution) ?? []));
  const [only, ...more] = claims;
  return (
    <>
      <p className="text-[13px] text-ink-2">
        <bdi className="font-medium text-ink">{article.source ?? article.title}</bdi>
        {", "}
        {publicationInWords(article.publishedAt)}
        {[...voices].map((voice) => (
          <span key={voice}>
            {" · "}
            <bdi>{voice}</bdi>
          </span>
        ))}
      </p>
      <blockquote dir="auto" className="my-1 font-serif text-[17px] leading-[1.65]">
        <span className="text-ink-2">{before}</span>
        {placed(parts).map((part) =>
          part.quoted ? (
            <mark key={part.at} className={`position s-${status} text-ink`}>
              {part.text}
            </mark>
          ) : (
            <span key={part.at} className="text-ink-2">
              {part.text}
            </span>
          ),
        )}
        <span className="text-ink-2">{after}</span>
      </blockquote>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-[13px] print:hidden">
        <Link href={readHref} prefetch={false} className="inline-block min-h-6">
          Read it in its place
        </Link>
        {only && more.length === 0 && claimHref !== null && (
          <Link href={claimHref(only)} prefetch={false} className="inline-block min-h-6 text-ink-2">
            The claim's own page
          </Link>
        )}
        {only && more.length === 0 && actions?.(only)}
      </div>
      {more.length > 0 && claimHref !== null && (
        <ul
          className="mt-1.5 flex flex-col gap-1.5 border-l border-rule pl-3 text-[13px] print:hidden"
          aria-label="The claims of this sentence"
        >
          {claims.map((claim) => (
            <li key={claim.id} className="flex flex-wrap items-center gap-x-4 gap-y-1">
              <Link href={claimHref(claim)} prefetch={false} className="inline-block min-h-6 text-ink-2">
                <bdi>{claim.statement}</bdi>
              </Link>
              {actions?.(claim)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Keys that stay with their part: words repeat, places do not. */
function placed<T extends { readonly text: string }>(parts: readonly T[]): readonly (T & { at: number })[] {
  let at = 0;
  return parts.map((part) => {
    const own = { ...part, at };
    at += part.text.length;
    return own;
  });
}
