"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { toStoryId } from "../../../../../lib/workspace/context.ts";
import { checkInput } from "../../../../../lib/workspace/input.ts";
import { fetchAgain } from "../../../../../lib/workspace/revisions/fetch-again.ts";
import { reviseArticle } from "../../../../../lib/workspace/revisions/revise.ts";
import type { Newer, RevisionOutcome } from "../../../../../lib/workspace/revisions/schema.ts";
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

/** Takes a pasted text as the newer one; blank lines around it are chance. */
export async function reviseArticleAction(
  storyId: string,
  articleId: string,
  newer: Pick<Newer, "text" | "asOf">,
): Promise<ActionResult<RevisionOutcome>> {
  const result = await act(async () => {
    const { text, asOf } = checkInput(newerFormSchema, newer);
    return reviseArticle(await requestContext(), toStoryId(storyId), articleId, { text, asOf });
  });
  if (result.ok) revalidatePath(`/stories/${storyId}`, "layout");
  return result;
}

const newerFormSchema = z.object({ text: z.string().trim(), asOf: z.string().nullish() });

/** Fetches an article's page again. `ignoreRobots`: a person decided to, for this page. */
export async function fetchAgainAction(
  storyId: string,
  articleId: string,
  ignoreRobots = false,
): Promise<ActionResult<RevisionOutcome>> {
  const result = await act(async () => {
    const insisted = checkInput(z.boolean("Say true or false."), ignoreRobots);
    return fetchAgain(await requestContext(), toStoryId(storyId), articleId, { ignoreRobots: insisted });
  });
  if (result.ok) revalidatePath(`/stories/${storyId}`, "layout");
  return result;
}
