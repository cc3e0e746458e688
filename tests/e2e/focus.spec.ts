import { expect, type Page, test } from "@playwright/test";
import { comparedStory, PIER, startStory } from "./support.ts";

/** Nobody who uses the keyboard is ever thrown back to the page's start. */
async function expectFocusKept(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe("BODY");
}

test("each step of adding articles has the focus where it goes on", async ({ page }) => {
  await startStory(page, "Step by step");
  await expect(page.locator("#text-1")).toBeFocused();
  await page.keyboard.insertText(PIER.herald);
  await page.getByRole("button", { name: "Another text" }).click();
  await expect(page.locator("#text-2")).toBeFocused();
  await page.keyboard.insertText(PIER.post);
  await page.getByRole("button", { name: "Another text" }).click();
  await page.getByRole("button", { name: "Remove text 3" }).press("Enter");
  await expect(page.locator("#text-2")).toBeFocused();

  await page.getByRole("button", { name: "Continue" }).press("Enter");
  const confirm = page.getByRole("heading", { name: "Is this right?" });
  await expect(confirm).toBeFocused();
  await page.getByRole("button", { name: "Back" }).press("Enter");
  await expect(page.locator("#text-1")).toBeFocused();
  await page.getByRole("button", { name: "Continue" }).press("Enter");
  await page.getByRole("button", { name: "Leave text 2 out" }).press("Enter");
  await expect(confirm).toBeFocused();
  await page.getByRole("button", { name: "Add 1 article and compare" }).press("Enter");
  await page.waitForURL(/\/stories\/[^/]+$/);
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
});

test("what closes or deletes leaves the focus where one was, or at the heading of what comes next", async ({
  page,
}) => {
  const id = await comparedStory(page, "To be deleted");
  await page.goto(`/stories/${id}/articles`);
  const more = page.getByRole("button", { name: "More about this story" });
  await more.press("Enter");
  await page.getByRole("menuitem", { name: "Rename the story" }).press("Enter");
  await page.keyboard.press("Escape");
  await expect(more).toBeFocused();
  await more.press("Enter");
  await page.getByRole("menuitem", { name: "Rename the story" }).press("Enter");
  await page.getByLabel("Title").fill("Renamed");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(more).toBeFocused();

  await page.locator("main li a").first().click();
  await page.waitForURL(/\/articles\/[^/]+$/);
  const edit = page.getByRole("button", { name: "Edit" });
  await edit.press("Enter");
  await page.keyboard.press("Escape");
  await expect(edit).toBeFocused();
  await page.getByRole("button", { name: "Remove" }).press("Enter");
  await page.getByRole("button", { name: "Remove it" }).press("Enter");
  await page.waitForURL(/\/articles$/);
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();

  await more.press("Enter");
  await page.getByRole("menuitem", { name: "Delete the story" }).press("Enter");
  await page.getByRole("button", { name: "Delete the story" }).press("Enter");
  await page.waitForURL(/\/$/);
  await expect(page.getByRole("heading", { level: 1, name: "Stories" })).toBeFocused();
});

test("a filter that takes its own button away passes the focus on", async ({ page }) => {
  await comparedStory(page, "Filters and focus");
  await page.getByRole("button", { name: /^Agree/ }).press("Enter");
  await page.getByRole("button", { name: "Clear" }).press("Enter");
  await expectFocusKept(page);
  await page.getByLabel("Find in points and quotes").fill("zeppelin");
  await page.getByRole("button", { name: "Show all points" }).press("Enter");
  await expect(page.locator("[data-grid] tbody tr").first()).toBeVisible();
  await expectFocusKept(page);
});

test("a text without source or date says what that costs, and leads to the field", async ({ page }) => {
  await startStory(page, "Nothing known");
  await page.locator("#text-1").fill("Four hurt as pier gives way\n\nFour people were hurt at Selbay.");
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByText("1 article without a date of publication.")).toBeVisible();
  const notice = page.getByRole("status").filter({ hasText: "1 article without a source." });
  await expect(notice).toContainText("counts as a source of its own");
  await notice.getByRole("button", { name: "Fill in for text 1" }).press("Enter");
  await expect(page.getByLabel("Source")).toBeFocused();
  await page.keyboard.insertText("Selbay Herald");
  await expect(notice).toHaveCount(0);
  await page.getByLabel("Source").fill("");
  await page.getByRole("button", { name: "Add 1 article and compare" }).click();
  await page.waitForURL(/\/stories\/[^/]+$/);
  await page.getByRole("link", { name: "Articles" }).click();
  // The page one comes from has links of its own until the other is there.
  await page.waitForURL(/\/articles$/);
  await page.getByRole("main").getByRole("link", { name: "Four hurt as pier gives way" }).click();
  await expect(page.getByText("Nobody has named its source")).toBeVisible();
});
