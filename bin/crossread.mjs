#!/usr/bin/env node
/** The command line of the project this file stands in. Bundled during set-up; sources are run as they are before that. */
import { existsSync } from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "..");
const bundle = path.join(root, "dist", "cli.js");
if (!existsSync(bundle)) {
  console.error(
    "crossread: not set up yet. Run npm start once in the project's folder (or: node scripts/set-up.mjs).",
  );
  process.exit(1);
}
process.env.CROSSREAD_HOME ??= root;
await import(bundle);
