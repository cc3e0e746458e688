import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { AS_A_PAGE, comparedStory, expectAccessible, failOnComplaints, sidewaysOverflow } from "./support.ts";

test("a whole story is taken along and comes in again as another one; a damaged file is refused with its fault", async ({
  page,
}) => {
  test.setTimeout(120_000);
  const complaints = failOnComplaints(page);
  const story = await comparedStory(page, "The pier, all of it");
  const questions = () => page.locator("[data-grid] tbody tr").allInnerTexts();
  const before = await questions();
  await page.goto(`/stories/${story}/export`);
  await page.getByLabel(/Pages go along/).check();
  await page.getByRole("button", { name: "Apply" }).click();
  await page.waitForURL(/snapshots=1/);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download Whole story" }).click();
  const bytes = readFileSync(await (await download).path());
  const file = JSON.parse(bytes.toString("utf8")) as { digest: string };

  await page.goto("/");
  await expect(async () => {
    await page.getByRole("button", { name: "Import" }).click();
    await expect(page.getByRole("dialog")).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await expectAccessible(page);
  const send = async (text: string) => {
    await page
      .getByLabel("The file (.story.json)")
      .setInputFiles({ name: "pier.story.json", mimeType: "application/json", buffer: Buffer.from(text) });
    await page.getByRole("button", { name: "Check and import" }).click();
  };
  const damaged = bytes.toString("utf8").replace("collapsed on Tuesday", "collapsed on Friday");
  await send(damaged);
  await expect(page.getByRole("alert")).toContainText("changed or damaged since it was made");
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0);
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize({ width: 1280, height: 720 });
  await send(bytes.toString("utf8"));
  await page.waitForURL(/\/stories\/[^/]+$/);
  const other = page.url().split("/").at(-1) ?? "";
  expect(other).not.toBe(story);
  await expect(page.locator("[data-grid] tbody tr").first()).toBeVisible();
  expect(await questions()).toEqual(before);
  const again = await page.request.get(`/api/v1/stories/${other}/file?snapshots=true`, AS_A_PAGE);
  expect(((await again.json()) as { digest: string }).digest).toBe(file.digest);
  await page.goto(`/stories/${other}/history`);
  await expect(page.getByText("brought the story here from a file")).toBeVisible();
  // The refused file is told by the browser, too: that is its answer, and no fault of the page.
  expect(complaints.filter((each) => !each.includes("400"))).toEqual([]);
});

test("a script without a token is told how to make one and where to put it", async ({ page, request }) => {
  const story = await comparedStory(page, "The pier, for a script");
  const refused = await request.get(`/api/v1/stories/${story}/comparison.json`);
  expect(refused.status()).toBe(401);
  const { detail } = (await refused.json()) as { detail: string };
  for (const words of [
    "/desk/tokens",
    "crossread token create",
    "Authorization: Bearer crossread_",
    "curl -H",
  ])
    expect(detail).toContain(words);
});
