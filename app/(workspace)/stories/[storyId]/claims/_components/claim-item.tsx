import Link from "next/link";
import { publicationInWords } from "../../../../../../lib/present/dates.ts";
import { FACET_LABELS, STATUS_WORDS } from "../../../../../../lib/present/status.ts";
import type { ClaimRow } from "../../../../../../lib/workspace/story/schema.ts";
import { Mark } from "../../../../../_components/ui/mark.tsx";

/** A claim in the list: what it states on its own, the exact words, and where they stand. */
export function ClaimItem({ storyId, row }: { storyId: string; row: ClaimRow }) {
  const { claim, article, status } = row;
  return (
    <li className="relative grid grid-cols-[30px_minmax(0,1fr)] border-b border-rule py-3.5 hover:bg-sheet">
      {status === null ? (
        <span className="mark s-single-source" title="No counterpart">
          <span aria-hidden="true">·</span>
          <span className="sr-only">No counterpart</span>
        </span>
      ) : (
        <Mark status={status} named />
      )}
      <div>
        <Link
          href={`/stories/${storyId}/claims/${claim.id}`}
          prefetch={false}
          className="font-medium no-underline after:absolute after:inset-0 hover:underline"
        >
          <bdi>{claim.statement}</bdi>
        </Link>
        {claim.statement.replace(/[.!?]$/u, "") !== claim.quote && (
          <blockquote dir="auto" className="mt-1 font-serif text-[15px] leading-relaxed text-ink-2">
            “{claim.quote}”
          </blockquote>
        )}
        <p className="mt-1 text-[13px] text-ink-3">
          <bdi>{article.source ?? article.title}</bdi>, {publicationInWords(article.publishedAt)}
          {claim.facets.length > 0 &&
            ` · ${claim.facets.map((facet) => FACET_LABELS[facet].toLowerCase()).join(", ")}`}
          {status !== null && ` · ${STATUS_WORDS[status].label.toLowerCase()}`}
          {!claim.checkworthy && " · cannot be checked"}
        </p>
      </div>
    </li>
  );
}
