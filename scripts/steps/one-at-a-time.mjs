import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { ROOT } from "./stamp.mjs";

const PAUSE_MS = 250;
const NOTE_MS = 5000;
const LOCK = path.join(
  tmpdir(),
  `crossread-set-up-${createHash("sha256").update(ROOT).digest("hex").slice(0, 12)}`,
);

/** Two set-ups of one project at once would take node_modules away from under each other: the second waits. */
export async function oneAtATime(task) {
  let told = false;
  while (!take()) {
    if (!told) console.error("Waiting for another set-up of this project …");
    told = true;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  const release = () => rmSync(LOCK, { recursive: true, force: true });
  process.once("exit", release);
  try {
    return await task();
  } finally {
    release();
    process.off("exit", release);
  }
}

/** A folder can be made by one process only; the note in it tells who that is. */
function take() {
  try {
    mkdirSync(LOCK);
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    if (!ownerLives()) setAside();
    return false;
  }
  writeFileSync(path.join(LOCK, "pid"), String(process.pid));
  return true;
}

/**
 * Takes a dead lock away. Two that wait may both find it dead; the slower one must not delete the lock that the other
 * has made by then. What was moved is looked at again, for only one can move it, and put back where its owner lives.
 */
function setAside() {
  const aside = `${LOCK}-${process.pid}`;
  try {
    renameSync(LOCK, aside);
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
    return; // another one was faster
  }
  if (ownerLives(aside)) renameSync(aside, LOCK);
  else rmSync(aside, { recursive: true, force: true });
}

function ownerLives(lock = LOCK) {
  let pid;
  try {
    pid = Number(readFileSync(path.join(lock, "pid"), "utf8"));
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
    // Its note is about to be written, unless it was killed before it could.
    const made = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    return Date.now() - made < NOTE_MS;
  }
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
