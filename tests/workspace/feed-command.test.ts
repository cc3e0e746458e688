import { beforeEach, expect, test, vi } from "vitest";
import { run } from "../../lib/cli/run.ts";
import { findFeeds, insertFeedItems } from "../../lib/store/index.ts";
import { LOCAL_WORKSPACE } from "../../lib/workspace/context.ts";
import { createStory } from "../../lib/workspace/story/mutations.ts";
import { testIo } from "../cli/support/test-io.ts";
import { testDatabase } from "../setup/store.ts";

const database = testDatabase();
beforeEach(() => {
  vi.stubEnv("DATABASE_URL", database.url);
  return () => vi.unstubAllEnvs();
});

async function feed(...args: string[]) {
  const { io, warnings, output } = testIo();
  return { status: await run(["feed", ...args], io), out: output(), err: warnings.join("\n") };
}

test("feeds are watched, looked at, and what they list is dismissed", async () => {
  const storyId = await createStory(database.at(), { title: "The pier" });
  const story = ["--story", "The pier"];
  const added = await feed("add", "https://feeds.invalid/rss", "--every", "60", ...story);
  expect(added.status).toBe(0);
  const id = added.out.trim();
  expect((await feed("list", ...story)).out).toBe(
    `${id}  every 60 min  never looked at   https://feeds.invalid/rss\n`,
  );
  const looked = await feed("look", ...story);
  expect([looked.status, looked.out]).toEqual([1, ""]);
  expect(looked.err).toContain("https://feeds.invalid/rss: ");
  expect((await feed("list", ...story)).err).toContain("https://feeds.invalid/rss: ");

  const [record] = await findFeeds(database.store.db, LOCAL_WORKSPACE, storyId);
  if (!record) throw new Error("it is watched");
  const item = (name: string) => ({
    key: name,
    url: `https://feeds.invalid/${name}`,
    plainUrl: name,
    title: `\u001B[31m${name}\n`,
    summary: null,
    publishedAt: null,
  });
  await insertFeedItems(database.store.db, record, [item("a"), item("b")], new Date());
  const { out } = await feed("items", ...story);
  expect(out.trimEnd().split("\n")).toHaveLength(2);
  expect(out).not.toContain("\u001B");
  const taken = await feed("take", "--all", ...story);
  expect(taken.status).toBe(1);
  expect(taken.out).toContain("Added 0 of 2 articles");
  expect((await feed("dismiss", out.split(" ")[0] ?? "", ...story)).out).toBe("Dismissed 1.\n");
  expect((await feed("dismiss", "--all", ...story)).out).toBe("Dismissed 1.\n");
  expect((await feed("dismiss", "--all", ...story)).status).toBe(1);
  expect((await feed("remove", id, ...story)).status).toBe(0);
  expect((await feed("list", ...story)).out).toBe("");
});

test.each([
  [["add", "https://a.example/rss"], "name the story"],
  [["grow", "--story", "x"], "say add, list"],
  [["add", "--story", "Usage"], "name one address"],
  [["add", "https://a.example/rss", "--every", "1", "--story", "Usage"], "--every takes 15, 60"],
  [["take", "--story", "Usage"], "name items, or say --all"],
])("%j is wrong usage", async (args, words) => {
  await createStory(database.at(), { title: "Usage" });
  const { status, err } = await feed(...args);
  expect(status).toBe(2);
  expect(err).toContain(words);
});

test("of a story that is not there, or to an address in one's own network, is refused", async () => {
  expect((await feed("list", "--story", "Nowhere")).err).toContain('There is no story "Nowhere"');
  await createStory(database.at(), { title: "Inside" });
  const { status, err } = await feed("add", "http://127.0.0.1/feed", "--story", "Inside");
  expect([status, err]).toEqual([1, expect.stringContaining("not on the public internet")]);
});
