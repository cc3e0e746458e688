import { expect, test } from "@playwright/test";
import { comparedStory, failOnComplaints, PIER, startStory } from "./support.ts";

test("from two pasted articles to the grid, a point, and the words in their place", async ({ page }) => {
  const complaints = failOnComplaints(page);
  const id = await startStory(page, "The north pier");
  await page.locator("#text-1").fill(PIER.herald);
  await page.getByRole("button", { name: "Another text" }).click();
  await page.locator("#text-2").fill(PIER.post);
  await page.getByRole("button", { name: "Continue" }).click();

  // What the texts show was read off, and can be mended.
  const drafts = page.locator("[data-draft]");
  await expect(drafts).toHaveCount(2);
  await expect(drafts.first().getByLabel("Headline")).toHaveValue("Four hurt as pier gives way");
  await drafts.first().getByLabel("Source").fill("Selbay Herald");
  await drafts.first().getByLabel("Published").fill("2025-06-03");
  await drafts.last().getByLabel("Source").fill("The Coast Post");
  await drafts.last().getByLabel("Published").fill("2025-06-03");
  let fetched = 0;
  page.on("request", (request) => {
    if (request.headers().rsc === "1" && new URL(request.url()).pathname === `/stories/${id}`) fetched += 1;
  });
  await page.getByRole("button", { name: "Add 2 articles and compare" }).click();

  // The grid, conflicts first, without reloading by hand.
  await page.waitForURL(`/stories/${id}`);
  const grid = page.locator("[data-grid]");
  for (const name of ["Selbay Herald", "The Coast Post"]) {
    await expect(grid.getByRole("columnheader").filter({ hasText: name })).toHaveCount(1);
  }
  const conflict = grid.locator("tr.s-conflict").first();
  await expect(conflict).toContainText("4");
  await expect(conflict).toContainText("7");
  // Once: who waits for the grid waits for nothing that is made twice.
  await page.waitForLoadState("networkidle");
  expect(fetched).toBe(1);

  // Filters, and the address bar that keeps them.
  await page.getByRole("button", { name: /^Conflict/ }).click();
  await expect(grid.locator("tr.s-conflict")).toHaveCount(0);
  await expect(page).toHaveURL(/status=/);
  await page.reload();
  await expect(grid.locator("tr.s-conflict")).toHaveCount(0);
  await page.getByRole("button", { name: "Clear" }).click();
  await expect(conflict).toBeVisible();
  await page.getByLabel("Find in points and quotes").fill("zeppelin");
  await expect(page.getByText("No point fits these filters.")).toBeVisible();
  await page.getByRole("button", { name: "Show all points" }).click();

  // The exact words under the pointer; keyboard.spec.ts has them on focus.
  await conflict.locator("[data-position]", { hasText: "4" }).hover();
  await expect(page.locator("[data-quotes]")).toContainText("Four people were injured");

  // The point.
  await conflict.getByRole("link").first().click();
  const panel = page.getByRole("complementary", { name: "The selected point" });
  await panel.getByRole("link", { name: /Open the point/ }).click();
  await page.waitForURL(/\/points\//);
  const voice = page.locator("main li", {
    has: page.locator("blockquote", { hasText: "Four people were injured" }),
  });
  await expect(voice).toHaveCount(1);
  await expect(page.locator("[data-plot=number]")).toBeVisible();

  // In its place, with the counterpart.
  await voice.getByRole("link", { name: "Read it in its place" }).click();
  await page.waitForURL(/\/read\?/);
  await expect(page.locator("[data-article]")).toHaveCount(2);
  await expect(page.locator("[data-chosen]").first()).toBeVisible();
  await expect(page.locator("[data-counterpart]").first()).toBeVisible();
  await expect(page.locator("[data-wording] del").first()).toContainText("Four");
  await expect(page.locator("[data-wording] ins").first()).toContainText(/seven/i);

  // The claim's own address.
  await page.getByRole("link", { name: "The claim's own page" }).click();
  await page.waitForURL(/\/claims\//);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Four people were injured");
  expect(complaints).toEqual([]);
});

test("the same text a second time is recognized, and nothing typed is lost", async ({ page }) => {
  const id = await comparedStory(page, "The pier, twice");
  await page.goto(`/stories/${id}/add`);
  await page.locator("#text-1").fill(PIER.post);
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(
    page.getByText(/^.*This is the same text as “Pier collapse injures seven” of The Coast Post, added on /),
  ).toBeVisible();
  await expect(page.getByRole("button", { name: /^Add 0 articles/ })).toBeDisabled();
  await page.getByRole("button", { name: "Back" }).click();
  await expect(page.locator("#text-1")).toHaveValue(PIER.post);
  await page.reload();
  await expect(page.locator("#text-1")).toHaveValue(PIER.post);
});

test("files come in with their refusals explained, and an undated article is asked about", async ({
  page,
}) => {
  await startStory(page, "Files");
  await page.locator("[data-input=files]").setInputFiles([
    {
      name: "undated.txt",
      mimeType: "text/plain",
      buffer: Buffer.from("A headline\n\nTwo boats sank off Selbay."),
    },
    { name: "photo.png", mimeType: "image/png", buffer: Buffer.from([137, 80, 78, 71]) },
    { name: "empty.txt", mimeType: "text/plain", buffer: Buffer.from("") },
    { name: "huge.txt", mimeType: "text/plain", buffer: Buffer.alloc(1_100_000, "a") },
  ]);
  const refused = page.getByRole("alert").filter({ hasText: "could not be taken" });
  await expect(refused).toContainText("photo.png");
  await expect(refused).toContainText("empty.txt");
  await expect(refused).toContainText("huge.txt: It has 1.1 MB");
  await expect(page.locator("[data-draft]")).toHaveCount(1);
  await expect(page.getByText("1 article without a date of publication.")).toBeVisible();
});

test("what was typed of a text outlives going back, and what was left before says that it is back", async ({
  page,
}) => {
  await startStory(page, "Left and found");
  await page.locator("#text-1").fill(PIER.herald);
  await page.getByRole("button", { name: "Continue" }).click();
  const draft = page.locator("[data-draft]").first();
  await expect(draft.locator("[data-beginning]")).toContainText("Four hurt as pier gives way");
  await draft.getByLabel("Source").fill("Selbay Herald");
  await draft.getByLabel("Published").fill("2025-06-03");
  await page.getByRole("button", { name: "Back", exact: true }).click();
  await expect(page.locator("#text-1")).toHaveValue(PIER.herald);
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(draft.getByLabel("Source")).toHaveValue("Selbay Herald");
  await expect(draft.getByLabel("Published")).toHaveValue("2025-06-03");

  await page.reload();
  await expect(page.getByText("What you typed here before is still in the fields below")).toBeVisible();
  await expect(page.locator("#text-1")).toHaveValue(PIER.herald);
  await page.getByRole("button", { name: "Discard it" }).click();
  await expect(page.locator("#text-1")).toHaveValue("");
  await page.reload();
  await expect(page.getByText("What you typed here before")).toBeHidden();
});

test("articles can be mended and taken out, a story renamed and deleted", async ({ page }) => {
  const id = await comparedStory(page, "To be mended");
  await page.goto(`/stories/${id}/articles`);
  await page.getByRole("link", { name: "Four hurt as pier gives way" }).click();
  await page.getByRole("button", { name: "Edit" }).click();
  await page.getByRole("dialog").getByLabel("Source").fill("The Herald of Selbay");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(page.getByText("The Herald of Selbay").first()).toBeVisible();
  await page.getByRole("button", { name: "Remove" }).click();
  await page.getByRole("button", { name: "Remove it" }).click();
  await page.waitForURL(/\/articles$/);
  await expect(page.getByRole("link", { name: "Four hurt as pier gives way" })).toHaveCount(0);
  await page.getByRole("button", { name: "More about this story" }).click();
  await page.getByRole("menuitem", { name: "Rename the story" }).click();
  await page.getByRole("dialog").getByLabel("Title").fill("Mended");
  await page.getByRole("button", { name: "Rename", exact: true }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
  await page.getByRole("button", { name: "More about this story" }).click();
  await page.getByRole("menuitem", { name: "Delete the story" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Delete the story" }).click();
  await page.waitForURL("/");
  await expect(page.getByRole("link", { name: "Mended" })).toHaveCount(0);
});

test("the icon is there under the name that browsers try first", async ({ request }) => {
  const answer = await request.get("/favicon.ico");
  expect(answer.status()).toBe(200);
  expect(answer.headers()["content-type"]).toContain("image/svg+xml");
});

test("what is not there says so", async ({ page }) => {
  await page.goto("/stories/nowhere");
  await expect(page.getByRole("heading", { name: "There is no such story" })).toBeVisible();
  await page.goto("/no/such/page");
  await expect(page.getByRole("heading", { name: "There is nothing at this address" })).toBeVisible();
  const id = await comparedStory(page, "Holes");
  for (const path of ["points/none", "claims/none", "articles/none", "read?articles=none"]) {
    const answer = await page.goto(`/stories/${id}/${path}`);
    expect(answer?.status()).toBe(404);
    await expect(
      page.getByRole("heading", { name: "This is not, or no longer, in the story" }),
    ).toBeVisible();
  }
});
