import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";

export const ROOT = path.resolve(import.meta.dirname, "../../..");

/** The command line as its own process, from its sources. */
export function start(...args: string[]): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, ["--import", "tsx", "lib/cli/main.ts", ...args], {
    cwd: ROOT,
    env: { ...process.env, NO_COLOR: "", FORCE_COLOR: "" },
  });
}

export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command to its end. */
export async function crossread(args: readonly string[], input: string | Uint8Array = ""): Promise<Ended> {
  const child = start(...args);
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => stdout.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => stderr.push(chunk));
  // A command that ends before it has read everything is no failure of the test.
  child.stdin.on("error", () => {});
  child.stdin.end(input);
  const [status] = (await once(child, "close")) as [number | null];
  const text = (chunks: Buffer[]) => Buffer.concat(chunks).toString("utf8");
  return { status, stdout: text(stdout), stderr: text(stderr) };
}

/** JSON lines of an output. */
export function linesOf(stdout: string): unknown[] {
  return stdout
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line));
}
