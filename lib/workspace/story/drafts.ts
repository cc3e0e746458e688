import type { ArticleDraft, Drafts } from "../../ingest/draft.ts";
import type { FileDrafts } from "../../ingest/files.ts";
import { draftFromText, splitPaste } from "../../ingest/text.ts";
import { AppError } from "../../model/index.ts";
import { cameFromFile, type Keep } from "../snapshots/keep.ts";

export type { ArticleDraft, Drafts } from "../../ingest/draft.ts";
export { draftsFromFiles } from "../../ingest/files.ts";

/** A draft with the snapshot that it was read off; null for pasted text, which is its own. */
export interface KeptDraft extends ArticleDraft {
  readonly snapshotId: string | null;
}

export interface KeptDrafts extends Drafts {
  readonly drafts: readonly KeptDraft[];
}

/** Pasted texts as drafts; each may hold several with a line of `---` or `===` between them. Never throws. */
export function draftsFromPastes(pastes: readonly string[]): KeptDrafts {
  const drafts: KeptDraft[] = [];
  const refused: { file: string; message: string }[] = [];
  const parts = pastes.flatMap(splitPaste);
  for (const [index, part] of parts.entries()) {
    const file = parts.length === 1 ? "pasted text" : `pasted text ${index + 1}`;
    try {
      // Blank lines around a pasted text are chance: with them the same text twice would not be recognized.
      drafts.push({ ...draftFromText(part.trim(), { file }), snapshotId: null });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      refused.push({ file, message: error.message });
    }
  }
  return { storyTitle: null, drafts, refused };
}

/** Drafts out of files with the bytes of their files kept. @throws AppError `snapshots-unavailable` */
export async function keepFileDrafts({ drafts, from, ...rest }: FileDrafts, keep: Keep): Promise<KeptDrafts> {
  const kept: KeptDraft[] = [];
  for (const [index, draft] of drafts.entries()) {
    const file = from[index];
    if (!file) throw new Error("a draft came out of no file");
    kept.push({ ...draft, snapshotId: await keep(cameFromFile(file), draft.text) });
  }
  return { ...rest, drafts: kept };
}
