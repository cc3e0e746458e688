import type { Point } from "../../../lib/model/index.ts";
import { relationSentences } from "../../../lib/present/relation.ts";
import { relationStatus } from "../../../lib/present/status.ts";
import { Mark } from "../ui/mark.tsx";

/** How a point's positions stand to each other, conflicts first, each with its reason in words. */
export function RelationList({ point, most }: { point: Point; most?: number }) {
  const sentences = relationSentences(point);
  const shown = most === undefined ? sentences : sentences.slice(0, most);
  if (sentences.length === 0) return null;
  return (
    <>
      <ul className="flex flex-col gap-3">
        {shown.map((sentence) => {
          const status = relationStatus(sentence.relation);
          return (
            <li key={sentence.key} className={`s-${status} flex gap-2.5 border-l-[3px] border-(--c) pl-3`}>
              <div className="min-w-0">
                <p className="flex flex-wrap items-center gap-x-2 text-[13px] text-ink-2">
                  <Mark status={status} />
                  {sentence.kind}
                </p>
                <p className="font-semibold">
                  <bdi>{sentence.title}</bdi>
                </p>
                <p>
                  <bdi>{sentence.explanation}</bdi>
                </p>
              </div>
            </li>
          );
        })}
      </ul>
      {shown.length < sentences.length && (
        <p className="mt-3 text-ink-2">and {sentences.length - shown.length} more on the point's own page</p>
      )}
    </>
  );
}
