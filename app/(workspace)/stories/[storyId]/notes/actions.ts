"use server";

import { revalidatePath } from "next/cache";
import { toStoryId } from "../../../../../lib/workspace/context.ts";
import type { NoteInput, NoteOutcome } from "../../../../../lib/workspace/notes/schema.ts";
import { note } from "../../../../../lib/workspace/notes/write.ts";
import { type ActionResult, act } from "../../../../_edge/act.ts";
import { requestContext } from "../../../../_edge/person.ts";

/** Notes are seen on the pages of points and claims, on Read and on their own page. */
export async function noteAction(storyId: string, input: NoteInput): Promise<ActionResult<NoteOutcome>> {
  return act(async () => {
    const outcome = await note(await requestContext(), toStoryId(storyId), input);
    revalidatePath("/", "layout");
    return outcome;
  });
}
