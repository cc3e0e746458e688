"use client";

import { X } from "lucide-react";
import Link from "next/link";
import { readPath } from "../../../../../../lib/present/address.ts";
import type { Counterpart, ReadClaim, ReadPoint } from "../../../../../../lib/present/read.ts";
import { FACET_LABELS, STATUS_ORDER, STATUS_WORDS } from "../../../../../../lib/present/status.ts";
import { Wording } from "../../../../../_components/comparison/wording.tsx";
import { Mark } from "../../../../../_components/ui/mark.tsx";
import { ClaimMenu } from "../../_components/decide/claim-menu.tsx";

interface ClaimPanelProps {
  readonly storyId: string;
  readonly claim: ReadClaim | null;
  readonly claims: Readonly<Record<string, ReadClaim>>;
  readonly articleIds: readonly string[];
  readonly onChoose: (claimId: string | null) => void;
}

/** The chosen claim: what it answers, who else answers it and how the answers stand to each other. */
export function ClaimPanel({ storyId, claim, claims, articleIds, onChoose }: ClaimPanelProps) {
  if (!claim) return <Legend />;
  return (
    <aside
      aria-label="The chosen claim"
      className="relative w-90 flex-none overflow-auto bg-sheet p-6 max-lg:w-75 max-lg:p-5 max-md:sticky max-md:bottom-0 max-md:max-h-[48dvh] max-md:w-full max-md:border-t max-md:border-rule-2 max-md:shadow-[0_-6px_24px_var(--shadow)]"
    >
      <div className="flex items-start justify-between gap-2">
        <p className="flex items-center gap-2 pt-1.5 text-[13px] text-ink-2">
          <Mark status={claim.status} />
          {STATUS_WORDS[claim.status].label}
        </p>
        <button
          type="button"
          className="btn btn-quiet -mr-2 min-w-[34px] px-2"
          aria-label="Let the claim go"
          onClick={() => onChoose(null)}
        >
          <X size={16} aria-hidden="true" />
        </button>
      </div>
      {claim.points.length === 0 && (
        <p className="mt-2">No other article says anything that can be compared with this.</p>
      )}
      {claim.points.map((point) => (
        <PointPart
          key={point.pointId}
          storyId={storyId}
          claim={claim}
          point={point}
          claims={claims}
          articleIds={articleIds}
          onChoose={onChoose}
        />
      ))}
      <Facts storyId={storyId} claim={claim} />
    </aside>
  );
}

interface PointPartProps {
  readonly storyId: string;
  readonly claim: ReadClaim;
  readonly point: ReadPoint;
  readonly claims: Readonly<Record<string, ReadClaim>>;
  readonly articleIds: readonly string[];
  readonly onChoose: (claimId: string) => void;
}

function PointPart({ storyId, claim, point, claims, articleIds, onChoose }: PointPartProps) {
  return (
    <section className="mt-2 not-first-of-type:mt-6 not-first-of-type:border-t not-first-of-type:border-rule not-first-of-type:pt-5">
      <h2 className="font-serif text-[17px] leading-snug font-semibold">
        <Link href={`/stories/${storyId}/points/${point.pointId}`} className="no-underline hover:underline">
          <bdi>{point.question}</bdi>
        </Link>
      </h2>
      <p className="text-[13px] text-ink-2">
        {FACET_LABELS[point.facet].toLowerCase()} · <bdi>{claim.source}</bdi>: <bdi>{point.label}</bdi>
      </p>
      {point.counterparts.length === 0 && <p className="mt-2 text-ink-2">Only this article speaks of it.</p>}
      <ul className="mt-3 flex flex-col gap-4">
        {point.counterparts.map((other) => (
          <CounterpartItem
            key={other.claimId}
            storyId={storyId}
            claim={claim}
            other={other}
            isShown={claims[other.claimId] !== undefined}
            articleIds={articleIds}
            onChoose={onChoose}
          />
        ))}
      </ul>
    </section>
  );
}

interface CounterpartItemProps {
  readonly storyId: string;
  readonly claim: ReadClaim;
  readonly other: Counterpart;
  readonly isShown: boolean;
  readonly articleIds: readonly string[];
  readonly onChoose: (claimId: string) => void;
}

function CounterpartItem({ storyId, claim, other, isShown, articleIds, onChoose }: CounterpartItemProps) {
  return (
    <li className={`s-${other.status} border-l-[3px] border-(--c) pl-3`}>
      <p className="flex flex-wrap items-center gap-x-2 text-[13px] text-ink-2">
        <Mark status={other.status} />
        {other.kind}
      </p>
      <p>
        <b className="font-semibold">
          <bdi>{other.source}</bdi>: <bdi>{other.label}</bdi>
        </b>
      </p>
      {other.explanation !== null && (
        <p>
          <bdi>{other.explanation}</bdi>
        </p>
      )}
      <Wording from={claim.quote} to={other.quote} />
      {isShown ? (
        <button
          type="button"
          className="btn mt-1 min-h-7 px-2 py-0.5 text-[13px]"
          onClick={() => onChoose(other.claimId)}
        >
          Go to it
        </button>
      ) : (
        <Link
          className="btn mt-1 min-h-7 px-2 py-0.5 text-[13px]"
          prefetch={false}
          href={readPath(
            storyId,
            [claim.articleId, other.articleId, ...articleIds.filter((id) => id !== claim.articleId)],
            claim.id,
          )}
        >
          Put beside
        </Link>
      )}
    </li>
  );
}

function Facts({ storyId, claim }: { storyId: string; claim: ReadClaim }) {
  return (
    <>
      <dl className="mt-6 grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 border-t border-rule pt-4 text-[13px]">
        <dt className="text-ink-3">Claim</dt>
        <dd>
          <bdi>{claim.statement}</bdi>
        </dd>
        <dt className="text-ink-3">Said by</dt>
        <dd>
          <bdi>{claim.attribution ?? `${claim.source}, in its own voice`}</bdi>
        </dd>
        <dt className="text-ink-3">Found by</dt>
        <dd>
          {claim.rule === null ? "a person, who added it" : `${claim.rule}, ${claim.confidence.toFixed(2)}`}
        </dd>
      </dl>
      <div className="mt-4 flex flex-wrap items-center gap-2">
        <ClaimMenu
          key={claim.id}
          storyId={storyId}
          claimId={claim.id}
          about={claim.statement}
          pointId={claim.points.find(({ counterparts }) => counterparts.length > 0)?.pointId}
          keyed
        />
        <Link href={`/stories/${storyId}/claims/${claim.id}`} className="btn min-h-7 px-2 py-0.5 text-[13px]">
          The claim's own page
        </Link>
      </div>
    </>
  );
}

/** What the lines mean, until a claim is chosen. */
function Legend() {
  return (
    <aside aria-label="What the lines mean" className="w-90 flex-none bg-sheet p-6 max-lg:hidden">
      <h2 className="font-serif text-[17px] font-semibold">Choose a claim</h2>
      <p className="mt-1 text-ink-2">It is shown with what the other articles say on the same question.</p>
      <ul className="mt-5 flex flex-col gap-4">
        {STATUS_ORDER.map((status) => (
          <li key={status} className="flex gap-3">
            <Mark status={status} />
            <div>
              <span className={`position s-${status}`}>{STATUS_WORDS[status].label}</span>
              <p className="mt-0.5 text-[13px] text-ink-2">{STATUS_WORDS[status].meaning}</p>
            </div>
          </li>
        ))}
      </ul>
    </aside>
  );
}
