import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** Two invented articles: of the same day, agreed on where and when, and in conflict on how many were hurt. */
export const PIER = {
  herald: `Four hurt as pier gives way

By Orla Finch

SELBAY, June 3, 2025 (Selbay Herald) - Four people were injured when the north pier at Selbay collapsed on Tuesday morning, police said.

The pier was built in 1931. About 60 people were on it, harbor master Jon Pell said.`,
  post: `Pier collapse injures seven

The Coast Post, 3 June 2025

Seven people were injured when the north pier at Selbay collapsed on Tuesday morning, the hospital said.

The pier was built in 1931. The mayor denied that warnings had been ignored.`,
} as const;

/** For what a test asks the interface by itself: as one of the pages would, which the browser says by this header. */
export const AS_A_PAGE = { headers: { "Sec-Fetch-Site": "same-origin" } } as const;

/** Starts a story and lands on the page that takes its articles. */
export async function startStory(page: Page, title: string): Promise<string> {
  await page.goto("/");
  await page.getByRole("button", { name: /story/i }).first().click();
  await page.getByLabel("What is it about?").fill(title);
  await page.getByRole("button", { name: "Create, then add articles" }).click();
  await page.waitForURL(/\/stories\/[^/]+\/add$/);
  const id = /\/stories\/([^/]+)\/add/.exec(page.url())?.[1];
  if (!id) throw new Error(`No story in the address ${page.url()}`);
  return id;
}

/** Pastes texts, confirms what was guessed, and waits for the comparison. */
export async function addTexts(page: Page, texts: readonly string[]): Promise<void> {
  for (const [index, text] of texts.entries()) {
    if (index > 0) await page.getByRole("button", { name: "Another text" }).click();
    await page.locator(`#text-${index + 1}`).fill(text);
  }
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByRole("heading", { name: "Is this right?" })).toBeVisible();
  await page.getByRole("button", { name: /^Add \d+ articles? and compare$/ }).click();
  await page.waitForURL(/\/stories\/[^/]+$/);
}

/** A story with the two articles above, compared. */
export async function comparedStory(page: Page, title: string): Promise<string> {
  const id = await startStory(page, title);
  await addTexts(page, [PIER.herald, PIER.post]);
  await expect(page.locator("[data-grid] tbody tr").first()).toBeVisible();
  return id;
}

/** axe, by the rules of WCAG 2.2 AA: nothing found. */
export async function expectAccessible(page: Page): Promise<void> {
  // A page that is being drawn anew gets its title a moment after its content.
  await expect(page).toHaveTitle(/\S/u);
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  const found = violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map((node) => `${node.target.join(" ")} (${node.failureSummary})`).join("; ")}`,
  );
  expect(found).toEqual([]);
}

/** Fails the test for whatever the page complains of: errors, and refusals of the security policy. */
export function failOnComplaints(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(`${message.text()} ${message.location().url}`);
  });
  return complaints;
}

/** How far the page could be scrolled sideways, in pixels: 0 where it fits. */
export async function sidewaysOverflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/**
 * Opens a dialog by its key on a page that has just been loaded: until the page has come to life a key does nothing,
 * and a person would press it again.
 */
export async function pressUntilOpen(page: Page, key: string): Promise<void> {
  const dialog = page.getByRole("dialog");
  await expect(async () => {
    if (!(await dialog.isVisible())) await page.locator("body").press(key);
    await expect(dialog).toBeVisible({ timeout: 2_000 });
  }).toPass();
}
