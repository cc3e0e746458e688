import { expect, test } from "@playwright/test";

/** The picture in the README, from the running product and its demonstration story. Made anew on demand only. */
test("the README's screenshot", async ({ page }) => {
  test.skip(
    process.env.CROSSREAD_SCREENSHOT !== "1",
    "CROSSREAD_SCREENSHOT=1 writes docs/screenshots/compare.png",
  );
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto("/");
  const story = page.getByRole("listitem").filter({ hasText: "Demonstration" }).getByRole("link");
  await story.click();
  await expect(page.locator("[data-grid] tbody tr").first()).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
  await page.mouse.move(0, 0);
  await page.screenshot({ path: "docs/screenshots/compare.png" });
});
