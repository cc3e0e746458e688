import { expect, type Page, test } from "@playwright/test";
import { addressesOf, type LongStory, storyOfLongWords } from "./long-words.ts";
import { comparedStory, expectAccessible, sidewaysOverflow } from "./support.ts";

let long: LongStory;

test.beforeAll(async ({ browser }) => {
  const page = await browser.newPage();
  long = await storyOfLongWords(page);
  await page.close();
});

/**
 * Words that end outside of a box that hides what leaves it, or outside of the frame drawn around them, with nothing
 * that scrolls and no ellipsis to say so.
 */
async function cutOff(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const SLACK = 2;
    /** The nearest box that bounds these words sideways; null where they may leave, or say that they go on. */
    const bound = (from: Element): Element | null => {
      for (let box: Element | null = from; box; box = box.parentElement) {
        const style = getComputedStyle(box);
        if (/auto|scroll/.test(style.overflowX) || style.textOverflow === "ellipsis") return null;
        if (style.webkitLineClamp !== "none" || style.position === "fixed") return null;
        const isFramed = style.borderLeftWidth !== "0px" && style.borderRightWidth !== "0px";
        if (/hidden|clip/.test(style.overflowX) || (isFramed && style.display !== "inline")) return box;
      }
      return null;
    };
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent || !node.textContent?.trim() || parent.closest(".sr-only, script, style, svg")) continue;
      if (!parent.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })) continue;
      const box = bound(parent)?.getBoundingClientRect();
      if (!box) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const isOut = [...range.getClientRects()].some(
        (words) => words.width > 1 && (words.right > box.right + SLACK || words.left < box.left - SLACK),
      );
      if (isOut) found.push(`${parent.tagName} ${parent.className}: ${node.textContent.slice(0, 40)}`);
    }
    return found;
  });
}

/** A telephone; a desk's screen at 200 % zoom, which has half the pixels of 1440; WCAG's narrowest; and a tablet. */
const SIZES = [
  { name: "390 pixels", width: 390, height: 844 },
  { name: "200 % zoom", width: 720, height: 450 },
  { name: "320 pixels", width: 320, height: 640 },
  { name: "768 pixels", width: 768, height: 1024 },
] as const;

test("one very long word: no page scrolls sideways, and no words are cut, on any screen or on paper", async ({
  page,
}) => {
  test.setTimeout(300_000);
  for (const address of addressesOf(long)) {
    await page.emulateMedia({ media: "screen" });
    await page.goto(address);
    await expect(page.locator("h1").first()).toBeVisible();
    for (const { name, width, height } of SIZES) {
      await page.setViewportSize({ width, height });
      const where = `${address} at ${name}`;
      // What measures itself follows the window a moment later.
      await expect
        .configure({ soft: true })
        .poll(() => sidewaysOverflow(page), where)
        .toBe(0);
      await expect
        .configure({ soft: true })
        .poll(() => cutOff(page), where)
        .toEqual([]);
    }
    await page.setViewportSize({ width: 800, height: 1100 });
    await page.emulateMedia({ media: "print" });
    await expect
      .configure({ soft: true })
      .poll(() => sidewaysOverflow(page), `${address} on paper`)
      .toBe(0);
  }
});

test("on paper the heads of a table keep their words whole beside a very long one", async ({ page }) => {
  await page.setViewportSize({ width: 800, height: 1100 });
  await page.emulateMedia({ media: "print" });
  await page.goto(`/stories/${long.story}/views?show=timeline`);
  const head = page.getByRole("columnheader", { name: "When", exact: true });
  await expect(head).toBeVisible();
  const lines = await head.evaluate((cell) => {
    const range = document.createRange();
    range.selectNodeContents(cell);
    return range.getClientRects().length;
  });
  expect(lines).toBe(1);
});

test("the bar keeps its buttons beside the name however long a story's title is", async ({ page }) => {
  for (const width of [768, 1024, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`/stories/${long.story}`);
    const home = await page.getByRole("link", { name: "Crossread: all stories" }).boundingBox();
    const keys = await page.getByRole("button", { name: "Light or dark" }).boundingBox();
    if (!home || !keys) throw new Error("The bar is shown.");
    expect([width, Math.abs(home.y + home.height / 2 - keys.y - keys.height / 2) < 8]).toEqual([width, true]);
    // What has the window's height has it together with the bar.
    const tooHigh = () =>
      page.evaluate(() => document.documentElement.scrollHeight - document.documentElement.clientHeight);
    expect([width, await tooHigh()]).toEqual([width, 0]);
  }
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`forced colors, ${colorScheme}: lines, the current page and pressed buttons are told apart`, async ({
    page,
  }) => {
    const story = await comparedStory(page, `Forced colors, ${colorScheme}`);
    await page.emulateMedia({ forcedColors: "active", colorScheme });
    const styleOf = (selector: string, property: string) =>
      page
        .locator(`${selector} >> visible=true`)
        .first()
        .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
    expect(await styleOf("[data-grid] .s-conflict .position", "border-bottom-style")).toBe("double");
    expect(await styleOf("[data-grid] .s-agree .position", "border-bottom-style")).toBe("solid");
    expect(await styleOf('nav a[aria-current="page"]', "outline-style")).toBe("solid");
    const sign = "[data-grid] .mark.s-conflict";
    expect(await styleOf(sign, "forced-color-adjust")).toBe("none");
    expect(await styleOf(sign, "color")).not.toBe(await styleOf(sign, "background-color"));
    const pressed = '.chip[aria-pressed="true"]';
    expect(await styleOf(`${pressed} span`, "color")).toBe(await styleOf(pressed, "color"));
    await expectAccessible(page);

    // A quote's line shows beneath it, not a marker pen over it.
    const point = await page.locator('main a[href*="/points/"]').first().getAttribute("href");
    await page.goto(point ?? "");
    const canvas = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(await styleOf("mark.position", "background-color")).toBe(canvas);
    expect(await styleOf("mark.position", "border-bottom-style")).toBe("double");

    // Drawings take the system's colors as well: their words stand out from its canvas.
    await page.goto(`/stories/${story}/views?show=coverage`);
    const ink = await page.evaluate(() => getComputedStyle(document.body).color);
    await expect.poll(() => styleOf(".chart text", "fill")).toBe(ink);
    await page.goto(`/stories/${story}/read`);
    await expect(page.locator("[data-quiet]").first()).toBeVisible();
    expect(await styleOf("[data-quiet]", "text-decoration-line")).toBe("none");
    expect(await styleOf(".claim.s-conflict", "text-decoration-style")).toBe("double");
  });
}

test("with reduced motion nothing moves by itself", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  for (const address of addressesOf(long).slice(0, 8)) {
    await page.goto(address);
    const moving = await page.evaluate(() =>
      document
        .getAnimations()
        .filter((animation) => animation.playState === "running")
        .map((animation) => animation.effect?.getTiming().iterations),
    );
    expect([address, moving.filter((iterations) => iterations === Number.POSITIVE_INFINITY)]).toEqual([
      address,
      [],
    ]);
  }
});
