import { expect, test } from "@playwright/test";
import { expectAccessible, failOnComplaints, sidewaysOverflow, startStory } from "./support.ts";

const PAGE = "https://courier.invalid/2025/mill?from=bar";

test("the bookmark's page is explained, asks for the story, and fills the address in; nothing is fetched or added", async ({
  page,
}) => {
  const complaints = failOnComplaints(page);
  const id = await startStory(page, "The mill");
  await page.getByRole("link", { name: "button in your browser" }).click();
  await expect(page.getByRole("heading", { name: "From your browser" })).toBeVisible();
  const button = page.getByText("Send to Crossread");
  await expect(button).toHaveAttribute("href", /^javascript:void\(window\.open\("http:\/\/127\.0\.0\.1:/);
  await button.click();
  await expect(page).toHaveURL("/add");
  await expectAccessible(page);

  await page.goto(`/add?address=${encodeURIComponent(PAGE)}`);
  await expect(page.getByRole("heading", { name: "Which story is it for?" })).toBeVisible();
  await expectAccessible(page);
  for (const width of [1440, 390, 320]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0);
  }
  await page.getByRole("link", { name: "The mill" }).click();
  await expect(page.getByLabel("Web addresses")).toHaveValue(PAGE);
  await expect(page.getByRole("heading", { name: "Is this right?" })).toHaveCount(0);
  // A second page comes beside what stands there.
  await page.goto(`/stories/${id}/add?address=${encodeURIComponent("https://post.invalid/b")}`);
  await expect(page.getByLabel("Web addresses")).toHaveValue(`${PAGE}\nhttps://post.invalid/b`);
  await page.reload();
  await expect(page.getByLabel("Web addresses")).toHaveValue(`${PAGE}\nhttps://post.invalid/b`);
  await page.goto(`/stories/${id}/articles`);
  await expect(page.getByText("No articles yet")).toBeVisible();
  expect(complaints).toEqual([]);
});

test("a new story goes on with the address; what is no address of the web is told", async ({ page }) => {
  await page.goto(`/add?address=${encodeURIComponent(PAGE)}`);
  await page.getByRole("button", { name: /story/i }).last().click();
  await page.getByLabel("What is it about?").fill("Begun from the bar");
  await page.getByRole("button", { name: "Create, then add articles" }).click();
  await page.waitForURL(/\/stories\/[^/]+\/add\?address=/);
  await expect(page.getByLabel("Web addresses")).toHaveValue(PAGE);
  await page.goto(`/add?address=${encodeURIComponent("javascript:alert(1)")}`);
  await expect(page.getByText("That was no address of a web page")).toBeVisible();
});
