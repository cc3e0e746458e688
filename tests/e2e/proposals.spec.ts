import { expect, test } from "@playwright/test";
import { AS_A_PAGE, comparedStory, expectAccessible, failOnComplaints, sidewaysOverflow } from "./support.ts";

test("what a program proposes waits for a person, who accepts or declines by keyboard", async ({ page }) => {
  test.setTimeout(180_000);
  const complaints = failOnComplaints(page);
  const story = await comparedStory(page, "Proposed by a program");
  await page.goto(`/stories/${story}/proposals`);
  await expect(page.getByText("Nothing was proposed yet")).toBeVisible();
  const base = `/api/v1/stories/${story}`;
  const listed = await page.request.get(`${base}/articles`, AS_A_PAGE);
  const { items } = (await listed.json()) as { items: { id: string; title: string }[] };
  const articleId = items.find(({ title }) => title.startsWith("Four"))?.id;
  const quote = "The pier was built in 1931.";
  for (const [statement, reason] of [
    ["The pier at Selbay was built in 1931.", "It stands alone."],
    ["<b>Old</b> piers fall.", ""],
  ]) {
    const data = { articleId, quote, statement, reason };
    const made = await page.request.post(`${base}/proposals/claims`, { ...AS_A_PAGE, data });
    expect(made.status()).toBe(201);
  }
  await page.reload();
  const rows = page.locator("[data-proposal]");
  await expect(rows).toHaveCount(2);
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 844 });
    await expectAccessible(page);
    expect(await sidewaysOverflow(page)).toBe(0);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  const markup = rows.filter({ hasText: "<b>Old</b> piers fall." });
  await markup.getByRole("button", { name: /^Decline/ }).press("Enter");
  const dialog = page.getByRole("dialog", { name: "Decline the proposal" });
  await dialog.getByLabel(/^Why/).fill("Nobody says so.");
  await expectAccessible(page);
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(markup).toContainText("Declined by");
  await expect(markup).toContainText("Nobody says so.");
  const good = rows.filter({ hasText: "It stands alone." });
  await good.getByRole("button", { name: /^Accept/ }).press("Enter");
  await expect(good).toContainText("Accepted by");
  await page.goto(`/stories/${story}/decisions`);
  await expect(page.locator('[data-decision="claim-added"]')).toContainText("built in 1931");
  expect(complaints).toEqual([]);
});
