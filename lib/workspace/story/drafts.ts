import type { ArticleDraft, Drafts } from "../../ingest/draft.ts";
import { draftFromText, splitPaste } from "../../ingest/text.ts";
import { AppError } from "../../model/index.ts";

export type { ArticleDraft, Drafts } from "../../ingest/draft.ts";
export { draftsFromFiles } from "../../ingest/files.ts";

/** Pasted texts as drafts; each may hold several with a line of `---` or `===` between them. Never throws. */
export function draftsFromPastes(pastes: readonly string[]): Drafts {
  const drafts: ArticleDraft[] = [];
  const refused: { file: string; message: string }[] = [];
  const parts = pastes.flatMap(splitPaste);
  for (const [index, part] of parts.entries()) {
    const file = parts.length === 1 ? "pasted text" : `pasted text ${index + 1}`;
    try {
      // Blank lines around a pasted text are chance: with them the same text twice would not be recognized.
      drafts.push(draftFromText(part.trim(), { file }));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      refused.push({ file, message: error.message });
    }
  }
  return { storyTitle: null, drafts, refused };
}
