import { expect, test } from "@playwright/test";
import { comparedStory, expectAccessible, failOnComplaints, PIER, sidewaysOverflow } from "./support.ts";

test("a newer text shows what changed, is told on the point, and one that says the same makes nothing", async ({
  page,
}) => {
  test.setTimeout(120_000);
  const complaints = failOnComplaints(page);
  const id = await comparedStory(page, "Revised");
  await page.goto(`/stories/${id}/articles`);
  await page.getByRole("link", { name: "Four hurt as pier gives way" }).click();
  await expect(page.getByRole("button", { name: "Fetch again" })).toBeHidden();

  const paste = async (text: string, asOf: string) => {
    await page.getByRole("button", { name: "Newer text" }).press("Enter");
    const dialog = page.getByRole("dialog", { name: "A newer text" });
    await dialog.getByLabel("The whole article as it reads now").fill(text);
    await dialog.getByLabel("Since when it reads so").fill(asOf);
    await expectAccessible(page);
    await dialog.getByRole("button", { name: "Take it as a newer version" }).press("Enter");
  };
  await paste(`${PIER.herald}\n`, "");
  await expect(page.getByRole("status").filter({ hasText: "Nothing changed" })).toBeVisible();

  const later = PIER.herald
    .replace("Four people were injured", "Eight people were injured")
    .replace("harbor master Jon Pell said.", "harbor master Jon Pell said!");
  await paste(later, "2025-06-03T14:30:00Z");
  await expect(page.getByRole("heading", { name: "What changed" })).toBeVisible();
  const text = page.getByRole("region", { name: "The text" });
  await expect(text.locator("del")).toHaveText("Four");
  await expect(text.locator("ins")).toHaveText("Eight");
  await expect(text.getByText(/with trivial edits/)).toBeVisible();
  await expect(page.locator("[data-carried=approximate]").first()).toBeVisible();
  await expectAccessible(page);
  await page.screenshot({ path: "test-results/changes-1440.png", fullPage: true });
  await page.emulateMedia({ colorScheme: "dark" });
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await sidewaysOverflow(page)).toBe(0);
  await page.screenshot({ path: "test-results/changes-390.png", fullPage: true });
  await page.setViewportSize({ width: 1440, height: 900 });

  // The newer text is read in the background: the grid then tells the change on its point.
  await expect(async () => {
    await page.goto(`/stories/${id}`);
    await page
      .getByRole("row")
      .filter({ hasText: /injure/ })
      .first()
      .click({ timeout: 2_000 });
    await expect(page.locator("[data-told]").first()).toContainText("Selbay Herald says “8” beside “4”", {
      timeout: 2_000,
    });
  }).toPass({ timeout: 40_000 });
  await page.getByRole("link", { name: /Open the point/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.locator("[data-told]")).toContainText(
    /says “8” beside “4”: it changed by 3 June 2025, 14:30/,
  );
  await expectAccessible(page);
  await page.screenshot({ path: "test-results/told-1440.png" });
  expect(complaints).toEqual([]);
});
