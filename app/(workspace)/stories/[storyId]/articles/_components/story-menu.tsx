"use client";

import { Menu } from "@base-ui/react/menu";
import { Ellipsis } from "lucide-react";
import { useRef, useState } from "react";
import { Confirm, Fields, TextField } from "../../../../../_components/ui/forms.tsx";
import { Modal } from "../../../../../_components/ui/modal.tsx";
import { deleteStoryAction, renameStoryAction } from "../actions.ts";

type Dialog = "rename" | "delete" | null;

/** What one does with a story as a whole: another title, or away with it. */
export function StoryMenu({ storyId, title }: { storyId: string; title: string }) {
  const [dialog, setDialog] = useState<Dialog>(null);
  const trigger = useRef<HTMLButtonElement>(null);
  const item = "flex min-h-8 cursor-pointer items-center px-3 data-[highlighted]:bg-sunk";
  return (
    <>
      <Menu.Root>
        <Menu.Trigger ref={trigger} className="btn min-w-[34px] px-2" aria-label="More about this story">
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
      <Modal
        title="Rename the story"
        open={dialog === "rename"}
        onOpenChange={() => setDialog(null)}
        returnTo={trigger}
      >
        <RenameForm storyId={storyId} title={title} onDone={() => setDialog(null)} />
      </Modal>
      <Modal
        title="Delete the story?"
        open={dialog === "delete"}
        onOpenChange={() => setDialog(null)}
        returnTo={trigger}
      >
        <Confirm
          yes="Delete the story"
          no="Keep it"
          action={() => deleteStoryAction(storyId)}
          onBack={() => setDialog(null)}
        >
          It goes from the list with all its articles. Its record stays in the database.
        </Confirm>
      </Modal>
    </>
  );
}

function RenameForm({ storyId, title, onDone }: { storyId: string; title: string; onDone: () => void }) {
  const [text, setText] = useState(title);
  return (
    <Fields save="Rename" saving="Renaming …" action={() => renameStoryAction(storyId, text)} onDone={onDone}>
      <TextField label="Title" value={text} onValue={setText} required />
    </Fields>
  );
}
