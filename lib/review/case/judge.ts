/** What a judgement may say: a rating is of one answer, never of a question that several answers are given to. */
import type { Point } from "../../model/index.ts";
import type { Judgement } from "./step.ts";

export interface Judged {
  readonly rating: Judgement["rating"];
  /** Ids of positions of the point; null: none is named. */
  readonly ratedId: string | null;
  readonly positionId: string | null;
}

/**
 * Fills in what follows from the rest: the only answer is the one that is rated, and an answer that is rated as borne
 * out is the one that the evidence supports.
 * @param point as it stands now; null where the newest analysis has none
 */
export function completeJudged({ rating, ratedId, positionId }: Judged, point: Point | null): Judged {
  const answers = point?.positions ?? [];
  const only = answers.length === 1 && rating.tone !== "open" ? (answers[0]?.id ?? null) : null;
  const rated = ratedId ?? (rating.tone === "for" ? positionId : null) ?? only;
  const supported = positionId ?? (rating.tone === "for" ? rated : null);
  return { rating, ratedId: rated, positionId: supported };
}

/** Why the parts of a judgement do not go together, as a sentence that says what to do; null where they do. */
export function whyNotJudge({ rating, ratedId, positionId }: Judged, point: Point | null): string | null {
  const answers = point?.positions ?? [];
  const labelOf = (id: string | null) => answers.find((each) => each.id === id)?.label ?? "";
  if (ratedId === null) {
    if (rating.tone === "open" || answers.length === 0) return null;
    const choice = answers.map(({ label }) => `“${label}”`).join(", ");
    return `Say which answer is rated “${rating.label}”: the question has ${answers.length} answers (${choice}).`;
  }
  if (rating.tone === "against" && ratedId === positionId)
    return `“${labelOf(ratedId)}” cannot be rated “${rating.label}” and be the answer that the evidence supports: choose another answer to rate, or another one that is supported.`;
  if (rating.tone === "for" && contradict(point, ratedId, positionId))
    return `“${labelOf(ratedId)}” is rated “${rating.label}”, but the evidence is said to support “${labelOf(positionId)}”, which contradicts it: choose one of them.`;
  return null;
}

function contradict(point: Point | null, one: string, other: string | null): boolean {
  return (point?.relations ?? []).some(
    ({ a, b, relation }) =>
      relation === "conflict" && ((a === one && b === other) || (a === other && b === one)),
  );
}

/** A rating with the answer that it is of, as one line: “9”: Refuted. */
export function ratingInWords({
  rating,
  rated,
}: {
  rating: { label: string };
  rated: string | null;
}): string {
  return rated === null ? rating.label : `“${rated}”: ${rating.label}`;
}

/** The same of a judgement. */
export function judgementInWords({ rating, rated }: Pick<Judgement, "rating" | "rated">): string {
  return ratingInWords({ rating, rated: rated?.label ?? null });
}

/** Whether two judgements differ in the rating, or rate different answers. */
export function judgedOtherwise(one: Judgement, other: Judgement): boolean {
  return one.rating.id !== other.rating.id || one.rated?.label !== other.rated?.label;
}
