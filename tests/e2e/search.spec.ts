import { expect, test } from "@playwright/test";
import { comparedStory, expectAccessible, failOnComplaints, sidewaysOverflow } from "./support.ts";

test("by keyboard alone: the palette finds a claim, goes to pages, and knows where one was", async ({
  page,
}) => {
  test.setTimeout(120_000);
  const complaints = failOnComplaints(page);
  // Other stories hold the same words: any of them may be found first.
  await comparedStory(page, "The pier, looked for");
  const palette = page.getByRole("dialog", { name: "Search and go" });
  const field = palette.getByRole("combobox");
  await expect(async () => {
    if (!(await palette.isVisible())) await page.keyboard.press("Control+k");
    await expect(field).toBeFocused({ timeout: 2_000 });
  }).toPass();
  await page.keyboard.type("warnings ignored");
  await expect(
    palette.getByRole("option", { name: /warnings had been ignored.*Claim/su }).first(),
  ).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/(?:claims|points|articles)\//);

  await page.keyboard.press("Control+k");
  await expect(field).toBeFocused();
  await page.keyboard.type("findings");
  await expect(palette.getByRole("option").first()).toHaveText(/FindingsPage/);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/findings$/);

  await page.keyboard.press("Control+k");
  await expect(palette.getByRole("option", { name: /Recent/ }).first()).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(palette).toBeHidden();
  expect(complaints).toEqual([]);
});

test("on a slow page nothing that is typed is undone by the search for what stood there before", async ({
  page,
}) => {
  await comparedStory(page, "The pier, typed slowly");
  await page.goto("/search");
  const field = page.getByRole("searchbox");
  await expect(async () => {
    await field.fill("p");
    await expect(page).toHaveURL(/q=p/, { timeout: 2_000 });
  }).toPass();
  const slow = await page.context().newCDPSession(page);
  await slow.send("Emulation.setCPUThrottlingRate", { rate: 20 });
  await field.focus();
  await page.keyboard.press("End");
  await page.keyboard.type("ier collapsed in the harbor of Selbay", { delay: 110 });
  await slow.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  await page.waitForLoadState("networkidle");
  await expect(field).toHaveValue("pier collapsed in the harbor of Selbay");
});

test("a search stands in the address; what is misspelled offers names; axe finds nothing", async ({
  page,
}) => {
  test.setTimeout(120_000);
  await comparedStory(page, "The pier, searched");
  await page.goto("/search?q=pier+collapsed");
  await expect(page.getByRole("heading", { name: /^Claims/ })).toBeVisible();
  await expect(page.locator("mark").first()).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0);
  await expectAccessible(page);

  await page.getByRole("searchbox").fill("Selbey Heralt");
  await page.waitForURL(/q=Selbey/);
  // The hits of the search before are still there for a moment.
  const names = page.getByText("Names spelled nearly so");
  await expect(names).toBeVisible();
  await names
    .getByRole("link", { name: /Selbay/ })
    .first()
    .click();
  await page.waitForURL(/q=Selbay/);
  await expect(page.locator("[data-hit]").first()).toBeVisible();

  await page.goto("/search?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E");
  await expect(page.getByRole("status")).toHaveText("Nothing holds these words.");
  await page.goto(`/search?q=${"x".repeat(300)}`);
  await expect(page.getByRole("main").getByRole("alert")).toHaveText(/at most 200 letters/);
});
