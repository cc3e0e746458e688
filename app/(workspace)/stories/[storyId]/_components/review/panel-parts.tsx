"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import type { ReviewView } from "../../../../../../lib/workspace/review/schema.ts";
import { STYLE_NAMES, STYLES, type Style } from "../../../../../../lib/workspace/review/words.ts";
import { RatingBadge } from "../../../../../_components/review/rating-badge.tsx";
import { StateChip } from "../../../../../_components/review/state-chip.tsx";
import { momentInWords } from "../../../../../_components/review/words.ts";

/** Where the review stands. */
export function Head({ storyId, view: { file, others } }: { storyId: string; view: ReviewView }) {
  const parts = [
    file.assignee ? `assigned to ${file.assignee.name}` : null,
    file.due ? `due ${file.due}` : null,
    file.blind ? "blind: two assess without seeing each other" : null,
  ].filter((part) => part !== null);
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 id="review-title" className="text-[17px] font-semibold">
          Review
        </h2>
        <StateChip state={file.state} />
        <bdi className="text-ink-2">{parts.join(" · ")}</bdi>
      </div>
      {file.setAside && (
        <p className="mt-1 text-ink-2">
          Set aside by <bdi>{file.setAside.by.name}</bdi>: <bdi>{file.setAside.reason}</bdi>
        </p>
      )}
      <GroundChanged storyId={storyId} changed={file.groundChanged} />
      {others.map(({ caseId, question }) => (
        <p key={caseId} className="mt-1 text-ink-2">
          A point that was merged into this one has{" "}
          <Link href={`/stories/${storyId}/review/${caseId}`}>a review of its own</Link>:{" "}
          <bdi>{question}</bdi>
        </p>
      ))}
    </>
  );
}

interface GroundChangedProps {
  readonly storyId: string;
  readonly changed: ReviewView["file"]["groundChanged"];
}

/** Which articles have changed what this stands on since somebody last judged it. */
function GroundChanged({ storyId, changed }: GroundChangedProps) {
  if (changed.length === 0) return null;
  return (
    <div data-ground-changed className="mt-3 rounded-md border border-rule-2 bg-sunk px-4 py-3">
      {changed.map(({ articleId, source, version, words }) => (
        <div key={`${articleId} ${version}`} className="[&+&]:mt-3">
          <p>
            <bdi className="font-medium">{source}</bdi> changed what this stands on (
            <Link href={`/stories/${storyId}/articles/${articleId}/changes?to=${version}`}>
              version {version}
            </Link>
            ). Look at it again.
          </p>
          <ul className="mt-1 text-ink-2">
            {words.map(({ was, becomes }) => (
              <li key={was}>
                <bdi>“{was}”</bdi> {becomes === null ? "is gone" : "now reads "}
                {becomes !== null && <bdi>“{becomes}”</bdi>}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

/** What readers see of it now. */
export function Standing({ storyId, view: { caseId, file } }: { storyId: string; view: ReviewView }) {
  const last = file.findings.at(-1);
  if (!last) return null;
  return (
    <Part title={last.withdrawn ? "Finding, withdrawn" : "Finding"}>
      <div className="rounded-md border border-ink bg-sheet px-4 py-3">
        <RatingBadge rating={last.finding.rating} />
        <p dir="auto" className="mt-1 max-w-prose whitespace-pre-line">
          {last.finding.summary}
        </p>
        <p className="mt-1 text-[13px] text-ink-2">
          <bdi>{last.by.name}</bdi> · {momentInWords(last.at)}
          {file.findings.length > 1 && ` · ${file.findings.length - 1} earlier, shown under it`}
        </p>
        <Link href={`/stories/${storyId}/findings#${caseId}`} className="btn mt-2 print:hidden">
          The finding as readers see it
        </Link>
      </div>
    </Part>
  );
}

/** A part of the review under its heading. */
export function Part({
  title,
  beside,
  children,
}: {
  title: string;
  beside?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 className="font-semibold">{title}</h3>
        {beside}
      </div>
      {children}
    </div>
  );
}

/** In which style citations are shown and copied. */
export function StyleChoice({ value, onValue }: { value: Style; onValue: (style: Style) => void }) {
  return (
    <label className="flex items-center gap-2 text-[13px] text-ink-2 print:hidden">
      Cited as
      <select
        className="field w-auto"
        value={value}
        onChange={(event) => onValue(event.target.value as Style)}
      >
        {STYLES.map((style) => (
          <option key={style} value={style}>
            {STYLE_NAMES[style]}
          </option>
        ))}
      </select>
    </label>
  );
}

const FILES = [
  ["csl.json", "CSL-JSON"],
  ["bib", "BibTeX"],
  ["ris", "RIS"],
] as const;

/** The sources as files. */
export function Files({ storyId, caseId }: { storyId: string; caseId: string }) {
  return (
    <p className="flex flex-wrap gap-x-3 text-[13px] text-ink-2 print:hidden">
      The sources as
      {FILES.map(([form, label]) => (
        <a key={form} href={`/api/v1/stories/${storyId}/sources/${form}?case=${caseId}`} download>
          {label}
        </a>
      ))}
    </p>
  );
}
