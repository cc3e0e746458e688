"use client";

import { useEffect, useState } from "react";
import type { ClaimChoice, ClaimChoices } from "../../../../../../lib/workspace/story/claim-choices.ts";
import { Problem } from "../../../../../_components/ui/forms.tsx";
import { usePausedText } from "../../../../../_components/ui/use-paused-text.ts";
import { claimChoicesAction } from "../../decisions/actions.ts";
import { ChoiceList } from "./choice-list.tsx";

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
  const [query, setQuery] = useState("");
  const [text, setText] = usePausedText(query, setQuery);
  const { found, problem } = useChoices(storyId, { claimId, among, query }, first);
  const apart = chosen !== null && !found.choices.some(({ id }) => id === chosen.id);
  return (
    <>
      <ChoiceList
        label={label}
        query={text}
        onQuery={setText}
        shown={apart ? [chosen, ...found.choices] : found.choices}
        total={found.total + (apart ? 1 : 0)}
        chosenId={chosen?.id ?? null}
        onChosen={onChosen}
        none="No claim has these words."
      >
        {({ wording, source }) => (
          <>
            <bdi>{wording.statement}</bdi>{" "}
            {among === "others" && (
              <span className="text-[13px] text-ink-2">
                <bdi>{source}</bdi>
              </span>
            )}
          </>
        )}
      </ChoiceList>
      <Problem>{problem}</Problem>
    </>
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
