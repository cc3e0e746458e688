"use client";

import { useId } from "react";
import type { ReviewView } from "../../../../../../lib/workspace/review/schema.ts";
import { type RatingWords, TONE_WORDS } from "../../../../../_components/review/words.ts";
import { Radios } from "./step-fields.tsx";

export interface Answer {
  readonly id: string;
  readonly label: string;
}

/** What is judged, while it is typed. */
interface Judging {
  readonly ratedId: string | null;
  readonly ratingId: string | null;
  readonly positionId: string | null;
}

interface JudgingFieldsProps {
  readonly scale: readonly RatingWords[];
  readonly answers: readonly Answer[];
  readonly value: Judging;
  readonly onValue: (value: Judging) => void;
}

/** First which answer, then what of it: a rating of a question alone could mean any of its answers. */
export function JudgingFields({ scale, answers, value, onValue }: JudgingFieldsProps) {
  const name = useId();
  const tone = scale.find(({ id }) => id === value.ratingId)?.tone ?? null;
  return (
    <>
      <AnswerField
        label="The answer that is rated"
        none={tone === "open" ? "the question as a whole" : "choose an answer …"}
        required={tone !== "open"}
        answers={answers}
        value={value.ratedId}
        onValue={(ratedId) => onValue({ ...value, ratedId })}
      />
      <Radios
        legend="Rating"
        name={name}
        value={value.ratingId}
        onValue={(ratingId) => onValue({ ...value, ratingId })}
        options={scale.map(({ id, label, meaning, tone: each }) => ({
          value: id,
          label: (
            <>
              <span aria-hidden="true">{TONE_WORDS[each].sign} </span>
              <bdi className="font-medium">{label}</bdi>
            </>
          ),
          hint: meaning,
        }))}
      />
      {tone !== null && tone !== "for" && (
        <AnswerField
          label="The answer that the evidence supports instead"
          none="none of them"
          answers={answers.filter(({ id }) => tone !== "against" || id !== value.ratedId)}
          value={value.positionId}
          onValue={(positionId) => onValue({ ...value, positionId })}
        />
      )}
    </>
  );
}

interface AnswerFieldProps {
  readonly label: string;
  readonly none: string;
  readonly required?: boolean;
  readonly answers: readonly Answer[];
  readonly value: string | null;
  readonly onValue: (id: string | null) => void;
}

function AnswerField({ label, none, required = false, answers, value, onValue }: AnswerFieldProps) {
  if (answers.length === 0) return null;
  return (
    <label className="flex flex-col gap-1.5">
      <span className="font-medium">{label}</span>
      <select
        className="field"
        required={required}
        value={answers.some(({ id }) => id === value) ? (value ?? "") : ""}
        onChange={(event) => onValue(event.target.value || null)}
      >
        <option value="">{none}</option>
        {answers.map((answer) => (
          <option key={answer.id} value={answer.id}>
            {answer.label}
          </option>
        ))}
      </select>
    </label>
  );
}

type Judgement = ReviewView["file"]["assessments"][number]["judgement"];

/** A judgement as its form begins: the only answer is the one that is rated. */
export function judgingOf(answers: readonly Answer[], judgement: Judgement | undefined): Judging {
  const [first, second] = answers;
  return {
    ratedId: answerIn(answers, judgement?.rated?.label) ?? (second ? null : (first?.id ?? null)),
    ratingId: judgement?.rating.id ?? null,
    positionId: answerIn(answers, judgement?.position?.label),
  };
}

/** What is sent: an answer that is borne out needs no other in its place, and none contradicts itself. */
export function judged({ ratedId, ratingId, positionId }: Judging, scale: readonly RatingWords[]) {
  const tone = scale.find(({ id }) => id === ratingId)?.tone;
  const isIdle = tone === "for" || (tone === "against" && positionId === ratedId);
  return { ratedId, ratingId: ratingId ?? "", positionId: isIdle ? null : positionId };
}

/** The answer of a judgement among those of now: by its words, which stay where ids do not. */
function answerIn(answers: readonly Answer[], label: string | undefined): string | null {
  return answers.find((answer) => answer.label === label)?.id ?? null;
}
