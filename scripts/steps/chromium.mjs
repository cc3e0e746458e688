import { existsSync } from "node:fs";
import { run, runPackage, StepFailed } from "./run.mjs";

/** A browser for the tests: one that is here, else one that can be had. */
export async function ensureChromium() {
  if (await findChromium()) return;
  console.error("Getting a Chromium for the browser tests …");
  for (const install of [fromDebian, fromPlaywright]) {
    try {
      await install();
    } catch (error) {
      if (!(error instanceof StepFailed)) throw error;
      console.error(error.message);
    }
    if (await findChromium()) return;
  }
  throw new StepFailed(
    "There is no Chromium, and none could be installed. Install one and set CHROMIUM_PATH to it.",
  );
}

async function findChromium() {
  const places = [process.env.CHROMIUM_PATH, "/usr/bin/chromium"];
  if (places.some((file) => file && existsSync(file))) return true;
  const { chromium } = await import("@playwright/test");
  return existsSync(chromium.executablePath());
}

/** As root on Debian and its kin: the system's own package, with all it needs. */
async function fromDebian() {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return;
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  await run("apt-get", ["update", "-qq"], { env });
  await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], {
    env,
    stdio: ["ignore", "ignore", "inherit"],
  });
}

async function fromPlaywright() {
  await runPackage("playwright/cli.js", ["install", "chromium"]);
}
