import { expect, test } from "@playwright/test";
import { pdf, setColumn, widthOf } from "../setup/pdf.ts";
import { expectAccessible, failOnComplaints, sidewaysOverflow, startStory } from "./support.ts";

const LEFT =
  "Four people were injured when the north pier at Selbay collapsed on Tuesday morning, the police said, and the har|bor master asked for help.";
const RIGHT =
  "The pier was built in 1931. About 60 people were on it, harbor master Jon Pell said to reporters.";

const file = (name: string, bytes: Uint8Array) => ({
  name,
  mimeType: "application/pdf",
  buffer: Buffer.from(bytes),
});

const STORY = pdf(
  [
    [
      { text: "Four hurt as pier gives way", x: 60, y: 110, size: 22 },
      ...setColumn(LEFT, { x: 60, y: 150, letters: 38 }),
      ...setColumn(RIGHT, { x: 90 + widthOf(38), y: 150, letters: 38 }),
    ],
    [],
  ],
  { info: { Title: "<b>pier</b> 3 \u202Efinal", Author: "O. Finch", CreationDate: "D:20250604" } },
);

test("a PDF is read as its words; what it says of itself is taken where a person says so; it is kept as it came", async ({
  page,
}) => {
  const complaints = failOnComplaints(page);
  const id = await startStory(page, "A PDF");
  await page
    .locator("[data-input=files]")
    .setInputFiles([
      file("pier.pdf", STORY),
      file("scan.pdf", pdf([[]])),
      file("letter.pdf", new TextEncoder().encode("Dear all")),
    ]);
  await expect(page.locator("[data-draft]")).toHaveCount(1);
  const refused = page.getByRole("alert").filter({ hasText: "2 files could not be taken" });
  await expect(refused).toContainText("scan.pdf: Its one page is a picture, without text");
  await expect(refused).toContainText("letter.pdf: It is no PDF");
  await expect(page.getByLabel("Headline")).toHaveValue("Four hurt as pier gives way");
  await expect(page.getByLabel("Published")).toHaveValue("");
  const says = page.locator("[data-file-says]");
  await expect(says).toContainText("A page of it is a picture");
  await expect(says).toContainText("<b>pier</b>");
  await expectAccessible(page);
  expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0);
  await page.getByRole("button", { name: "Use this day" }).click();
  await expect(page.getByLabel("Published")).toHaveValue("2025-06-04");
  await expect(page.getByRole("button", { name: "Use this day" })).toHaveCount(0);
  await page.getByLabel("Source").fill("Selbay Herald");
  await page.getByRole("button", { name: "Add 1 article and compare" }).click();
  await page.waitForURL(`/stories/${id}`);
  await page.goto(`/stories/${id}/articles`);
  await page.getByRole("link", { name: "Four hurt as pier gives way" }).click();
  await expect(page.getByText("the harbor master asked for help")).toBeVisible();
  await expect(page.getByText("pier.pdf").first()).toBeVisible();
  expect(complaints).toEqual([]);
});

test("the pages wait for no PDF: while one is read that never ends, they answer", async ({ page }) => {
  await startStory(page, "A hostile PDF");
  const { packedBlanks } = await import("../setup/pdf.ts");
  await page
    .locator("[data-input=files]")
    .setInputFiles([file("bomb.pdf", pdf([[]], { packed: packedBlanks(900) }))]);
  const start = performance.now();
  expect((await page.request.get("/")).ok()).toBe(true);
  expect(performance.now() - start).toBeLessThan(3_000);
  await expect(page.getByRole("alert").filter({ hasText: "1 file could not be taken" })).toContainText(
    /given up/,
    { timeout: 40_000 },
  );
});
