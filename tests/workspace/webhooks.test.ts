import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { Fetcher } from "../../lib/ingest/fetch.ts";
import { createStory } from "../../lib/workspace/story/mutations.ts";
import { deliverDue, signatureOf } from "../../lib/workspace/webhooks/deliver.ts";
import { createWebhook, listWebhooks, removeWebhook } from "../../lib/workspace/webhooks/webhooks.ts";
import { testDatabase } from "../setup/store.ts";

const database = testDatabase();
const got: { headers: IncomingMessage["headers"]; body: string }[] = [];
let statuses: number[] = [];
let port = "";
const server = createServer(async (request, response) => {
  let body = "";
  for await (const part of request) body += String(part);
  got.push({ headers: request.headers, body });
  const status = statuses.shift() ?? 200;
  response.writeHead(status, status === 302 ? { Location: "http://127.0.0.1/elsewhere" } : {}).end("heard");
});
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  port = String((server.address() as AddressInfo).port);
});
afterAll(() => new Promise((resolve) => server.close(resolve)));
beforeEach(async () => {
  got.length = 0;
  statuses = [];
  await database.sql(`UPDATE "Webhook" SET "removedAt" = now()`);
  await database.sql(`UPDATE "WebhookDelivery" SET "state" = 'failed' WHERE "state" = 'waiting'`);
});

/** A receiver on this machine, which the rules of the public web refuse: written past them, as an owner may allow. */
async function hook(events: readonly string[]): Promise<string> {
  const { id, secret } = await createWebhook(database.at(), {
    url: "https://example.org/hook",
    events: events as never,
  });
  const url = `http://127.0.0.1:${port}/`;
  await database.sql(`UPDATE "Webhook" SET "url" = $2 WHERE "id" = $1`, [id, url]);
  return secret;
}

const fetcher = () =>
  new Fetcher({ allowsIp: (ip) => ip === "127.0.0.1", allowsPort: (asked) => asked === port });
let clock = Date.parse("2025-02-01T12:00:00Z");
const deliver = (seconds = 0, web = fetcher()) => {
  clock += seconds * 1000;
  return deliverDue({ store: database.store, now: () => new Date(clock), fetcher: web });
};
const states = () =>
  database.sql<{ state: string; attempts: number; answer: string }>(
    `SELECT d."state", d."attempts", d."answer" FROM "WebhookDelivery" d JOIN "Webhook" w ON w."id" = d."webhookId"
     WHERE w."removedAt" IS NULL ORDER BY d."createdAt", d."id"`,
  );

describe("a webhook", () => {
  test("is told of what it asked for, once, signed, without its content", async () => {
    const secret = await hook(["story.created"]);
    const storyId = await createStory(database.at(), { title: "A secret title" });
    expect(await deliver()).toBe(1);
    expect(await deliver(3600)).toBe(0);
    expect(got).toHaveLength(1);
    const { headers, body } = got[0]!;
    const id = String(headers["webhook-id"]);
    const seconds = Number(headers["webhook-timestamp"]);
    expect(seconds).toBe((clock - 3_600_000) / 1000);
    expect(headers["webhook-signature"]).toBe(signatureOf(secret, id, seconds, body));
    expect(headers["webhook-signature"]).not.toBe(signatureOf(secret, id, seconds + 1, body));
    expect(headers["webhook-signature"]).not.toBe(signatureOf(secret, id, seconds, `${body} `));
    expect(JSON.parse(body)).toMatchObject({
      id,
      type: "story.created",
      data: { storyId, subject: { kind: "story", id: storyId } },
    });
    expect(body).not.toContain("secret title");
    expect(await states()).toEqual([
      { state: "delivered", attempts: 1, answer: "The address answered 200." },
    ]);
  });

  test("hears nothing of what was undone with its transaction, or what it did not ask for", async () => {
    await hook(["analysis.done"]);
    await createStory(database.at(), { title: "Not asked for" });
    await hook(["story.created"]);
    const context = database.at();
    const undone = context.store.transaction(async (tx) => {
      const inner = {
        ...context.store,
        db: tx,
        transaction: <T>(task: (db: typeof tx) => Promise<T>) => task(tx),
      };
      await createStory({ ...context, store: inner }, { title: "Undone" });
      throw new Error("undone");
    });
    await expect(undone).rejects.toThrow("undone");
    expect(await deliver()).toBe(0);
    expect(got).toEqual([]);
  });

  test("is tried again with longer pauses, signed anew, until it takes the message", async () => {
    await hook(["story.created"]);
    await createStory(database.at(), { title: "Again" });
    statuses = [500, 302, 200];
    expect(await deliver()).toBe(1);
    expect(await deliver(4)).toBe(0);
    expect(await deliver(1)).toBe(1);
    expect(await deliver(29)).toBe(0);
    expect(await deliver(1)).toBe(1);
    expect(await deliver(1_000_000)).toBe(0);
    expect(got).toHaveLength(3);
    const [first, second] = got.map(({ headers }) => headers);
    expect(first?.["webhook-id"]).toBe(second?.["webhook-id"]);
    expect(first?.["webhook-signature"]).not.toBe(second?.["webhook-signature"]);
    expect(await states()).toMatchObject([{ state: "delivered", attempts: 3 }]);
  });

  test("is given up after days, and one that was taken away hears nothing more", async () => {
    await hook(["story.created"]);
    await createStory(database.at(), { title: "Never" });
    statuses = Array.from({ length: 20 }, () => 503);
    let tried = 0;
    for (let day = 0; day < 20; day += 1) tried += await deliver(90_000);
    expect(tried).toBe(9);
    expect(await states()).toEqual([{ state: "failed", attempts: 9, answer: "The address answered 503." }]);
    await createStory(database.at(), { title: "Waiting" });
    for (const { id } of await listWebhooks(database.at())) await removeWebhook(database.at(), id);
    expect(await deliver(90_000)).toBe(0);
  });

  test("that two workers look for is told once", async () => {
    await hook(["story.created"]);
    for (let count = 0; count < 8; count += 1) await createStory(database.at(), { title: `Story ${count}` });
    const tried = await Promise.all([deliver(), deliver(), deliver()]);
    expect(tried.reduce((sum, each) => sum + each, 0)).toBe(8);
    expect(new Set(got.map(({ headers }) => headers["webhook-id"])).size).toBe(8);
    expect(got).toHaveLength(8);
  });

  test.each([
    "http://127.0.0.1/hook",
    "http://localhost:3000/",
    "http://169.254.169.254/latest",
    "http://10.0.0.7/",
    "http://[::1]/",
    "http://[::ffff:127.0.0.1]/",
    "http://2130706433/",
    "http://0x7f.1/",
    "https://router.lan/",
    "https://user:word@example.org/",
    "https://example.org:22/",
    "ftp://example.org/",
    "file:///etc/passwd",
  ])("is not made for %s", async (url) => {
    const made = createWebhook(database.at(), { url, events: ["story.created"] });
    await expect(made).rejects.toMatchObject({ code: expect.stringMatching(/address-refused|bad-input/) });
  });

  test("does not reach one's own network by a name that leads there", async () => {
    await hook(["story.created"]);
    await database.sql(`UPDATE "Webhook" SET "url" = 'http://example.org/' WHERE "removedAt" IS NULL`);
    await createStory(database.at(), { title: "Rebound" });
    const resolve = (_name: string, _options: unknown, done: (error: null, found: unknown) => void) =>
      done(null, [{ address: "127.0.0.1", family: 4 }]);
    const web = new Fetcher(undefined, {}, resolve as unknown as ConstructorParameters<typeof Fetcher>[2]);
    expect(await deliver(0, web)).toBe(1);
    expect(got).toEqual([]);
    expect(await states()).toMatchObject([
      { state: "waiting", attempts: 1, answer: expect.stringContaining("not on the public internet") },
    ]);
  });
});
