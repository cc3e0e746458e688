"use client";

import { RefreshCw } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import type { RevisionOutcome } from "../../../../../../../lib/workspace/revisions/schema.ts";
import { Problem, TextField } from "../../../../../../_components/ui/forms.tsx";
import { Modal } from "../../../../../../_components/ui/modal.tsx";
import type { ActionResult } from "../../../../../../_edge/act.ts";
import { fetchAgainAction, reviseArticleAction } from "../../actions.ts";

interface ReviseFormsProps {
  readonly storyId: string;
  readonly articleId: string;
  /** Where it was fetched from; null where it was not. */
  readonly address: string | null;
}

interface Told {
  readonly words: string;
  /** The site asks programs not to fetch it: a person may decide otherwise. */
  readonly mayInsist: boolean;
  readonly isProblem: boolean;
}

/** Taking a newer text: by fetching the page again, or by pasting. Where it says nothing else, nothing is made of it. */
export function ReviseForms({ storyId, articleId, address }: ReviseFormsProps) {
  const router = useRouter();
  const [pasting, setPasting] = useState(false);
  const [text, setText] = useState("");
  const [asOf, setAsOf] = useState("");
  const [told, setTold] = useState<Told | null>(null);
  const [pending, startTransition] = useTransition();

  function send(action: () => Promise<ActionResult<RevisionOutcome>>) {
    if (pending) return;
    setTold(null);
    startTransition(async () => {
      const result = await action();
      if (!result.ok) {
        setTold({ words: result.message, mayInsist: result.code === "robots", isProblem: true });
      } else if (result.value.kind === "unchanged") {
        setPasting(false);
        const words = `Nothing changed: it says what version ${result.value.number} says.`;
        setTold({ words, mayInsist: false, isProblem: false });
      } else {
        router.push(`/stories/${storyId}/articles/${articleId}/changes?to=${result.value.to}`);
      }
    });
  }

  const fetchIt = (ignoreRobots: boolean) => send(() => fetchAgainAction(storyId, articleId, ignoreRobots));
  return (
    <>
      {address !== null && (
        <button type="button" className="btn" disabled={pending} onClick={() => fetchIt(false)}>
          <RefreshCw size={16} aria-hidden="true" />
          {pending && !pasting ? "Fetching …" : "Fetch again"}
        </button>
      )}
      <button type="button" className="btn" onClick={() => setPasting(true)}>
        Newer text
      </button>
      {told && !pasting && (
        <p role={told.isProblem ? "alert" : "status"} className="basis-full text-ink-2">
          {told.words}
          {told.mayInsist && (
            <button
              type="button"
              className="btn ml-2 min-h-7 px-2 py-0.5 text-[13px]"
              disabled={pending}
              onClick={() => fetchIt(true)}
            >
              Fetch it all the same
            </button>
          )}
        </p>
      )}
      <Modal title="A newer text" open={pasting} onOpenChange={setPasting}>
        <form
          className="flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            send(() => reviseArticleAction(storyId, articleId, { text, asOf }));
          }}
        >
          <label className="flex flex-col gap-1.5">
            <span className="font-medium">The whole article as it reads now</span>
            <textarea
              className="field min-h-48 resize-y font-serif"
              dir="auto"
              required
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          </label>
          <TextField
            label="Since when it reads so"
            value={asOf}
            onValue={setAsOf}
            placeholder="2025-01-31T14:30:00Z"
          />
          <p className="text-[13px] text-ink-2">
            The text so far stays as a version. Decisions, evidence and reviews are carried over; what the
            change touches is looked at again.
          </p>
          <Problem>{told?.isProblem ? told.words : null}</Problem>
          <button type="submit" className="btn btn-main self-end" disabled={pending}>
            {pending ? "Comparing …" : "Take it as a newer version"}
          </button>
        </form>
      </Modal>
    </>
  );
}
