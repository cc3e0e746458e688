import { readFileSync } from "node:fs";
import path from "node:path";
import OpenAPIClientAxios, { type Document } from "openapi-client-axios";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openApiDocument } from "../../lib/api/document.ts";
import { OPERATIONS } from "../../lib/api/operations/index.ts";
import { RateLimit } from "../../lib/api/rate-limit.ts";
import { pipelineEngine } from "../../lib/workspace/jobs/pipeline-engine.ts";
import { SCOPES, type Scope } from "../../lib/workspace/tokens/scopes.ts";
import { createToken } from "../../lib/workspace/tokens/tokens.ts";
import { apiServer } from "../setup/api-server.ts";
import { Contract } from "../setup/contract.ts";
import { walk } from "../setup/contract-walk.ts";
import { testDatabase } from "../setup/store.ts";
import { analyzeAll } from "../setup/stories.ts";

const database = testDatabase();
let origin = "";
let close = async (): Promise<void> => undefined;

const token = async (scopes: readonly Scope[] = SCOPES): Promise<string> =>
  (await createToken(database.at(new Date().toISOString()), { name: "A program", scopes: [...scopes] }))
    .token;
const settle = async (): Promise<void> => {
  await analyzeAll(database.at(), pipelineEngine());
};

beforeAll(async () => {
  const server = await apiServer({ person: async () => database.at(new Date().toISOString()) });
  origin = server.origin;
  close = server.close;
});
afterAll(() => close());

async function ask(address: string, init: RequestInit & { headers?: Record<string, string> } = {}) {
  const answer = await fetch(`${origin}/api/v1${address}`, init);
  const text = await answer.text();
  return {
    status: answer.status,
    headers: answer.headers,
    value: text === "" ? null : (JSON.parse(text) as Record<string, unknown>),
  };
}

const posted = (body: unknown, bearer: string, more: Record<string, string> = {}) => ({
  method: "POST",
  headers: { Authorization: `Bearer ${bearer}`, "Content-Type": "application/json", ...more },
  body: JSON.stringify(body),
});

describe("the document", () => {
  test("is the one in docs, made of the schemas that check what comes in", () => {
    const file = path.resolve(import.meta.dirname, "../../docs/openapi.json");
    expect(`${JSON.stringify(openApiDocument(OPERATIONS), null, 2)}\n`).toBe(readFileSync(file, "utf8"));
  });

  test("holds: every operation is called, every body and answer validates", async () => {
    const api = await Contract.of(origin, await token());
    await walk(api, settle);
    expect(api.missing).toEqual([]);
  }, 120_000);

  test("serves a client that is generated from it for the main job", async () => {
    const bearer = await token(["read", "write"]);
    const definition = (await ask("/openapi.json", { headers: { Authorization: `Bearer ${bearer}` } })).value;
    const api = new OpenAPIClientAxios({
      definition: definition as unknown as Document,
      withServer: { url: `${origin}/api/v1` },
      axiosConfigDefaults: { headers: { Authorization: `Bearer ${bearer}` } },
    });
    const client = await api.init();
    const story = await client.createStory!({}, { title: "Counted twice" });
    await client.importArticles!(story.data.id, {
      texts: [
        "Three boats sank\n\nThree boats sank off Morvane on Monday, the coast guard said.",
        "Five boats sank\n\nFive boats sank off Morvane on Monday, the harbor office said.",
      ],
    });
    await settle();
    const { data } = await client.getComparison!({ storyId: story.data.id });
    const conflict = data.points.find(({ status }: { status: string }) => status === "conflict");
    expect(conflict.positions).toHaveLength(2);
    for (const { articleId, start, end, quote } of data.claims) {
      const article = await client.getArticle!({ storyId: story.data.id, articleId });
      expect(article.data.text.slice(start, end)).toBe(quote);
    }
  }, 60_000);
});

describe("a request", () => {
  test("is refused without a token, with a wrong one, or beyond its scopes, as problem+json", async () => {
    expect(await ask("/stories")).toMatchObject({ status: 401, value: { code: "unauthorized" } });
    const reader = await token(["read"]);
    const refused = await ask("/stories", posted({ title: "No" }, reader));
    expect(refused).toMatchObject({ status: 403, value: { code: "forbidden" } });
    expect(refused.headers.get("content-type")).toBe("application/problem+json");
    const writer = await token(["write"]);
    const headers = { Authorization: `Bearer ${writer}` };
    expect((await ask("/stories", { headers })).status).toBe(403);
    // Every operation has a scope of its own choice, and each is asked for.
    const nothing = await token(["propose"]);
    for (const { method, path: address, scope } of OPERATIONS) {
      if (scope === "propose") continue;
      const filled = address.replaceAll(/\{\w+\}/g, "x");
      const init = { method, headers: { Authorization: `Bearer ${nothing}` } };
      expect([address, (await ask(filled, init)).status]).toEqual([address, 403]);
    }
  });

  test("of the wrong form is told what is wrong", async () => {
    const bearer = await token();
    const headers = { Authorization: `Bearer ${bearer}` };
    expect(await ask("/nothing", { headers })).toMatchObject({ status: 404 });
    expect(await ask("/stories/none", { headers })).toMatchObject({
      status: 404,
      value: { code: "not-found" },
    });
    const wrongVerb = await ask("/stories", { method: "DELETE", headers });
    expect([wrongVerb.status, wrongVerb.headers.get("allow")]).toEqual([405, "GET, POST"]);
    const form = await ask("/stories", { method: "POST", headers, body: "title=x" });
    expect(form).toMatchObject({ status: 415 });
    const broken = posted({}, bearer);
    expect(await ask("/stories", { ...broken, body: "{" })).toMatchObject({ status: 400 });
    expect(await ask("/stories", posted({ title: "" }, bearer))).toMatchObject({
      status: 400,
      value: { code: "bad-input", detail: "Give it a title." },
    });
    expect(await ask("/stories?limit=0", { headers })).toMatchObject({ status: 400 });
    expect(await ask("/stories?cursor=bm9uZQ", { headers })).toMatchObject({ status: 409 });
  });

  test("sent again under its key is answered again and not done again, also side by side", async () => {
    const bearer = await token();
    const key = { "Idempotency-Key": "night 1" };
    const twice = await Promise.all(
      [1, 2, 3].map(() => ask("/stories", posted({ title: "Once" }, bearer, key))),
    );
    expect(new Set(twice.map(({ value }) => value?.id)).size).toBe(1);
    expect(twice.filter(({ headers }) => headers.get("idempotency-replayed") === "true")).toHaveLength(2);
    expect(await ask("/stories", posted({ title: "Twice" }, bearer, key))).toMatchObject({
      status: 422,
      value: { code: "idempotency-mismatch" },
    });
    // What failed was not done: the same key may try again.
    const other = { "Idempotency-Key": "night 2" };
    expect((await ask("/stories", posted({ title: "" }, bearer, other))).status).toBe(400);
    expect((await ask("/stories", posted({ title: "Now" }, bearer, other))).status).toBe(201);
    // Somebody else's key of the same name is another key.
    expect((await ask("/stories", posted({ title: "Else" }, await token(), key))).status).toBe(201);
    const rows = await database.sql(`SELECT 1 FROM "Story" WHERE "title" = 'Once'`);
    expect(rows).toHaveLength(1);
  });

  test("that edits must name what it saw", async () => {
    const bearer = await token();
    const { value } = await ask("/stories", posted({ title: "First" }, bearer));
    const address = `/stories/${value?.id}`;
    const headers = { Authorization: `Bearer ${bearer}` };
    const seen = await ask(address, { headers });
    const tag = seen.headers.get("etag") ?? "";
    expect((await ask(address, { headers: { ...headers, "If-None-Match": tag } })).status).toBe(304);
    const patch = (title: string, more: Record<string, string>) =>
      ask(address, { ...posted({ title }, bearer, more), method: "PATCH" });
    expect(await patch("Second", {})).toMatchObject({ status: 428 });
    expect(await patch("Second", { "If-Match": tag })).toMatchObject({
      status: 200,
      value: { title: "Second" },
    });
    expect(await patch("Third", { "If-Match": tag })).toMatchObject({
      status: 412,
      value: { code: "precondition-failed" },
    });
    expect((await ask(address, { headers })).value?.title).toBe("Second");
  });

  test("too many in a minute wait", async () => {
    const limited = await apiServer({
      person: async () => database.at(new Date().toISOString()),
      limit: new RateLimit(2),
    });
    try {
      const headers = { Authorization: `Bearer ${await token()}` };
      const statuses: [number, string | null, boolean][] = [];
      for (let time = 0; time < 3; time += 1) {
        const answer = await fetch(`${limited.origin}/api/v1/stories`, { headers });
        const left = /r=(\d+)/.exec(answer.headers.get("ratelimit") ?? "")?.[1] ?? null;
        statuses.push([answer.status, left, answer.headers.has("retry-after")]);
      }
      expect(statuses).toEqual([
        [200, "1", false],
        [200, "0", false],
        [429, "0", true],
      ]);
    } finally {
      await limited.close();
    }
  });
});
