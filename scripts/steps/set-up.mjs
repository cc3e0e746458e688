/** What must have happened before the program can run, each step only when its inputs changed. No dependencies: the first step installs them. */

import { readFileSync, utimesSync } from "node:fs";
import path from "node:path";
import { BUNDLE, BUNDLE_INPUTS } from "./freshness.mjs";
import { oneAtATime } from "./one-at-a-time.mjs";
import { run, runPackage, StepFailed } from "./run.mjs";
import { contentHash, once, ROOT } from "./stamp.mjs";

const OLDEST_NODE = [20, 19];

export function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  throw new StepFailed(
    `Crossread needs Node ${OLDEST_NODE.join(".")} or newer; this is ${process.versions.node}.`,
  );
}

/** `npm ci`, when node_modules is missing or is not what the lock file says. */
export async function install() {
  if (isInstalled()) return false;
  console.error("Installing dependencies …");
  // The npm the script runs under, so that no other needs to be on the path; builds need the dev dependencies.
  const cli = process.env.npm_execpath;
  const args = ["ci", "--include=dev", "--no-audit", "--no-fund"];
  if (cli && /\.c?js$/.test(cli)) await run(process.execPath, [cli, ...args]);
  else await run("npm", args, { shell: process.platform === "win32" });
  return true;
}

/** Compares the lock file with npm's own note of what it installed. Packages for other platforms are left out there. */
function isInstalled() {
  const wanted = readPackages("package-lock.json");
  const present = readPackages("node_modules/.package-lock.json");
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(
    ([name, { version, optional, devOptional }]) =>
      name === "" || present[name]?.version === version || (!present[name] && (optional || devOptional)),
  );
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(path.join(ROOT, file), "utf8")).packages;
  } catch (error) {
    // Missing, or cut off by a kill: as good as not installed.
    if (error.code === "ENOENT" || error instanceof SyntaxError) return null;
    throw error;
  }
}

/** The database client, out of the schema. */
export async function generate() {
  return once({
    name: "generate",
    inputs: ["prisma/schema", "prisma.config.ts", "package-lock.json"],
    makes: "lib/store/generated/client.ts",
    run: () =>
      runPackage("prisma/build/index.js", ["generate", "--no-hints"], {
        env: { CHECKPOINT_DISABLE: "1", PRISMA_HIDE_UPDATE_MESSAGE: "1" },
        stdio: ["ignore", "ignore", "inherit"],
      }),
  });
}

/** What decides how an article is read: readings made by another engine are not used again. */
export const engineHash = () => contentHash(["lib/engine", "lib/text", "lib/model", "package-lock.json"]);

/** The command line, the worker and the server as single files that start fast. */
export async function bundle() {
  return once({
    name: "bundle",
    inputs: BUNDLE_INPUTS,
    makes: BUNDLE,
    run: async () => {
      const { buildBundles } = await import("./bundle.mjs");
      await buildBundles(engineHash());
    },
  });
}

/** The pages, for production. */
export async function build() {
  return once({
    name: "build",
    inputs: [
      "app",
      "lib",
      "public",
      "instrumentation.ts",
      "proxy.ts",
      "next.config.js",
      "postcss.config.mjs",
      "package-lock.json",
      "tsconfig.json",
      "prisma/schema",
    ],
    makes: ".next/BUILD_ID",
    run: async () => {
      console.error("Building the pages …");
      await runPackage("next/dist/bin/next", ["build"], {
        env: { NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: "production" },
        stdio: ["ignore", "ignore", "inherit"],
      });
    },
  });
}

/** Everything the command line needs. */
export async function setUpCommand() {
  checkNode();
  await oneAtATime(commandSteps);
}

/** Builds the command again where its sources changed since; what was only touched counts as built now. */
export async function refreshCommand() {
  await oneAtATime(async () => {
    if (await bundle()) return;
    const now = new Date();
    utimesSync(path.join(ROOT, BUNDLE), now, now);
  });
}

/** Everything the server needs. */
export async function setUpServer() {
  checkNode();
  await oneAtATime(async () => {
    await commandSteps();
    await build();
  });
}

async function commandSteps() {
  await install();
  await generate();
  await bundle();
}
