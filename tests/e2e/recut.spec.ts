import { expect, type Page, test } from "@playwright/test";
import { addTexts, expectAccessible, failOnComplaints, sidewaysOverflow, startStory } from "./support.ts";

/** Invented articles: one line that says two things, and two that deny each other in words that share little. */
const PIER = [
  `Pier at Oldmere closed

OLDMERE, June 3, 2025 (Oldmere Herald) - Two boats sank on Tuesday and the pier was shut.

The council had warned the owner of the pier in writing, its clerk Ann Rudd said. The storm lasted six hours.`,
  `Storm over Oldmere

The Coast Post, 3 June 2025

Nobody ever told us that anything was wrong with it, the firm that owns the pier said. The storm lasted six hours.`,
];

async function comparedStory(page: Page, title: string): Promise<string> {
  const id = await startStory(page, title);
  await addTexts(page, PIER);
  await expect(page.locator("[data-grid]").first()).toBeVisible();
  return id;
}

/** The page of the claim that states it. */
async function openClaim(page: Page, storyId: string, statement: RegExp): Promise<void> {
  await page.goto(`/stories/${storyId}/claims?all=1`);
  const link = page.getByRole("main").getByRole("link", { name: statement }).first();
  const href = await link.getAttribute("href");
  if (!href) throw new Error(`no claim ${statement}`);
  await page.goto(href);
}

async function choose(page: Page, item: RegExp): Promise<void> {
  await page
    .getByRole("button", { name: /^Correct/ })
    .first()
    .click();
  await page.getByRole("menuitem", { name: item }).click();
}

const notice = (page: Page) => page.getByRole("status").filter({ hasText: "Dismiss" });

test("two claims that the engine did not compare are set against each other, by keyboard alone", async ({
  page,
}) => {
  const complaints = failOnComplaints(page);
  const story = await comparedStory(page, "Set against each other");
  await openClaim(page, story, /warned/);
  const dialog = page.getByRole("dialog", { name: "Compare with another claim" });
  await expect(async () => {
    await page.keyboard.press("=");
    await expect(dialog.getByLabel("The other claim: find by words")).toBeFocused({ timeout: 2000 });
  }).toPass();
  await page.keyboard.type("wrong");
  const other = dialog.getByRole("radio", { name: /wrong with/ });
  await expect(dialog.getByRole("radio", { name: /six hours/ })).toBeHidden();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await expect(other).toBeChecked();
  await dialog.getByLabel("The question that they answer").focus();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("Was the owner warned?");
  await dialog.getByLabel("Its answer in a few words").focus();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("in writing");
  await dialog.getByLabel("The other's answer").focus();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("never");
  await expectAccessible(page);
  await dialog.getByLabel("Why (shown with the point)").focus();
  await page.keyboard.type("A warning cannot be both given and not given.");
  await page.keyboard.press("Enter");
  await expect(notice(page)).toContainText("The two claims are compared.");
  await expect(page.getByRole("main")).toContainText("Was the owner warned?");
  await page.getByRole("link", { name: "Was the owner warned?" }).click();
  await page.waitForURL(/\/points\//);
  await expect(page.getByRole("main")).toContainText("A warning cannot be both given and not given.");
  await expectAccessible(page);
  await page.goto(`/stories/${story}?status=conflict`);
  await expect(page.locator("[data-grid]")).toContainText("Was the owner warned?");
  await page.goto(`/stories/${story}/decisions`);
  await expect(page.locator("[data-decision=point-made]")).toContainText("They are: conflict");
  expect(complaints).toEqual([]);
});

test("a claim is split, its words cut by dragging their ends, and the parts are merged again", async ({
  page,
}) => {
  const complaints = failOnComplaints(page);
  const story = await comparedStory(page, "Split and merged");
  await openClaim(page, story, /boats sank/);
  const address = page.url();
  await choose(page, /^Split …/);
  const dialog = page.getByRole("dialog", { name: "Split the claim" });
  const parts = dialog.getByRole("group", { name: /^Part \d/ });
  await expect(parts).toHaveCount(2);
  const [first, second] = [parts.nth(0), parts.nth(1)];
  const whole = await first.locator("mark").innerText();
  await first.getByLabel("What it states").fill("Two boats sank.");
  // From the end of the words back to the middle of their second one.
  const handle = first.locator("[data-edge=end]");
  await handle.scrollIntoViewIfNeeded();
  const from = await handle.boundingBox();
  const words = await first.locator("mark").boundingBox();
  // What is to be dragged can be seen, with colors of one's own as well: it is a border and no background.
  const drawn = await handle.evaluate((each) => getComputedStyle(each, "::after").borderLeftWidth);
  expect(drawn).toBe("5px");
  if (!from || !words) throw new Error("nothing to drag");
  await page.mouse.move(from.x, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(words.x + 60, words.y + 8, { steps: 8 });
  await page.mouse.up();
  await expect(first.locator("mark")).not.toHaveText(whole);
  expect(whole.startsWith(await first.locator("mark").innerText())).toBe(true);
  await second.getByLabel("What it states").fill("One more boat was damaged.");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Split the claim" }).click();
  await expect(notice(page)).toContainText("The claim was split.");
  await expect(page.getByText("Split or merged · claim")).toBeVisible();
  await expectAccessible(page);
  expect(await sidewaysOverflow(page)).toBe(0);
  await page.getByRole("main").getByRole("link", { name: "One more boat was damaged." }).click();
  await page.waitForURL((url) => url.href !== address);
  await choose(page, /^Merge with another …/);
  const merge = page.getByRole("dialog", { name: "Merge with another claim" });
  await merge.getByRole("radio", { name: "Two boats sank." }).check();
  await merge.getByLabel("What it states").fill("Two boats sank, and one was damaged.");
  await expectAccessible(page);
  await merge.getByRole("button", { name: "Merge", exact: true }).click();
  await expect(notice(page)).toContainText("The claims were merged.");
  await page.goto(address);
  await expect(
    page.getByRole("main").getByRole("link", { name: "Two boats sank, and one was damaged." }),
  ).toBeVisible();
  await page.goto(`/stories/${story}/decisions`);
  for (const _ of [1, 2]) {
    await page.getByRole("button", { name: /^Undo/ }).first().click();
    await expect(page.getByText("Taken back by").nth(_ - 1)).toBeVisible();
  }
  await page.goto(address);
  await expect(page.getByText("Split or merged · claim")).toHaveCount(0);
  expect(complaints).toEqual([]);
});
