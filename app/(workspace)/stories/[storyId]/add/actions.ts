"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import type { StoryId } from "../../../../../lib/model/index.ts";
import { toStoryId, type WriteContext } from "../../../../../lib/workspace/context.ts";
import { checkInput } from "../../../../../lib/workspace/input.ts";
import { keeper } from "../../../../../lib/workspace/snapshots/keep.ts";
import { draftsFromAddresses } from "../../../../../lib/workspace/story/addresses.ts";
import {
  draftsFromFiles,
  draftsFromPastes,
  type KeptDrafts,
  keepFileDrafts,
} from "../../../../../lib/workspace/story/drafts.ts";
import { getStoryHead } from "../../../../../lib/workspace/story/loaders.ts";
import { addArticles } from "../../../../../lib/workspace/story/mutations.ts";
import { findTwins } from "../../../../../lib/workspace/story/same-text.ts";
import type { AddedArticles, NewArticle } from "../../../../../lib/workspace/story/schema.ts";
import { type ActionResult, act } from "../../../../_edge/act.ts";
import { requestContext } from "../../../../_edge/person.ts";
import type { CheckedDrafts } from "./_components/draft.ts";

// Whoever calls an action may send it anything: what is not of the form these pages send is told as bad input.
const textsSchema = z.array(z.string("It must be text."), "Send a list of texts.");
const addressSchema = z.string("Send an address.");
const formSchema = z.instanceof(FormData, { message: "Send the files as a form." });
const articlesSchema = z.array(z.unknown(), "Send a list of articles.");

/** Reads pasted texts: what each shows of its headline, source and date, and which the story has already. */
export async function readPastedAction(
  storyId: string,
  texts: readonly string[],
): Promise<ActionResult<CheckedDrafts>> {
  return act(async () => {
    const drafts = draftsFromPastes(checkInput(textsSchema, texts));
    return checkDrafts(await requestContext(), toStoryId(storyId), drafts);
  });
}

/** Fetches a page and reads the article on it. `ignoreRobots`: a person decided to, for this page. */
export async function readAddressAction(
  storyId: string,
  address: string,
  ignoreRobots = false,
): Promise<ActionResult<CheckedDrafts>> {
  return act(async () => {
    const context = await requestContext();
    const id = toStoryId(storyId);
    await getStoryHead(context, id);
    const drafts = await draftsFromAddresses([checkInput(addressSchema, address)], keeper(context), {
      ignoreRobots: checkInput(z.boolean("Say true or false."), ignoreRobots),
    });
    return checkDrafts(context, id, drafts);
  });
}

/** Reads files. `form` holds `file` and `path` entries in the same order; the path is the one within what was chosen. */
export async function readFilesAction(storyId: string, form: FormData): Promise<ActionResult<CheckedDrafts>> {
  return act(async () => {
    const context = await requestContext();
    const id = toStoryId(storyId);
    await getStoryHead(context, id);
    checkInput(formSchema, form);
    const paths = form.getAll("path").map(String);
    const files = form.getAll("file").filter((entry) => entry instanceof File);
    const read = await Promise.all(
      files.map(async (file, index) => ({
        path: paths[index] ?? file.name,
        bytes: new Uint8Array(await file.arrayBuffer()),
      })),
    );
    return checkDrafts(context, id, await keepFileDrafts(await draftsFromFiles(read), keeper(context)));
  });
}

/** Marks the drafts whose text the story has already; adding them would only be refused later. */
async function checkDrafts(
  context: WriteContext,
  storyId: StoryId,
  drafts: KeptDrafts,
): Promise<CheckedDrafts> {
  await getStoryHead(context, storyId);
  const texts = drafts.drafts.map((draft) => draft.text);
  const twins = await findTwins(context, storyId, texts);
  return {
    drafts: drafts.drafts.map((draft, index) => ({ ...draft, alreadyIn: twins[index] ?? null })),
    refused: drafts.refused,
  };
}

/** Adds the confirmed articles; their analysis starts in the background. */
export async function addArticlesAction(
  storyId: string,
  articles: readonly NewArticle[],
): Promise<ActionResult<AddedArticles>> {
  const result = await act(async () => {
    const list = checkInput(articlesSchema, articles) as readonly NewArticle[];
    return addArticles(await requestContext(), toStoryId(storyId), list);
  });
  if (result.ok) revalidatePath(`/stories/${storyId}`, "layout");
  return result;
}
