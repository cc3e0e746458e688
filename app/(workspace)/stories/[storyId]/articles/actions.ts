"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { toStoryId } from "../../../../../lib/workspace/context.ts";
import {
  deleteStory,
  removeArticle,
  renameStory,
  updateArticleMeta,
} from "../../../../../lib/workspace/story/mutations.ts";
import type { ArticleMeta } from "../../../../../lib/workspace/story/schema.ts";
import { type ActionResult, act } from "../../../../_edge/act.ts";
import { requestContext } from "../../../../_edge/person.ts";

export async function renameStoryAction(storyId: string, title: string): Promise<ActionResult<null>> {
  const result = await act(async () => {
    await renameStory(await requestContext(), toStoryId(storyId), title);
    return null;
  });
  if (result.ok) revalidatePath(`/stories/${storyId}`, "layout");
  return result;
}

export async function deleteStoryAction(storyId: string): Promise<ActionResult<never>> {
  const result = await act(async () => {
    await deleteStory(await requestContext(), toStoryId(storyId));
    return null;
  });
  if (!result.ok) return result;
  revalidatePath("/", "layout");
  redirect("/");
}

export async function updateArticleAction(
  storyId: string,
  articleId: string,
  meta: ArticleMeta,
): Promise<ActionResult<null>> {
  const result = await act(async () => {
    await updateArticleMeta(await requestContext(), toStoryId(storyId), articleId, meta);
    return null;
  });
  if (result.ok) revalidatePath(`/stories/${storyId}`, "layout");
  return result;
}

export async function removeArticleAction(storyId: string, articleId: string): Promise<ActionResult<never>> {
  const result = await act(async () => {
    await removeArticle(await requestContext(), toStoryId(storyId), articleId);
    return null;
  });
  if (!result.ok) return result;
  revalidatePath(`/stories/${storyId}`, "layout");
  redirect(`/stories/${storyId}/articles`);
}
