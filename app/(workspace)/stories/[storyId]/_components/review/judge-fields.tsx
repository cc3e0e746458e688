"use client";

import { useId, useState } from "react";
import type { ReviewView, Target } from "../../../../../../lib/workspace/review/schema.ts";
import { CONFIDENCE_WORDS } from "../../../../../_components/review/words.ts";
import { TextField } from "../../../../../_components/ui/forms.tsx";
import { adjudicateAction, assessAction, correctAction } from "../../review/actions.ts";
import { type Answer, JudgingFields, judged, judgingOf } from "./judging-fields.tsx";
import { Area, Radios, StepFields } from "./step-fields.tsx";
import { UnknownSources } from "./unknown-sources.tsx";
import { useKeptText } from "./use-kept-text.ts";

interface JudgeProps {
  readonly storyId: string;
  readonly target: Target;
  readonly view: ReviewView;
  readonly answers: readonly Answer[];
  readonly onClose: () => void;
}

/** Whose draft it is, and of what: the text of one person is nobody else's. */
function draftKey({ view, target }: Pick<JudgeProps, "view" | "target">, part: string): string {
  return [part, view.desk.me.id, target.caseId ?? target.pointId].join(" ");
}

type Confidence = keyof typeof CONFIDENCE_WORDS;
const CONFIDENCES = Object.keys(CONFIDENCE_WORDS) as readonly Confidence[];

/** One person's judgement. */
export function AssessFields({ storyId, target, view, answers, onClose }: JudgeProps) {
  const name = useId();
  const own = view.file.assessments.find(({ actor }) => actor.id === view.desk.me.id) ?? null;
  const [judging, setJudging] = useState(() => judgingOf(answers, own?.judgement));
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
        assessAction(storyId, { target, ...judged(judging, view.desk.scale), rationale, confidence, base })
      }
    >
      {view.file.blind && view.file.state !== "assessed" && (
        <p className="text-ink-2">Nobody but you sees this until the other assessment is in.</p>
      )}
      <JudgingFields scale={view.desk.scale} answers={answers} value={judging} onValue={setJudging} />
      <Area
        label="Rationale"
        hint="what it rests on; [1] cites a source"
        value={rationale}
        onValue={setRationale}
      />
      <UnknownSources text={rationale} sources={view.sources} />
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
  const [judging, setJudging] = useState(() => judgingOf(answers, start));
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
        adjudicateAction(storyId, { target, ...judged(judging, view.desk.scale), rationale, method, base })
      }
    >
      <JudgingFields scale={view.desk.scale} answers={answers} value={judging} onValue={setJudging} />
      <Area
        label="Summary and rationale"
        hint="readers see this paragraph; [1] cites a source"
        value={rationale}
        onValue={setRationale}
        rows={6}
      />
      <UnknownSources text={rationale} sources={view.sources} />
      <Area label="Method" value={method} onValue={setMethod} rows={2} />
    </StepFields>
  );
}

/** Another finding in the place of the published one. */
export function CorrectFields({ storyId, target, view, answers, onClose }: JudgeProps) {
  const published = view.file.findings.at(-1);
  const [judging, setJudging] = useState(() => ({
    ...judgingOf(answers, view.file.adjudication?.judgement),
    ratingId: published?.finding.rating.id ?? null,
  }));
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
        correctAction(storyId, { target, base, ...judged(judging, view.desk.scale), summary, method, reason })
      }
    >
      <JudgingFields scale={view.desk.scale} answers={answers} value={judging} onValue={setJudging} />
      <Area label="Summary and rationale" value={summary} onValue={setSummary} required rows={6} />
      <UnknownSources text={summary} sources={view.sources} />
      <Area label="Method" value={method} onValue={setMethod} rows={2} />
      <TextField label="What was wrong (readers see it)" value={reason} onValue={setReason} required />
    </StepFields>
  );
}
