import type { AddedArticles } from "../../../../../../lib/workspace/story/schema.ts";
import { addArticlesAction } from "../actions.ts";
import { inBatches, sizeOfText } from "./batches.ts";
import { type DraftRow, toNewArticle } from "./draft.ts";

/** Adds the rows, a request's worth at a time. */
export async function addAll(
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
