#!/usr/bin/env node
/** The command line of the project this file stands in, bundled during set-up, and again where its sources changed since. */
import { existsSync } from "node:fs";
import path from "node:path";
import { bundleMayBeStale } from "../scripts/steps/freshness.mjs";

const root = path.resolve(import.meta.dirname, "..");
const bundle = path.join(root, "dist", "cli.js");
if (!existsSync(bundle)) {
  console.error(
    "crossread: not set up yet. Run npm start once in the project's folder (or: node scripts/set-up.mjs).",
  );
  process.exit(1);
}
// An older program beside newer weights would fail on every text, and say so about the text.
if (bundleMayBeStale()) {
  try {
    const { refreshCommand } = await import("../scripts/steps/set-up.mjs");
    await refreshCommand();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    console.error(`crossread: its sources changed since it was built, and it cannot be built again: ${why}`);
    process.exit(1);
  }
}
process.env.CROSSREAD_HOME ??= root;
await import(bundle);
