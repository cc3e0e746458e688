import { expect, test } from "@playwright/test";
import { expectAccessible, failOnComplaints, sidewaysOverflow } from "./support.ts";

test("a webhook is added, its secret shown once, and removed, by keyboard", async ({ page }) => {
  const complaints = failOnComplaints(page);
  await page.goto("/desk/webhooks");
  const address = page.getByLabel("Address");
  const own = page.getByRole("alert").filter({ hasText: "not on the public internet" });
  await address.fill("http://127.0.0.1:3000/hook");
  await page.keyboard.press("Enter");
  await expect(own.or(page.getByText("Pages are fetched from the ports of the web"))).toBeVisible();
  await expect(address).toHaveValue("http://127.0.0.1:3000/hook");
  const url = `https://example.org/hook-${Date.now()}`;
  await address.fill(url);
  // Of what no other test does meanwhile: nothing is to be sent out of a test.
  await page.getByRole("checkbox", { name: "analysis.done" }).uncheck();
  await page.getByRole("checkbox", { name: "analysis.failed" }).check();
  await page.getByRole("button", { name: "Add the webhook" }).press("Enter");
  const secret = page.getByRole("textbox", { name: "Secret" });
  await expect(secret).toHaveValue(/^whsec_/);
  const row = page.locator("[data-hook]").filter({ hasText: url });
  await expect(row).toContainText("analysis.failed");
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 844 });
    await expectAccessible(page);
    expect(await sidewaysOverflow(page)).toBe(0);
  }
  await page.reload();
  await expect(secret).toHaveCount(0);
  await row.getByRole("button", { name: /^Remove/ }).press("Enter");
  await expectAccessible(page);
  await page.getByRole("dialog").getByRole("button", { name: "Remove it" }).press("Enter");
  await expect(row).toHaveCount(0);
  expect(complaints).toEqual([]);
});
