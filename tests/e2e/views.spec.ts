import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { comparedStory, failOnComplaints } from "./support.ts";

test("a figure is followed by keyboard to its claim, read as a table, and saved as a file", async ({
  page,
}) => {
  test.setTimeout(120_000);
  const complaints = failOnComplaints(page);
  const story = await comparedStory(page, "The pier, drawn");
  await page
    .getByRole("navigation", { name: "Pages of the story" })
    .getByRole("link", { name: "Views" })
    .click();
  await page.waitForURL(/\/views$/);
  const figure = page.locator("[data-drawing^='figure-']").filter({ hasText: "injured" });
  await expect(figure.getByRole("link", { name: /Selbay Herald: 4/ })).toBeVisible();

  await figure.getByText("As a table").click();
  await expect(figure.getByRole("cell", { name: /^≠ contradicts ./ })).toBeVisible();

  const svg = page.waitForEvent("download");
  await figure.getByRole("button", { name: /^SVG/ }).click();
  const drawn = readFileSync(await (await svg).path(), "utf8");
  expect(drawn).toContain("Coast Post");
  expect(drawn).not.toContain("var(");
  const png = page.waitForEvent("download");
  await figure.getByRole("button", { name: /^PNG/ }).click();
  const file = await png;
  expect(file.suggestedFilename()).toMatch(/\.png$/);
  expect(
    readFileSync(await file.path())
      .subarray(1, 4)
      .toString("latin1"),
  ).toBe("PNG");

  const row = figure.getByRole("link", { name: /Coast Post: 7/ });
  await row.focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/claims\//);
  await expect(page.getByRole("main")).toContainText("Pier collapse injures seven");
  expect(complaints).toEqual([]);
  expect(story).not.toBe("");
});

test("two sources lead to the points that both speak of; nobody met is said", async ({ page }) => {
  test.setTimeout(120_000);
  const story = await comparedStory(page, "The pier, side by side");
  await page.goto(`/stories/${story}/views?show=meetings`);
  await expect(page.getByRole("heading", { name: "Nobody met" })).toBeVisible();
  await page.getByRole("navigation", { name: "Views" }).getByRole("link", { name: "Sources" }).click();
  await page
    .getByRole("link", { name: /points? in common, 1 in conflict/ })
    .first()
    .click();
  await page.waitForURL(/source=/);
  await expect(page.locator("[data-grid] tbody tr").first()).toBeVisible();
});
