import { expect, type Page, test } from "@playwright/test";
import { addTexts, expectAccessible, failOnComplaints, sidewaysOverflow, startStory } from "./support.ts";

/** Two invented articles in conflict by one sentence each: their headlines name no number. */
const QUAY = [
  `Quay at Selbay gives way

SELBAY, June 3, 2025 (Selbay Herald) - Four people were injured when the north quay at Selbay collapsed on Tuesday morning, police said.

The quay was built in 1931. About 60 people were on it, harbor master Jon Pell said. Three boats sank.`,
  `Collapse at the north quay

The Coast Post, 3 June 2025

Seven people were injured when the north quay at Selbay collapsed on Tuesday morning, the hospital said.

The quay was built in 1931. The mayor denied that warnings had been ignored. Three boats sank, the coast guard said.`,
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

const notice = (page: Page) => page.getByRole("status").filter({ hasText: "Dismiss" });

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
  await page.getByRole("menuitem", { name: /^Reject …/ }).click();
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
  const seven = page.getByRole("button", { name: /^Correct: Seven/ });
  await page.keyboard.press("k");
  await expect(page.locator("[data-correct]").last()).toBeFocused();
  await seven.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menuitem", { name: /^Edit …/ })).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("menuitem", { name: /^Not about the same …/ })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Reason (may stay empty)")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(seven).toBeFocused();
  await page.keyboard.press("x");
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
  await expect(notice(page)).toContainText("Taken back: The claim was taken out of the point.");
  await expect(notice(page).getByRole("button", { name: /^Undo/ })).toHaveCount(0);
});

test("what was decided is taken back after its notice is dismissed and the page was left", async ({
  page,
}) => {
  const story = await comparedStory(page, "Taken back later");
  await openConflict(page, story);
  const seven = page.getByRole("button", { name: /^Correct: Seven/ });
  await expect(async () => {
    await seven.focus();
    await page.keyboard.press("x");
    await expect(page.getByLabel("Reason (may stay empty)")).toBeFocused({ timeout: 1000 });
  }).toPass();
  await page.keyboard.press("Enter");
  await notice(page).getByRole("button", { name: "Dismiss" }).click();
  await expect(notice(page)).toBeHidden();
  await page.reload();
  await expect(page.getByRole("main")).toContainText("Only one source speaks of it.");
  await expect(async () => {
    await page.keyboard.press("u");
    await expect(page.getByRole("main")).toContainText("cannot both be right", { timeout: 1000 });
  }).toPass();
});

/** The claim page of the claim that states it. */
async function openClaim(page: Page, storyId: string, statement: RegExp): Promise<void> {
  await page.goto(`/stories/${storyId}/claims`);
  const href = await page
    .getByRole("main")
    .getByRole("link", { name: statement })
    .first()
    .getAttribute("href");
  if (!href) throw new Error(`no claim ${statement}`);
  await page.goto(href);
}

test("a claim is edited by keys, its words cut by the arrow keys, the engine's words stay beside", async ({
  page,
}) => {
  const complaints = failOnComplaints(page);
  const story = await comparedStory(page, "Edited by keyboard");
  await openClaim(page, story, /^Seven people were injured/);
  const before = await page.locator("mark").innerText();
  // What the engine takes for the claim's words is its own business: the keys add the word that follows.
  const [, rest = ""] = (QUAY[1] ?? "").split(before);
  const longer = `${before}${/^\W*\w+/.exec(rest)?.[0] ?? ""}`;
  expect(longer.length).toBeGreaterThan(before.length);
  const dialog = page.getByRole("dialog", { name: "Edit the claim" });
  const statement = dialog.getByLabel("What it states");
  await expect(async () => {
    await page.keyboard.press("e");
    await expect(statement).toBeFocused({ timeout: 2000 });
  }).toPass();
  await expectAccessible(page);
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("Seven people were hurt at the quay.");
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Shift+ArrowLeft");
  await expect(dialog.locator("mark")).toHaveText(longer);
  await dialog.getByLabel("Amounts").focus();
  await page.keyboard.press("Space");
  await dialog.getByLabel("Reason (may stay empty)").focus();
  await page.keyboard.type("Plainer words");
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Seven people were hurt at the quay.");
  await expect(page.locator("mark")).toHaveText(longer);
  await expect(page.getByRole("main")).toContainText("The engine's own words: Seven people were injured");
  await expectAccessible(page);
  // The point says that its status was told of other words, and which.
  const claimPage = page.url();
  await openConflict(page, story);
  await expect(page.getByRole("main")).toContainText("1 claim of this point was put otherwise by a person.");
  await expectAccessible(page);
  await page.goto(claimPage);
  await expect(async () => {
    await page.keyboard.press("u");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Seven people were injured/, {
      timeout: 1000,
    });
  }).toPass();
  expect(complaints).toEqual([]);
});

test("two people edit one claim: the second sees both versions, loses no typing, and may save over it", async ({
  page,
  context,
}) => {
  const story = await comparedStory(page, "Edited by two");
  await openClaim(page, story, /^Seven people were injured/);
  const other = await context.newPage();
  await other.goto(page.url());
  for (const [who, words] of [
    [page, "The first one's words."],
    [other, "The second one's words."],
  ] as const) {
    await who
      .getByRole("button", { name: /^Correct: Seven/ })
      .first()
      .click();
    await who.getByRole("menuitem", { name: /^Edit …/ }).click();
    await who.getByLabel("What it states").fill(words);
  }
  await page.getByRole("button", { name: "Save the claim" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("The first one's words.");
  const dialog = other.getByRole("dialog", { name: "Edit the claim" });
  await dialog.getByRole("button", { name: "Save the claim" }).click();
  await expect(dialog.getByRole("alert")).toContainText("The first one's words.");
  await expect(dialog.getByLabel("What it states")).toHaveValue("The second one's words.");
  await expectAccessible(other);
  await dialog.getByRole("button", { name: "Save mine over it" }).click();
  await expect(dialog).toBeHidden();
  await expect(other.getByRole("heading", { level: 1 })).toHaveText("The second one's words.");
  await other.close();
});

test("a relation is decided from the grid by keyboard, with its reason, and the engine's beside", async ({
  page,
}) => {
  const story = await comparedStory(page, "Related by keyboard");
  await page.goto(`/stories/${story}?status=conflict`);
  const panel = page.getByRole("complementary", { name: "The selected point" });
  await expect(panel).toContainText("Conflict");
  const point = await page.locator("[data-grid] tr[data-selected] [data-point]").getAttribute("data-point");
  await page.keyboard.press("c");
  const dialog = page.getByRole("dialog", { name: "How do these answers stand to each other?" });
  await expect(dialog.getByLabel("One answer")).toBeFocused();
  await expectAccessible(page);
  await dialog.getByLabel("compatible", { exact: true }).focus();
  await page.keyboard.press("Space");
  await dialog.getByLabel("What sets them apart").selectOption("scope");
  await dialog.getByLabel("Why (shown with the point)").focus();
  await page.keyboard.type("The hospital counts the staff as well.");
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await page.goto(`/stories/${story}?point=${point}`);
  await expect(panel).toContainText("The hospital counts the staff as well.");
  await expect(panel).toContainText("Decided by a person");
  await expect(panel).toContainText("The engine: conflict.");
  await expectAccessible(page);
});

test("a point is put otherwise, a claim moved to an answer of its own, and points merged", async ({
  page,
}) => {
  const story = await comparedStory(page, "Points put right");
  await openConflict(page, story);
  await page.keyboard.press("n");
  await expect(page.getByRole("textbox", { name: "The question", exact: true })).toBeFocused();
  await page.getByRole("textbox", { name: "The question", exact: true }).fill("How many were hurt?");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("How many were hurt?");
  await expect(page.getByRole("main")).toContainText("The engine asks: How many people were injured");

  await page.getByRole("button", { name: /^Correct: Seven/ }).click();
  await page.getByRole("menuitem", { name: /^Another answer or point/ }).click();
  const move = page.getByRole("dialog", { name: "Which question does it answer?" });
  await move.getByLabel("Another answer").check();
  await move.getByLabel("The answer in a few words").fill("seven, staff included");
  await expectAccessible(page);
  await move.getByRole("button", { name: "Save" }).click();
  await expect(move).toBeHidden();
  await expect(page.getByRole("region", { name: "seven, staff included" })).toContainText("Seven people");

  await page.keyboard.press("g");
  const merge = page.getByRole("dialog", { name: "Which point asks the same?" });
  await expect(merge.getByLabel(/^The point: find/)).toBeFocused();
  await expectAccessible(page);
  await merge.getByRole("radio").first().check();
  const point = page.url();
  await merge.getByRole("button", { name: "Merge" }).click();
  await expect(page).not.toHaveURL(point);
  await expect(page.getByRole("main")).toContainText("Seven people were injured");
  await page.goto(`/stories/${story}/decisions`);
  await expect(page.locator("[data-decision]")).toHaveCount(3);
  await expectAccessible(page);
});

test("a claim is added from selected words, in any language, and by keyboard", async ({ page }) => {
  const complaints = failOnComplaints(page);
  const id = await startStory(page, "Added by hand");
  await addTexts(page, [
    QUAY[0] ?? "",
    "Kai in Selbay eingestürzt\n\nKüstenblatt, 3. Juni 2025\n\nBeim Einsturz des Nordkais wurden neun Menschen verletzt, teilte die Klinik mit.",
  ]);
  await page.goto(`/stories/${id}/articles`);
  const href = await page
    .getByRole("link", { name: /Kai in Selbay/ })
    .first()
    .getAttribute("href");
  const article = href?.split("/").at(-1) ?? "";
  await page.goto(`/stories/${id}/read?articles=${article}`);
  const words = page.locator("[data-start]", { hasText: "neun Menschen" });
  await words.evaluate((element) => {
    const text = element.firstChild as Text;
    const at = text.data.indexOf("un Menschen ver");
    document
      .getSelection()
      ?.setBaseAndExtent(text, text.data.indexOf("neun"), text, at + "un Menschen verletzt".length);
  });
  await page.getByRole("button", { name: /^Add as a claim/ }).click();
  const dialog = page.getByRole("dialog", { name: "Add a claim" });
  await expect(dialog.getByLabel("What it states")).toHaveValue("neun Menschen verletzt");
  await dialog.getByRole("button", { name: "Begin a word earlier" }).click();
  await expect(dialog.getByLabel("What it states")).toHaveValue("wurden neun Menschen verletzt");
  await dialog.getByLabel("How many").check();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Add the claim" }).click();
  await expect(dialog).toBeHidden();
  const claim = page.locator("[data-claims^=added]");
  await expect(claim).toHaveText(/^wurden neun Menschen verletzt/);
  await claim.click();
  await expect(page.getByRole("complementary", { name: "The chosen claim" })).toContainText(
    "a person, who added it",
  );
  await page.keyboard.press("s");
  await expect(dialog.getByLabel("What it states")).toBeFocused();
  await expect(dialog.locator("mark")).toHaveText("wurden neun Menschen verletzt");
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await page.keyboard.press("u");
  await expect(claim).toHaveCount(0);
  expect(complaints).toEqual([]);
});

test("the pages of decisions: axe finds nothing, nothing sticks out", async ({ page }) => {
  test.slow(); // many pages, each looked at in both lights and widths
  const story = await comparedStory(page, "Decisions, looked at");
  await page.goto(`/stories/${story}/decisions`);
  await expect(page.getByText("Nothing was decided yet")).toBeVisible();
  await openConflict(page, story);
  const point = page.url();
  await page.getByRole("button", { name: /^Correct: Seven/ }).click();
  await page.getByRole("menuitem", { name: /^Reject …/ }).click();
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
