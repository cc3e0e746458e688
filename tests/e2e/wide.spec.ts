import { expect, type Page, test } from "@playwright/test";
import { AS_A_PAGE, addTexts, expectAccessible, PIER, sidewaysOverflow, startStory } from "./support.ts";

const TOLLS = ["Four", "Five", "Six", "Seven", "Eight", "Nine", "Eleven", "At least 12"];
const PAPERS = ["Herald", "Post", "Echo", "Courier", "Ledger", "Mirror", "Argus", "Tribune"];

function report(toll: string, paper: string): string {
  return `Pier gives way, says the ${paper}

The Selbay ${paper}, 3 June 2025

${toll} people were injured when the north pier at Selbay collapsed on Tuesday morning, police told the ${paper}. The ferry Skua was damaged.

A dog named ${paper} was found in ${paper}ton.`;
}

async function eightArticles(page: Page): Promise<string> {
  const id = await startStory(page, "Eight papers");
  await addTexts(
    page,
    TOLLS.map((toll, index) => report(toll, PAPERS[index] ?? "")),
  );
  await expect(page.locator("[data-grid] tbody tr").first()).toBeVisible({ timeout: 30_000 });
  return id;
}

test("eight articles stand beside the panel, in files, on paper, and their relations are told by kind", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const id = await eightArticles(page);
  const heads = page.locator("[data-grid] thead th");
  await expect(heads).toHaveCount(9);
  const panel = page.getByRole("complementary", { name: "The selected point" });
  const panelBox = await panel.boundingBox();
  const lastHead = await heads.last().boundingBox();
  if (!panelBox || !lastHead) throw new Error("The panel and the last column are shown.");
  expect(lastHead.x + lastHead.width).toBeLessThanOrEqual(panelBox.x + 1);
  await expect(page.locator("[data-columns]")).toHaveCount(0);

  // The panel can go; the address keeps that.
  await page.getByRole("button", { name: "Panel" }).click();
  await expect(panel).toBeHidden();
  await expect(page).toHaveURL(/panel=0/);
  await page.reload();
  await expect(panel).toBeHidden();
  await page.keyboard.press("i");
  await expect(panel).toBeVisible();

  // Narrower than its columns, the grid says how many there are and leads to them; the row heads stay.
  await page.setViewportSize({ width: 900, height: 800 });
  const turner = page.locator("[data-columns]");
  await expect(turner).toContainText("of 8");
  await expect(turner.getByRole("button", { name: "Earlier" })).toBeDisabled();
  await turner.getByRole("button", { name: "Later" }).click();
  await expect(turner.getByRole("button", { name: "Earlier" })).toBeEnabled();
  await expect(turner).toContainText("8 of 8");
  const rowHead = await page.locator("[data-grid] .row-head").first().boundingBox();
  expect(rowHead?.x).toBeLessThanOrEqual(1);
  await expectAccessible(page);
  // Where no panel would show it, a question leads to its page.
  await page.locator("[data-grid] [data-point]").first().click();
  await page.waitForURL(/\/points\//);

  // Every pair is told, few stand open.
  const relations = page.locator("[data-relations]:visible");
  await expect(relations).toHaveCount(1);
  const folded = relations.locator("details li");
  expect(await folded.count()).toBeGreaterThan(5);
  await expect(folded.first()).toBeHidden();
  await relations.locator("summary").first().click();
  await expect(folded.first()).toBeVisible();
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0);
  await expectAccessible(page);

  // On paper nothing is folded or left out, and there is nothing to press.
  await page.setViewportSize({ width: 1100, height: 800 });
  await page.goto(`/stories/${id}`);
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await expect(page.getByRole("button", { name: "Panel" })).toBeHidden();
  await expect(page.locator("header")).toBeHidden();
  await expect(heads.last()).toBeVisible();
  expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0);
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
    "rgb(255, 255, 255)",
  );
});

test("the grid goes into a file as it is shown, the comparison whole, and the link to the clipboard", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const id = await startStory(page, "=Files & more");
  await addTexts(page, [PIER.herald, PIER.post]);
  await expect(page.locator("[data-grid] tbody tr").first()).toBeVisible();
  await page.getByLabel("Find in points and quotes").fill("injured");
  await expect(page).toHaveURL(/q=injured/);
  const take = page.getByRole("button", { name: "Take along" });
  const fileOf = async (name: string) => {
    await take.click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("menuitem", { name }).click(),
    ]);
    const stream = await download.createReadStream();
    const parts: Buffer[] = [];
    for await (const part of stream) parts.push(part as Buffer);
    return { name: download.suggestedFilename(), text: Buffer.concat(parts).toString("utf8") };
  };
  const csv = await fileOf("Download CSV");
  expect(csv.name).toBe("crossread-files-more.csv");
  expect(csv.text).toContain('"point","event","facet","status","question"');
  expect(csv.text).toContain("Four people were injured");
  expect(csv.text).not.toContain("1931");
  const json = await fileOf("Download JSON");
  const comparison = JSON.parse(json.text) as { contract: number; claims: { quote: string }[] };
  expect(comparison.contract).toBe(1);
  expect(comparison.claims.some(({ quote }) => quote.includes("1931"))).toBe(true);
  await take.click();
  await page.getByRole("menuitem", { name: "Copy link" }).click();
  await expect(page.getByText("Link copied")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  const missing = await page.request.get(`/api/v1/stories/${id.slice(0, -1)}0/grid.csv`, AS_A_PAGE);
  expect(missing.status()).toBe(404);
});

test("Read shows what is compared, and everything when asked; the address says which", async ({ page }) => {
  const id = await startStory(page, "Quiet reading");
  await addTexts(page, [PIER.herald, PIER.post]);
  await page.goto(`/stories/${id}/read`);
  const quiet = page.locator(".claim.s-single-source");
  await expect(quiet.first()).toHaveAttribute("data-quiet");
  await expect(page.locator(".claim.s-conflict").first()).not.toHaveAttribute("data-quiet");
  await page.getByRole("button", { name: "All claims" }).click();
  await expect(page).toHaveURL(/show=all/);
  await expect(page.locator("[data-quiet]")).toHaveCount(0);
  await page.reload();
  await expect(quiet.first()).toBeVisible();
  await expect(page.locator("[data-quiet]")).toHaveCount(0);
  // A key pressed before the page listens is lost, and is pressed again.
  await expect(async () => {
    if (page.url().includes("show=all")) await page.keyboard.press("a");
    await expect(page).not.toHaveURL(/show=all/, { timeout: 3000 });
  }).toPass();
  // A quiet claim can still be chosen, and is then drawn.
  await quiet.first().click();
  await expect(page.locator("[data-chosen]").first()).toBeVisible();
});
