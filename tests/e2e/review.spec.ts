import { expect, type Page, test } from "@playwright/test";
import {
  AS_A_PAGE,
  comparedStory,
  expectAccessible,
  failOnComplaints,
  pressUntilOpen,
  sidewaysOverflow,
} from "./support.ts";

const notice = (page: Page) => page.getByRole("status").filter({ hasText: "Dismiss" });

/** The demonstration story, analyzed. */
async function demonstration(page: Page): Promise<string> {
  await page.goto("/");
  const href = await page
    .getByRole("link", { name: /Sea Linnet/ })
    .first()
    .getAttribute("href");
  const id = /\/stories\/([^/?]+)/.exec(href ?? "")?.[1];
  if (!id) throw new Error("no demonstration story");
  await page.goto(`/stories/${id}/review`);
  await expect(async () => {
    await page.reload();
    await expect(page.locator("[data-row]").first()).toBeVisible({ timeout: 2000 });
  }).toPass({ timeout: 40_000 });
  return id;
}

/** Adds somebody to the desk, unless they are there. */
async function person(page: Page, name: string): Promise<void> {
  await page.goto("/desk");
  await page.getByLabel("Somebody else's name").fill(name);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("listitem").filter({ hasText: name })).toBeVisible();
}

/** Says who one is, by the menu of the bar, by keyboard. */
async function becomeByKeys(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: /^I am / }).focus();
  await page.keyboard.press("Enter");
  const item = page.getByRole("menuitemradio", { name });
  await expect(item).toBeVisible();
  for (let presses = 0; presses < 20; presses += 1) {
    if (await item.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press("ArrowDown");
  }
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: `I am ${name}` })).toBeVisible();
}

/** Goes on by Tab until `done`, as somebody without a mouse does. */
async function tabTo(page: Page, target: ReturnType<Page["locator"]>): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("Tab does not lead there");
}

async function chooseRadio(page: Page, group: string, name: RegExp): Promise<void> {
  const wanted = page.getByRole("dialog").getByRole("group", { name: group }).getByRole("radio", { name });
  const radios = page.getByRole("dialog").getByRole("group", { name: group }).getByRole("radio");
  const checked = radios.and(page.locator(":checked"));
  await tabTo(page, (await checked.count()) > 0 ? checked : radios.first());
  await page.keyboard.press("Space");
  for (let presses = 0; presses < 10 && !(await wanted.isChecked()); presses += 1) {
    await page.keyboard.press("ArrowDown");
  }
  await expect(wanted).toBeChecked();
}

/** Which answer is rated; in a blind review everybody chooses anew. */
async function chooseFirstAnswer(page: Page): Promise<void> {
  const select = page.getByRole("dialog").getByLabel("The answer that is rated");
  await tabTo(page, select);
  await expect(async () => {
    if ((await select.inputValue()) === "") await page.keyboard.press("ArrowDown");
    expect(await select.inputValue()).not.toBe("");
  }).toPass();
}

async function gone(page: Page): Promise<void> {
  await expect(page.getByRole("dialog")).toBeHidden();
}

test("a conflict of the demonstration story, from the queue to a corrected finding, by keyboard alone", async ({
  page,
  context,
}) => {
  test.setTimeout(240_000);
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const complaints = failOnComplaints(page);
  await person(page, "Second Reader");
  await person(page, "Editor");
  const story = await demonstration(page);

  // The queue: the first conflict, assigned to me, taken up, opened.
  const row = page.locator("[data-row]").first();
  // A key pressed before the page listens is lost, and is pressed again.
  await expect(async () => {
    await page.keyboard.press("j");
    await expect(row.getByRole("link")).toBeFocused({ timeout: 4000 });
  }).toPass();
  await page.keyboard.press("m");
  await expect(notice(page)).toContainText("assigned to You");
  await expect(row).toContainText("You");
  await row.getByRole("link").focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/points\//);
  const point = page.url().replace(/#.*/u, "");
  const state = page.locator("#review [data-state]");
  await expect(state).toHaveText("Open");
  await page.keyboard.press("b");
  await expect(notice(page)).toContainText("will be blind");
  await page.keyboard.press("t");
  await expect(state).toHaveText("In review");

  // Two pieces of evidence: a claim of the story, and a web address with a record of its own.
  await page.keyboard.press("v");
  const dialog = page.getByRole("dialog");
  await expect(dialog).toBeVisible();
  await expectAccessible(page);
  await chooseRadio(page, "How it bears on the point", /Refutes/);
  await tabTo(page, dialog.getByRole("button", { name: "Attach it" }));
  await page.keyboard.press("Enter");
  await gone(page);
  await expect(page.locator("[data-evidence]")).toHaveCount(1);
  await page.keyboard.press("v");
  await chooseRadio(page, "What it is", /web address/);
  await tabTo(page, dialog.getByLabel("Web address", { exact: true }).first());
  await page.keyboard.type("https://register.example/ships");
  await page.keyboard.press("Tab");
  await page.keyboard.type("The register has the day.");
  await tabTo(page, dialog.locator("summary"));
  await page.keyboard.press("Enter");
  await tabTo(page, dialog.getByLabel(/From a reference manager/));
  await page.keyboard.type(
    "TY  - ELEC\nTI  - Register of ships\nAU  - Roe, Ida\nUR  - https://register.example/ships\nER  - ",
  );
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(dialog).toContainText("It was read");
  await expectAccessible(page);
  await tabTo(page, dialog.getByRole("button", { name: "Attach it" }));
  await page.keyboard.press("Enter");
  await gone(page);
  await expect(page.locator("[data-evidence]")).toHaveCount(2);
  await expect(page.locator("[data-evidence]").last()).toContainText("Roe, I. (n.d.). Register of ships.");

  // One key copies how it is cited.
  await page.locator("[data-evidence] [data-copy]").last().focus();
  await page.keyboard.press("y");
  await expect(notice(page)).toContainText("Copied");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("Roe, I. (n.d.)");

  // What would settle it.
  await page.keyboard.press("q");
  await page.keyboard.type("Which of the two did the court write down?");
  await page.keyboard.press("Tab");
  await page.keyboard.type("The clerk of the court");
  await page.keyboard.press("Enter");
  await gone(page);
  await expect(page.getByRole("list", { name: "What would settle it" })).toContainText(
    "The clerk of the court",
  );

  // The first assessment: what was typed outlives a closed dialog and a reload.
  const secret = "Two of three put it so, one of them by name.";
  await page.keyboard.press("a");
  await expect(dialog).toBeVisible();
  await expectAccessible(page);
  await tabTo(page, dialog.getByLabel(/^Rationale/));
  await page.keyboard.type("Two of three");
  await page.keyboard.press("Escape");
  await gone(page);
  await page.reload();
  await pressUntilOpen(page, "a");
  await expect(dialog.getByLabel(/^Rationale/)).toHaveValue("Two of three");
  await chooseFirstAnswer(page);
  await chooseRadio(page, "Rating", /Refuted/);
  await tabTo(page, dialog.getByLabel(/^Rationale/));
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(secret);
  await page.keyboard.press("Control+Enter");
  await gone(page);
  // Nobody else can see it, neither in the page nor in what the server sends.
  await expect(page.getByRole("list", { name: "Assessments" })).toContainText(secret);
  await expect(state).toHaveText("In review");
  await becomeByKeys(page, "Second Reader");
  await expect(page.getByText("Blind: an assessment by You is in")).toBeVisible();
  for (const address of [
    point,
    `/stories/${story}/review`,
    `/stories/${story}/findings`,
    `/stories/${story}/decisions`,
  ]) {
    const response = await page.request.get(address);
    expect(response.ok()).toBe(true);
    const html = await response.text();
    expect(html).not.toContain(secret);
    const payload = await page.request.get(address, { headers: { RSC: "1" } });
    expect(await payload.text()).not.toContain(secret);
  }
  await expect(page.getByRole("main")).not.toContainText(secret);
  await expectAccessible(page);

  // The second assessment; then both are seen.
  await page.locator("body").press("a");
  await chooseFirstAnswer(page);
  await chooseRadio(page, "Rating", /Conflicting/);
  await tabTo(page, dialog.getByLabel(/^Rationale/));
  await page.keyboard.type("The paper may have had another one in mind.");
  await page.keyboard.press("Control+Enter");
  await gone(page);
  await expect(state).toHaveText("Assessed");
  await expect(page.getByRole("list", { name: "Assessments" })).toContainText(secret);

  // The adjudication, by somebody else; a number that names no source keeps it from being published.
  await becomeByKeys(page, "Editor");
  await page.locator("body").press("f");
  await chooseFirstAnswer(page);
  await chooseRadio(page, "Rating", /Refuted/);
  await tabTo(page, dialog.getByLabel(/^Summary and rationale/));
  await page.keyboard.type("The review stands alone with it [1]. The register has nothing of it [7].");
  await expect(dialog.getByText(/There is no source \[7\] yet: the list ends with/)).toBeVisible();
  await page.keyboard.press("Control+Enter");
  await gone(page);
  await expect(state).toHaveText("Adjudicated");
  await expect(page.locator("[data-adjudication]")).toContainText(
    /Second Reader came to “.+”: Conflicting evidence/,
  );
  await page.locator("body").press("p");
  await expect(dialog).toContainText("It cites [7], but its list of sources ends with [2].");
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await gone(page);
  await page.locator("body").press("f");
  await tabTo(page, dialog.getByLabel(/^Summary and rationale/));
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("The review stands alone with it [1]. The register has nothing of it [2].");
  await page.keyboard.press("Control+Enter");
  await gone(page);
  await page.locator("body").press("p");
  await expect(dialog).toContainText("Readers will see");
  await expectAccessible(page);
  await tabTo(page, dialog.getByRole("button", { name: "Publish" }));
  await page.keyboard.press("Enter");
  await gone(page);
  await expect(state).toHaveText("Published");

  // The correction, and what readers see.
  await page.locator("body").press("o");
  await tabTo(page, dialog.getByLabel("Summary and rationale"));
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(
    "The review stands alone with it since Friday [1]. The register has nothing of it [2].",
  );
  await tabTo(page, dialog.getByLabel("What was wrong (readers see it)"));
  await page.keyboard.type("The day was missing.");
  await expectAccessible(page);
  await page.keyboard.press("Enter");
  await gone(page);
  await tabTo(page, page.getByRole("link", { name: "The finding as readers see it" }));
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/findings/);
  const finding = page.getByRole("article");
  await expect(finding).toContainText("The review stands alone with it since Friday");
  await expect(finding).toContainText(/Second Reader came to “.+”: Conflicting evidence/);
  await expect(finding.locator("[data-correction]")).toContainText("The day was missing.");
  await expect(finding.locator("[data-correction] ins")).toContainText("since Friday");
  await expect(finding).not.toContainText(secret);
  const readers = page.url();
  for (const [width, height] of [
    [1440, 900],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const address of [readers, point]) {
      await page.goto(address);
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        await expectAccessible(page);
        expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0);
        if (process.env.SHOTS) {
          const name = address.includes("findings") ? "findings" : "point";
          await page.screenshot({
            path: `${process.env.SHOTS}/done-${name}-${width}-${colorScheme}.png`,
            fullPage: true,
          });
        }
      }
    }
  }
  expect(complaints).toEqual([]);
});

test("the queue: filters in the address that are saved, many at once, by mouse; axe finds nothing", async ({
  page,
}) => {
  test.setTimeout(180_000);
  const complaints = failOnComplaints(page);
  const story = await comparedStory(page, "A queue of the pier");
  await page.goto(`/stories/${story}/review`);
  const rows = page.locator("[data-row]");
  await expect(rows.first()).toContainText("conflict");
  await page.getByLabel("Choose all shown").check();
  await page.getByRole("button", { name: /^Assign …/ }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Due").fill("2025-01-31");
  await dialog.getByLabel("Assigned to").selectOption({ label: "You" });
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog).toBeHidden();
  await expect(rows.first()).toContainText("overdue since 2025-01-31");
  await rows.first().getByRole("checkbox").check();
  await page.getByRole("button", { name: /^Set aside …/ }).click();
  await dialog.getByLabel("Why").fill("Settled elsewhere");
  await dialog.getByRole("button", { name: "Set them aside" }).click();
  await expect(dialog).toBeHidden();
  await expect(rows.first()).toContainText("Set aside");
  await page.getByRole("button", { name: "State" }).click();
  await page.getByRole("menuitemcheckbox", { name: /Set aside/ }).click();
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(/state=set-aside/);
  await expect(rows).toHaveCount(1);
  await page.getByRole("button", { name: "Save these filters" }).click();
  await dialog.getByLabel("Name").fill("Put away");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole("button", { name: "Clear" }).click();
  await expect(rows).not.toHaveCount(1);
  await page.getByRole("link", { name: "Put away" }).click();
  await expect(rows).toHaveCount(1);
  await page.reload();
  await expect(rows).toHaveCount(1);
  const saved = page.url();
  for (const [width, height] of [
    [1440, 900],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const address of [saved, `/stories/${story}/review`, `/stories/${story}/findings`, "/desk"]) {
      await page.goto(address);
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        await expectAccessible(page);
        expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0);
      }
    }
  }
  expect(complaints).toEqual([]);
});

test("two people adjudicate at once: the second sees both, loses no typing, and may save over it", async ({
  page,
  context,
}) => {
  const story = await comparedStory(page, "Adjudicated by two");
  await page.goto(`/stories/${story}/review`);
  await page.locator("[data-row] a").first().click();
  await page.waitForURL(/\/points\//);
  await page.getByRole("button", { name: /^Assess …/ }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("The answer that is rated").selectOption({ index: 1 });
  await dialog.getByRole("radio", { name: /^Supported/ }).check();
  await dialog.getByRole("button", { name: "Submit my assessment" }).click();
  await expect(dialog).toBeHidden();
  const other = await context.newPage();
  await other.goto(page.url());
  for (const [who, words] of [
    [page, "The first one's reasons."],
    [other, "The second one's reasons."],
  ] as const) {
    await who.getByRole("button", { name: /^Adjudicate …/ }).click();
    await who.getByLabel("The answer that is rated").selectOption({ index: 1 });
    await who.getByLabel(/^Summary and rationale/).fill(words);
  }
  await page.getByRole("button", { name: "Adjudicate", exact: true }).click();
  await expect(dialog).toBeHidden();
  const second = other.getByRole("dialog");
  await second.getByRole("button", { name: "Adjudicate", exact: true }).click();
  await expect(second.getByRole("alert")).toContainText("The first one's reasons.");
  await expect(second.getByLabel(/^Summary and rationale/)).toHaveValue("The second one's reasons.");
  await expectAccessible(other);
  await second.getByRole("button", { name: "Save mine over it" }).click();
  await expect(second).toBeHidden();
  await expect(other.locator("[data-adjudication]")).toContainText("The second one's reasons.");
  // It is taken back from the notice, and the first one's stands again.
  await other.keyboard.press("u");
  await expect(other.locator("[data-adjudication]")).toContainText("The first one's reasons.");
  await other.close();
});

test("no address of reviews brings a page down", async ({ page, request }) => {
  const story = await comparedStory(page, "Odd addresses of reviews");
  const base = `/stories/${story}`;
  for (const [address, status] of [
    [`${base}/review/none`, 404],
    [`${base}/review/constructor`, 404],
    [`${base}/review?state=__proto__&who=%00&due=toString&q=%F0%9F%98%80`, 200],
    [`${base}/findings?style=constructor&style=mla`, 200],
    [`/api/v1${base}/sources/constructor`, 404],
    [`/api/v1${base}/sources/bib?case=none`, 404],
    [`/api/v1${base}/sources/ris`, 200],
    ["/api/v1/stories/none/sources/ris", 404],
  ] as const) {
    expect((await request.get(address, AS_A_PAGE)).status(), address).toBe(status);
  }
});
