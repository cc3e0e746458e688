"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { broughtAddress } from "../../lib/present/brought-address.ts";
import { createStory } from "../../lib/workspace/story/mutations.ts";
import { type ActionResult, act } from "../_edge/act.ts";
import { requestContext } from "../_edge/person.ts";

/** Creates a story and goes on to adding its articles; comes back only with a problem. */
export async function createStoryAction(title: string, address?: string): Promise<ActionResult<never>> {
  const created = await act(async () => createStory(await requestContext(), { title }));
  if (!created.ok) return created;
  // Going back must not show the list as it was before.
  revalidatePath("/");
  const brought = broughtAddress(address);
  redirect(
    `/stories/${created.value}/add${brought === null ? "" : `?address=${encodeURIComponent(brought)}`}`,
  );
}
