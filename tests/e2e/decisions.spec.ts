import { expect, type Page, test } from "@playwright/test";
import { addTexts, expectAccessible, failOnComplaints, sidewaysOverflow, startStory } from "./support.ts";

/** Two invented articles in conflict by one sentence each: their headlines name no number. */
const QUAY = [
  `Quay at Selbay gives way

SELBAY, June 3, 2025 (Selbay Herald) - Four people were injured when the north quay at Selbay collapsed on Tuesday morning, police said.

The quay was built in 1931. About 60 people were on it, harbor master Jon Pell said.`,
  `Collapse at the north quay

The Coast Post, 3 June 2025

Seven people were injured when the north quay at Selbay collapsed on Tuesday morning, the hospital said.

The quay was built in 1931. The mayor denied that warnings had been ignored.`,
];

async function comparedStory(page: Page, title: string): Promise<string> {
  const id = await startStory(page, title);
  await addTexts(page, QUAY);
  await expect(page.locator("[data-grid] tbody tr").first()).toBeVisible();
  return id;
}

/** Opens the point in conflict of a compared story. */
async function openConflict(page: Page, storyId: string): Promise<void> {
  await page.goto(`/stories/${storyId}?status=conflict`);
  await page.locator("[data-grid] [data-point]").first().click();
  await page.getByRole("link", { name: /Open the point/ }).click();
  await page.waitForURL(/\/points\//);
}

const notice = (page: Page) => page.getByRole("status").filter({ hasText: "Undo" });

test("a claim is rejected with a reason, every count follows, and it is taken back", async ({ page }) => {
  const complaints = failOnComplaints(page);
  const story = await comparedStory(page, "Rejected by mouse");
  await page.goto("/");
  const card = page.getByRole("listitem").filter({ hasText: "Rejected by mouse" });
  await expect(card).toContainText("in conflict");
  const claims = Number(/(\d+) claims/.exec(await card.innerText())?.[1]);
  await openConflict(page, story);
  const point = page.url();
  await page.getByRole("button", { name: /^Correct: Seven/ }).click();
  await page.getByRole("menuitem", { name: "Reject …" }).click();
  const dialog = page.getByRole("dialog", { name: "Reject this claim?" });
  await dialog.getByLabel("Reason (may stay empty)").fill("A misprint, says the hospital.");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Reject it" }).click();
  await expect(dialog).toBeHidden();
  await expect(notice(page)).toContainText("The claim was rejected.");
  await expect(page.getByRole("main")).toContainText("Only one source speaks of it.");
  await expectAccessible(page);

  await page.goto("/");
  await expect(card).not.toContainText("in conflict");
  await expect(card).toContainText(`${claims - 1} claims`);
  await page.goto(`/stories/${story}/claims`);
  await expect(page.getByRole("main")).not.toContainText("Seven people were injured");
  await page.goto(`/stories/${story}/articles`);
  const counts = (await page.getByRole("main").innerText()).matchAll(/(\d+) claims?/g);
  expect([...counts].reduce((sum, [, count]) => sum + Number(count), 0)).toBe(claims - 1);

  await page.getByRole("link", { name: "Decisions" }).click();
  const item = page.locator("[data-decision=claim-rejected]");
  await expect(item).toContainText("A misprint, says the hospital.");
  await item.getByRole("link", { name: "The claim's own page" }).click();
  await expect(page.getByText("Rejected · claim")).toBeVisible();
  await page.goBack();
  await item.getByRole("button", { name: /^Undo/ }).click();
  await expect(item).toContainText("Taken back by");
  await page.goto(point);
  await expect(page.getByRole("main")).toContainText("cannot both be right");
  await page.goto("/");
  await expect(card).toContainText(`${claims} claims`);
  expect(complaints).toEqual([]);
});

test("a claim is told apart and taken back by keyboard alone", async ({ page }) => {
  const story = await comparedStory(page, "Told apart by keyboard");
  await openConflict(page, story);
  await page.getByRole("button", { name: /^Correct: Seven/ }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menuitem", { name: "Not about the same …" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Reason (may stay empty)")).toBeFocused();
  await page.keyboard.type("Another collapse");
  await page.keyboard.press("Enter");
  await expect(notice(page)).toContainText("The claim was taken out of the point.");
  await expect(page.getByRole("main")).toContainText("Only one source speaks of it.");
  await page.locator("body").click({ position: { x: 2, y: 400 } });
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog")).toContainText("Undo the last decision");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await page.keyboard.press("u");
  await expect(page.getByRole("main")).toContainText("cannot both be right");
  await expect(notice(page)).toBeHidden();
});

test("the pages of decisions: axe finds nothing, nothing sticks out", async ({ page }) => {
  const story = await comparedStory(page, "Decisions, looked at");
  await page.goto(`/stories/${story}/decisions`);
  await expect(page.getByText("Nothing was decided yet")).toBeVisible();
  await openConflict(page, story);
  const point = page.url();
  await page.getByRole("button", { name: /^Correct: Seven/ }).click();
  await page.getByRole("menuitem", { name: "Reject …" }).click();
  await page.getByRole("button", { name: "Reject it" }).click();
  await expect(notice(page)).toBeVisible();
  const looks = [`/stories/${story}/decisions`, point];
  for (const address of looks) {
    await page.goto(address);
    for (const [width, height] of [
      [1440, 900],
      [390, 844],
    ] as const) {
      await page.setViewportSize({ width, height });
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        await expectAccessible(page);
        expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0);
      }
    }
  }
});
