"use client";

import { type ReactNode, useState } from "react";
import { Fields } from "../../../../../_components/ui/forms.tsx";
import { Notice } from "../../../../../_components/ui/notice.tsx";
import type { ActionResult } from "../../../../../_edge/act.ts";
import { useAnnounce } from "../decide/notices.tsx";

/** What became of what was sent: `stepId` names what can be taken back. */
type Sent =
  | { readonly kind: "made"; readonly stepId?: string | null }
  | { readonly kind: "stale"; readonly theirs: string; readonly base: string | null };

interface StepFieldsProps {
  readonly save: string;
  /** What the notice says afterwards. */
  readonly done: string;
  /** The step that the form showed as the newest of its kind. */
  readonly base?: string | null;
  readonly action: (base: string | null) => Promise<ActionResult<Sent>>;
  /** It is written: what was kept of it can go. */
  readonly onMade?: () => void;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/**
 * The fields of a step in a review. Where somebody else was quicker nothing is written: theirs is shown above what was
 * typed, which stays, and saving again puts one's own over it.
 */
export function StepFields({ save, done, base = null, action, onMade, onClose, children }: StepFieldsProps) {
  const [stale, setStale] = useState<{ readonly theirs: string; readonly base: string | null } | null>(null);
  const announce = useAnnounce();
  async function run(): Promise<ActionResult<unknown>> {
    const result = await action(stale ? stale.base : base);
    if (!result.ok) return result;
    if (result.value.kind === "made") {
      onMade?.();
      announce({ stepId: result.value.stepId ?? null, words: done });
      onClose();
    } else setStale({ theirs: result.value.theirs, base: result.value.base });
    return result;
  }
  return (
    <Fields
      save={stale === null ? save : "Save mine over it"}
      saving="Saving …"
      action={run}
      onDone={() => undefined}
    >
      {stale !== null && (
        <Notice kind="problem">
          <p>Somebody changed this since you opened it. It now reads:</p>
          <p className="my-1 font-medium whitespace-pre-line">
            <bdi>{stale.theirs}</bdi>
          </p>
          <p>Nothing was saved, and yours is still below. Close this to leave theirs as it is.</p>
        </Notice>
      )}
      {children}
    </Fields>
  );
}

interface AreaProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly required?: boolean;
  readonly rows?: number;
}

/** A text of several lines; Control and Enter save it. */
export function Area({ label, hint, value, onValue, required = false, rows = 4 }: AreaProps) {
  return (
    <label className="flex flex-col gap-1.5">
      <span className="font-medium">
        {label}
        {hint !== undefined && <span className="ml-1.5 font-normal text-ink-2">{hint}</span>}
      </span>
      <textarea
        className="field"
        dir="auto"
        rows={rows}
        required={required}
        value={value}
        onChange={(event) => onValue(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          event.currentTarget.form?.requestSubmit();
        }}
      />
    </label>
  );
}

interface RadiosProps<T extends string> {
  readonly legend: string;
  readonly options: readonly { readonly value: T; readonly label: ReactNode; readonly hint?: string }[];
  readonly value: T | null;
  readonly onValue: (value: T) => void;
  readonly name: string;
  readonly inline?: boolean;
}

/** One of several, by arrow keys. */
export function Radios<T extends string>({
  legend,
  options,
  value,
  onValue,
  name,
  inline = false,
}: RadiosProps<T>) {
  return (
    <fieldset>
      <legend className="mb-1 font-medium">{legend}</legend>
      <div className={inline ? "flex flex-wrap gap-x-5" : "flex flex-col"}>
        {options.map((option) => (
          <label key={option.value} className="flex min-h-8 items-baseline gap-2 py-0.5">
            <input
              type="radio"
              name={name}
              required
              value={option.value}
              checked={value === option.value}
              onChange={() => onValue(option.value)}
            />
            <span>
              {option.label}
              {option.hint && <span className="text-[13px] text-ink-2"> {option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
