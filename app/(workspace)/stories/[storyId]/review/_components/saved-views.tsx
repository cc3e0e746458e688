"use client";

import { Bookmark, X } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { Fields, Problem, TextField, useWrite } from "../../../../../_components/ui/forms.tsx";
import { Modal } from "../../../../../_components/ui/modal.tsx";
import { removeViewAction, saveViewAction } from "../actions.ts";

export interface SavedView {
  readonly id: string;
  readonly name: string;
  readonly query: string;
}

interface SavedViewsProps {
  readonly storyId: string;
  readonly views: readonly SavedView[];
  /** The filters of now. */
  readonly query: string;
}

/** Filters that somebody gave a name, for everybody at the desk. */
export function SavedViews({ storyId, views, query }: SavedViewsProps) {
  const [asking, setAsking] = useState(false);
  const [name, setName] = useState("");
  const { problem, pending, write } = useWrite();
  if (views.length === 0 && query === "") return null;
  return (
    <div className="mt-3 flex flex-wrap items-center gap-2 print:hidden">
      {views.length > 0 && <span className="text-ink-2">Saved:</span>}
      {views.map((view) => (
        <span key={view.id} className="inline-flex max-w-full items-center">
          <Link
            href={`/stories/${storyId}/review?${view.query}`}
            className="chip min-w-0 rounded-r-none pl-3 text-ink no-underline"
            aria-current={view.query === query ? "true" : undefined}
          >
            <bdi className="truncate">{view.name}</bdi>
          </Link>
          <button
            type="button"
            className="chip flex-none rounded-l-none border-l-0 px-2"
            aria-label={`Delete the saved view ${view.name}`}
            disabled={pending}
            onClick={() => write(() => removeViewAction(storyId, view.id))}
          >
            <X size={14} aria-hidden="true" />
          </button>
        </span>
      ))}
      {query !== "" && (
        <button type="button" className="btn btn-quiet min-h-[30px] py-0" onClick={() => setAsking(true)}>
          <Bookmark size={15} aria-hidden="true" />
          Save these filters …
        </button>
      )}
      <Problem>{problem}</Problem>
      <Modal title="Save these filters" open={asking} onOpenChange={setAsking}>
        <Fields
          save="Save"
          saving="Saving …"
          action={() => saveViewAction(storyId, { name, query })}
          onDone={() => setAsking(false)}
        >
          <TextField label="Name" value={name} onValue={setName} required />
          <p className="text-ink-2">Everybody at the desk sees it. One of the same name is replaced.</p>
        </Fields>
      </Modal>
    </div>
  );
}
