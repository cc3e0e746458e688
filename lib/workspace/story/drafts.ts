import type { Drafts } from "../../ingest/draft.ts";

export type { ArticleDraft, Drafts, Guess } from "../../ingest/draft.ts";

/** Pasted text as drafts: one text, or several with a line of `---` or `===` between them. Never throws. */
export function draftsFromPaste(_text: string): Drafts {
  throw new Error("under construction: signatures first");
}

/** Files as drafts, by their paths within what was chosen or dropped ("folder/01.txt"); a manifest.json among them names sources and dates. Never throws. */
export function draftsFromFiles(_files: readonly { path: string; bytes: Uint8Array }[]): Drafts {
  throw new Error("under construction: signatures first");
}
