import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { checkDossier } from "../../lib/export/dossier.ts";
import { AS_A_PAGE, comparedStory, expectAccessible, sidewaysOverflow } from "./support.ts";

test("a story is taken along as a dossier that proves itself, and as a report that runs nothing", async ({
  page,
}) => {
  test.setTimeout(120_000);
  const story = await comparedStory(page, "The pier, handed <b>on</b>");
  await page.getByRole("button", { name: "Take along" }).click();
  await page.getByRole("menuitem", { name: /All forms/ }).click();
  await page.waitForURL(/\/export$/);
  await expect(page.getByRole("heading", { name: "Hand on" })).toBeVisible();
  await expectAccessible(page);
  const taken = async (name: string) => {
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: `Download ${name}` }).click();
    return readFileSync(await (await download).path());
  };
  expect(checkDossier(await taken("Dossier (ZIP)")).faults).toEqual([]);
  const report = (await taken("Report (HTML)")).toString("utf8");
  expect(report).toContain("&lt;b&gt;on&lt;/b&gt;");
  await page.getByLabel("Who publishes").fill("The Desk");
  await page.getByLabel("Where findings are published").fill("https://desk.example/checks");
  await page.getByRole("button", { name: "Apply" }).click();
  await page.waitForURL(/publisher=The\+Desk/);
  await expect(page.getByText("No finding is published")).toBeVisible();
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0);
  await expectAccessible(page);
  const missing = await page.request.get(`/api/v1/stories/${story}/export/none`, AS_A_PAGE);
  expect(missing.status()).toBe(404);
});
