import { revalidatePath } from "next/cache";
import type { StoryId } from "../../lib/model/index.ts";
import { toStoryId, type WriteContext } from "../../lib/workspace/context.ts";
import { type ActionResult, act } from "./act.ts";
import { requestContext } from "./person.ts";

/** Runs a write on a story as the person who asks. A decision or a step changes what every page of the workspace counts. */
export async function actOnStory<T>(
  storyId: string,
  write: (context: WriteContext, id: StoryId) => Promise<T>,
): Promise<ActionResult<T>> {
  return act(async () => {
    const result = await write(await requestContext(), toStoryId(storyId));
    revalidatePath("/", "layout");
    return result;
  });
}
