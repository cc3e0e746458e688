"use client";

import { type ReactNode, useId } from "react";
import { TextField } from "../../../../../_components/ui/forms.tsx";

interface ChoiceListProps<T> {
  readonly label: string;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly shown: readonly T[];
  /** How many fit, those included that are not shown. */
  readonly total: number;
  readonly chosenId: string | null;
  readonly onChosen: (choice: T) => void;
  /** What stands where nothing fits. */
  readonly none: string;
  readonly children: (choice: T) => ReactNode;
}

/** One of many, narrowed by typing. */
export function ChoiceList<T extends { readonly id: string }>(props: ChoiceListProps<T>) {
  const { label, query, onQuery, shown, total, chosenId, onChosen, none, children } = props;
  const name = useId();
  return (
    <div className="flex flex-col gap-2">
      <TextField label={`${label}: find by words`} value={query} onValue={onQuery} />
      <fieldset className="max-h-60 overflow-auto rounded-md border border-rule-2 px-3 py-1.5">
        <legend className="sr-only">{label}</legend>
        {shown.map((choice) => (
          <label key={choice.id} className="flex min-h-8 items-baseline gap-2 py-1">
            <input
              type="radio"
              name={name}
              required
              checked={choice.id === chosenId}
              onChange={() => onChosen(choice)}
            />
            <span>{children(choice)}</span>
          </label>
        ))}
        {shown.length < total && (
          <p className="py-1 text-ink-2">and {total - shown.length} more: type a word of it</p>
        )}
        {total === 0 && <p className="py-1 text-ink-2">{none}</p>}
      </fieldset>
    </div>
  );
}
