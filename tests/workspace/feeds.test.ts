import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { diskBlobs } from "../../lib/blobs/disk.ts";
import type { StoryId } from "../../lib/model/index.ts";
import {
  addFeed,
  changeFeed,
  listFeedItems,
  listFeeds,
  lookNow,
  removeFeed,
} from "../../lib/workspace/feeds/feeds.ts";
import { lookAtDue } from "../../lib/workspace/feeds/loop.ts";
import { plainAddress } from "../../lib/workspace/feeds/plain-address.ts";
import { dismissItems, takeItems } from "../../lib/workspace/feeds/take.ts";
import { gatherStory } from "../../lib/workspace/handover/gather.ts";
import { restoreStory } from "../../lib/workspace/handover/restore.ts";
import { loadHistory } from "../../lib/workspace/history/history.ts";
import { createStory } from "../../lib/workspace/story/mutations.ts";
import { atom, rss, type TestItem } from "../setup/feeds.ts";
import { testDatabase } from "../setup/store.ts";
import { storyWith } from "../setup/stories.ts";
import { testWeb } from "../setup/web.ts";

const database = testDatabase();
const web = testWeb();
const folder = mkdtempSync(path.join(tmpdir(), "crossread-feeds-"));
afterAll(() => rmSync(folder, { recursive: true }));
const blobs = diskBlobs(folder);
const REACH = { allowsIp: () => true, allowsPort: () => true };

let storyId: StoryId;
let serial = 0;
beforeEach(async () => {
  web.asked.length = 0;
  web.pages.clear();
  serial += 1;
  storyId = await createStory(database.at(), { title: `Story ${serial}` });
  await database.sql(`UPDATE "Feed" SET "dueAt" = NULL`);
});

const at = (moment?: string) => database.at(moment);
const add = (feedPath = "/feed", everyMinutes: 15 | 60 | null = null) =>
  addFeed(at(), storyId, { url: web.address(feedPath), everyMinutes }, REACH);
const look = (id: string, moment?: string) => lookNow(at(moment), storyId, id, { fetcher: web.fetcher() });
const open = () => listFeedItems(at(), storyId, "open");
const serve = (items: readonly TestItem[], headers: Record<string, string> = {}) =>
  web.pages.set("/feed", (response) =>
    response.writeHead(200, { "Content-Type": "application/rss+xml", ...headers }).end(rss(items)),
  );
const item = (name: string, more: Partial<TestItem> = {}): TestItem => ({
  id: name,
  url: web.address(`/${name}`),
  title: `Title of ${name}`,
  date: "Tue, 03 Jun 2025 10:15:00 GMT",
  ...more,
});
const words = (name: string) =>
  `<html><head><title>Title of ${name}</title></head><body><article><h1>Title of ${name}</h1>${`<p>The harbor of ${name} was closed on Tuesday after two boats had sunk there, the harbor master said in the evening.</p>`.repeat(4)}</article></body></html>`;
const servePage = (name: string) =>
  web.pages.set(`/${name}`, (response) =>
    response.writeHead(200, { "Content-Type": "text/html" }).end(words(name)),
  );
const take = (ids: readonly string[]) =>
  takeItems(at(), storyId, { ids: [...ids] }, { fetcher: web.fetcher(), blobs });

describe("a feed that a story watches", () => {
  test("is not asked before somebody looks; a look fetches the feed and nothing that it lists", async () => {
    serve([item("a"), item("b")]);
    const id = await add();
    expect(web.asked).toEqual([]);
    expect(await look(id)).toEqual({ found: 2, leftOut: 0 });
    expect(web.asked).toEqual(["/robots.txt", "/feed"]);
    expect((await open()).map(({ title, publishedAt }) => [title, publishedAt])).toEqual([
      ["Title of a", "2025-06-03T10:15:00Z"],
      ["Title of b", "2025-06-03T10:15:00Z"],
    ]);
    expect(await listFeeds(at(), storyId)).toMatchObject([{ title: "The Courier", problem: null }]);
  });

  test("proposes nothing twice: not again, not under another address, not in another feed, not what the story has", async () => {
    const { storyId: other } = await storyWith(at(), [
      { title: "There", text: "There already, with words.", file: web.address("/there?utm_source=x") },
    ]);
    storyId = other;
    serve([item("a"), item("a", { id: "a2", url: `${web.address("/a")}?utm_source=rss` }), item("there")]);
    const id = await add();
    expect(await look(id)).toEqual({ found: 1, leftOut: 0 });
    expect(await look(id)).toEqual({ found: 0, leftOut: 0 });
    serve([item("a", { title: "Title of a, corrected" }), item("c")]);
    expect(await look(id)).toEqual({ found: 1, leftOut: 0 });
    web.pages.set("/other", (response) => response.writeHead(200).end(atom([item("a"), item("d")])));
    expect(await look(await add("/other"))).toEqual({ found: 1, leftOut: 0 });
    expect((await open()).map(({ title }) => title)).toEqual(["Title of d", "Title of c", "Title of a"]);
  });

  test("asks its server only for what is newer", async () => {
    const asked: (string | undefined)[][] = [];
    web.pages.set("/feed", (response, request) => {
      const { "if-none-match": etag, "if-modified-since": since, accept } = request.headers;
      asked.push([etag, since]);
      expect(accept).toContain("application/rss+xml");
      if (etag === '"one"') response.writeHead(304).end();
      else
        response
          .writeHead(200, { ETag: '"one"', "Last-Modified": "Tue, 03 Jun 2025 10:15:00 GMT" })
          .end(rss([item("a")]));
    });
    const id = await add();
    expect((await look(id)).found).toBe(1);
    expect((await look(id)).found).toBe(0);
    expect(asked).toEqual([
      [undefined, undefined],
      ['"one"', "Tue, 03 Jun 2025 10:15:00 GMT"],
    ]);
    expect(await listFeeds(at(), storyId)).toMatchObject([{ title: "The Courier", problem: null }]);
  });

  test("keeps what went wrong, in words, until it goes right", async () => {
    const id = await add();
    await expect(look(id)).rejects.toThrow("has no page at this address (404)");
    expect((await listFeeds(at(), storyId))[0]?.problem).toContain("404");
    web.pages.set("/feed", (response) => response.writeHead(200).end("<html></html>"));
    await expect(look(id)).rejects.toThrow("There is no feed at this address");
    web.pages.set("/feed", (response) => response.writeHead(304).end());
    await look(id);
    serve([]);
    await look(id);
    expect((await listFeeds(at(), storyId))[0]?.problem).toBeNull();
  });

  test.each(["http://127.0.0.1/feed", "http://169.254.169.254/", "http://[::1]/", "ftp://courier.example/"])(
    "%s is not to be watched",
    async (url) => {
      await expect(addFeed(at(), storyId, { url })).rejects.toMatchObject({ code: "address-refused" });
      expect(web.asked).toEqual([]);
    },
  );

  test("that redirects into one's own network gets nowhere", async () => {
    web.pages.set("/feed", (response) => response.writeHead(302, { Location: "http://10.0.0.1/" }).end());
    await expect(look(await add())).rejects.toMatchObject({ code: "address-refused" });
  });

  test("is watched once; taken away, it proposes nothing; watched again, what waited waits", async () => {
    serve([item("a")]);
    const id = await add();
    await expect(add()).rejects.toMatchObject({ code: "stale" });
    await look(id);
    await removeFeed(at(), storyId, id);
    expect(await open()).toEqual([]);
    await expect(look(id)).rejects.toMatchObject({ code: "not-found" });
    expect(await add()).toBe(id);
    expect(await open()).toHaveLength(1);
  });
});

describe("what a feed lists", () => {
  test("is taken in one by one: fetched, kept, with the feed's day; what cannot be had stays, with the reason", async () => {
    serve([item("a"), item("b"), item("gone")]);
    servePage("a");
    await look(await add());
    const items = await open();
    const taken = await take(items.map(({ id }) => id).filter((_, index) => index !== 1));
    expect(taken.added.map(({ title }) => title)).toEqual(["Title of a"]);
    expect(taken.refused).toMatchObject([{ file: web.address("/gone"), code: "fetch-failed" }]);
    expect((await open()).map(({ title, problem }) => [title, problem?.includes("404") ?? null])).toEqual([
      ["Title of b", null],
      ["Title of gone", true],
    ]);
    const [row] = await database.sql<{ publishedAt: string; snapshotId: string; n: string }>(
      `SELECT a."publishedAt", v."snapshotId" FROM "Article" a JOIN "ArticleVersion" v ON v."articleId" = a."id" WHERE a."storyId" = $1`,
      [storyId],
    );
    expect(row?.publishedAt).toBe("2025-06-03T10:15:00Z");
    expect(row?.snapshotId).not.toBeNull();
    await expect(take([items[0]?.id ?? ""])).rejects.toThrow("None of them waits any more");
  });

  test("whose text the story has already counts as taken", async () => {
    serve([item("a"), item("b")]);
    servePage("a");
    web.pages.set("/b", (response) =>
      response.writeHead(200, { "Content-Type": "text/html" }).end(words("a")),
    );
    await look(await add());
    const taken = await take((await open()).map(({ id }) => id));
    expect([taken.added.length, taken.duplicates.length]).toEqual([1, 1]);
    expect(await open()).toEqual([]);
  });

  test("is dismissed for good, and the history says so", async () => {
    serve([item("a"), item("b"), item("c")]);
    const id = await add();
    await look(id);
    const items = await open();
    expect(await dismissItems(at(), storyId, { ids: items.slice(0, 2).map((each) => each.id) })).toBe(2);
    expect((await look(id)).found).toBe(0);
    expect((await open()).map(({ title }) => title)).toEqual(["Title of c"]);
    const { entries } = await loadHistory(at(), storyId, { item: null, before: null });
    expect(entries.map(({ did, about }) => `${did}: ${about}`).slice(0, 3)).toEqual([
      "dismissed what a feed listed: Title of a and 1 more",
      "found something new in a feed: The Courier (3)",
      `had a feed watched: ${web.address("/feed")}`,
    ]);
  });

  test("of another story is out of reach", async () => {
    serve([item("a")]);
    await look(await add());
    const [first] = await open();
    const mine = storyId;
    storyId = await createStory(at(), { title: "Another" });
    await expect(take([first?.id ?? ""])).rejects.toMatchObject({ code: "not-found" });
    await expect(dismissItems(at(), storyId, { ids: [first?.id ?? ""] })).rejects.toMatchObject({
      code: "not-found",
    });
    storyId = mine;
    expect(await open()).toHaveLength(1);
  });
});

describe("by itself", () => {
  let clock = Date.parse("2025-02-01T12:00:00Z");
  const round = (minutes: number) => {
    clock += minutes * 60_000;
    return lookAtDue({ store: database.store, now: () => new Date(clock), fetcher: web.fetcher() });
  };

  test("nothing is looked at unless somebody switched it on, and then at its interval", async () => {
    serve([item("a")]);
    const id = await add();
    expect(await round(10_000)).toBe(0);
    expect(web.asked).toEqual([]);
    await changeFeed({ ...at(), now: new Date(clock) }, storyId, id, { everyMinutes: 60 });
    expect(await round(0)).toBe(1);
    expect(await open()).toHaveLength(1);
    expect(await round(59)).toBe(0);
    expect(await round(1)).toBe(1);
    await changeFeed(at(), storyId, id, { everyMinutes: null });
    expect(await round(10_000)).toBe(0);
  });

  test("a feed that fails is asked less and less often, once a day at last, and never holds others up", async () => {
    const broken = await add("/broken", 15);
    serve([item("a")]);
    await add("/feed", 60);
    clock = Date.parse("2025-02-02T12:00:00Z");
    expect(await round(0)).toBe(2);
    expect(await open()).toHaveLength(1);
    expect(await round(29)).toBe(0);
    expect(await round(1)).toBe(1);
    await database.sql(
      `UPDATE "Feed" SET "failures" = 30, "dueAt" = now() - interval '10 years' WHERE "id" = $1`,
      [broken],
    );
    await round(0);
    const [row] = await database.sql<{ dueAt: Date }>(`SELECT "dueAt" FROM "Feed" WHERE "id" = $1`, [broken]);
    expect(row?.dueAt.getTime()).toBe(clock + 24 * 3_600_000);
  });

  test("not of a story that was deleted, and an interval is one of a few", async () => {
    const id = await add("/feed", 15);
    await database.sql(`UPDATE "Story" SET "deletedAt" = now() WHERE "id" = $1`, [storyId]);
    expect(await round(1_000_000)).toBe(0);
    await expect(changeFeed(at(), storyId, id, { everyMinutes: 1 as never })).rejects.toThrow(
      "Choose 15, 60",
    );
  });
});

test("a story that is handed on takes the history of its feeds along, and watches nothing elsewhere", async () => {
  serve([item("a")]);
  await look(await add("/feed", 60));
  const file = await gatherStory(at(), storyId, { snapshots: false }, blobs);
  const restored = await restoreStory(at(), JSON.stringify(file), blobs);
  const elsewhere = restored.storyId as StoryId;
  expect(await listFeeds(at(), elsewhere)).toEqual([]);
  expect(await listFeedItems(at(), elsewhere)).toEqual([]);
  const { entries } = await loadHistory(at(), elsewhere, { item: null, before: null });
  expect(entries.map(({ did }) => did)).toContain("found something new in a feed");
});

test("addresses are compared without what only counts readers", () => {
  expect(plainAddress("https://www.a.example/x/?utm_source=rss&id=2&fbclid=z#part")).toBe("a.example/x?id=2");
  expect(plainAddress("http://a.example/x?id=2")).toBe("a.example/x?id=2");
  expect(plainAddress("a.txt")).toBe("a.txt");
});
