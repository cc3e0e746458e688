"use client";

import { FileText, FolderOpen, Plus, X } from "lucide-react";
import { type DragEvent, useEffect, useRef, useState } from "react";
import { type ChosenFile, filesOfDrop, filesOfInput } from "./chosen-files.ts";

interface CollectStepProps {
  readonly texts: readonly string[];
  readonly onTexts: (texts: readonly string[]) => void;
  /** How many more articles the story may have. */
  readonly room: number;
  readonly addresses: string;
  readonly onAddresses: (addresses: string) => void;
  readonly pending: boolean;
  /** What is being read at the moment. */
  readonly working: string | null;
  readonly onRead: (files: readonly ChosenFile[]) => void;
  readonly onCancel: () => void;
}

/** Where the texts come in: from web addresses, pasted into boxes, chosen as files or as a folder, or dropped. */
export function CollectStep(props: CollectStepProps) {
  const { texts, onTexts, addresses, onAddresses, room, pending, working, onRead, onCancel } = props;
  const hasText = addresses.trim() !== "" || texts.some((text) => text.trim() !== "");
  const boxes = useRef<HTMLFormElement>(null);
  // A box that was added takes the words at once; after one is taken away, the one before it has the focus.
  const [asked, setAsked] = useState<number | null>(null);
  useEffect(() => {
    if (asked === null) return;
    setAsked(null);
    boxes.current?.querySelector<HTMLElement>(`#text-${asked}`)?.focus();
  }, [asked]);
  return (
    <>
      <DropZone pending={pending} onFiles={onRead} />
      <Or words="or from the web, or pasted" />
      <form
        ref={boxes}
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          onRead([]);
        }}
      >
        <AddressBox addresses={addresses} onAddresses={onAddresses} />
        {texts.map((text, index) => (
          <PasteBox
            // biome-ignore lint/suspicious/noArrayIndexKey: the boxes are their places; nothing else tells empty ones apart
            key={index}
            number={index + 1}
            text={text}
            onText={(next) => onTexts(texts.map((each, at) => (at === index ? next : each)))}
            onRemove={
              texts.length > 1
                ? () => {
                    setAsked(Math.max(index, 1));
                    onTexts(texts.filter((_, at) => at !== index));
                  }
                : undefined
            }
          />
        ))}
        <div className="flex flex-wrap items-center justify-between gap-3">
          <button
            type="button"
            className="btn"
            onClick={() => {
              setAsked(texts.length + 1);
              onTexts([...texts, ""]);
            }}
          >
            <Plus size={16} aria-hidden="true" />
            Another text
          </button>
          <div className="flex flex-wrap items-center gap-2">
            {pending && working !== null && addresses.trim() !== "" && (
              <button type="button" className="btn" onClick={onCancel}>
                Cancel
              </button>
            )}
            <button type="submit" className="btn btn-main" disabled={!hasText || pending}>
              <span aria-live="polite">{pending ? (working ?? "Reading …") : "Continue"}</span>
            </button>
          </div>
        </div>
      </form>
      <p className="text-[13px] text-ink-3">
        Nothing is analyzed before you have confirmed source and date. Up to 1 MB of text an article; the
        story has room for {room} more.
      </p>
    </>
  );
}

function Or({ words }: { words: string }) {
  return (
    <div className="flex items-center gap-3 text-ink-3" aria-hidden="true">
      <span className="h-px grow bg-rule" /> {words} <span className="h-px grow bg-rule" />
    </div>
  );
}

interface AddressBoxProps {
  readonly addresses: string;
  readonly onAddresses: (addresses: string) => void;
}

function AddressBox({ addresses, onAddresses }: AddressBoxProps) {
  const lines = addresses.split("\n").length;
  return (
    <div>
      <label htmlFor="addresses" className="mb-1.5 block font-medium">
        Web addresses
      </label>
      <textarea
        id="addresses"
        dir="ltr"
        inputMode="url"
        spellCheck={false}
        className="field resize-y break-all"
        rows={Math.min(Math.max(lines, 2), 8)}
        value={addresses}
        onChange={(event) => onAddresses(event.target.value)}
        placeholder="https://example.org/story"
        aria-describedby="addresses-help"
      />
      <p id="addresses-help" className="mt-1 text-[13px] text-ink-3">
        One a line. Public pages alone are fetched, from this machine, when you continue; sites that ask
        programs to keep out are asked about first.
      </p>
    </div>
  );
}

interface PasteBoxProps {
  readonly number: number;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onRemove: (() => void) | undefined;
}

function PasteBox({ number, text, onText, onRemove }: PasteBoxProps) {
  const words = text.trim() === "" ? 0 : text.trim().split(/\s+/u).length;
  return (
    <div>
      <div className="mb-1.5 flex min-h-8 items-center justify-between gap-3">
        <label htmlFor={`text-${number}`} className="font-medium">
          {number === 1 ? "Text of an article" : `Text ${number}`}
        </label>
        <span className="flex items-center gap-2 text-[13px] text-ink-3">
          {words > 0 && `${words.toLocaleString("en")} words`}
          {onRemove && (
            <button
              type="button"
              className="btn btn-quiet min-h-8 min-w-8 px-1"
              aria-label={`Remove text ${number}`}
              onClick={onRemove}
            >
              <X size={16} aria-hidden="true" />
            </button>
          )}
        </span>
      </div>
      <textarea
        id={`text-${number}`}
        data-arrival={number === 1 || undefined}
        dir="auto"
        className="field min-h-44 resize-y font-serif text-[16px] leading-relaxed"
        value={text}
        onChange={(event) => onText(event.target.value)}
        placeholder="Headline on the first line, then the article as it was published. Three dashes on a line divide several articles."
        aria-describedby={`text-${number}-help`}
      />
      <span id={`text-${number}-help`} className="sr-only">
        Headline on the first line. Several articles in one box are divided by a line of three dashes.
      </span>
    </div>
  );
}

function DropZone({
  pending,
  onFiles,
}: {
  pending: boolean;
  onFiles: (files: readonly ChosenFile[]) => void;
}) {
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);

  async function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    onFiles(await filesOfDrop(event.dataTransfer));
  }

  function choose(input: HTMLInputElement) {
    if (input.files && input.files.length > 0) onFiles(filesOfInput(input.files));
    input.value = ""; // The same file can then be chosen again.
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut; the buttons inside do the same
    <div
      className={`flex flex-col items-center gap-4 rounded-lg border border-dashed px-6 py-9 text-center ${
        over ? "border-focus bg-compat-wash" : "border-edge bg-sheet"
      }`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      data-dropzone
    >
      <p>
        <b className="font-semibold">Drop texts, pages, PDFs, Word documents, mails or a .zip of them here</b>
        , a .csv of web addresses, or a folder with a manifest
      </p>
      <div className="flex flex-wrap justify-center gap-2">
        <button type="button" className="btn" disabled={pending} onClick={() => files.current?.click()}>
          <FileText size={16} aria-hidden="true" />
          Choose files
        </button>
        <button type="button" className="btn" disabled={pending} onClick={() => folder.current?.click()}>
          <FolderOpen size={16} aria-hidden="true" />
          Choose a folder
        </button>
      </div>
      <input
        ref={files}
        type="file"
        multiple
        accept=".txt,.md,.html,.htm,.xhtml,.docx,.eml,.pdf,.zip,.csv,.tsv,.json,text/plain,text/markdown,text/html"
        className="hidden"
        aria-label="Files"
        data-input="files"
        onChange={(event) => choose(event.target)}
      />
      <input
        ref={folder}
        type="file"
        // @ts-expect-error React's types lack this attribute, which every browser has
        webkitdirectory=""
        className="hidden"
        aria-label="Folder"
        data-input="folder"
        onChange={(event) => choose(event.target)}
      />
    </div>
  );
}
