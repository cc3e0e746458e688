import { createServer, request as rawRequest } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, type Page, test } from "@playwright/test";
import { expectAccessible, failOnComplaints, sidewaysOverflow, startStory } from "./support.ts";

const rows = (page: Page) => page.locator("[data-token]");

/** Makes a token on its page. @returns the token as it was shown */
async function makeToken(page: Page, name: string, scopes: readonly string[] = []): Promise<string> {
  await page.goto("/desk/tokens");
  await page.getByLabel("What it is for").fill(name);
  for (const scope of scopes) await page.getByRole("checkbox", { name: scope }).check();
  await page.getByRole("button", { name: "Make the token" }).click();
  const shown = page.getByRole("textbox", { name: "Token" });
  await expect(shown).toBeVisible();
  return shown.inputValue();
}

/** Asks as another program would: with these headers and no others. */
async function ask(
  base: string,
  path: string,
  { method = "GET", headers = {} }: { method?: string; headers?: Record<string, string> } = {},
): Promise<number> {
  const url = new URL(path, base);
  return new Promise((resolve, reject) => {
    const sent = rawRequest(url, { method, headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sent.on("error", reject);
    sent.end();
  });
}

test("a token is made, shown once, used, and revoked, by keyboard", async ({ page, baseURL }) => {
  const base = baseURL ?? "";
  const complaints = failOnComplaints(page);
  const story = await startStory(page, "Read by a program");
  const name = `Reader ${Date.now() % 100_000}`;
  await page.goto("/desk");
  await page.getByRole("link", { name: "tokens" }).press("Enter");
  await page.waitForURL(/\/desk\/tokens$/);
  await page.getByLabel("What it is for").fill(name);
  await page.keyboard.press("Enter");
  const shown = page.getByRole("textbox", { name: "Token" });
  await expect(shown).toBeVisible();
  const token = await shown.inputValue();
  expect(token).toMatch(/^crossread_/);
  const row = rows(page).filter({ hasText: name });
  await expect(row).toContainText("never used");
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 844 });
    await expectAccessible(page);
    expect(await sidewaysOverflow(page)).toBe(0);
  }

  const path = `/api/v1/stories/${story}/comparison.json`;
  const bearer = { Authorization: `Bearer ${token}` };
  expect(await ask(base, path)).toBe(401);
  expect(await ask(base, path, { headers: bearer })).toBe(200);
  expect(await ask(base, path, { headers: { Authorization: `Bearer ${token}x` } })).toBe(401);

  await page.reload();
  await expect(row).toContainText("last used");
  await expect(page.getByText(token)).toHaveCount(0);
  await row.getByRole("button", { name: "Revoke" }).press("Enter");
  await expectAccessible(page);
  await page.getByRole("dialog").getByRole("button", { name: "Revoke it" }).press("Enter");
  await expect(row).toContainText("revoked");
  await expect(page.getByRole("dialog")).toBeHidden();
  expect(await ask(base, path, { headers: bearer })).toBe(401);
  expect(complaints).toEqual([]);
});

test("neither a page elsewhere nor a name that was turned round gets at the interface", async ({
  page,
  browser,
  baseURL,
}) => {
  const base = baseURL ?? "";
  const story = await startStory(page, "Wanted elsewhere");
  const token = await makeToken(page, `Bait ${Date.now() % 100_000}`, ["write"]);
  const path = `/api/v1/stories/${story}/comparison.json`;
  // DNS rebinding: a foreign name that leads here; not even a token helps it.
  for (const Host of ["elsewhere.example", "127.0.0.1.elsewhere.example", "elsewhere.example:3000"]) {
    const headers = { Host, Authorization: `Bearer ${token}`, "Sec-Fetch-Site": "same-origin" };
    expect(await ask(base, path, { headers })).toBe(403);
  }
  // Forgeries that a page elsewhere, or on another port of this machine, has the browser send.
  for (const site of ["cross-site", "same-site"]) {
    expect(await ask(base, path, { headers: { "Sec-Fetch-Site": site } })).toBe(401);
    const post = { method: "POST", headers: { "Sec-Fetch-Site": site } };
    expect(await ask(base, `/api/v1/stories/${story}/seen`, post)).toBe(401);
  }
  const origin = { Origin: "http://elsewhere.example", Authorization: `Bearer ${token}` };
  expect(await ask(base, `/api/v1/stories/${story}/seen`, { method: "POST", headers: origin })).toBe(403);

  // The same in a real browser, from a page of another port.
  const elsewhere = createServer((_request, response) => {
    response.setHeader("Content-Type", "text/html");
    response.end("<!doctype html><title>Elsewhere</title>");
  });
  await new Promise<void>((resolve) => elsewhere.listen(0, "127.0.0.1", resolve));
  const context = await browser.newContext();
  try {
    const foreign = await context.newPage();
    await foreign.goto(`http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`);
    const statuses: number[] = [];
    const heard = (url: string) =>
      new Promise<void>((resolve) => {
        foreign.on("response", (response) => {
          if (response.url() !== url) return;
          statuses.push(response.status());
          resolve();
        });
      });
    for (const [url, method] of [
      [`${base}${path}`, "GET"],
      [`${base}/api/v1/stories/${story}/seen`, "POST"],
    ] as const) {
      const answered = heard(url);
      await foreign.evaluate(
        ([address, verb]) =>
          fetch(address, { method: verb, mode: "no-cors", credentials: "include" }).then(() => undefined),
        [url, method] as const,
      );
      await answered;
    }
    expect(statuses.every((status) => status === 401 || status === 403)).toBe(true);
    expect(statuses).toHaveLength(2);
  } finally {
    await context.close();
    elsewhere.close();
  }
});
