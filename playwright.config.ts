import { existsSync } from "node:fs";
import { defineConfig } from "@playwright/test";

/** Apart from the port people work on, so that tests run beside it. */
const PORT = process.env.E2E_PORT ?? "3123";
const URL = `http://127.0.0.1:${PORT}`;

/** A Chromium of the system where there is one; else the one Playwright installs. */
const executablePath = [process.env.CHROMIUM_PATH, "/usr/bin/chromium"].find(
  (file) => file !== undefined && existsSync(file),
);

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results/e2e",
  // One server and one workspace: tests make stories of their own, but they share the machine.
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  // What passes only when tried again is named at the end of `npm test`.
  retries: 1,
  reporter: [["list"], ["json", { outputFile: "test-results/e2e.json" }]],
  use: {
    baseURL: URL,
    browserName: "chromium",
    locale: "en-US",
    timezoneId: "UTC",
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--disable-background-networking"],
    },
  },
  webServer: {
    command: "node scripts/e2e-server.mjs",
    env: { PORT },
    url: URL,
    // The production build may have to be made first.
    timeout: 300_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: "SIGTERM", timeout: 15_000 },
    stdout: "pipe",
    stderr: "pipe",
  },
});
