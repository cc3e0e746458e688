"use client";

import { useId, useState } from "react";
import type { EvidenceInput } from "../../../../../../lib/workspace/review/schema.ts";
import { Problem, TextField } from "../../../../../_components/ui/forms.tsx";
import { type ClaimChoice, claimChoicesAction } from "../../review/actions.ts";
import { Area, Radios } from "./step-fields.tsx";

/** What evidence can be taken from on this page. */
export interface Ground {
  /** Of the point; others of the story are found by words. */
  readonly claims: readonly ClaimChoice[];
  readonly articles: readonly { readonly id: string; readonly name: string }[];
}

/** Everything that may be typed, whichever kind is chosen: changing one's mind loses nothing. */
export interface OriginDraft {
  readonly kind: EvidenceInput["origin"]["kind"];
  readonly claimId: string;
  readonly articleId: string;
  readonly words: string;
  readonly url: string;
  readonly file: { readonly name: string; readonly sha256: string; readonly bytes: number } | null;
  readonly name: string;
  readonly role: string;
  readonly on: string;
  readonly confidential: boolean;
}

/** The draft as it is sent. */
export function originOf(draft: OriginDraft): EvidenceInput["origin"] {
  switch (draft.kind) {
    case "claim":
      return { kind: "claim", claimId: draft.claimId };
    case "quote":
      return { kind: "quote", articleId: draft.articleId };
    case "web":
      return { kind: "web", url: draft.url };
    case "file":
      return { kind: "file", ...(draft.file ?? { name: "", sha256: "", bytes: 0 }) };
    case "person":
      return {
        kind: "person",
        name: draft.name,
        role: draft.role,
        on: draft.on,
        confidential: draft.confidential,
      };
  }
}

interface OriginFieldsProps {
  readonly storyId: string;
  readonly ground: Ground;
  readonly draft: OriginDraft;
  readonly onDraft: (change: Partial<OriginDraft>) => void;
}

/** Where the evidence is from: the fields of the chosen kind. */
export function OriginFields({ storyId, ground, draft, onDraft }: OriginFieldsProps) {
  const words = (label: string, required: boolean) => (
    <Area
      label={label}
      value={draft.words}
      onValue={(text) => onDraft({ words: text })}
      required={required}
      rows={3}
    />
  );
  switch (draft.kind) {
    case "claim":
      return (
        <ClaimField
          storyId={storyId}
          claims={ground.claims}
          value={draft.claimId}
          onValue={(claimId) => onDraft({ claimId })}
        />
      );
    case "quote":
      return (
        <>
          <label className="flex flex-col gap-1.5">
            <span className="font-medium">Article</span>
            <select
              className="field"
              value={draft.articleId}
              onChange={(event) => onDraft({ articleId: event.target.value })}
            >
              {ground.articles.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          {words("The exact words", true)}
        </>
      );
    case "web":
      return (
        <>
          <TextField
            label="Web address"
            placeholder="https://"
            value={draft.url}
            onValue={(url) => onDraft({ url })}
            required
          />
          {words("What it says", false)}
        </>
      );
    case "file":
      return (
        <>
          <FileField value={draft.file} onValue={(file) => onDraft({ file })} />
          {words("What it shows", false)}
        </>
      );
    case "person":
      return (
        <>
          <TextField label="Name" value={draft.name} onValue={(name) => onDraft({ name })} required />
          <TextField label="Who they are" value={draft.role} onValue={(role) => onDraft({ role })} />
          <label className="flex flex-col gap-1.5">
            <span className="font-medium">Spoken to on</span>
            <input
              type="date"
              className="field"
              required
              value={draft.on}
              onChange={(event) => onDraft({ on: event.target.value })}
            />
          </label>
          <label className="flex min-h-8 items-center gap-2">
            <input
              type="checkbox"
              checked={draft.confidential}
              onChange={(event) => onDraft({ confidential: event.target.checked })}
            />
            Do not name them in what is published
          </label>
          {words("What they said", true)}
        </>
      );
  }
}

function ClaimField(props: {
  storyId: string;
  claims: readonly ClaimChoice[];
  value: string;
  onValue: (id: string) => void;
}) {
  const name = useId();
  const [query, setQuery] = useState("");
  const [found, setFound] = useState<readonly ClaimChoice[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  async function look(): Promise<void> {
    const result = await claimChoicesAction(props.storyId, query);
    setProblem(result.ok ? null : result.message);
    if (result.ok) setFound(result.value);
  }
  const own = new Set(props.claims.map(({ id }) => id));
  const shown = [...props.claims, ...found.filter(({ id }) => !own.has(id))];
  return (
    <>
      <div className="max-h-56 overflow-auto rounded-md border border-rule px-3 py-2">
        <Radios
          legend="Claim"
          name={name}
          value={props.value}
          onValue={props.onValue}
          options={shown.map(({ id, quote, from }) => ({
            value: id,
            label: (
              <>
                <bdi className="font-medium">{from}</bdi>: <bdi className="font-serif">“{quote}”</bdi>
              </>
            ),
          }))}
        />
      </div>
      <div className="flex items-end gap-2">
        <div className="grow">
          <TextField label="Find another claim of the story" value={query} onValue={setQuery} />
        </div>
        <button type="button" className="btn" onClick={look}>
          Find
        </button>
      </div>
      <Problem>{problem}</Problem>
    </>
  );
}

/** Larger files would have to be held in memory whole to be hashed. */
const MAX_FILE_BYTES = 500_000_000;

function FileField({
  value,
  onValue,
}: {
  value: OriginDraft["file"];
  onValue: (file: OriginDraft["file"]) => void;
}) {
  const [problem, setProblem] = useState<string | null>(null);
  async function take(file: File | undefined): Promise<void> {
    setProblem(null);
    onValue(null);
    if (!file) return;
    if (file.size > MAX_FILE_BYTES) {
      setProblem("Files of more than 500 MB cannot be hashed here.");
      return;
    }
    try {
      const digest = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
      const hex = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
      onValue({ name: file.name, sha256: hex, bytes: file.size });
    } catch {
      setProblem("The browser could not read this file.");
    }
  }
  return (
    <>
      <label className="flex flex-col gap-1.5">
        <span className="font-medium">File</span>
        <input type="file" className="field" onChange={(event) => take(event.target.files?.[0])} />
      </label>
      <p role="status" className="text-[13px] break-all text-ink-2">
        {value
          ? `${value.name}, SHA-256 ${value.sha256}`
          : "The file stays where it is: its name and its SHA-256 are kept."}
      </p>
      <Problem>{problem}</Problem>
    </>
  );
}
