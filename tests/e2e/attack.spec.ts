import { expect, type Page, test } from "@playwright/test";
import {
  AS_A_PAGE,
  addTexts,
  comparedStory,
  failOnComplaints,
  PIER,
  sidewaysOverflow,
  startStory,
} from "./support.ts";

let story: string;

test.beforeAll(async ({ browser }) => {
  const page = await browser.newPage();
  story = await comparedStory(page, "Under attack");
  await page.close();
});

/** What no address of ours ever holds where an id belongs. */
const NO_IDS = [
  "none",
  "%00",
  "..%2F..%2Fetc%2Fpasswd",
  "%27%20OR%201%3D1--",
  "%3Cscript%3Ealert(1)%3C%2Fscript%3E",
  "%E2%80%AE",
  "%25FF",
  "%F0%9F%92%A5",
  "-1",
  "__proto__",
  "x".repeat(3_000),
];

test("what is no id leads to a page that says so, on every route", async ({ request }) => {
  for (const id of NO_IDS) {
    for (const path of [
      `/stories/${id}`,
      `/stories/${id}/read`,
      `/stories/${id}/claims`,
      `/stories/${id}/articles`,
      `/stories/${id}/add`,
      `/stories/${id}/decisions`,
      `/stories/${story}/points/${id}`,
      `/stories/${story}/claims/${id}`,
      `/stories/${story}/articles/${id}`,
      `/stories/${story}/read?articles=${id}`,
      `/api/v1/stories/${id}/analysis`,
      `/api/v1/stories/${id}/grid.csv`,
      `/api/v1/stories/${id}/comparison.json`,
    ]) {
      const answer = await request.get(path, AS_A_PAGE);
      expect([path, answer.status()]).toEqual([path, 404]);
    }
    expect((await request.post(`/api/v1/stories/${id}/seen`, AS_A_PAGE)).status()).toBe(404);
  }
  // Bytes that are no text at all never reach a page.
  for (const path of ["/stories/%FF", `/stories/${story}/points/%C0%80`]) {
    const answer = await request.get(path);
    expect([path, answer.status() >= 400 && answer.status() < 500]).toEqual([path, true]);
  }
});

/** Six of them stay within what a server takes of an address (16 KB). */
const LONG = "w".repeat(2_000);
const QUERIES = [
  `status=${LONG}&facet=${LONG}&source=${LONG}&q=${LONG}&point=${LONG}&panel=${LONG}`,
  "status=conflict&status=agree&q=a&q=b",
  "q=%00&source=%00&point=%00&claim=%00&after=%00",
  "q=%5B(*%2B%3F&source=%27%3B--",
  "q=%F0%9F%92%A5%E2%80%AE%EF%BF%BF&claim=__proto__&point=__proto__&show=__proto__",
  `source=${Array.from({ length: 600 }, (_, index) => index).join(",")}`,
];

test("whatever stands in an address after the question mark, the page is there", async ({ page }) => {
  test.slow(); // every page with every hostile address
  const complaints = failOnComplaints(page);
  for (const query of QUERIES) {
    for (const path of ["", "/claims", "/read", "/articles", "/add"]) {
      const answer = await page.goto(`/stories/${story}${path}?${query}`);
      expect([path, query, answer?.status()]).toEqual([path, query, 200]);
      await expect(page.locator("main h1").first()).toBeAttached();
      expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0);
    }
    const csv = await page.request.get(`/api/v1/stories/${story}/grid.csv?${query}`, AS_A_PAGE);
    expect(csv.status()).toBe(200);
  }
  // Longer than any server takes an address: refused, and the server lives on.
  const tooLong = await page.request.get(`/stories/${story}?q=${"w".repeat(60_000)}`);
  expect(tooLong.status()).toBe(431);
  // What fits nothing says so, and leads back.
  await page.goto(`/stories/${story}?q=zeppelin`);
  await expect(page.getByRole("main").getByText("No point fits these filters.")).toBeVisible();
  await page.goto(`/stories/${story}/claims?q=%00`);
  await expect(page.getByText(/No claim fits these filters|check-worthy of/).first()).toBeVisible();
  expect(complaints).toEqual([]);
});

test("a place in the list of claims that is none shows the first page, and why", async ({ page }) => {
  for (const after of ["garbage", "run.5", "%00.1", `.${"9".repeat(30)}`, "x".repeat(500)]) {
    const answer = await page.goto(`/stories/${story}/claims?after=${after}`);
    expect(answer?.status()).toBe(200);
    await expect(page.getByRole("status").filter({ hasText: "This is the first page." })).toBeVisible();
    await expect(page.locator("main li").first()).toBeVisible();
  }
});

/** Files as a page could be handed them, with names that no system would give. */
async function dropFiles(page: Page, files: readonly { name: string; text: string }[]): Promise<void> {
  await page.evaluate((given) => {
    const transfer = new DataTransfer();
    for (const { name, text } of given) transfer.items.add(new File([text], name, { type: "text/plain" }));
    const input = document.querySelector<HTMLInputElement>("[data-input=files]");
    if (!input) throw new Error("There is no place for files.");
    input.files = transfer.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  }, files);
}

function boats(word: string): string {
  return `${word} boats sank off Selbay\n\nSelbay Herald, 3 June 2025\n\n${word} boats sank off Selbay on Monday.`;
}

test("names that lead elsewhere are names, and what is left out is told of", async ({ page }) => {
  const complaints = failOnComplaints(page);
  const id = await startStory(page, "Paths");
  await dropFiles(page, [
    { name: "../../up.txt", text: boats("Two") },
    { name: "/etc/absolute.txt", text: boats("Three") },
    { name: "C:\\Windows\\drive.txt", text: boats("Four") },
    { name: "nul\0byte.txt", text: boats("Five") },
    { name: ".hidden.txt", text: boats("Six") },
    { name: ".DS_Store", text: "system" },
    {
      name: "manifest.json",
      text: '{"title":"x","articles":[{"file":"../../etc/passwd"},{"file":"/etc/passwd"}]}',
    },
  ]);
  await expect(page.locator("[data-draft]")).toHaveCount(4);
  const refused = page.getByRole("alert").filter({ hasText: "could not be taken" });
  await expect(refused).toContainText(".hidden.txt: It is a hidden file");
  await expect(refused).toContainText("../../etc/passwd: The manifest names a file outside its folder.");
  await expect(refused).not.toContainText(".DS_Store");
  await page.getByRole("button", { name: "Add 4 articles and compare" }).click();
  await page.waitForURL(`/stories/${id}`);
  await expect(page.locator("[data-grid] thead th")).toHaveCount(5);
  expect(complaints).toEqual([]);
});

test("a choice without any text says that there was none", async ({ page }) => {
  await startStory(page, "Nothing in it");
  await dropFiles(page, [{ name: ".DS_Store", text: "system" }]);
  await expect(page.getByText("There was no text in what was chosen.")).toBeVisible();
});

test("text with zero bytes, other directions and markup is kept to the letter", async ({ page }) => {
  const complaints = failOnComplaints(page);
  const id = await startStory(page, "To the letter");
  const odd = `Pier\u202E fails <b>today</b>\n\nFour people were hurt\0 at Selbay, police said. <script>window.hacked = 1</script>`;
  await addTexts(page, [odd]);
  await page.goto(`/stories/${id}/articles`);
  await page.locator("main li a").first().click();
  await expect(page.locator("main")).toContainText("<script>window.hacked = 1</script>");
  expect(await page.evaluate(() => "hacked" in window)).toBe(false);
  // The same text is known again, zero byte and all.
  await page.goto(`/stories/${id}/add`);
  await page.locator("#text-1").fill(odd);
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByText("This is the same text as")).toBeVisible();
  expect(complaints).toEqual([]);
});

test("a story's name may be long, but not a book; what was typed stays", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("button", { name: "New story" }).click();
  const title = page.getByLabel("What is it about?");
  await title.fill("n".repeat(10_000));
  await title.press("Enter");
  await expect(page.getByRole("alert").filter({ hasText: "300 characters" })).toBeVisible();
  await expect(title).toHaveValue("n".repeat(10_000));
  await title.fill(`${"n".repeat(290)} nul\0`);
  await title.press("Enter");
  await page.waitForURL(/\/add$/);
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0);
    await page.goto("/");
    await expect(page.getByText("n".repeat(290)).first()).toBeVisible();
    expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0);
  }
});

test("pressed twice at once, a form is sent once", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("button", { name: "New story" }).click();
  await page.getByLabel("What is it about?").fill("Only once, please");
  await page.evaluate(() => {
    const form = document.querySelector<HTMLFormElement>("[role=dialog] form");
    form?.requestSubmit();
    form?.requestSubmit();
  });
  await page.waitForURL(/\/add$/);
  const id = /stories\/([^/]+)/.exec(page.url())?.[1];
  await page.locator("#text-1").fill(PIER.herald);
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByRole("heading", { name: "Is this right?" })).toBeVisible();
  await page.evaluate(() => {
    const form = [...document.querySelectorAll<HTMLFormElement>("main form")].at(-1);
    form?.requestSubmit();
    form?.requestSubmit();
  });
  await page.waitForURL(`/stories/${id}`);
  await page.goto(`/stories/${id}/articles`);
  await expect(page.locator("main li")).toHaveCount(1);
  await page.goto("/");
  await expect(page.getByRole("link", { name: "Only once, please" })).toHaveCount(1);
});

test("back after each step leads to a page that works, and adds nothing a second time", async ({ page }) => {
  const id = await startStory(page, "Back and forth");
  await page.goBack();
  await expect(page.getByRole("heading", { name: "Stories" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Back and forth" })).toHaveCount(1);
  await page.goForward();
  await page.waitForURL(/\/add$/);
  await addTexts(page, [PIER.herald, PIER.post]);
  await page.goBack();
  await expect(page.getByRole("heading", { name: "Add articles" })).toBeVisible();
  await expect(page.locator("#text-1")).toHaveValue("");
  await page.goForward();
  await expect(page.locator("[data-grid] thead th")).toHaveCount(3);
  await page.goto(`/stories/${id}/articles`);
  await expect(page.locator("main li")).toHaveCount(2);
});

test("two tabs on one story: what one deleted, the other is told of, and keeps what it typed", async ({
  context,
  page,
}) => {
  const id = await comparedStory(page, "Two tabs");
  const other = await context.newPage();
  await other.goto(`/stories/${id}/articles`);
  await other.getByRole("button", { name: "More about this story" }).click();
  await other.getByRole("menuitem", { name: "Rename the story" }).click();
  await other.getByLabel("Title").fill("A better name");
  const adding = await context.newPage();
  await adding.goto(`/stories/${id}/add`);
  await adding.locator("#text-1").fill("A third report\n\nSix people were hurt at Selbay.");

  await page.goto(`/stories/${id}/articles`);
  await page.getByRole("button", { name: "More about this story" }).click();
  await page.getByRole("menuitem", { name: "Delete the story" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Delete the story" }).click();
  await page.waitForURL("/");

  await other.getByRole("button", { name: "Rename", exact: true }).click();
  await expect(other.getByRole("alert").filter({ hasText: "no such story" })).toBeVisible();
  await expect(other.getByLabel("Title")).toHaveValue("A better name");
  await adding.getByRole("button", { name: "Continue" }).click();
  await expect(adding.getByRole("alert").filter({ hasText: "no such story" })).toBeVisible();
  await expect(adding.locator("#text-1")).toHaveValue(/A third report/);
});
