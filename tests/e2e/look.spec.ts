import { expect, test } from "@playwright/test";
import { comparedStory, expectAccessible, sidewaysOverflow } from "./support.ts";

let story: string;

test.beforeAll(async ({ browser }) => {
  const page = await browser.newPage();
  story = await comparedStory(page, "The pier, looked at");
  await page.close();
});

/** Every page, by what it shows; a function where the address must first be found. */
const PAGES = [
  "stories",
  "compare",
  "read",
  "read-claim",
  "point",
  "claims",
  "claim",
  "views",
  "history",
  "views?show=timeline",
  "views?show=meetings",
  "views?show=sources",
  "views?show=coverage",
  "articles",
  "article",
  "add",
  "not-found",
] as const;

async function open(page: import("@playwright/test").Page, name: (typeof PAGES)[number]): Promise<void> {
  const base = `/stories/${story}`;
  const followFirst = async (from: string, selector: string) => {
    await page.goto(from);
    const href = await page.locator(selector).first().getAttribute("href");
    if (!href) throw new Error(`${from} has no ${selector}`);
    await page.goto(href);
  };
  switch (name) {
    case "stories":
      await page.goto("/");
      break;
    case "compare":
      await page.goto(base);
      break;
    case "point":
      await followFirst(base, `main a[href*="/points/"]`);
      break;
    case "read-claim":
      await followFirst(`${base}/claims`, `main a[href*="/claims/"]`);
      await page.getByRole("link", { name: "Read it in its place" }).click();
      await page.waitForURL(/\/read\?/);
      break;
    case "claim":
      await followFirst(`${base}/claims`, `main a[href*="/claims/"]`);
      break;
    case "article":
      await followFirst(`${base}/articles`, `main a[href*="/articles/"]`);
      break;
    case "not-found":
      await page.goto(`${base}/claims/none`);
      break;
    default:
      await page.goto(`${base}/${name}`);
  }
  await page.waitForLoadState("networkidle");
}

for (const name of PAGES) {
  test(`${name}: axe finds nothing in light, dark and narrow, and nothing sticks out sideways`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.emulateMedia({ colorScheme: "light" });
    await open(page, name);
    await expectAccessible(page);
    expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0);
    await page.emulateMedia({ colorScheme: "dark" });
    await expectAccessible(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await expectAccessible(page);
    expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0);
  });
}

test("a chosen theme is kept", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto("/");
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await background();
  await page.getByRole("button", { name: "Light or dark" }).click();
  await page.getByRole("menuitemradio", { name: "Dark" }).click();
  await expect.poll(background).not.toBe(light);
  await page.reload();
  expect(await background()).not.toBe(light);
});

test("on a narrow screen the grid is a list of cards, and Read has a switcher", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`/stories/${story}`);
  await expect(page.locator("[data-grid]")).toBeHidden();
  await page.locator(`main li a[href*="/points/"]`).first().click();
  await page.waitForURL(/\/points\//);
  await page.goto(`/stories/${story}/read`);
  await expect(page.locator("[data-article]:visible")).toHaveCount(1);
  await page.locator("button[aria-pressed=false]").filter({ hasNotText: "≠" }).first().click();
  await expect(page.locator("[data-article]:visible")).toHaveCount(1);
});

test("the signs of relation are there without color", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await page.goto(`/stories/${story}`);
  await expect(page.locator("[data-grid] .mark", { hasText: "≠" }).first()).toBeVisible();
});
