import { expect, test } from "@playwright/test";
import { PIER, startStory } from "./support.ts";

test("the main job without a pointer", async ({ page }) => {
  await startStory(page, "By keyboard alone");
  await page.locator("#text-1").focus();
  await page.keyboard.insertText(`${PIER.herald}\n---\n${PIER.post}`);
  await page.keyboard.press("Tab"); // "Another text"
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Continue" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("[data-draft]")).toHaveCount(2);
  await page.getByRole("button", { name: "Add 2 articles and compare" }).focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/stories\/[^/]+$/);
  const rows = page.locator("[data-grid] tr[data-selected]");
  await expect(rows).toHaveCount(1);

  // Down the rows, across the cells, and the list of keys.
  await page.keyboard.press("j");
  const first = page.locator("[data-grid] [data-point]").first();
  await expect(first).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(page.locator("[data-grid] [data-point]").nth(1)).toBeFocused();
  await expect(page).toHaveURL(/point=/);
  await page.keyboard.press("k");
  await expect(first).toBeFocused();
  // As quick as keys can come: none is lost.
  const third = page.locator("[data-grid] [data-point]").nth(2);
  await expect(third).toHaveCount(1);
  const quickly = (keys: readonly string[]) =>
    page.evaluate((list) => {
      for (const key of list)
        document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
    }, keys);
  await quickly(["j", "j"]);
  await expect(third).toBeFocused();
  await quickly(["k", "k"]);
  await expect(first).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(page.locator("[data-grid] [data-position]").first()).toBeFocused();
  await expect(page.locator("[data-quotes]")).toBeVisible();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keys of this page" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await page.keyboard.press("/");
  await expect(page.getByLabel("Find in points and quotes")).toBeFocused();
  await page.keyboard.press("Escape");

  // Open the point, then read it in its place and walk from claim to claim.
  await first.focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/points\//);
  await page.getByRole("link", { name: "Read it in its place" }).first().focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(/claim=/);
  await expect(page.locator("[data-chosen]").first()).toBeVisible();
  const before = page.url();
  await page.keyboard.press("n");
  await expect(page).not.toHaveURL(before);
  await page.keyboard.press("p");
  await expect(page).toHaveURL(before);
  await expect(page.locator("[data-chosen]").first()).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.locator("[data-chosen]")).toHaveCount(0);
});

test("a new story's dialog takes the title at once", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("button", { name: "New story" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("What is it about?")).toBeFocused();
  await page.keyboard.type("Typed without looking");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/add$/);
  await expect(page.getByText("Typed without looking").first()).toBeVisible();
});
