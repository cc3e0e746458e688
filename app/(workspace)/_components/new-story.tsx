"use client";

import { Plus } from "lucide-react";
import { type FormEvent, useRef, useState, useTransition } from "react";
import { Modal } from "../../_components/ui/modal.tsx";
import { createStoryAction } from "../actions.ts";

interface NewStoryProps {
  readonly first: boolean;
  /** The address of a page to go on with, where one was brought. */
  readonly address?: string;
}

/** The button that starts a story, and the dialog that asks for its title. */
export function NewStory({ first, address }: NewStoryProps) {
  const [open, setOpen] = useState(false);
  const [title, setTitle] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, startTransition] = useTransition();
  const sending = useRef(false);

  function submit(event: FormEvent) {
    event.preventDefault();
    // A second press can come before the first one has drawn the button as pressed.
    if (sending.current) return;
    sending.current = true;
    startTransition(async () => {
      const result = await createStoryAction(title, address);
      sending.current = false;
      if (!result.ok) setProblem(result.message);
    });
  }

  return (
    <>
      <button type="button" className="btn btn-main" onClick={() => setOpen(true)}>
        <Plus size={16} aria-hidden="true" />
        {first ? "Start your first story" : "New story"}
      </button>
      <Modal title="New story" open={open} onOpenChange={setOpen}>
        <form onSubmit={submit} className="flex flex-col gap-4">
          <label className="flex flex-col gap-1.5">
            <span className="font-medium">What is it about?</span>
            <input
              className="field"
              value={title}
              onChange={(event) => setTitle(event.target.value)}
              placeholder="The collapse of the north pier"
              aria-invalid={problem !== null}
              aria-describedby={problem === null ? undefined : "new-story-problem"}
              autoComplete="off"
              required
            />
          </label>
          {problem !== null && (
            <p id="new-story-problem" role="alert" className="text-conflict">
              {problem}
            </p>
          )}
          <div className="flex justify-end gap-2">
            <button type="submit" className="btn btn-main" disabled={pending}>
              {pending ? "Creating …" : "Create, then add articles"}
            </button>
          </div>
        </form>
      </Modal>
    </>
  );
}
