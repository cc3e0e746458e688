"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState, useTransition } from "react";
import type { AddedArticles, AnalysisProgress } from "../../../../../../lib/workspace/story/schema.ts";
import { Notice } from "../../../../../_components/ui/notice.tsx";
import { askProgress, isActive, progressInWords } from "../../_components/ask-progress.ts";
import { addAll } from "./add-all.ts";
import type { ChosenFile } from "./chosen-files.ts";
import { CollectStep } from "./collect-step.tsx";
import { ConfirmStep } from "./confirm-step.tsx";
import { type DraftRow, rowsOf } from "./draft.ts";
import { Outcome, type Refusal, Refusals } from "./outcome.tsx";
import { readAll } from "./read-all.ts";
import { useKeptTexts } from "./use-kept.ts";

interface ImportFlowProps {
  readonly storyId: string;
  /** How many more articles the story may have. */
  readonly room: number;
  /** An address that came with the page's own; it is filled in, and fetched when somebody continues. */
  readonly brought: string | null;
}

/** From texts to articles: collect, confirm what was guessed, add. What was typed survives every error. */
export function ImportFlow({ storyId, room, brought }: ImportFlowProps) {
  const router = useRouter();
  const { texts, setTexts, ...keptTexts } = useKeptTexts(storyId);
  const {
    texts: [addresses = ""],
    setTexts: setAddresses,
    ...keptAddresses
  } = useKeptTexts(`${storyId}.addresses`, brought);
  function forget() {
    setTexts([""]);
    setAddresses([""]);
    keepAsTheyAre();
  }
  function keepAsTheyAre() {
    keptTexts.setFound(false);
    keptAddresses.setFound(false);
  }
  const [rows, setRows] = useState<readonly DraftRow[] | null>(null);
  const [refused, setRefused] = useState<readonly Refusal[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const [outcome, setOutcome] = useState<AddedArticles | null>(null);
  const [working, setWorking] = useState<string | null>(null);
  const [pending, startTransition] = useTransition();
  const collecting = useRef<HTMLDivElement>(null);
  const cameBack = useRef(false);
  /** What was typed of each text before somebody went back. */
  const typed = useRef<readonly DraftRow[]>([]);
  useEffect(() => {
    if (rows !== null || !cameBack.current) return;
    cameBack.current = false;
    collecting.current?.querySelector<HTMLElement>("[data-arrival]")?.focus();
  }, [rows]);

  /** Runs one request at a time: a second press can come before the first one has drawn the button as pressed. */
  const busy = useRef(false);
  function once(task: () => Promise<void>) {
    if (busy.current) return;
    busy.current = true;
    startTransition(() =>
      task().finally(() => {
        busy.current = false;
      }),
    );
  }

  const stopped = useRef(false);
  function read(files: readonly ChosenFile[], insisted: readonly string[] = []) {
    once(async () => {
      stopped.current = false;
      const incoming = { texts, addresses, files, insisted };
      const found = await readAll(storyId, incoming, {
        tell: setWorking,
        stopped: () => stopped.current,
      });
      setWorking(null);
      if (stopped.current) return;
      const nothing = found.drafts.length + found.refused.length === 0;
      setProblem(found.problem ?? (nothing ? NOTHING_FOUND : null));
      setRefused(found.refused);
      if (found.problem === null && found.drafts.length > 0) setRows(rowsOf(found.drafts, typed.current));
    });
  }

  function add(confirmed: readonly DraftRow[]) {
    once(async () => {
      const result = await addAll(storyId, confirmed);
      setProblem(result.problem);
      if (result.problem !== null) return;
      forget();
      if (result.added.duplicates.length + result.added.refused.length > 0) setOutcome(result.added);
      else {
        await atMostAMoment(storyId, result.added.analysis, setWorking);
        router.push(`/stories/${storyId}`);
      }
    });
  }

  if (outcome) return <Outcome storyId={storyId} outcome={outcome} />;
  return (
    <div ref={collecting} className="mt-6 flex flex-col gap-5">
      {problem !== null && <Notice kind="problem">{problem}</Notice>}
      <Refusals
        refused={refused}
        pending={pending}
        onInsist={rows === null ? (address) => read([], [address]) : null}
      />
      {rows === null && (keptTexts.isFound || keptAddresses.isFound) && (
        <KeptNotice onKeep={keepAsTheyAre} onDiscard={forget} />
      )}
      {rows === null ? (
        <CollectStep
          texts={texts}
          onTexts={setTexts}
          addresses={addresses}
          onAddresses={(next) => setAddresses([next])}
          room={room}
          pending={pending}
          working={working}
          onRead={read}
          onCancel={() => {
            stopped.current = true;
          }}
        />
      ) : (
        <ConfirmStep
          rows={rows}
          onRows={setRows}
          room={room}
          pending={pending}
          working={working}
          onBack={() => {
            cameBack.current = true;
            typed.current = rows;
            setRows(null);
          }}
          onAdd={add}
        />
      )}
    </div>
  );
}

/** What somebody typed before comes back; it says so, and goes if it is not wanted any more. */
function KeptNotice({ onKeep, onDiscard }: { onKeep: () => void; onDiscard: () => void }) {
  return (
    <Notice>
      <p>What you typed here before is still in the fields below; it was not added yet.</p>
      <p className="mt-1.5 flex flex-wrap gap-2">
        <button type="button" className="btn min-h-7 px-2 py-0.5 text-[13px]" onClick={onKeep}>
          Go on with it
        </button>
        <button type="button" className="btn min-h-7 px-2 py-0.5 text-[13px]" onClick={onDiscard}>
          Discard it
        </button>
      </p>
    </Notice>
  );
}

/** An empty folder, or something dropped that is no file. */
const NOTHING_FOUND =
  "There was no text in what was chosen. Texts come as .txt, .md, .html, .docx, .eml or .pdf files, or pasted below.";

/** A few articles are compared within this; more than that is waited for on the story's page, with a bar and a way out. */
const A_MOMENT_MILLISECONDS = 2_000;

/** Waits for a short analysis, so that the next thing to be seen is the grid. */
async function atMostAMoment(
  storyId: string,
  analysis: AnalysisProgress | null,
  tell: (words: string) => void,
): Promise<void> {
  const end = performance.now() + A_MOMENT_MILLISECONDS;
  let progress = analysis;
  try {
    while (isActive(progress)) {
      const wait = end - performance.now();
      if (wait <= 0) return;
      tell(`${progressInWords(progress)} …`);
      progress = await askProgress(storyId, progress, { wait });
    }
  } catch {
    // The story's page asks again, and says what is wrong.
  }
}
