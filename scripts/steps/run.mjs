import { spawn } from "node:child_process";
import path from "node:path";
import { ROOT } from "./stamp.mjs";

/** A step failed and has said why; the script ends with this exit code. */
export class StepFailed extends Error {
  constructor(message, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** Runs a program to its end with the terminal as its own. Rejects with StepFailed where it fails. */
export function run(command, args, options = {}) {
  const { env = {}, ...rest } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      stdio: "inherit",
      env: { ...process.env, ...env },
      ...rest,
    });
    child.once("error", reject);
    child.once("exit", (code, signal) => {
      if (code === 0) resolve();
      else
        reject(
          new StepFailed(
            `${[path.basename(command), ...args].join(" ")} failed (${signal ?? code})`,
            code ?? 1,
          ),
        );
    });
  });
}

/** Runs a script of an installed package with this very Node. */
export function runPackage(script, args, options) {
  return run(process.execPath, [path.join(ROOT, "node_modules", script), ...args], options);
}
