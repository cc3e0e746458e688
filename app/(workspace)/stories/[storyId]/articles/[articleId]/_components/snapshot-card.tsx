import { Download } from "lucide-react";
import { momentInWords } from "../../../../../../../lib/present/dates.ts";
import { bytesInWords } from "../../../../../../../lib/present/sizes.ts";
import type { SnapshotView } from "../../../../../../../lib/workspace/snapshots/schema.ts";

interface SnapshotCardProps {
  readonly storyId: string;
  readonly articleId: string;
  /** Of the version that was read off it. */
  readonly number: number;
  readonly snapshot: SnapshotView;
}

/** What the text was read off: when it came, from where, and the bytes themselves to be kept. */
export function SnapshotCard({ storyId, articleId, number, snapshot }: SnapshotCardProps) {
  const { origin, sha256, bytes, contentType, takenAt, takenBy } = snapshot;
  return (
    <section aria-labelledby="snapshot" className="mt-8 rounded-md border border-rule bg-sheet p-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 id="snapshot" className="font-semibold">
          Snapshot
        </h2>
        <a
          className="btn"
          href={`/api/v1/stories/${storyId}/articles/${articleId}/versions/${number}/snapshot`}
          download
        >
          <Download size={16} aria-hidden="true" />
          Download as it came
        </a>
      </div>
      <dl className="mt-2 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-[13px] text-ink-2">
        <dt className="text-ink-3">{origin.kind === "address" ? "Fetched" : "Handed in"}</dt>
        <dd>
          {momentInWords(takenAt)}, by <bdi>{takenBy}</bdi>
        </dd>
        <dt className="text-ink-3">From</dt>
        <dd className="break-all">
          <bdi>{origin.kind === "address" ? origin.final : origin.name}</bdi>
          {origin.kind === "address" && origin.way.length > 1 && (
            <span className="text-ink-3">
              {" "}
              (redirected from <bdi>{origin.asked}</bdi>)
            </span>
          )}
        </dd>
        <dt className="text-ink-3">Size</dt>
        <dd>
          {bytesInWords(bytes)}
          {origin.kind === "address" && contentType !== "" && (
            <>
              , <bdi className="break-all">{contentType}</bdi>
            </>
          )}
        </dd>
        <dt className="text-ink-3">SHA-256</dt>
        <dd className="font-mono text-[12px] break-all">{sha256}</dd>
      </dl>
    </section>
  );
}
