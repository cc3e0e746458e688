import { expect, test } from "@playwright/test";
import { expectAccessible, failOnComplaints, PIER, startStory } from "./support.ts";

test("addresses that lead nowhere public are refused, each with its reason, and nothing typed is lost", async ({
  page,
}) => {
  const complaints = failOnComplaints(page);
  const id = await startStory(page, "From the web");
  const box = page.getByLabel("Web addresses");
  const typed = "http://127.0.0.1/story\nfile:///etc/passwd\nhttp://169.254.169.254/";
  await box.fill(typed);
  await page.getByRole("button", { name: "Continue" }).click();
  const refused = page.getByRole("alert").filter({ hasText: "3 pages could not be taken" });
  await expect(refused).toContainText("127.0.0.1 is not on the public internet");
  await expect(refused).toContainText("Only addresses that begin with http:// or https://");
  await expect(refused).toContainText("169.254.169.254 is not on the public internet");
  await expect(box).toHaveValue(typed);
  await expectAccessible(page);
  await page.reload();
  await expect(box).toHaveValue(typed);

  // Beside an address that fails, what is pasted comes in.
  await box.fill("http://localhost/");
  await page.locator("#text-1").fill(PIER.post);
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByRole("heading", { name: "Is this right?" })).toBeVisible();
  await expect(page.getByRole("alert").filter({ hasText: "localhost" })).toBeVisible();
  await page.getByRole("button", { name: "Add 1 article and compare" }).click();
  await page.waitForURL(`/stories/${id}`);
  await page.goto(`/stories/${id}/add`);
  await expect(page.getByLabel("Web addresses")).toHaveValue("");
  expect(complaints).toEqual([]);
});

for (const width of [1440, 390]) {
  test(`the way in fits ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await startStory(page, `Width ${width}`);
    await expectAccessible(page);
  });
}
