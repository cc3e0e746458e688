"use client";

import { useId, useState } from "react";
import type { ReviewView, Target } from "../../../../../../lib/workspace/review/schema.ts";
import { CONFIDENCE_WORDS, type RatingWords, TONE_WORDS } from "../../../../../_components/review/words.ts";
import { TextField } from "../../../../../_components/ui/forms.tsx";
import { adjudicateAction, assessAction, correctAction } from "../../review/actions.ts";
import { Area, Radios, StepFields } from "./step-fields.tsx";
import { useKeptText } from "./use-kept-text.ts";

export interface Answer {
  readonly id: string;
  readonly label: string;
}

interface JudgeProps {
  readonly storyId: string;
  readonly target: Target;
  readonly view: ReviewView;
  readonly answers: readonly Answer[];
  readonly onClose: () => void;
}

function RatingRadios(props: {
  scale: readonly RatingWords[];
  value: string | null;
  onValue: (id: string) => void;
}) {
  const name = useId();
  return (
    <Radios
      legend="Rating"
      name={name}
      value={props.value}
      onValue={props.onValue}
      options={props.scale.map(({ id, label, meaning, tone }) => ({
        value: id,
        label: (
          <>
            <span aria-hidden="true">{TONE_WORDS[tone].sign} </span>
            <bdi className="font-medium">{label}</bdi>
          </>
        ),
        hint: meaning,
      }))}
    />
  );
}

function AnswerField(props: {
  answers: readonly Answer[];
  value: string | null;
  onValue: (id: string | null) => void;
}) {
  if (props.answers.length === 0) return null;
  return (
    <label className="flex flex-col gap-1.5">
      <span className="font-medium">The answer that the evidence supports</span>
      <select
        className="field"
        value={props.value ?? ""}
        onChange={(event) => props.onValue(event.target.value || null)}
      >
        <option value="">none of them</option>
        {props.answers.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Whose draft it is, and of what: the text of one person is nobody else's. */
function draftKey({ view, target }: Pick<JudgeProps, "view" | "target">, part: string): string {
  return [part, view.desk.me.id, target.caseId ?? target.pointId].join(" ");
}

/** The answer of a judgement among those of now: by its words, which stay where ids do not. */
function answerIn(answers: readonly Answer[], label: string | undefined): string | null {
  return answers.find((answer) => answer.label === label)?.id ?? null;
}

type Confidence = keyof typeof CONFIDENCE_WORDS;
const CONFIDENCES = Object.keys(CONFIDENCE_WORDS) as readonly Confidence[];

/** One person's judgement. */
export function AssessFields({ storyId, target, view, answers, onClose }: JudgeProps) {
  const name = useId();
  const own = view.file.assessments.find(({ actor }) => actor.id === view.desk.me.id) ?? null;
  const [ratingId, setRating] = useState(own?.judgement.rating.id ?? null);
  const [positionId, setPosition] = useState(answerIn(answers, own?.judgement.position?.label));
  const [rationale, setRationale, forget] = useKeptText(
    draftKey({ view, target }, "assess"),
    own?.judgement.rationale ?? "",
  );
  const [confidence, setConfidence] = useState<Confidence>(own?.confidence ?? "medium");
  return (
    <StepFields
      save={own ? "Replace my assessment" : "Submit my assessment"}
      done="Your assessment is in."
      base={own?.id ?? null}
      onMade={forget}
      onClose={onClose}
      action={(base) =>
        assessAction(storyId, { target, ratingId: ratingId ?? "", positionId, rationale, confidence, base })
      }
    >
      {view.file.blind && view.file.state !== "assessed" && (
        <p className="text-ink-2">Nobody but you sees this until the other assessment is in.</p>
      )}
      <RatingRadios scale={view.desk.scale} value={ratingId} onValue={setRating} />
      <AnswerField answers={answers} value={positionId} onValue={setPosition} />
      <Area
        label="Rationale"
        hint="what it rests on; [1] cites a source"
        value={rationale}
        onValue={setRationale}
      />
      <Radios
        inline
        legend="How sure are you?"
        name={name}
        value={confidence}
        onValue={setConfidence}
        options={CONFIDENCES.map((each) => ({ value: each, label: CONFIDENCE_WORDS[each] }))}
      />
    </StepFields>
  );
}

const METHOD = "The sources' statements were compared word by word and checked against the evidence listed.";

/** The desk's judgement out of the assessments. */
export function AdjudicateFields({ storyId, target, view, answers, onClose }: JudgeProps) {
  const { adjudication, assessments } = view.file;
  const start = (adjudication ?? assessments[0])?.judgement;
  const [ratingId, setRating] = useState(start?.rating.id ?? null);
  const [positionId, setPosition] = useState(answerIn(answers, start?.position?.label));
  const [rationale, setRationale, forget] = useKeptText(
    draftKey({ view, target }, "adjudicate"),
    adjudication?.judgement.rationale ?? "",
  );
  const [method, setMethod] = useState(adjudication?.method ?? METHOD);
  return (
    <StepFields
      save="Adjudicate"
      done="It was adjudicated."
      base={adjudication?.id ?? null}
      onMade={forget}
      onClose={onClose}
      action={(base) =>
        adjudicateAction(storyId, { target, ratingId: ratingId ?? "", positionId, rationale, method, base })
      }
    >
      <RatingRadios scale={view.desk.scale} value={ratingId} onValue={setRating} />
      <AnswerField answers={answers} value={positionId} onValue={setPosition} />
      <Area
        label="Summary and rationale"
        hint="readers see this paragraph; [1] cites a source"
        value={rationale}
        onValue={setRationale}
        rows={6}
      />
      <Area label="Method" value={method} onValue={setMethod} rows={2} />
    </StepFields>
  );
}

/** Another finding in the place of the published one. */
export function CorrectFields({ storyId, target, view, onClose }: JudgeProps) {
  const published = view.file.findings.at(-1);
  const [ratingId, setRating] = useState(published?.finding.rating.id ?? null);
  const [summary, setSummary, forget] = useKeptText(
    draftKey({ view, target }, "correct"),
    published?.finding.summary ?? "",
  );
  const [method, setMethod] = useState(published?.finding.method ?? "");
  const [reason, setReason] = useState("");
  return (
    <StepFields
      save="Publish the correction"
      done="The finding was corrected; the earlier one stays visible under it."
      base={published?.id ?? null}
      onMade={forget}
      onClose={onClose}
      action={(base) =>
        correctAction(storyId, { target, base, ratingId: ratingId ?? "", summary, method, reason })
      }
    >
      <RatingRadios scale={view.desk.scale} value={ratingId} onValue={setRating} />
      <Area label="Summary and rationale" value={summary} onValue={setSummary} required rows={6} />
      <Area label="Method" value={method} onValue={setMethod} rows={2} />
      <TextField label="What was wrong (readers see it)" value={reason} onValue={setReason} required />
    </StepFields>
  );
}
