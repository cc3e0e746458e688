import type { ReviewView } from "../../../../../../lib/workspace/review/schema.ts";
import { judgedOtherwise, judgementInWords } from "../../../../../../lib/workspace/review/words.ts";
import { RatingBadge } from "../../../../../_components/review/rating-badge.tsx";
import { CONFIDENCE_WORDS, momentInWords } from "../../../../../_components/review/words.ts";

type File = ReviewView["file"];
type Judgement = File["assessments"][number]["judgement"];

/** What the reviewers found, and what the desk made of it. What one may not see yet is not here. */
export function Assessments({ file }: { file: File }) {
  const { assessments, hiddenFrom, adjudication, blind, asked } = file;
  return (
    <>
      {hiddenFrom.length > 0 && (
        <p className="rounded-md border border-dashed border-edge px-3 py-2 text-ink-2">
          Blind: an assessment by <bdi className="font-medium text-ink">{hiddenFrom.join(", ")}</bdi> is in.
          It is shown once {asked} people have assessed.
        </p>
      )}
      {assessments.length > 0 && (
        <ul className="flex flex-col gap-3" aria-label="Assessments">
          {assessments.map(({ id, actor, at, judgement, confidence }) => (
            <li key={id} className="rounded-md border border-rule bg-sheet px-4 py-3">
              <p className="text-[13px] text-ink-2">
                <bdi className="font-medium text-ink">{actor.name}</bdi> assessed ·{" "}
                {CONFIDENCE_WORDS[confidence]} · {momentInWords(at)}
                {blind && assessments.length < asked && " · seen by nobody else yet"}
              </p>
              <JudgementBody judgement={judgement} />
            </li>
          ))}
        </ul>
      )}
      {adjudication && (
        <div className="rounded-md border border-edge bg-sheet px-4 py-3" data-adjudication>
          <p className="text-[13px] text-ink-2">
            <bdi className="font-medium text-ink">{adjudication.actor.name}</bdi> adjudicated ·{" "}
            {momentInWords(adjudication.at)}
          </p>
          <JudgementBody judgement={adjudication.judgement} />
          {adjudication.method !== "" && (
            <p className="mt-1 text-[13px] text-ink-2">
              Method: <bdi>{adjudication.method}</bdi>
            </p>
          )}
          <Dissent file={file} />
        </div>
      )}
    </>
  );
}

function JudgementBody({ judgement: { rating, rated, position, rationale } }: { judgement: Judgement }) {
  return (
    <>
      <p className="mt-1 flex flex-wrap items-baseline gap-x-3">
        <RatingBadge rating={rating} />
        {rated && (
          <span className="text-ink-2">
            of <bdi className="font-medium text-ink">{rated.label}</bdi>
          </span>
        )}
        {position && position.label !== rated?.label && (
          <span className="text-ink-2">
            supports <bdi className="font-medium text-ink">{position.label}</bdi>
          </span>
        )}
      </p>
      {rationale === "" ? (
        <p className="mt-1 text-ink-2">No rationale.</p>
      ) : (
        <p className="mt-1 max-w-prose whitespace-pre-line" dir="auto">
          {rationale}
        </p>
      )}
    </>
  );
}

function Dissent({ file: { assessments, adjudication } }: { file: File }) {
  const others = assessments.filter(
    ({ judgement }) => adjudication !== null && judgedOtherwise(judgement, adjudication.judgement),
  );
  if (others.length === 0) return null;
  return (
    <p className="mt-2 border-t border-rule pt-2 text-[13px] text-ink-2">
      Dissent:{" "}
      {others.map(({ id, actor, judgement }, index) => (
        <span key={id}>
          {index > 0 && "; "}
          <bdi>{actor.name}</bdi> came to{" "}
          <bdi className="font-medium text-ink">{judgementInWords(judgement)}</bdi>
        </span>
      ))}
    </p>
  );
}
