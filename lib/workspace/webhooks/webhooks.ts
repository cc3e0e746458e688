/** Addresses that are told of what happens here. */
import { randomBytes } from "node:crypto";
import { checkAddress } from "../../ingest/web/address.ts";
import { AppError } from "../../model/index.ts";
import {
  findDeliveries,
  findWebhooks,
  insertWebhook,
  lockWorkspace,
  removeWebhookRow,
  writeAudit,
} from "../../store/index.ts";
import type { ReadContext, WriteContext } from "../context.ts";
import { checkInput } from "../input.ts";
import { hookReach } from "./reach.ts";
import { type MadeWebhook, type NewWebhook, newWebhookSchema, type WebhookView } from "./schema.ts";

const MAX_HOOKS = 50;
/** As many messages as are looked through where something is wrong. */
const SHOWN = 10;
const SECRET_BYTES = 32;

/** @throws AppError `bad-input`, `address-refused`, `too-many` */
export async function createWebhook(context: WriteContext, input: NewWebhook): Promise<MadeWebhook> {
  const { url, events } = checkInput(newWebhookSchema, input);
  const address = checkAddress(url, hookReach()).href;
  // The form of the Standard Webhooks: what libraries of receivers take as it is.
  const secret = `whsec_${randomBytes(SECRET_BYTES).toString("base64")}`;
  return context.store.transaction(async (tx) => {
    await lockWorkspace(tx, context.workspaceId);
    if ((await findWebhooks(tx, context.workspaceId)).length >= MAX_HOOKS) {
      throw new AppError("too-many", `A desk may have ${MAX_HOOKS} webhooks.`);
    }
    const id = await insertWebhook(tx, context, { url: address, events, secret });
    await writeAudit(tx, context, [
      {
        action: "webhook.created",
        subjectKind: "webhook",
        subjectId: id,
        storyId: null,
        detail: { url: address, events },
      },
    ]);
    return { id, secret };
  });
}

/** @throws AppError `not-found` */
export async function removeWebhook(context: WriteContext, id: string): Promise<void> {
  await context.store.transaction(async (tx) => {
    await lockWorkspace(tx, context.workspaceId);
    const hook = (await findWebhooks(tx, context.workspaceId)).find((each) => each.id === id);
    if (!hook) throw new AppError("not-found", "There is no such webhook.");
    await removeWebhookRow(tx, context, id);
    const detail = { url: hook.url };
    await writeAudit(tx, context, [
      { action: "webhook.removed", subjectKind: "webhook", subjectId: id, storyId: null, detail },
    ]);
  });
}

/** Every address with the last messages to it. */
export async function listWebhooks({ store, workspaceId }: ReadContext): Promise<readonly WebhookView[]> {
  const views: WebhookView[] = [];
  for (const { id, url, events, createdAt } of await findWebhooks(store.db, workspaceId)) {
    const deliveries = await findDeliveries(store.db, workspaceId, id, SHOWN);
    views.push({
      id,
      url,
      events,
      createdAt: createdAt.toISOString(),
      deliveries: deliveries.map((each) => ({
        id: each.id,
        event: each.event,
        state: each.state,
        attempts: each.attempts,
        answer: each.answer,
        at: each.createdAt.toISOString(),
      })),
    });
  }
  return views;
}
