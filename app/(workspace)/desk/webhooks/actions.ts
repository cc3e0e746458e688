"use server";

import { revalidatePath } from "next/cache";
import type { MadeWebhook, NewWebhook } from "../../../../lib/workspace/webhooks/schema.ts";
import { createWebhook, removeWebhook } from "../../../../lib/workspace/webhooks/webhooks.ts";
import { type ActionResult, act } from "../../../_edge/act.ts";
import { requestContext } from "../../../_edge/person.ts";

export async function createWebhookAction(input: NewWebhook): Promise<ActionResult<MadeWebhook>> {
  return act(async () => {
    const made = await createWebhook(await requestContext(), input);
    revalidatePath("/desk/webhooks");
    return made;
  });
}

export async function removeWebhookAction(id: string): Promise<ActionResult<null>> {
  return act(async () => {
    await removeWebhook(await requestContext(), String(id));
    revalidatePath("/desk/webhooks");
    return null;
  });
}
