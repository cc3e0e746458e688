import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { cpus, loadavg, tmpdir } from "node:os";
import path from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import { countWords } from "./corpus.ts";
import { readDossier } from "./dossier/gold.ts";
import { documentsOf } from "./dossiers.ts";
import { median } from "./measure.ts";
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
const START_MS = 120_000;
const SYSTEM_CHROMIUM = "/usr/bin/chromium";

/**
 * Five articles of 500 words from the paste to the grid, in Chromium against the production server with a database of
 * its own: the first paste right after the start, and the median and the slowest of those that follow.
 * Null where there is no Chromium.
 */
export async function measurePaste(): Promise<Paste[] | null> {
  const executablePath = [process.env.CHROMIUM_PATH, SYSTEM_CHROMIUM, chromium.executablePath()].find(
    (file) => file !== undefined && existsSync(file),
  );
  if (executablePath === undefined) return null;
  const folder = mkdtempSync(path.join(tmpdir(), "crossread-paste-"));
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const server = await startServer(folder);
    try {
      return await measureIn(browser, server.url);
    } finally {
      await server.stop();
    }
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
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
  return { ...times, load: (loadavg()[0] ?? 0) / cpus().length };
}

interface RunningServer {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

async function startServer(folder: string): Promise<RunningServer> {
  const port = await freePort();
  const { DATABASE_URL: _theirs, ...env } = process.env;
  const child = spawn(process.execPath, [path.join("scripts", "start.mjs")], {
    env: { ...env, PORT: String(port), CROSSREAD_DATA: folder },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      if (child.exitCode !== null) return resolve();
      child.once("exit", () => resolve());
      child.kill("SIGTERM");
    });
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("the server did not start in time")), START_MS);
    child.once("exit", (code) => reject(new Error(`the server ended (${code})`)));
    child.stdout.on("data", (data: Buffer) => {
      if (!data.toString().includes("is ready")) return;
      clearTimeout(timer);
      resolve();
    });
  }).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return { url: `http://127.0.0.1:${port}`, stop };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
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
