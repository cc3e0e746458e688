import { expect, type Page, test } from "@playwright/test";
import {
  comparedStory,
  expectAccessible,
  failOnComplaints,
  pressUntilOpen,
  sidewaysOverflow,
} from "./support.ts";

/** Rejects the first claim of the list on its own page. */
async function rejectAClaim(page: Page, story: string): Promise<void> {
  await page.goto(`/stories/${story}/claims`);
  const href = await page.locator('main a[href*="/claims/"]').first().getAttribute("href");
  await page.goto(href ?? "");
  await pressUntilOpen(page, "d");
  await page.getByRole("dialog").getByRole("button", { name: "Reject it" }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(page.getByText("Rejected · claim")).toBeVisible();
}

test("the history tells what was done and where it stands, and lets one item's be seen alone", async ({
  page,
}) => {
  test.setTimeout(120_000);
  const complaints = failOnComplaints(page);
  const story = await comparedStory(page, "The pier, remembered");
  await rejectAClaim(page, story);
  await page
    .getByRole("navigation", { name: "Pages of the story" })
    .getByRole("link", { name: "History" })
    .click();
  await page.waitForURL(/\/history$/);
  const rejected = page.locator("[data-entry='decision.made']");
  await expect(rejected).toHaveText(/rejected a claim/);
  await expect(page.locator("[data-entry='article.added']")).toHaveCount(2);
  // Whoever did it all has nothing new.
  await expect(page.getByRole("status").filter({ hasText: "Nothing by others" })).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0);
  await expectAccessible(page);

  await rejected.getByRole("link", { name: /^History of this/ }).focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(/history\?of=/);
  await expect(page.locator("[data-entry]")).toHaveCount(1);
  await expect(rejected).toBeVisible();
  await rejected.getByRole("link", { name: /^Where it stands/ }).click();
  await page.waitForURL(/\/decisions$/);
  expect(complaints).toEqual([]);
});

test("what others did is new until one says by a key that it was seen", async ({ page }) => {
  test.setTimeout(120_000);
  const story = await comparedStory(page, "The pier, since last time");
  const name = `Ines ${story.slice(0, 6)}`;
  await page.goto("/desk");
  await page.getByLabel("Somebody else's name").fill(name);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("listitem").filter({ hasText: name })).toBeVisible();
  await page.getByRole("button", { name: `I am ${name}` }).click();
  await expect(page.getByRole("banner").getByRole("button", { name: `I am ${name}` })).toBeVisible();
  await page.goto(`/stories/${story}/history?show=new`);
  await expect(page.locator("[data-new='true']").first()).toBeVisible();
  await expect(async () => {
    await page.locator("body").press("m");
    await expect(page.locator("[data-new='true']")).toHaveCount(0, { timeout: 2_000 });
  }).toPass();
  await page.reload();
  await expect(page.getByText("Nobody else has done anything since.")).toBeVisible();
});
