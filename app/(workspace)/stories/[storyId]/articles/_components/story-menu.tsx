"use client";

import { Menu } from "@base-ui/react/menu";
import { Ellipsis } from "lucide-react";
import { type FormEvent, useState, useTransition } from "react";
import { Modal } from "../../../../../_components/ui/modal.tsx";
import { deleteStoryAction, renameStoryAction } from "../actions.ts";

type Dialog = "rename" | "delete" | null;

/** What one does with a story as a whole: another title, or away with it. */
export function StoryMenu({ storyId, title }: { storyId: string; title: string }) {
  const [dialog, setDialog] = useState<Dialog>(null);
  const item = "flex min-h-8 cursor-pointer items-center px-3 data-[highlighted]:bg-sunk";
  return (
    <>
      <Menu.Root>
        <Menu.Trigger className="btn min-w-[34px] px-2" aria-label="More about this story">
          <Ellipsis size={17} aria-hidden="true" />
        </Menu.Trigger>
        <Menu.Portal>
          <Menu.Positioner sideOffset={6} align="end" className="z-50">
            <Menu.Popup className="popup min-w-44 py-1">
              <Menu.Item className={item} onClick={() => setDialog("rename")}>
                Rename the story
              </Menu.Item>
              <Menu.Item className={`${item} text-conflict`} onClick={() => setDialog("delete")}>
                Delete the story
              </Menu.Item>
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
      <Modal title="Rename the story" open={dialog === "rename"} onOpenChange={() => setDialog(null)}>
        <RenameForm storyId={storyId} title={title} onDone={() => setDialog(null)} />
      </Modal>
      <Modal title="Delete the story?" open={dialog === "delete"} onOpenChange={() => setDialog(null)}>
        <DeleteForm storyId={storyId} onBack={() => setDialog(null)} />
      </Modal>
    </>
  );
}

function RenameForm({ storyId, title, onDone }: { storyId: string; title: string; onDone: () => void }) {
  const [text, setText] = useState(title);
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, startTransition] = useTransition();
  function submit(event: FormEvent) {
    event.preventDefault();
    startTransition(async () => {
      const result = await renameStoryAction(storyId, text);
      if (result.ok) onDone();
      else setProblem(result.message);
    });
  }
  return (
    <form onSubmit={submit} className="flex flex-col gap-4">
      <label className="flex flex-col gap-1.5">
        <span className="font-medium">Title</span>
        <input
          className="field"
          dir="auto"
          value={text}
          onChange={(event) => setText(event.target.value)}
          required
        />
      </label>
      {problem !== null && (
        <p role="alert" className="text-conflict">
          {problem}
        </p>
      )}
      <button type="submit" className="btn btn-main self-end" disabled={pending}>
        Rename
      </button>
    </form>
  );
}

function DeleteForm({ storyId, onBack }: { storyId: string; onBack: () => void }) {
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, startTransition] = useTransition();
  return (
    <div className="flex flex-col gap-4">
      <p>It goes from the list with all its articles. Its record stays in the database.</p>
      {problem !== null && (
        <p role="alert" className="text-conflict">
          {problem}
        </p>
      )}
      <div className="flex justify-end gap-2">
        <button type="button" className="btn" onClick={onBack}>
          Keep it
        </button>
        <button
          type="button"
          className="btn btn-danger"
          disabled={pending}
          onClick={() =>
            startTransition(async () => {
              const result = await deleteStoryAction(storyId);
              if (!result.ok) setProblem(result.message);
            })
          }
        >
          Delete the story
        </button>
      </div>
    </div>
  );
}
