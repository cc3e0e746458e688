import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, it } from "vitest";

const run = promisify(execFile);

/** npm as a user of the project runs it, on a machine with settings that this npm does not know. */
async function npm(args: readonly string[]): Promise<{ code: number; errors: string }> {
  const env: NodeJS.ProcessEnv = { ...process.env, npm_config_of_another_time: "x" };
  for (const name of ["npm_config_loglevel", "NPM_CONFIG_LOGLEVEL"]) delete env[name];
  try {
    const { stderr } = await run("npm", [...args], { env, shell: process.platform === "win32" });
    return { code: 0, errors: stderr };
  } catch (error) {
    const { code, stderr } = error as { code: number; stderr: string };
    return { code, errors: stderr };
  }
}

it("npm keeps its warnings about a machine to itself", async () => {
  expect(await npm(["run"])).toEqual({ code: 0, errors: "" });
}, 30_000);

it("npm's errors are seen", async () => {
  const { code, errors } = await npm(["run", "no-such-script"]);
  expect(code).not.toBe(0);
  expect(errors).toContain("no-such-script");
}, 30_000);
