import { expect, type Page, test } from "@playwright/test";
import {
  comparedStory,
  expectAccessible,
  failOnComplaints,
  pressUntilOpen,
  sidewaysOverflow,
} from "./support.ts";

const notice = (page: Page) => page.getByRole("status").filter({ hasText: "Dismiss" });
const dialog = (page: Page) => page.getByRole("dialog", { name: "Write a note" });
const threads = (page: Page) => page.locator("[data-thread]");

/** Opens the story's conflict on its own page. */
async function openPoint(page: Page, story: string): Promise<void> {
  await page.goto(`/stories/${story}/review`);
  await page.locator("[data-row]").first().getByRole("link").first().click();
  await page.waitForURL(/\/points\//);
  await expect(page.getByRole("heading", { name: "Notes", exact: true })).toBeVisible();
}

/** Selects words of an article as a pointer would. */
async function selectWords(page: Page, words: string): Promise<void> {
  await page.evaluate((wanted) => {
    for (const element of document.querySelectorAll<HTMLElement>("[data-article] [data-start]")) {
      const text = element.firstChild;
      const at = text?.textContent?.indexOf(wanted) ?? -1;
      if (!text || at < 0) continue;
      document.getSelection()?.setBaseAndExtent(text, at, text, at + wanted.length);
      return;
    }
    throw new Error(`"${wanted}" is not in one piece`);
  }, words);
}

test("a point is discussed by keyboard: written, answered, edited, resolved; what is typed outlives a reload", async ({
  page,
}) => {
  test.setTimeout(180_000);
  const complaints = failOnComplaints(page);
  await page.goto("/desk");
  const name = `Nell ${Date.now() % 100000}`;
  await page.getByLabel("Somebody else's name").fill(name);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("listitem").filter({ hasText: name })).toBeVisible();
  const story = await comparedStory(page, "Discussed at the desk");
  await openPoint(page, story);

  await pressUntilOpen(page, "z");
  const field = dialog(page).getByLabel("Note");
  await expect(field).toBeFocused();
  await page.keyboard.type(
    "Which of them **counted**? <b>x</b> [no](javascript:alert(1)) [yes](https://example.org/a) @Nel",
  );
  await dialog(page).getByRole("button", { name }).press("Enter");
  await expect(field).toHaveValue(new RegExp(`@${name} $`, "u"));
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toBeHidden();
  await page.reload();
  await pressUntilOpen(page, "z");
  await expect(field).toHaveValue(new RegExp(`@${name}`, "u"));
  await field.focus();
  await page.keyboard.press("Control+Enter");
  await expect(dialog(page)).toBeHidden();
  await expect(notice(page)).toContainText("The note was added");
  const thread = threads(page).first();
  await expect(thread.locator("strong", { hasText: "counted" })).toBeVisible();
  await expect(thread).toContainText("<b>x</b>");
  await expect(thread.locator("b")).toHaveCount(0);
  await expect(thread.getByRole("link")).toHaveCount(1);
  await expect(thread.getByRole("link")).toHaveAttribute("rel", /noopener/u);
  await expect(thread.locator("[data-mention]")).toHaveText(`@${name}`);

  await thread.getByRole("button", { name: /^Answer/ }).press("Enter");
  await thread.getByLabel("Your answer").fill("The hospital did.");
  await page.keyboard.press("Control+Enter");
  await expect(thread.locator("[data-note]")).toHaveCount(2);
  const answer = thread.locator("[data-note]").last();
  await answer.getByRole("button", { name: /^Edit/ }).press("Enter");
  await answer.getByLabel("The note").fill("The hospital did, the police did not.");
  await page.keyboard.press("Control+Enter");
  await expect(answer).toContainText("the police did not");
  await answer.locator("summary").press("Enter");
  await expect(answer.locator("details")).toContainText("The hospital did.");
  await answer.getByRole("button", { name: /^Delete/ }).press("Enter");
  await expect(answer).toContainText("Deleted");
  await answer.getByRole("button", { name: /^Restore/ }).press("Enter");
  await expect(answer).toContainText("the police did not");
  await expectAccessible(page);
  await thread.getByRole("button", { name: /^Resolve/ }).press("Enter");
  await expect(thread.locator("summary").first()).toContainText("Resolved by");
  await thread.locator("summary").first().press("Enter");
  await thread.getByRole("button", { name: /^Reopen/ }).press("Enter");
  await expect(thread.getByRole("button", { name: /^Answer/ })).toBeVisible();

  // Whom it names finds it on the page of notes.
  await page.getByRole("button", { name: /^I am / }).click();
  await page.getByRole("menuitemradio", { name }).click();
  await expect(page.getByRole("button", { name: `I am ${name}` })).toBeVisible();
  await page.goto(`/stories/${story}/notes?show=me`);
  await expect(threads(page)).toHaveCount(1);
  await expect(threads(page).getByRole("button", { name: /^Edit/ })).toHaveCount(0);
  await expectAccessible(page);
  expect(complaints).toEqual([]);
});

test("words of an article and a claim bear notes beside the text", async ({ page }) => {
  test.setTimeout(180_000);
  const story = await comparedStory(page, "Notes beside the text");
  await page.goto(`/stories/${story}/read`);
  await expect(page.locator("[data-article]").first()).toBeVisible();
  await selectWords(page, "By Orla Finch");
  await page.getByRole("button", { name: /^Write a note/ }).click();
  await expect(dialog(page)).toContainText("By Orla Finch");
  await dialog(page).getByLabel("Note").fill("Is she on the staff?");
  await page.keyboard.press("Control+Enter");
  await expect(dialog(page)).toBeHidden();
  const marker = page.getByRole("button", { name: "1 note on these words" });
  await expect(marker).toHaveCount(1);
  await marker.press("Enter");
  const panel = page.getByRole("complementary", { name: "Notes of the article" });
  await expect(panel).toContainText("Is she on the staff?");
  await expect(panel).toContainText("By Orla Finch");
  await expectAccessible(page);
  await panel.getByRole("button", { name: "Close the notes" }).click();
  await expect(panel).toBeHidden();

  // On the chosen claim, by keys alone; its own page and the panel of all notes have it, too.
  await page.locator("body").press("j");
  await expect(page.locator("[data-chosen]").first()).toBeVisible();
  await page.keyboard.press("c");
  await dialog(page).getByLabel("Note").fill("Four by the police.");
  await page.keyboard.press("Control+Enter");
  await expect(dialog(page)).toBeHidden();
  await expect(page.locator(".note-marker")).toHaveCount(2);
  await page.locator("body").press("v");
  await expect(panel.locator("[data-thread]")).toHaveCount(2);
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 844 });
    await expectAccessible(page);
    expect(await sidewaysOverflow(page)).toBe(0);
  }
  await panel.locator('a[href*="/claims/"]').first().click();
  await page.waitForURL(/\/claims\//);
  await expect(threads(page)).toContainText("Four by the police.");
  await expectAccessible(page);
  expect(await sidewaysOverflow(page)).toBe(0);
  await page.goto(`/stories/${story}/notes`);
  await expect(threads(page)).toHaveCount(2);
  await threads(page).getByRole("link", { name: "By Orla Finch" }).click();
  await page.waitForURL(/note=/);
  await expect(panel).toContainText("Is she on the staff?");
});
