"use client";

import { FileUp } from "lucide-react";
import { useRouter } from "next/navigation";
import { type FormEvent, useRef, useState, useTransition } from "react";
import { Modal } from "../../_components/ui/modal.tsx";
import { sendStoryFile } from "./send-story-file.ts";

/** The button that restores a story out of its file, and the dialog that asks for the file. */
export function ImportStory() {
  const [open, setOpen] = useState(false);
  const [file, setFile] = useState<File | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, startTransition] = useTransition();
  const sending = useRef(false);
  const router = useRouter();

  function submit(event: FormEvent) {
    event.preventDefault();
    // A second press can come before the first one has drawn the button as pressed.
    if (file === null || sending.current) return;
    sending.current = true;
    startTransition(async () => {
      const sent = await sendStoryFile(file);
      sending.current = false;
      if (sent.ok) router.push(`/stories/${sent.storyId}`);
      else setProblem(sent.message);
    });
  }

  return (
    <>
      <button type="button" className="btn" onClick={() => setOpen(true)}>
        <FileUp size={16} aria-hidden="true" />
        Import
      </button>
      <Modal title="Import a story" open={open} onOpenChange={setOpen}>
        <form onSubmit={submit} className="flex flex-col gap-4">
          <p className="text-ink-2">
            A whole story from another Crossread (Take along → All forms → Whole story). It becomes a story of
            its own; who did what there keeps their names, “as imported by” you.
          </p>
          <label className="flex flex-col gap-1.5">
            <span className="font-medium">The file (.story.json)</span>
            <input
              type="file"
              accept=".json,application/json"
              className="field w-full min-w-0"
              onChange={(event) => {
                setFile(event.target.files?.[0] ?? null);
                setProblem(null);
              }}
              aria-invalid={problem !== null}
              aria-describedby={problem === null ? undefined : "import-story-problem"}
              required
            />
          </label>
          {problem !== null && (
            <p id="import-story-problem" role="alert" className="text-conflict [overflow-wrap:anywhere]">
              {problem}
            </p>
          )}
          <div className="flex justify-end gap-2">
            <button type="submit" className="btn btn-main" disabled={pending || file === null}>
              {pending ? "Checking …" : "Check and import"}
            </button>
          </div>
        </form>
      </Modal>
    </>
  );
}
