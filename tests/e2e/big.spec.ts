import path from "node:path";
import { expect, test } from "@playwright/test";
import { readDossier } from "../../scripts/bench/dossier/gold.ts";
import { documentsOf } from "../../scripts/bench/dossiers.ts";
import { variations } from "../../scripts/bench/variation.ts";
import { expectAccessible, failOnComplaints, startStory } from "./support.ts";

/** Enough for more than 1,500 claims, from which on the words behind the cells follow the page. */
const ARTICLES = 50;
const SEED = 50;

test("a story of fifty articles: what is in view is drawn, and the words behind the cells follow", async ({
  page,
}) => {
  test.setTimeout(180_000);
  const complaints = failOnComplaints(page);
  await page.setViewportSize({ width: 1440, height: 900 });
  const id = await startStory(page, "Fifty articles");
  const articles = documentsOf(readDossier(path.join("prisma", "seed", "demonstration")));
  const files = [...variations(articles, ARTICLES, SEED)].map(({ id: name, text }) => ({
    name: `${name}.txt`,
    mimeType: "text/plain",
    buffer: Buffer.from(text),
  }));
  await page.locator("[data-input=files]").setInputFiles(files);
  await page.getByRole("button", { name: /^Add \d+ articles and compare$/ }).click({ timeout: 60_000 });
  // Twins among them are refused, and told of before the way leads on.
  const outcome = page.getByRole("link", { name: "To the comparison" });
  await expect(async () => {
    const arrived = new URL(page.url()).pathname === `/stories/${id}`;
    expect(arrived || (await outcome.isVisible())).toBe(true);
  }).toPass({ timeout: 60_000 });
  await page.goto(`/stories/${id}`);
  const grid = page.locator("[data-grid]");
  await expect(grid.locator("tbody [data-point]").first()).toBeVisible({ timeout: 120_000 });

  // The words come after the grid.
  const detailed = page.waitForResponse((response) => response.url().endsWith("/grid-details"));
  await page.reload();
  const panel = page.getByRole("complementary", { name: "The selected point" });
  await expect(panel.locator("blockquote").first()).toBeVisible();
  await detailed;
  await grid.locator("tbody [data-point]").nth(3).click();
  await expect(panel.locator("blockquote").first()).toBeVisible();

  // Of fifty columns those in view are drawn; all are counted.
  const table = grid.getByRole("table");
  const count = Number(await table.getAttribute("aria-colcount"));
  expect(count).toBeGreaterThan(30);
  expect(await grid.locator("thead th").count()).toBeLessThan(24);
  await expect(grid.locator('thead th[aria-colindex="2"]')).toBeVisible();

  // Turning leads to the last one, and back.
  const later = page.getByRole("button", { name: "Later" });
  while (await later.isEnabled()) {
    await later.click();
    await page.waitForTimeout(600);
  }
  await expect(grid.locator(`thead th[aria-colindex="${count}"]`)).toBeVisible();
  await grid.evaluate((element) => element.scrollTo({ left: 0 }));
  await expect(grid.locator('thead th[aria-colindex="2"]')).toBeVisible();

  // The filter finds words that stand in quotes alone.
  const quote = await panel.locator("blockquote").first().innerText();
  await page.getByLabel("Find in points and quotes").fill(quote.slice(0, 60));
  await expect(grid.locator("tbody [data-point]").first()).toBeVisible();
  await expectAccessible(page);
  expect(complaints).toEqual([]);
});
