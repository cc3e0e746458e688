import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { defineConfig } from "@playwright/test";

/** Away from the default, so that a Crossread in use is left alone. */
const PORT = process.env.E2E_PORT ?? "4317";
/** A server that runs already is tested as it is; otherwise one is started on an empty database. */
const RUNNING = process.env.E2E_BASE_URL;

export default defineConfig({
  testDir: "tests/e2e",
  // The pages share one server and one database on two cores: side by side they would only wait for each other.
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: process.env.CI !== undefined,
  reporter: "list",
  use: {
    baseURL: RUNNING ?? `http://127.0.0.1:${PORT}`,
    viewport: { width: 1440, height: 900 },
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
      args: ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--disable-background-networking"],
    },
  },
  ...(RUNNING === undefined
    ? {
        webServer: {
          command: "node scripts/start.mjs",
          url: `http://127.0.0.1:${PORT}`,
          timeout: 180_000,
          gracefulShutdown: { signal: "SIGTERM", timeout: 10_000 },
          env: {
            PORT,
            CROSSREAD_DATA: mkdtempSync(path.join(tmpdir(), "crossread-e2e-")),
          },
        },
      }
    : {}),
});
