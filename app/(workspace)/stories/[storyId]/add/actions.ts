"use server";

import { createHash } from "node:crypto";
import { revalidatePath } from "next/cache";
import type { StoryId } from "../../../../../lib/model/index.ts";
import { requestContext, toStoryId, type WriteContext } from "../../../../../lib/workspace/context.ts";
import { type Drafts, draftsFromFiles, draftsFromPaste } from "../../../../../lib/workspace/story/drafts.ts";
import { loadStoryComparison } from "../../../../../lib/workspace/story/loaders.ts";
import { addArticles } from "../../../../../lib/workspace/story/mutations.ts";
import type { AddedArticles, NewArticle } from "../../../../../lib/workspace/story/schema.ts";
import { type ActionResult, act } from "../../../../_edge/act.ts";
import type { CheckedDrafts } from "./_components/draft.ts";

/** Reads pasted texts: what each shows of its headline, source and date, and which the story has already. */
export async function readPastedAction(storyId: string, text: string): Promise<ActionResult<CheckedDrafts>> {
  return act(async () => {
    const context = await requestContext();
    return checkDrafts(context, toStoryId(storyId), draftsFromPaste(text));
  });
}

/** Reads files. `form` holds `file` and `path` entries in the same order; the path is the one within what was chosen. */
export async function readFilesAction(storyId: string, form: FormData): Promise<ActionResult<CheckedDrafts>> {
  return act(async () => {
    const context = await requestContext();
    const paths = form.getAll("path").map(String);
    const files = form.getAll("file").filter((entry) => entry instanceof File);
    const read = await Promise.all(
      files.map(async (file, index) => ({
        path: paths[index] ?? file.name,
        bytes: new Uint8Array(await file.arrayBuffer()),
      })),
    );
    return checkDrafts(context, toStoryId(storyId), draftsFromFiles(read));
  });
}

/** Marks the drafts whose text the story has already; adding them would only be refused later. */
async function checkDrafts(context: WriteContext, storyId: StoryId, drafts: Drafts): Promise<CheckedDrafts> {
  const { articles } = await loadStoryComparison(context, storyId);
  const known = new Map(articles.map((article) => [article.sha256, article.source ?? article.title]));
  return {
    drafts: drafts.drafts.map((draft) => ({
      ...draft,
      alreadyIn: known.get(createHash("sha256").update(draft.text, "utf8").digest("hex")) ?? null,
    })),
    refused: drafts.refused,
  };
}

/** Adds the confirmed articles; their analysis starts in the background. */
export async function addArticlesAction(
  storyId: string,
  articles: readonly NewArticle[],
): Promise<ActionResult<AddedArticles>> {
  const result = await act(async () => addArticles(await requestContext(), toStoryId(storyId), articles));
  if (result.ok) revalidatePath(`/stories/${storyId}`, "layout");
  return result;
}
