"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState, useTransition } from "react";
import type { AddedArticles, AnalysisProgress } from "../../../../../../lib/workspace/story/schema.ts";
import { Notice } from "../../../../../_components/ui/notice.tsx";
import { askProgress, isActive, progressInWords } from "../../_components/ask-progress.ts";
import { addArticlesAction, readFilesAction, readPastedAction } from "../actions.ts";
import { inBatches } from "./batches.ts";
import { type ChosenFile, sortFiles } from "./chosen-files.ts";
import { CollectStep } from "./collect-step.tsx";
import { ConfirmStep } from "./confirm-step.tsx";
import { type CheckedDraft, type DraftRow, rowsOf, toNewArticle } from "./draft.ts";
import { Outcome, type Refusal, Refusals } from "./outcome.tsx";
import { useKeptTexts } from "./use-kept.ts";

const encoder = new TextEncoder();
const sizeOfText = (text: string): number => encoder.encode(text).length;

/** From texts to articles: collect, confirm what was guessed, add. What was typed survives every error. */
export function ImportFlow({ storyId, room }: { storyId: string; room: number }) {
  const router = useRouter();
  const [texts, setTexts] = useKeptTexts(storyId);
  const [rows, setRows] = useState<readonly DraftRow[] | null>(null);
  const [refused, setRefused] = useState<readonly Refusal[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const [outcome, setOutcome] = useState<AddedArticles | null>(null);
  const [working, setWorking] = useState<string | null>(null);
  const [pending, startTransition] = useTransition();
  const collecting = useRef<HTMLDivElement>(null);
  const cameBack = useRef(false);
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

  function read(files: readonly ChosenFile[]) {
    once(async () => {
      const found = await readAll(storyId, texts, files);
      const nothing = found.drafts.length + found.refused.length === 0;
      setProblem(found.problem ?? (nothing ? NOTHING_FOUND : null));
      setRefused(found.refused);
      if (found.problem === null && found.drafts.length > 0) setRows(rowsOf(found.drafts));
    });
  }

  function add(confirmed: readonly DraftRow[]) {
    once(async () => {
      const result = await addAll(storyId, confirmed);
      setProblem(result.problem);
      if (result.problem !== null) return;
      setTexts([""]);
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
      <Refusals refused={refused} />
      {rows === null ? (
        <CollectStep texts={texts} onTexts={setTexts} room={room} pending={pending} onRead={read} />
      ) : (
        <ConfirmStep
          rows={rows}
          onRows={setRows}
          room={room}
          pending={pending}
          working={working}
          onBack={() => {
            cameBack.current = true;
            setRows(null);
          }}
          onAdd={add}
        />
      )}
    </div>
  );
}

/** An empty folder, or something dropped that is no file. */
const NOTHING_FOUND =
  "There was no text in what was chosen. Texts come as .txt or .md files, or pasted below.";

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

interface Read {
  readonly drafts: readonly CheckedDraft[];
  readonly refused: readonly Refusal[];
  readonly problem: string | null;
}

/** Reads the pasted texts and the files, a request's worth at a time. A manifest must travel with its files' batch. */
async function readAll(
  storyId: string,
  texts: readonly string[],
  chosen: readonly ChosenFile[],
): Promise<Read> {
  const drafts: CheckedDraft[] = [];
  const { files, refused: unreadable } = sortFiles(chosen);
  const refused: Refusal[] = [...unreadable];
  const manifests = files.filter(({ path }) => path.endsWith("manifest.json"));
  const articles = files.filter((file) => !manifests.includes(file));
  const pasted = texts.filter((text) => text.trim() !== "");
  const requests = [
    ...inBatches(pasted, sizeOfText).map((batch) => () => readPastedAction(storyId, batch)),
    ...inBatches(articles, ({ file }) => file.size).map(
      (batch) => () => readFilesAction(storyId, formOf([...manifests, ...batch])),
    ),
  ];
  for (const request of requests) {
    const result = await request();
    if (!result.ok) return { drafts: [], refused, problem: result.message };
    drafts.push(...result.value.drafts);
    refused.push(...result.value.refused);
  }
  return { drafts, refused: distinct(refused), problem: null };
}

/** A manifest that travels with each batch would otherwise be refused as often. */
function distinct(refused: readonly Refusal[]): readonly Refusal[] {
  return [...new Map(refused.map((each) => [`${each.file} ${each.message}`, each])).values()];
}

function formOf(files: readonly ChosenFile[]): FormData {
  const form = new FormData();
  for (const { path, file } of files) {
    form.append("path", path);
    // The path goes as a value: in a part's header a name with control characters would break the whole request.
    form.append("file", file, "file");
  }
  return form;
}

/** Adds the rows, a request's worth at a time. */
async function addAll(
  storyId: string,
  rows: readonly DraftRow[],
): Promise<{ readonly added: AddedArticles; readonly problem: string | null }> {
  let all: AddedArticles = { added: [], duplicates: [], refused: [], analysis: null };
  for (const batch of inBatches(rows, (row) => sizeOfText(row.draft.text))) {
    const result = await addArticlesAction(storyId, batch.map(toNewArticle));
    if (!result.ok) return { added: all, problem: result.message };
    all = {
      added: [...all.added, ...result.value.added],
      duplicates: [...all.duplicates, ...result.value.duplicates],
      refused: [...all.refused, ...result.value.refused],
      analysis: result.value.analysis ?? all.analysis,
    };
  }
  return { added: all, problem: null };
}
