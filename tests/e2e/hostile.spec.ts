import { expect, test } from "@playwright/test";
import { addTexts, failOnComplaints, sidewaysOverflow, startStory } from "./support.ts";

const LONG_WORD = "W".repeat(400);
const RIGHT_TO_LEFT = "\u202E";

const HOSTILE = `<script>window.hacked = true</script><img src=x onerror="window.hacked = true">

By ${RIGHT_TO_LEFT}desrever

Three people were injured in Selbay on Monday, said <b onmouseover="window.hacked=true">the mayor</b>. ${LONG_WORD} opened in 1999.

مرحبا بالعالم — the sign read. {{constructor.constructor('window.hacked = true')()}} javascript:window.hacked=true

"></title></textarea><svg onload="window.hacked = true">`;

const PLAIN = `Five hurt in Selbay

Five people were injured in Selbay on Monday, police said.`;

test("hostile text is shown as text, and nothing of it runs", async ({ page }) => {
  const complaints = failOnComplaints(page);
  const id = await startStory(page, "<script>window.hacked = true</script> & a story");
  await addTexts(page, [HOSTILE, PLAIN]);
  for (const path of ["", "/read", "/claims", "/articles", "/add"]) {
    await page.goto(`/stories/${id}${path}`);
    await page.waitForLoadState("networkidle");
    expect(await page.evaluate(() => "hacked" in window)).toBe(false);
    expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0);
  }
  await page.goto(`/stories/${id}/articles`);
  await page.getByRole("listitem").getByRole("link", { name: "<script>" }).click();
  await expect(page.locator("main")).toContainText("<b onmouseover=");
  expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0);
  expect(complaints).toEqual([]);
});

test("the security policy lets in no foreign host and no inline script", async ({ page }) => {
  const response = await page.goto("/");
  const policy = response?.headers()["content-security-policy"] ?? "";
  expect(policy).toContain("default-src 'self'");
  expect(policy).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic'/);
  expect(policy).not.toMatch(/https?:|script-src[^;]*unsafe-inline/);
  const ran = await page.evaluate(() => {
    const script = document.createElement("div");
    script.innerHTML = '<img src="data:image/png;base64,x" onerror="window.hacked = true">';
    document.body.append(script);
    return new Promise((resolve) => setTimeout(() => resolve("hacked" in window), 300));
  });
  expect(ran).toBe(false);
});
