import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Browser, Page } from "@playwright/test";
import type { StoryId } from "../../lib/model/index.ts";
import { databaseSettings, holdDatabase } from "../../lib/store/database.ts";
import { openStore, readResults } from "../../lib/store/index.ts";
import { LOCAL_OWNER, LOCAL_WORKSPACE } from "../../lib/workspace/context.ts";
import { listStories } from "../../lib/workspace/story/loaders.ts";
import { openStory } from "../../lib/workspace/story/open.ts";
import { readDossier } from "./dossier/gold.ts";
import { documentsOf } from "./dossiers.ts";
import { loadPerCore, median, quantile } from "./measure.ts";
import { inProduction, type RunningServer } from "./production.ts";
import type { Table } from "./table.ts";
import { variations } from "./variation.ts";

/** One figure of a page: milliseconds, over several runs. */
export interface PageFigure {
  readonly name: string;
  readonly median: number;
  /** 95 of 100 runs take no longer. */
  readonly p95: number;
  readonly runs: number;
  readonly load: number;
}

const TITLE = "A hundred articles";
const ARTICLES = 130; // of which a few are twins of one another and refused: over 100 stay, with some 5,000 claims
const SEED = 20_251_123;
const ANSWERS = 40;
const PAINTS = 10;
const QUERIES = 20;
const WORD = "harbor ferry dead";
const SCROLLED_PX = 400;
const SCROLLS = 60;

/** The compare page of a big story: the server's answer, the paint, a key in the filter, a scrolled frame, and the bare queries. */
export function measurePages(): Promise<PageFigure[] | null> {
  return inProduction(async (browser, server) => {
    await importStory(server);
    const { id, queries } = await bareQueries(server);
    const url = `${server.url}/stories/${id}`;
    const answers = await timesOf(ANSWERS, async () => {
      await (await fetch(url)).text();
    });
    const { paints, keys, frames } = await inBrowser(browser, url);
    const figure = (name: string, values: readonly number[]): PageFigure => ({
      name,
      median: median(values),
      p95: quantile(values, 0.95),
      runs: values.length,
      load: loadPerCore(),
    });
    return [
      figure("bare queries", queries),
      figure("server's answer, whole", answers),
      figure("largest contentful paint", paints),
      figure("from a key in the filter to the next paint", keys),
      figure("a frame while scrolling", frames),
    ];
  });
}

async function timesOf(count: number, task: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  // The first runs are the compiler's.
  for (let run = -3; run < count; run += 1) {
    const began = performance.now();
    await task();
    if (run >= 0) times.push(performance.now() - began);
  }
  return times;
}

/** Through the command line, beside the running server, as somebody with a folder would. */
async function importStory({ folder }: RunningServer): Promise<void> {
  const articles = documentsOf(readDossier(path.join("prisma", "seed", "demonstration")));
  const story = path.join(folder, "story");
  mkdirSync(path.join(story, "articles"), { recursive: true });
  const documents = [...variations(articles, ARTICLES, SEED)].map(
    ({ id, file = `${id}.txt`, ...document }) => ({ ...document, file }),
  );
  for (const { file, text } of documents) writeFileSync(path.join(story, "articles", file), text);
  const listed = documents.map(({ file, source, publishedAt }) => ({ file, source, publishedAt }));
  writeFileSync(
    path.join(story, "manifest.json"),
    JSON.stringify({ id: "big", title: TITLE, articles: listed }),
  );
  const { DATABASE_URL: _theirs, ...env } = process.env;
  const child = spawn(
    process.execPath,
    [path.join("bin", "crossread.mjs"), "import", story, "--story", TITLE],
    { env: { ...env, CROSSREAD_DATA: folder }, stdio: ["ignore", "ignore", "pipe"] },
  );
  let said = "";
  child.stderr.on("data", (data: Buffer) => {
    said += data.toString();
  });
  const code = await new Promise((resolve) => child.once("exit", resolve));
  if (code !== 0) throw new Error(`the import ended with ${code}: ${said}`);
}

/** What the page reads, without the page. */
async function bareQueries({ folder }: RunningServer): Promise<{ id: string; queries: number[] }> {
  const held = await holdDatabase(databaseSettings(process.cwd(), { CROSSREAD_DATA: folder } as never));
  const store = await openStore(held.url);
  try {
    const context = { store, workspaceId: LOCAL_WORKSPACE, actorId: LOCAL_OWNER };
    const story = (await listStories(context)).find(({ title }) => title === TITLE);
    if (!story) throw new Error("the story was not imported");
    const { done } = await openStory(context, story.id as StoryId);
    if (!done) throw new Error("the story was not compared");
    const scope = { workspaceId: LOCAL_WORKSPACE, runId: done.id };
    const queries = await timesOf(QUERIES, () => readResults(store.db, scope));
    return { id: story.id, queries };
  } finally {
    await store.close();
    await held.release();
  }
}

async function inBrowser(browser: Browser, url: string) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  // The runner's compiler notes the names of functions with a helper that the page does not have.
  await page.addInitScript("globalThis.__name = (named) => named");
  const paints: number[] = [];
  for (let run = -1; run < PAINTS; run += 1) {
    await page.goto(url);
    const paint = await page.evaluate(largestPaint);
    if (run >= 0) paints.push(paint);
  }
  await page.waitForLoadState("networkidle");
  return { paints, keys: await keysIn(page), frames: await framesIn(page) };
}

/** Runs in the page. */
function largestPaint(): Promise<number> {
  return new Promise((resolve) => {
    new PerformanceObserver((list) => {
      const last = list.getEntries().at(-1);
      // Nothing larger comes: the page is at rest for a while.
      if (last) setTimeout(() => resolve(last.startTime), 500);
    }).observe({ type: "largest-contentful-paint", buffered: true });
  });
}

async function keysIn(page: Page): Promise<number[]> {
  await page.evaluate(() => {
    const durations: number[] = [];
    Object.assign(globalThis, { durations });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (entry.name === "keydown") durations.push(entry.duration);
    }).observe({ type: "event", durationThreshold: 16 } as PerformanceObserverInit);
  });
  await page.getByLabel("Find in points and quotes").focus();
  for (const letter of WORD) {
    await page.keyboard.press(letter === " " ? "Space" : letter);
    await page.waitForTimeout(150);
  }
  const durations = await page.evaluate(() => (globalThis as unknown as { durations: number[] }).durations);
  await page.getByLabel("Find in points and quotes").fill("");
  // What took less than the browser notes counts as the least it notes.
  return [...durations, ...Array<number>(Math.max(0, WORD.length - durations.length)).fill(16)];
}

async function framesIn(page: Page): Promise<number[]> {
  await page.locator("[data-grid]").hover();
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(globalThis, { times });
    const tick = (now: number) => {
      times.push(now);
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
  for (let step = 0; step < SCROLLS; step += 1) await page.mouse.wheel(0, SCROLLED_PX);
  const times = await page.evaluate(() => (globalThis as unknown as { times: number[] }).times);
  return times.slice(1).map((time, index) => time - times[index]!);
}

export function pagesTable(rows: readonly PageFigure[]): Table {
  return {
    head: ["story of over 100 articles, 5,000 claims", "median, ms", "95 of 100, ms", "runs", "load a core"],
    rows: rows.map(({ name, median: middle, p95, runs, load }) => [
      name,
      middle.toFixed(0),
      p95.toFixed(0),
      String(runs),
      load.toFixed(1),
    ]),
  };
}
