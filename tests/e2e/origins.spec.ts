import { expect, test } from "@playwright/test";
import { addTexts, expectAccessible, failOnComplaints, startStory } from "./support.ts";

const REPORT = `Two trawlers collided in thick fog off the harbour of Lund on Monday, and the coast guard brought eleven fishermen ashore. The skipper of the larger boat said that his radar had failed minutes before the crash.`;
const POST = `Trawlers collide off Lund

The Coast Post, 17 June 2025

${REPORT}`;
const LEDGER = `Crash in thick fog

The Daily Ledger, 18 June 2025

${REPORT.replace("thick fog", "dense fog").replace("minutes before", "just minutes before")}`;

test("a reprint is one origin, shown side by side, told apart by keyboard and taken back", async ({
  page,
}) => {
  test.setTimeout(120_000);
  const complaints = failOnComplaints(page);
  const story = await startStory(page, "The trawlers");
  await addTexts(page, [POST, LEDGER]);
  await expect(page.locator("[data-grid] tbody tr").first()).toBeVisible();
  await page
    .getByRole("navigation", { name: "Pages of the story" })
    .getByRole("link", { name: "Articles" })
    .click();
  await page.getByRole("link", { name: "Origins" }).click();
  await page.waitForURL(/\/origins$/);
  await expect(page.getByText("2 articles, 1 origin")).toBeVisible();

  await page.getByRole("link", { name: /Coast Post and .*Daily Ledger/ }).click();
  await page.waitForURL(/a=/);
  const passages = page.locator("#passages");
  await expect(passages.locator("ins")).toContainText(["dense", "just"]);
  await expect(passages.locator("blockquote").first()).toContainText("Two trawlers collided in thick fog");
  await expectAccessible(page);

  await page.getByRole("button", { name: /^Not one origin: / }).focus();
  await page.keyboard.press("Enter");
  await expect(
    page.getByRole("button", { name: /^One origin: / }).or(page.getByText("Each article stands")),
  ).toBeVisible();
  await expect(page.getByText("2 articles, 1 origin")).toHaveCount(0);

  await page.goto(`/stories/${story}/decisions`);
  await expect(page.getByText("two reports")).toBeVisible();
  await page.getByRole("button", { name: /^Undo: / }).click();
  await page.goto(`/stories/${story}/articles/origins`);
  await expect(page.getByText("2 articles, 1 origin")).toBeVisible();

  await page.getByText("Two articles go back to one report").click();
  await page.getByLabel("One article").selectOption({ index: 1 });
  await page.getByLabel("The other").selectOption({ index: 1 });
  await page.getByRole("button", { name: "They are one origin" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "two different articles" })).toBeVisible();
  await expectAccessible(page);
  expect(complaints).toEqual([]);
});
