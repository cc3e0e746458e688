import { expect, test } from "@playwright/test";
import { Contract } from "../setup/contract.ts";
import { walk } from "../setup/contract-walk.ts";

test("the document holds on the running server: every operation, every answer", async ({ page, baseURL }) => {
  test.setTimeout(240_000);
  const origin = baseURL ?? "";
  await page.goto("/desk/tokens");
  await page.getByLabel("What it is for").fill(`Contract ${Date.now()}`);
  for (const scope of ["propose", "write", "publish", "manage"]) {
    await page.getByRole("checkbox", { name: scope }).check();
  }
  await page.getByRole("button", { name: "Make the token" }).click();
  const shown = page.getByRole("textbox", { name: "Token" });
  await expect(shown).toBeVisible();
  const api = await Contract.of(origin, await shown.inputValue());
  const story = await walk(api, async (storyId) => {
    const state = async () => {
      const { value } = await api.call("getAnalysis", { path: { storyId }, query: { wait: "500" } });
      return (value as { state: string } | null)?.state;
    };
    await expect.poll(state, { timeout: 60_000 }).toBe("done");
  });
  expect(api.missing).toEqual([]);
  // What a program did is on the pages.
  await page.goto(`/stories/${story}`);
  await expect(page.getByRole("heading", { name: "The fall of the footbridge" }).first()).toBeVisible();
  // The pages' own requests need no token; what is no address is told as such.
  const status = (address: string, headers: Record<string, string> = {}) =>
    page.evaluate(([url, sent]) => fetch(url, { headers: sent }).then((answer) => answer.status), [
      address,
      headers,
    ] as const);
  expect(await status(`/api/v1/stories/${story}/points`)).toBe(200);
  expect(await status("/api/v1/nothing")).toBe(404);
  expect(await status("/api/v1/stories", { Authorization: "Bearer nothing" })).toBe(401);
});
