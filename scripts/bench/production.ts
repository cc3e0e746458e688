import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Browser, chromium } from "@playwright/test";

const START_MS = 120_000;
const SYSTEM_CHROMIUM = "/usr/bin/chromium";

/** The production server, with a database of its own. */
export interface RunningServer {
  readonly url: string;
  /** Where its database lies. */
  readonly folder: string;
  readonly stop: () => Promise<void>;
}

/** Measures in Chromium against the production server; all of it is gone afterwards. Null where there is no Chromium. */
export async function inProduction<T>(
  measure: (browser: Browser, server: RunningServer) => Promise<T>,
): Promise<T | null> {
  const executablePath = [process.env.CHROMIUM_PATH, SYSTEM_CHROMIUM, chromium.executablePath()].find(
    (file) => file !== undefined && existsSync(file),
  );
  if (executablePath === undefined) return null;
  const folder = mkdtempSync(path.join(tmpdir(), "crossread-bench-"));
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const server = await startServer(folder);
    try {
      return await measure(browser, server);
    } finally {
      await server.stop();
    }
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
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
  return { url: `http://127.0.0.1:${port}`, folder, stop };
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
