"use client";

import { useId, useState } from "react";
import type {
  AssignInput,
  MoveInput,
  ReviewView,
  Target,
} from "../../../../../../lib/workspace/review/schema.ts";
import { judgementInWords, OWNER_NAME } from "../../../../../../lib/workspace/review/words.ts";
import { Fields, TextField } from "../../../../../_components/ui/forms.tsx";
import { Notice } from "../../../../../_components/ui/notice.tsx";
import { askAction, assignAction, followUpAction, moveAction, publishAction } from "../../review/actions.ts";
import { useAnnounce } from "../decide/notices.tsx";
import { Area, Radios, StepFields } from "./step-fields.tsx";

interface StepProps {
  readonly storyId: string;
  readonly target: Target;
  readonly onClose: () => void;
}

interface MoveFieldsProps extends StepProps {
  readonly act: MoveInput["act"];
  readonly save: string;
  readonly done: string;
  readonly label: string;
}

/** Moves a review, with the reason. */
export function MoveFields({ storyId, target, act, save, done, label, onClose }: MoveFieldsProps) {
  const [reason, setReason] = useState("");
  return (
    <StepFields
      save={save}
      done={done}
      onClose={onClose}
      action={() => moveAction(storyId, { act, target, reason })}
    >
      <TextField label={label} value={reason} onValue={setReason} required />
    </StepFields>
  );
}

/** Shows what is missing, or what will be public. */
export function PublishFields({ storyId, target, view, onClose }: StepProps & { view: ReviewView }) {
  const { adjudication, evidence, findings } = view.file;
  const isUnsigned = view.desk.me.name === OWNER_NAME;
  const [name, setName] = useState("");
  if (view.whyNotPublish.length > 0) {
    return (
      <Notice kind="problem">
        <p className="font-medium">It cannot be published yet.</p>
        <ul className="mt-1 list-disc pl-5">
          {view.whyNotPublish.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      </Notice>
    );
  }
  return (
    <StepFields
      save="Publish"
      done="The finding was published."
      base={adjudication?.id ?? null}
      onClose={onClose}
      action={(base) => publishAction(storyId, { target, base, ...(isUnsigned ? { signAs: name } : {}) })}
    >
      <p>
        Readers will see:{" "}
        <bdi className="font-medium">{adjudication && judgementInWords(adjudication.judgement)}</bdi>, your
        summary, the answers with their sources, {evidence.length}{" "}
        {evidence.length === 1 ? "piece" : "pieces"} of evidence, the method, the reviewers and the list of
        sources. Notes of the desk stay here.
      </p>
      <blockquote className="max-h-48 overflow-auto border-l-2 border-rule-2 pl-3 font-serif text-[16px] leading-relaxed whitespace-pre-line">
        <bdi>{adjudication?.judgement.rationale}</bdi>
      </blockquote>
      {isUnsigned && (
        <TextField label="Your name, as readers see it" value={name} onValue={setName} required />
      )}
      <p className="text-ink-2">
        What is published can be corrected or withdrawn in public; it cannot be made undone.
        {findings.length > 0 && " The earlier finding stays visible under it."}
      </p>
    </StepFields>
  );
}

/** The open question, and whom to ask. */
export function AskFields({ storyId, target, onClose }: StepProps) {
  const [question, setQuestion] = useState("");
  const [whom, setWhom] = useState("");
  return (
    <StepFields
      save="Add the card"
      done="The question was added."
      onClose={onClose}
      action={() => askAction(storyId, { target, question, whom })}
    >
      <Area label="What is to be found out" value={question} onValue={setQuestion} required rows={2} />
      <TextField label="Whom to ask, or where to look" value={whom} onValue={setWhom} />
    </StepFields>
  );
}

/** What was asked, or answered. */
export function FollowUpFields({ storyId, target, of, onClose }: StepProps & { of: string }) {
  const name = useId();
  const [part, setPart] = useState<"asked" | "answered">("asked");
  const [words, setWords] = useState("");
  return (
    <StepFields
      save="Keep it"
      done={part === "asked" ? "What was asked is kept." : "The answer is kept."}
      onClose={onClose}
      action={() => followUpAction(storyId, { target, of, part, words })}
    >
      <Radios
        inline
        legend="What happened"
        name={name}
        value={part}
        onValue={setPart}
        options={[
          { value: "asked", label: "We asked" },
          { value: "answered", label: "They answered" },
        ]}
      />
      <Area label="In their words, or ours" value={words} onValue={setWords} required rows={3} />
    </StepFields>
  );
}

interface AssignFieldsProps {
  readonly storyId: string;
  readonly targets: readonly Target[];
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly assigneeId: string | null;
  readonly due: string | null;
  readonly onClose: () => void;
}

/** Who is to do it, and by when. */
export function AssignFields({ storyId, targets, people, onClose, ...now }: AssignFieldsProps) {
  const [to, setTo] = useState(now.assigneeId ?? "");
  const [due, setDue] = useState(now.due ?? "");
  const announce = useAnnounce();
  const input: AssignInput = { targets: [...targets], to: to || null, due: due || null };
  return (
    <Fields
      save="Save"
      saving="Saving …"
      action={() => assignAction(storyId, input)}
      onDone={() => {
        announce({ words: targets.length === 1 ? "Saved." : `Saved for ${targets.length} points.` });
        onClose();
      }}
    >
      <label className="flex flex-col gap-1.5">
        <span className="font-medium">Assigned to</span>
        <select className="field" value={to} onChange={(event) => setTo(event.target.value)}>
          <option value="">nobody</option>
          {people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label className="flex flex-col gap-1.5">
        <span className="font-medium">Due</span>
        <input type="date" className="field" value={due} onChange={(event) => setDue(event.target.value)} />
      </label>
    </Fields>
  );
}
