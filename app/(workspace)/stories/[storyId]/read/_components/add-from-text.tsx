"use client";

import { type RefObject, useCallback, useEffect, useMemo, useState } from "react";
import type { SpanOf } from "../../../../../../lib/workspace/story/decision-schema.ts";
import { useKeys } from "../../../../../_components/ui/keys.tsx";
import { AddClaim } from "../../_components/decide/add-claim.tsx";
import { selectedSpan } from "../../_components/decide/selection.ts";

interface AddFromTextProps {
  readonly storyId: string;
  /** What holds the articles. */
  readonly root: RefObject<HTMLElement | null>;
  /** The words to begin with where none are selected. */
  readonly fallback: SpanOf;
  /** Writes a note on the selected words; null: on whatever one is at. */
  readonly onNote: (span: SpanOf | null) => void;
}

/** The selected words of one article; null where nothing, or more than one article, is selected. */
function selectedIn(root: HTMLElement | null): SpanOf | null {
  const found = [...(root?.querySelectorAll<HTMLElement>("[data-article]") ?? [])].flatMap((article) => {
    const span = selectedSpan(article);
    return span ? [{ articleId: article.dataset.article ?? "", ...span }] : [];
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Adds a claim, or a note: from the selected words, or by keyboard from where one is. */
export function AddFromText({ storyId, root, fallback, onNote }: AddFromTextProps) {
  const [selected, setSelected] = useState<SpanOf | null>(null);
  const [adding, setAdding] = useState<SpanOf | null>(null);
  useEffect(() => {
    const look = () => setSelected(selectedIn(root.current));
    document.addEventListener("selectionchange", look);
    return () => document.removeEventListener("selectionchange", look);
  }, [root]);
  const add = useCallback(() => setAdding(selectedIn(root.current) ?? fallback), [root, fallback]);
  const keys = useMemo(
    () => [
      {
        keys: ["s"],
        does: "State a claim: from the selected words, or from where you are",
        run: (event: KeyboardEvent) => {
          event.preventDefault();
          add();
        },
      },
      {
        keys: ["c"],
        does: "Write a note: on the selected words, or on the chosen claim",
        run: (event: KeyboardEvent) => {
          event.preventDefault();
          onNote(selectedIn(root.current));
        },
      },
    ],
    [add, onNote, root],
  );
  useKeys(keys);
  return (
    <>
      {/* On a narrow screen they would lie over the chosen claim: there one selects words first. */}
      <div
        className={`fixed bottom-4 left-4 z-20 flex flex-wrap gap-2 print:hidden ${selected ? "" : "max-md:hidden"}`}
      >
        <button
          type="button"
          className={`btn shadow-sm ${selected ? "btn-main" : ""}`}
          // The press must not let the selection go.
          onMouseDown={(event) => event.preventDefault()}
          onClick={add}
        >
          {selected ? "Add as a claim" : "Add a claim"} <kbd className="kbd max-sm:hidden">S</kbd>
        </button>
        {selected && (
          <button
            type="button"
            className="btn shadow-sm"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onNote(selected)}
          >
            Write a note <kbd className="kbd max-sm:hidden">C</kbd>
          </button>
        )}
      </div>
      {adding && (
        <AddClaim
          storyId={storyId}
          span={adding}
          open
          onOpenChange={(open) => {
            if (!open) setAdding(null);
          }}
        />
      )}
    </>
  );
}
