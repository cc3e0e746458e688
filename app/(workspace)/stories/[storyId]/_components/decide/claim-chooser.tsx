"use client";

import { useEffect, useId, useState } from "react";
import type { ClaimChoice, ClaimChoices } from "../../../../../../lib/workspace/story/claim-choices.ts";
import { Problem, TextField } from "../../../../../_components/ui/forms.tsx";
import { usePausedText } from "../../../../../_components/ui/use-paused-text.ts";
import { claimChoicesAction } from "../../decisions/actions.ts";

interface ClaimChooserProps {
  readonly storyId: string;
  readonly claimId: string;
  /** Claims of its own article, or those of the others. */
  readonly among: "own" | "others";
  readonly label: string;
  readonly first: ClaimChoices;
  readonly chosen: ClaimChoice | null;
  readonly onChosen: (choice: ClaimChoice) => void;
}

/** A list of claims to choose one of: the likeliest first, narrowed by typing. */
export function ClaimChooser({ storyId, claimId, among, label, first, chosen, onChosen }: ClaimChooserProps) {
  const name = useId();
  const [query, setQuery] = useState("");
  const [text, setText] = usePausedText(query, setQuery);
  const { found, problem } = useChoices(storyId, { claimId, among, query }, first);
  const listed = chosen && !found.choices.some(({ id }) => id === chosen.id);
  const shown = listed ? [chosen, ...found.choices] : found.choices;
  return (
    <div className="flex flex-col gap-2">
      <TextField label={`${label}: find by words`} value={text} onValue={setText} />
      <Problem>{problem}</Problem>
      <fieldset className="max-h-60 overflow-auto rounded-md border border-rule-2 px-3 py-1.5">
        <legend className="sr-only">{label}</legend>
        {shown.map((choice) => (
          <label key={choice.id} className="flex min-h-8 items-baseline gap-2 py-1">
            <input
              type="radio"
              name={name}
              required
              checked={choice.id === chosen?.id}
              onChange={() => onChosen(choice)}
            />
            <span>
              <bdi>{choice.wording.statement}</bdi>{" "}
              {among === "others" && (
                <span className="text-[13px] text-ink-2">
                  <bdi>{choice.source}</bdi>
                </span>
              )}
            </span>
          </label>
        ))}
        {found.choices.length < found.total && (
          <p className="py-1 text-ink-2">and {found.total - found.choices.length} more: type a word of it</p>
        )}
        {found.total === 0 && <p className="py-1 text-ink-2">No claim has these words.</p>}
      </fieldset>
    </div>
  );
}

/** The answer to the newest question; until it comes, the one before. */
function useChoices(
  storyId: string,
  { claimId, among, query }: { claimId: string; among: "own" | "others"; query: string },
  first: ClaimChoices,
): { readonly found: ClaimChoices; readonly problem: string | null } {
  const [found, setFound] = useState(first);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    let newest = true;
    if (query === "") setFound(first);
    else {
      claimChoicesAction(storyId, { claimId, among, query }).then((answer) => {
        if (!newest) return;
        setProblem(answer.ok ? null : answer.message);
        if (answer.ok) setFound(answer.value);
      });
    }
    return () => {
      newest = false;
    };
  }, [storyId, claimId, among, query, first]);
  return { found, problem };
}
