"use client";

import { useEffect, useState } from "react";
import type { TextWindow } from "../../../../../../lib/present/span-edges.ts";
import { FACET_LABELS } from "../../../../../../lib/present/status.ts";
import type { ClaimChoice, ClaimChoices } from "../../../../../../lib/workspace/story/claim-choices.ts";
import type { ClaimWording } from "../../../../../../lib/workspace/story/decision-schema.ts";
import { Problem } from "../../../../../_components/ui/forms.tsx";
import { Modal } from "../../../../../_components/ui/modal.tsx";
import {
  claimChoicesAction,
  claimFormAction,
  recutClaimsAction,
  windowAction,
} from "../../decisions/actions.ts";
import { ClaimChooser } from "./claim-chooser.tsx";
import { DecideFields, type DialogState } from "./decide-fields.tsx";
import { Loaded } from "./loaded.tsx";
import { WordingFields } from "./wording-fields.tsx";

interface MergeClaimProps extends DialogState {
  readonly storyId: string;
  readonly claimId: string;
}

/** Makes one claim of two that are one statement of their article. */
export function MergeClaim({ storyId, claimId, open, onOpenChange }: MergeClaimProps) {
  return (
    <Modal title="Merge with another claim" open={open} onOpenChange={onOpenChange}>
      <Loaded load={() => loadBoth(storyId, claimId)}>
        {({ articleId, first }) => (
          <MergeFields
            storyId={storyId}
            articleId={articleId}
            first={first}
            onClose={() => onOpenChange(false)}
          />
        )}
      </Loaded>
    </Modal>
  );
}

async function loadBoth(storyId: string, claimId: string) {
  const [form, choices] = await Promise.all([
    claimFormAction(storyId, claimId),
    claimChoicesAction(storyId, { claimId, among: "own", query: "" }),
  ]);
  if (!form.ok) return form;
  if (!choices.ok) return choices;
  return { ok: true, value: { articleId: form.value.articleId, first: choices.value } } as const;
}

interface MergeFieldsProps {
  readonly storyId: string;
  readonly articleId: string;
  readonly first: ClaimChoices;
  readonly onClose: () => void;
}

const FACETS = Object.keys(FACET_LABELS) as (keyof typeof FACET_LABELS)[];

/** One that says it all: the longer statement, all the words, all the kinds. */
function together(a: ClaimWording, b: ClaimWording): ClaimWording {
  return {
    statement: b.statement.length > a.statement.length ? b.statement : a.statement,
    facets: FACETS.filter((facet) => a.facets.includes(facet) || b.facets.includes(facet)),
    start: Math.min(a.start, b.start),
    end: Math.max(a.end, b.end),
  };
}

function MergeFields({ storyId, articleId, first, onClose }: MergeFieldsProps) {
  const { claim } = first;
  const [other, setOther] = useState<ClaimChoice | null>(null);
  const [merged, setMerged] = useState<ClaimWording>(claim.wording);
  const [bases, setBases] = useState<Readonly<Record<string, ClaimWording>>>({});
  const baseOf = ({ id, wording }: ClaimChoice) => ({ claimId: id, base: bases[id] ?? wording });
  const { window, problem } = useWindow(storyId, articleId, other && together(claim.wording, other.wording));
  function choose(choice: ClaimChoice) {
    setOther(choice);
    setMerged(together(claim.wording, choice.wording));
  }
  if (first.total === 0) return <p>Its article has no other claim.</p>;
  return (
    <DecideFields
      save="Merge"
      done="The claims were merged."
      onClose={onClose}
      action={(reason) =>
        recutClaimsAction(storyId, {
          claims: [baseOf(claim), ...(other ? [baseOf(other)] : [])],
          parts: [merged],
          reason,
        })
      }
      onStale={({ claimId, wording }) => setBases({ ...bases, [claimId]: wording })}
      theirsInWords={({ wording }) => wording.statement}
    >
      <p className="text-ink-2">
        This claim: <bdi>{claim.wording.statement}</bdi>
      </p>
      <ClaimChooser
        storyId={storyId}
        claimId={claim.id}
        among="own"
        label="The other claim"
        first={first}
        chosen={other}
        onChosen={choose}
      />
      <Problem>{problem}</Problem>
      {other && window && <WordingFields value={merged} onValue={setMerged} window={window} />}
    </DecideFields>
  );
}

/** The text around both claims. It is asked for without a wait to be seen: the focus stays in the list of claims. */
function useWindow(storyId: string, articleId: string, span: { start: number; end: number } | null) {
  const [window, setWindow] = useState<TextWindow | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const start = span?.start;
  const end = span?.end;
  useEffect(() => {
    if (start === undefined || end === undefined) return;
    let newest = true;
    setWindow(null);
    windowAction(storyId, { articleId, start, end }).then((answer) => {
      if (!newest) return;
      setProblem(answer.ok ? null : answer.message);
      if (answer.ok) setWindow(answer.value);
    });
    return () => {
      newest = false;
    };
  }, [storyId, articleId, start, end]);
  return { window, problem };
}
