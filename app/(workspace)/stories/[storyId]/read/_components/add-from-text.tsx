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
}

/** The selected words of one article; null where nothing, or more than one article, is selected. */
function selectedIn(root: HTMLElement | null): SpanOf | null {
  const found = [...(root?.querySelectorAll<HTMLElement>("[data-article]") ?? [])].flatMap((article) => {
    const span = selectedSpan(article);
    return span ? [{ articleId: article.dataset.article ?? "", ...span }] : [];
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Adds a claim: from the selected words, or by keyboard from where one is. */
export function AddFromText({ storyId, root, fallback }: AddFromTextProps) {
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
    ],
    [add],
  );
  useKeys(keys);
  return (
    <>
      <button
        type="button"
        // On a narrow screen it would lie over the chosen claim: there one selects words first.
        className={`btn fixed bottom-4 left-4 z-20 shadow-sm print:hidden ${selected ? "btn-main" : "max-md:hidden"}`}
        // The press must not let the selection go.
        onMouseDown={(event) => event.preventDefault()}
        onClick={add}
      >
        {selected ? "Add as a claim" : "Add a claim"} <kbd className="kbd max-sm:hidden">S</kbd>
      </button>
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
