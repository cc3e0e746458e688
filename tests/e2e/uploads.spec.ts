import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { failOnComplaints, sidewaysOverflow, startStory } from "./support.ts";

const MILLION = 1_000_000;
const NEWS =
  "Two boats sank off Selbay\n\nSelbay Herald, 3 June 2025\n\nTwo boats sank off Selbay on Monday.";

/** A file as the browser would send it, whatever its name says. */
function file(name: string, content: string | Uint8Array) {
  return { name, mimeType: "text/plain", buffer: Buffer.from(content as string) };
}

/** Text filled up with spaces to so many bytes. */
function filled(start: string, bytes: number): string {
  return start + " ".repeat(bytes - Buffer.byteLength(start));
}

test("files that are no text are refused one by one, with the reason; the others are taken", async ({
  page,
}) => {
  const complaints = failOnComplaints(page);
  await startStory(page, "What people drop");
  await page.locator("[data-input=files]").setInputFiles([
    file("plain.txt", NEWS),
    file("marked.txt", `\uFEFF${NEWS.replace("Two", "Three")}`),
    file("windows.md", NEWS.replace("Two", "Four").replaceAll("\n", "\r\n")),
    file("full.txt", filled(NEWS.replace("Two", "Five"), MILLION)),
    file("over.txt", filled(NEWS, MILLION + 1)),
    file("utf16.txt", Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(NEWS, "utf16le")])),
    file("unmarked16.txt", Buffer.from(NEWS, "utf16le")),
    file("latin1.txt", Buffer.from(NEWS.replace("Selbay", "Selbáy"), "latin1")),
    file("picture.txt", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 1, 2, 3])),
    file("letter.txt", "PK\u0003\u0004 word/document.xml"),
    file(
      "noise.txt",
      Uint8Array.from({ length: 4000 }, (_, index) => (index * 7919) % 251),
    ),
    file("nulls.txt", "\0".repeat(500)),
    file("empty.txt", ""),
    file("blank.txt", " \n\t\n"),
    file("letter.docx", NEWS),
    file("noending", NEWS),
  ]);
  await expect(page.locator("[data-draft]")).toHaveCount(4);
  const refused = page.getByRole("alert").filter({ hasText: "12 files could not be taken" });
  for (const line of [
    "over.txt: It has 1,000,001 bytes; an article may have 1 MB of text",
    "utf16.txt: It is in UTF-16",
    "unmarked16.txt: It is",
    "latin1.txt: It is not UTF-8",
    "picture.txt: It is a picture",
    "letter.txt: It is a Word or other zipped document",
    "noise.txt: It is not",
    "nulls.txt: It is not a text file",
    "empty.txt: It is empty",
    "blank.txt: It is empty",
    "letter.docx: The archive is broken",
    "noending: Only .txt, .md, .html",
  ]) {
    await expect(refused).toContainText(line);
  }
  // The mark at the beginning is no part of the text.
  await expect(page.locator("[data-draft]").nth(1).getByLabel("Headline")).toHaveValue(
    "Three boats sank off Selbay",
  );
  await page.getByRole("button", { name: "Add 4 articles and compare" }).click();
  await page.waitForURL(/\/stories\/[^/]+$/);
  await expect(page.locator("[data-grid] thead th")).toHaveCount(5);
  expect(complaints).toEqual([]);
});

test("names that lie are shown as names, and a text of nothing but digits ends the analysis of nothing", async ({
  page,
}) => {
  const complaints = failOnComplaints(page);
  const id = await startStory(page, "Hostile names");
  await page
    .locator("[data-input=files]")
    .setInputFiles([
      file("digits.txt", "1234567890".repeat(MILLION / 10)),
      file("\u202Etxt.exe\u202C.txt", NEWS),
      file("a".repeat(240).concat(".txt"), NEWS.replace("Two", "Three")),
      file("con|aux?*.md", NEWS.replace("Two", "Six")),
    ]);
  await expect(page.locator("[data-draft]")).toHaveCount(4);
  expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0);
  await page.locator("[data-draft]").first().getByLabel("Headline").fill("Digits");
  await page.getByRole("button", { name: "Add 4 articles and compare" }).click();
  await page.waitForURL(`/stories/${id}`);
  await expect(page.locator("[data-analysis]")).toHaveCount(0);
  await expect(page.locator("[data-grid] tbody tr").first()).toBeVisible();
  for (const path of ["articles", "read", "claims"]) {
    await page.goto(`/stories/${id}/${path}`);
    expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0);
  }
  expect(complaints).toEqual([]);
});

test("a folder within folders comes in whole, up to what a story holds", async ({ page }) => {
  const folder = mkdtempSync(path.join(tmpdir(), "crossread-folder-"));
  try {
    for (let index = 0; index < 503; index += 1) {
      const inner = path.join(folder, `part ${index % 7}`, "deeper");
      mkdirSync(inner, { recursive: true });
      writeFileSync(
        path.join(inner, `${index}.txt`),
        `Boat ${index} sank\n\nBoat ${index} sank off Selbay on Monday.`,
      );
    }
    await startStory(page, "A folder");
    await page.locator("[data-input=folder]").setInputFiles(folder);
    await expect(page.locator("[data-draft]").first()).toBeVisible({ timeout: 30_000 });
    await expect(page.getByText(/too many are chosen|could not be taken/).first()).toBeVisible();
  } finally {
    rmSync(folder, { recursive: true });
  }
});
