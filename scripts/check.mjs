/** `npm run check`: everything that can be told without running the program. Goes through all of it, then fails if anything did. */

import { checkPurity } from "./steps/purity.mjs";
import { runPackage, StepFailed } from "./steps/run.mjs";
import { script } from "./steps/script.mjs";
import { setUpCommand } from "./steps/set-up.mjs";

const tsx = (args) => runPackage("tsx/dist/cli.mjs", args);

/** Name, and how to run it: cheap ones first. */
const CHECKS = [
  ["formatting and lint", () => runPackage("@biomejs/biome/bin/biome", ["check", "--error-on-warnings"])],
  ["no clock, chance or network in the pure folders", checkPurity],
  ["types", () => runPackage("typescript/bin/tsc", ["--noEmit", "-p", "."])],
  [
    "imports",
    () =>
      runPackage("dependency-cruiser/bin/dependency-cruise.mjs", [
        "--config",
        ".dependency-cruiser.cjs",
        "lib",
        "app",
        "scripts",
        "tools",
      ]),
  ],
  ["dead code", () => runPackage("knip/bin/knip.js", [])],
  ["database schema and migrations agree", () => tsx(["scripts/migration.ts", "--check"])],
  ["docs/rules.md is fresh", () => tsx(["scripts/docs/rules.ts", "--check"])],
  ["docs/openapi.json is fresh", () => tsx(["scripts/docs/openapi.ts", "--check"])],
];

await script(async () => {
  await setUpCommand();
  const failed = [];
  for (const [name, check] of CHECKS) {
    console.log(`— ${name}`);
    try {
      await check();
    } catch (error) {
      if (!(error instanceof StepFailed)) throw error;
      console.error(error.message);
      failed.push(name);
    }
  }
  if (failed.length > 0) throw new StepFailed(`Failed: ${failed.join("; ")}`);
  console.log("All checks passed.");
});
