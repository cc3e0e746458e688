import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import {
  AS_A_PAGE,
  expectAccessible,
  failOnComplaints,
  PIER,
  sidewaysOverflow,
  startStory,
} from "./support.ts";

test("what an article was read off is told with its hash, and comes back to the byte", async ({ page }) => {
  const complaints = failOnComplaints(page);
  const id = await startStory(page, "Kept as it came");
  const buffer = Buffer.from(`\uFEFF${PIER.herald.replaceAll("\n", "\r\n")}`);
  const sha256 = createHash("sha256").update(buffer).digest("hex");
  await page
    .locator("[data-input=files]")
    .setInputFiles([{ name: "herald.txt", mimeType: "text/plain", buffer }]);
  await page.getByRole("button", { name: "Add 1 article and compare" }).click();
  await page.waitForURL(`/stories/${id}`);
  await page.goto(`/stories/${id}/articles`);
  await page.getByRole("link", { name: "Four hurt as pier gives way" }).click();
  const card = page.getByRole("region", { name: "Snapshot" });
  await expect(card).toContainText("herald.txt");
  await expect(card).toContainText(sha256);
  await expectAccessible(page);

  const link = card.getByRole("link", { name: "Download as it came" });
  const coming = page.waitForEvent("download");
  await link.press("Enter");
  const download = await coming;
  expect(download.suggestedFilename()).toBe("herald.txt");
  expect(readFileSync(await download.path())).toEqual(buffer);
  const answer = await page.request.get((await link.getAttribute("href")) ?? "", AS_A_PAGE);
  expect(answer.headers()).toMatchObject({
    "content-type": "application/octet-stream",
    "x-content-type-options": "nosniff",
    "content-disposition": expect.stringMatching(/^attachment;/),
  });

  await page.screenshot({ path: "test-results/snapshot-1440.png", fullPage: true });
  await page.emulateMedia({ colorScheme: "dark" });
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(card).toBeVisible();
  expect(await sidewaysOverflow(page)).toBe(0);
  await page.screenshot({ path: "test-results/snapshot-390.png", fullPage: true });
  expect(complaints).toEqual([]);
});
