import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";

export const ROOT = path.resolve(import.meta.dirname, "../..");

/** Folders that hold what steps make, or what no step reads. */
export const SKIPPED = new Set([
  "node_modules",
  ".next",
  ".git",
  ".crossread",
  "dist",
  "generated",
  "test-results",
]);

/** SHA-256 over the names and contents of files and folders of the project; what does not exist counts as such. */
export function contentHash(names) {
  const hash = createHash("sha256");
  for (const name of [...names].sort()) addTo(hash, name);
  return hash.digest("hex");
}

function addTo(hash, name) {
  const file = path.join(ROOT, name);
  if (!existsSync(file)) {
    hash.update(`${name}\0missing\0`);
    return;
  }
  if (statSync(file).isDirectory()) {
    for (const entry of readdirSync(file).sort()) {
      if (!SKIPPED.has(entry)) addTo(hash, `${name}/${entry}`);
    }
    return;
  }
  hash.update(`${name}\0`).update(readFileSync(file)).update("\0");
}

const STAMPS = path.join(ROOT, "node_modules", ".crossread-steps.json");

/** What each step last ran on; lost with node_modules, so that a new installation runs every step again. */
function readStamps() {
  try {
    return JSON.parse(readFileSync(STAMPS, "utf8"));
  } catch (error) {
    // None yet, or cut off by a kill: every step runs.
    if (error.code === "ENOENT" || error instanceof SyntaxError) return {};
    throw error;
  }
}

/**
 * Runs a step unless it ran on the same content before and left what it makes.
 * @param step {name, inputs: files and folders, makes: a file that is there once it ran, run: () => Promise<void>}
 * @returns whether it ran
 */
export async function once({ name, inputs, makes, run }) {
  const hash = contentHash(inputs);
  if (readStamps()[name] === hash && existsSync(path.join(ROOT, makes))) return false;
  await run(hash);
  mkdirSync(path.dirname(STAMPS), { recursive: true });
  // Put in the old one's place in one piece: a kill leaves either, and copies that share the old file keep theirs.
  const next = `${STAMPS}.${process.pid}`;
  writeFileSync(next, `${JSON.stringify({ ...readStamps(), [name]: hash }, null, 2)}\n`);
  renameSync(next, STAMPS);
  return true;
}
