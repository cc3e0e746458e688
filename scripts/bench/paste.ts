import path from "node:path";
import type { Browser, Page } from "@playwright/test";
import { countWords } from "./corpus.ts";
import { readDossier } from "./dossier/gold.ts";
import { documentsOf } from "./dossiers.ts";
import { loadPerCore, median } from "./measure.ts";
import { inProduction } from "./production.ts";
import type { Table } from "./table.ts";
import { variations } from "./variation.ts";

/** Seconds on the clock, as somebody who waits counts them: everything the machine does in between is in them. */
export interface Paste {
  readonly name: string;
  /** From sending the pasted texts until they are put up to be confirmed. */
  readonly confirm: number;
  /** From confirming until the grid is painted with all its rows. */
  readonly compare: number;
  readonly total: number;
  /** Programs that wanted a processor core at the end, for each core: above 1 the clock measures the neighbors too. */
  readonly load: number;
}

const ARTICLES = 5;
const WORDS = 500;
const WARM_RUNS = 5;
const SEED = 20_250_411;

/**
 * Five articles of 500 words from the paste to the grid, in Chromium against the production server with a database of
 * its own: the first paste right after the start, and the median and the slowest of those that follow.
 * Null where there is no Chromium.
 */
export async function measurePaste(): Promise<Paste[] | null> {
  return inProduction((browser, { url }) => measureIn(browser, url));
}

async function measureIn(browser: Browser, url: string): Promise<Paste[]> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const stories = storiesOf(WARM_RUNS + 1);
  const runs: Omit<Paste, "name">[] = [];
  for (const [index, texts] of stories.entries())
    runs.push(await pasteOnce(page, url, `Paste ${index}`, texts));
  const [first, ...warm] = runs;
  const middle = median(warm.map(({ total }) => total));
  const slowest = Math.max(...warm.map(({ total }) => total));
  const named = (name: string, total: number): Paste => ({
    name,
    ...warm.find((run) => run.total === total)!,
  });
  return [
    { name: "first after the start", ...first! },
    named(`warm, median of ${WARM_RUNS}`, middle),
    named("warm, slowest", slowest),
  ];
}

/** The demonstration's articles, varied, each filled up to the length from another: no two runs paste the same. */
function storiesOf(count: number): string[][] {
  const articles = documentsOf(readDossier(path.join("prisma", "seed", "demonstration")));
  return Array.from({ length: count }, (_, run) => {
    // The first round of variations is the articles as they are.
    const varied = [...variations(articles, articles.length * 2, SEED + run)].slice(articles.length);
    return varied.slice(0, ARTICLES).map(({ text }, index) => {
      const more = varied[(index + ARTICLES) % varied.length]!.text;
      return firstWords(
        `${text.trimEnd()}\n\n${more.slice(more.indexOf("\n") + 1)}\n\n${varied.at(-1)!.text}`,
        WORDS,
      );
    });
  });
}

/** A text up to the end of the paragraph in which its nth word stands. */
function firstWords(text: string, count: number): string {
  let end = 0;
  while (end < text.length && countWords(text.slice(0, end)) < count) {
    const next = text.indexOf("\n", end + 1);
    end = next < 0 ? text.length : next;
  }
  return text.slice(0, end);
}

async function pasteOnce(
  page: Page,
  url: string,
  title: string,
  texts: readonly string[],
): Promise<Omit<Paste, "name">> {
  await page.goto(url);
  await page.getByRole("button", { name: /story/i }).first().click();
  await page.getByLabel("What is it about?").fill(title);
  await page.getByRole("button", { name: "Create, then add articles" }).click();
  await page.waitForURL(/\/add$/);
  await page.locator("#text-1").fill(texts.join("\n---\n"));
  // The runner's compiler notes the names of functions with a helper that the page does not have.
  await page.evaluate("globalThis.__name = (named) => named");
  // The clock runs in the page: what drives it from outside would be measured too.
  const times = await page.evaluate(async (articles) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    async function until<T>(find: () => T | null | undefined | false): Promise<T> {
      for (;;) {
        const found = find();
        if (found) return found;
        await frame();
      }
    }
    const button = (words: RegExp) =>
      [...document.querySelectorAll("button")].find((each) => !each.disabled && words.test(each.innerText));
    const began = performance.now();
    (await until(() => button(/^Continue/))).click();
    const add = await until(() => button(/^Add \d+ articles/));
    const confirmed = performance.now();
    add.click();
    await until(
      () =>
        document.querySelectorAll("[data-grid] thead th").length === articles + 1 &&
        document.querySelector("[data-grid] tbody [data-point]") &&
        !document.querySelector("[data-analysis]"),
    );
    // What the first frame draws is on the screen when the second begins.
    await frame();
    await frame();
    const ended = performance.now();
    return {
      confirm: (confirmed - began) / 1000,
      compare: (ended - confirmed) / 1000,
      total: (ended - began) / 1000,
    };
  }, texts.length);
  return { ...times, load: loadPerCore() };
}

export function pasteTable(rows: readonly Paste[]): Table {
  return {
    head: ["five articles of 500 words", "to confirm, s", "to the grid, s", "together, s", "load a core"],
    rows: rows.map(({ name, confirm, compare, total, load }) => [
      name,
      confirm.toFixed(2),
      compare.toFixed(2),
      total.toFixed(2),
      load.toFixed(1),
    ]),
  };
}
