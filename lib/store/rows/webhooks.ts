import type { ActorId, WorkspaceId } from "../../model/index.ts";
import { clientOf, type Db } from "../handle.ts";
import { fromStored, toStored } from "../text.ts";
import { newId } from "./ids.ts";

interface Author {
  readonly workspaceId: WorkspaceId;
  readonly actorId: ActorId;
  readonly now: Date;
}

/** What an audit entry notes, as far as it is told elsewhere. */
interface Happened {
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly storyId: string | null;
}

export interface WebhookRecord {
  readonly id: string;
  readonly url: string;
  readonly events: readonly string[];
  readonly createdAt: Date;
}

export interface DeliveryRecord {
  readonly id: string;
  readonly webhookId: string;
  readonly event: string;
  readonly state: string;
  readonly attempts: number;
  readonly dueAt: Date;
  readonly answer: string | null;
  readonly createdAt: Date;
}

/** A message with what is needed to send it. */
export interface DueDelivery {
  readonly workspaceId: string;
  readonly id: string;
  readonly url: string;
  readonly secret: string;
  readonly payload: string;
  /** This one included. */
  readonly attempts: number;
}

export async function insertWebhook(
  tx: Db,
  { workspaceId, actorId, now }: Author,
  hook: { readonly url: string; readonly events: readonly string[]; readonly secret: string },
): Promise<string> {
  const id = newId<string>();
  await clientOf(tx).webhook.create({
    data: { workspaceId, id, ...hook, events: [...hook.events], actorId, createdAt: now },
  });
  return id;
}

/** Those that were not taken away, the oldest first. */
export async function findWebhooks(db: Db, workspaceId: WorkspaceId): Promise<readonly WebhookRecord[]> {
  const rows = await clientOf(db).webhook.findMany({
    where: { workspaceId, removedAt: null },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return rows.map(({ id, url, events, createdAt }) => ({ id, url, events, createdAt }));
}

/** Takes it away; what still waits for it is given up. */
export async function removeWebhookRow(
  tx: Db,
  { workspaceId, now }: Pick<Author, "workspaceId" | "now">,
  id: string,
): Promise<void> {
  const client = clientOf(tx);
  await client.webhook.update({ where: { workspaceId_id: { workspaceId, id } }, data: { removedAt: now } });
  await client.webhookDelivery.updateMany({
    where: { workspaceId, webhookId: id, state: "waiting" },
    data: { state: "failed", answer: "The webhook was taken away.", endedAt: now },
  });
}

/** The last messages to an address, the newest first. */
export async function findDeliveries(
  db: Db,
  workspaceId: WorkspaceId,
  webhookId: string,
  most: number,
): Promise<readonly DeliveryRecord[]> {
  const rows = await clientOf(db).webhookDelivery.findMany({
    where: { workspaceId, webhookId },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    take: most,
  });
  return rows.map(({ id, event, state, attempts, dueAt, answer, createdAt }) => ({
    id,
    webhookId,
    event,
    state,
    attempts,
    dueAt,
    answer: answer === null ? null : fromStored(answer),
    createdAt,
  }));
}

/**
 * Writes a message for every address that wants to be told of what the audit notes, in the same transaction. It names
 * what happened and to what, never its content: whoever wants that asks for it, within their rights.
 */
export async function announce(
  tx: Db,
  author: Pick<Author, "workspaceId" | "now">,
  notes: readonly Happened[],
): Promise<void> {
  const hooks = await findWebhooks(tx, author.workspaceId);
  if (hooks.length === 0) return;
  const at = author.now.toISOString();
  const data = notes.flatMap(({ action, subjectKind, subjectId, storyId }) =>
    hooks
      .filter(({ events }) => events.includes(action))
      .map((hook) => {
        const id = newId<string>();
        const subject = { kind: subjectKind, id: subjectId };
        const payload = JSON.stringify({ id, type: action, timestamp: at, data: { storyId, subject } });
        return {
          workspaceId: author.workspaceId,
          id,
          webhookId: hook.id,
          event: action,
          payload,
          state: "waiting",
          dueAt: author.now,
          createdAt: author.now,
        };
      }),
  );
  if (data.length > 0) await clientOf(tx).webhookDelivery.createMany({ data });
}

/** Takes up messages that are due, so that no other worker does until `until`. */
export async function takeDeliveries(
  tx: Db,
  { now, until, most }: { readonly now: Date; readonly until: Date; readonly most: number },
): Promise<readonly DueDelivery[]> {
  const client = clientOf(tx);
  const rows = await client.$queryRaw<{ workspaceId: string; id: string }[]>`
    SELECT "workspaceId", "id" FROM "WebhookDelivery" WHERE "state" = 'waiting' AND "dueAt" <= ${now}
    ORDER BY "dueAt" LIMIT ${most} FOR UPDATE SKIP LOCKED`;
  const taken: DueDelivery[] = [];
  for (const { workspaceId, id } of rows) {
    const where = { workspaceId_id: { workspaceId, id } };
    const row = await client.webhookDelivery.update({
      where,
      data: { attempts: { increment: 1 }, dueAt: until },
    });
    const hook = await client.webhook.findUniqueOrThrow({
      where: { workspaceId_id: { workspaceId, id: row.webhookId } },
    });
    const { url, secret } = hook;
    taken.push({ workspaceId, id, url, secret, payload: row.payload, attempts: row.attempts });
  }
  return taken;
}

/** What became of an attempt. Where the address was taken away meanwhile, that stands. */
export async function settleDelivery(
  db: Db,
  { workspaceId, id }: Pick<DueDelivery, "workspaceId" | "id">,
  end: { readonly state: string; readonly answer: string; readonly dueAt: Date; readonly now: Date },
): Promise<void> {
  const { state, answer, dueAt, now } = end;
  await clientOf(db).webhookDelivery.updateMany({
    where: { workspaceId, id, state: "waiting" },
    data: { state, answer: toStored(answer), dueAt, endedAt: state === "waiting" ? null : now },
  });
}
