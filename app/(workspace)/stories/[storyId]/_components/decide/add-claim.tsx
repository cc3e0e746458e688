"use client";

import { useState } from "react";
import type { TextWindow } from "../../../../../../lib/present/span-edges.ts";
import type { ClaimWording, SpanOf } from "../../../../../../lib/workspace/story/decision-schema.ts";
import { Modal } from "../../../../../_components/ui/modal.tsx";
import { addClaimAction, windowAction } from "../../decisions/actions.ts";
import { DecideFields, type DialogState } from "./decide-fields.tsx";
import { Loaded } from "./loaded.tsx";
import { WordingFields } from "./wording-fields.tsx";

interface AddClaimProps extends DialogState {
  readonly storyId: string;
  /** The words to begin with. */
  readonly span: SpanOf;
}

/** Adds a claim that the engine did not find, in whatever language. */
export function AddClaim({ storyId, span, open, onOpenChange }: AddClaimProps) {
  return (
    <Modal title="Add a claim" open={open} onOpenChange={onOpenChange}>
      <Loaded load={() => windowAction(storyId, span)}>
        {(window) => (
          <AddFields storyId={storyId} span={span} window={window} onClose={() => onOpenChange(false)} />
        )}
      </Loaded>
    </Modal>
  );
}

interface AddFieldsProps {
  readonly storyId: string;
  readonly span: SpanOf;
  readonly window: TextWindow;
  readonly onClose: () => void;
}

function AddFields({ storyId, span, window, onClose }: AddFieldsProps) {
  const wordsOf = ({ start, end }: { start: number; end: number }) =>
    window.text
      .slice(start - window.start, end - window.start)
      .replaceAll(/\s+/gu, " ")
      .trim();
  const [wording, setWording] = useState<ClaimWording>({
    statement: wordsOf(span),
    facets: [],
    start: span.start,
    end: span.end,
  });
  function change(next: ClaimWording) {
    // The statement follows the words until somebody writes one.
    const follows = wording.statement === wordsOf(wording) && next.statement === wording.statement;
    setWording(follows ? { ...next, statement: wordsOf(next) } : next);
  }
  return (
    <DecideFields
      save="Add the claim"
      done="The claim was added."
      onClose={onClose}
      action={(reason) => addClaimAction(storyId, { ...wording, articleId: span.articleId, reason })}
    >
      <WordingFields value={wording} onValue={change} window={window} />
    </DecideFields>
  );
}
