import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { Fetcher } from "../../lib/ingest/fetch.ts";
import { databaseSettings, holdDatabase } from "../../lib/store/database.ts";
import { openStore } from "../../lib/store/index.ts";
import { LOCAL_OWNER, LOCAL_WORKSPACE, toStoryId } from "../../lib/workspace/context.ts";
import { addFeed, lookNow } from "../../lib/workspace/feeds/feeds.ts";
import { rss } from "../setup/feeds.ts";
import { expectAccessible, failOnComplaints, sidewaysOverflow, startStory } from "./support.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");
const ANYWHERE = { allowsIp: () => true, allowsPort: () => true };

let server: Server;
let origin = "";
let listed: Parameters<typeof rss>[0] = [];
test.beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === "/feed") response.writeHead(200).end(rss(listed, "<b>Courier</b> \u202Edesk"));
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
test.afterAll(() => new Promise((resolve) => server.close(resolve)));

/**
 * Has the story watch a feed on this machine, and looks at it, beside the server: by its own rules the server never asks
 * this machine for anything.
 */
async function watched(storyId: string): Promise<void> {
  const env = {
    ...process.env,
    CROSSREAD_DATA: path.join(tmpdir(), `crossread-e2e-${process.env.E2E_PORT ?? "3123"}`),
  };
  const database = await holdDatabase(databaseSettings(ROOT, env), () => undefined);
  const store = await openStore(database.url);
  try {
    const context = { store, workspaceId: LOCAL_WORKSPACE, actorId: LOCAL_OWNER, now: new Date() };
    const id = toStoryId(storyId);
    const feedId = await addFeed(context, id, { url: `${origin}/feed` }, ANYWHERE);
    await lookNow(context, id, feedId, { fetcher: new Fetcher(ANYWHERE) });
  } finally {
    await store.close();
    await database.release();
  }
}

async function expectSound(page: Page): Promise<void> {
  await expectAccessible(page);
  for (const width of [1440, 390, 320]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}

test("what a feed lists is proposed: dismissed for good, or taken in, and told where it cannot be had", async ({
  page,
}) => {
  const complaints = failOnComplaints(page);
  const id = await startStory(page, "Feeds");
  listed = [
    {
      url: `${origin}/a`,
      title: "Pier gives way",
      date: "Tue, 03 Jun 2025 10:15:00 GMT",
      summary: "Four hurt.",
    },
    { url: `${origin}/b`, title: `<script>window.hacked = 1</script>${"Unbroken".repeat(30)}` },
    { url: `${origin}/c`, title: "Third \u202Eesrever" },
  ];
  await watched(id);
  await page.goto(`/stories/${id}/articles`);
  await page.getByRole("link", { name: "Feeds" }).click();
  await expect(page.getByRole("heading", { name: "3 items to look through" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Articles" })).toHaveAttribute("aria-current", "page");
  await expectSound(page);
  expect(await page.evaluate(() => "hacked" in window)).toBe(false);

  await page.getByLabel("Third").check();
  await page.getByRole("button", { name: "Dismiss" }).click();
  await expect(page.getByRole("heading", { name: "2 items to look through" })).toBeVisible();
  await page.getByLabel("All", { exact: true }).check();
  await page.getByRole("button", { name: "Take in 2 items" }).click();
  await expect(page.getByText("2 items could not be taken; the reason stands with each.")).toBeVisible();
  await expect(page.locator("[data-item]").first()).toContainText("fetched from the ports of the web");
  await expectSound(page);

  // The server asks nothing of its own machine, whoever watches it: the refusal stands with the feed.
  await page.getByRole("button", { name: /^Look now/ }).click();
  await expect(page.locator("[data-feed]").getByRole("alert")).toContainText("ports of the web");
  await page.getByRole("button", { name: /^Watch no longer/ }).click();
  await expect(page.locator("[data-feed]")).toHaveCount(0);
  expect(complaints).toEqual([]);
});

test("a feed is watched by its address; what is wrong with it is told, and nothing typed is lost", async ({
  page,
}) => {
  const id = await startStory(page, "Watching");
  await page.goto(`/stories/${id}/feeds`);
  await expectSound(page);
  const box = page.getByLabel("Address of a feed");
  await box.fill("http://169.254.169.254/feed");
  await page.getByRole("button", { name: "Watch it" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "not on the public internet" })).toBeVisible();
  await expect(box).toHaveValue("http://169.254.169.254/feed");
  await box.fill("https://feeds.invalid/rss");
  await page.getByLabel("Look at it").selectOption("once a day");
  await page.getByRole("button", { name: "Watch it" }).click();
  await expect(page.locator("[data-feed]")).toContainText("https://feeds.invalid/rss");
  await expect(page.locator("[data-feed]").getByRole("alert")).toBeVisible();
  await expect(page.locator("[data-feed]").getByLabel("Look at it")).toHaveValue("1440");
  await expect(box).toHaveValue("");
  await page.locator("[data-feed]").getByLabel("Look at it").selectOption("only when I ask");
  await page.goto(`/stories/${id}/history`);
  await expect(page.getByText("changed how often a feed is looked at")).toBeVisible();
  await page.goto(`/stories/${id}/feeds`);
  await expect(page.locator("[data-feed]").getByLabel("Look at it")).toHaveValue("");
});
