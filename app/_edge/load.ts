import { notFound } from "next/navigation";
import { cache } from "react";
import { AppError, type StoryId } from "../../lib/model/index.ts";
import { type ReadContext, toStoryId } from "../../lib/workspace/context.ts";
import { loadToldChanges } from "../../lib/workspace/revisions/told.ts";
import { getStoryHead, loadStoryComparison } from "../../lib/workspace/story/loaders.ts";
import { requestContext } from "./person.ts";

/** Reads for a page: what is not there becomes the route's not-found page, every other error its error page. */
export async function orNotFound<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof AppError && error.code === "not-found") notFound();
    throw error;
  }
}

/** The story of an address, checked for its form. */
export async function storyRequest(storyId: string): Promise<{ context: ReadContext; id: StoryId }> {
  return orNotFound(async () => ({ context: await requestContext(), id: toStoryId(storyId) }));
}

/** One read of the head a request, however many parts of the page ask for it. */
export const readHead = cache(async (storyId: string) => {
  const { context, id } = await storyRequest(storyId);
  return orNotFound(() => getStoryHead(context, id));
});

/** One read of the comparison a request. */
export const readComparison = cache(async (storyId: string) => {
  const { context, id } = await storyRequest(storyId);
  return orNotFound(() => loadStoryComparison(context, id));
});

/** What newer versions did to the answers of points. */
export const readTold = cache(async (storyId: string) => {
  const { context, id } = await storyRequest(storyId);
  return orNotFound(() => loadToldChanges(context, id));
});
