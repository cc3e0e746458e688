/** Sends what waits: signed, one at a time to a host, again and again with longer pauses until it is taken or given up. */
import { createHmac } from "node:crypto";
import { Fetcher } from "../../ingest/fetch.ts";
import { AppError } from "../../model/index.ts";
import { type DueDelivery, type Store, settleDelivery, takeDeliveries } from "../../store/index.ts";
import { hookReach } from "./reach.ts";

/** After each failed attempt, in seconds: a restart is bridged by the first ones, a weekend by all of them together. */
const PAUSES_S = [5, 30, 120, 600, 3600, 21_600, 86_400, 86_400];
/** A message that is being sent is left alone so long; a worker that was killed leaves it for the next. */
const LEASE_MS = 60_000;
const MOST_AT_ONCE = 20;
const MAX_ANSWER = 300;

export interface DeliveryTools {
  readonly store: Store;
  readonly now: () => Date;
  /** Another than the public web's, in tests. */
  readonly fetcher?: Fetcher;
}

/**
 * The headers of the Standard Webhooks: a receiver computes the same over `id.timestamp.body`, and refuses what is old.
 * @param seconds of the attempt, since 1970
 */
export function signatureOf(secret: string, id: string, seconds: number, body: string): string {
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  return `v1,${createHmac("sha256", key).update(`${id}.${seconds}.${body}`).digest("base64")}`;
}

/** Sends every message that is due, once. @returns how many were tried */
export async function deliverDue({ store, now, fetcher }: DeliveryTools): Promise<number> {
  const start = now();
  const until = new Date(start.getTime() + LEASE_MS);
  const due = await store.transaction((tx) => takeDeliveries(tx, { now: start, until, most: MOST_AT_ONCE }));
  const web = fetcher ?? new Fetcher(hookReach());
  await Promise.all(due.map((delivery) => send(store, web, delivery, now)));
  return due.length;
}

async function send(store: Store, web: Fetcher, delivery: DueDelivery, now: () => Date): Promise<void> {
  const { id, url, secret, payload, attempts } = delivery;
  const seconds = Math.floor(now().getTime() / 1000);
  const headers = {
    "Content-Type": "application/json",
    "webhook-id": id,
    "webhook-timestamp": String(seconds),
    "webhook-signature": signatureOf(secret, id, seconds, payload),
  };
  let answer: string;
  let taken = false;
  try {
    const status = await web.post(url, payload, headers);
    taken = status >= 200 && status < 300;
    answer = `The address answered ${status}.`;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    answer = error.message;
  }
  const pause = PAUSES_S[attempts - 1];
  const state = taken ? "delivered" : pause === undefined ? "failed" : "waiting";
  const at = now();
  const dueAt = new Date(at.getTime() + (pause ?? 0) * 1000);
  await settleDelivery(store.db, delivery, { state, answer: answer.slice(0, MAX_ANSWER), dueAt, now: at });
}
