import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { ROOT, SKIPPED } from "./stamp.mjs";

/** What the bundles are made of. */
export const BUNDLE_INPUTS = ["lib", "scripts", "package.json", "package-lock.json", "tsconfig.json"];
export const BUNDLE = "dist/cli.js";

/**
 * Whether something that the bundles are made of was touched after they were built. Looks at times alone, which takes
 * a few milliseconds: each call of the command can afford it. Touched is not changed; the step itself tells by content.
 */
export function bundleMayBeStale(root = ROOT) {
  const built = statSync(path.join(root, BUNDLE)).mtimeMs;
  return BUNDLE_INPUTS.some((name) => touchedSince(path.join(root, name), built));
}

function touchedSince(file, built) {
  if (!existsSync(file)) return true;
  const stats = statSync(file);
  if (!stats.isDirectory()) return stats.mtimeMs > built;
  return readdirSync(file, { withFileTypes: true }).some((entry) => {
    if (SKIPPED.has(entry.name)) return false;
    const inner = path.join(file, entry.name);
    return entry.isDirectory() ? touchedSince(inner, built) : statSync(inner).mtimeMs > built;
  });
}
