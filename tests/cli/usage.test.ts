import { describe, expect, test } from "vitest";
import { run } from "../../lib/cli/run.ts";
import packageJson from "../../package.json" with { type: "json" };
import { FAKE_ENGINE } from "./support/fake-engine.ts";
import { testIo } from "./support/test-io.ts";

async function call(...args: string[]) {
  const { io, output, warnings } = testIo();
  return {
    status: await run(args, io, async () => FAKE_ENGINE),
    output: output(),
    warning: warnings.join("\n"),
  };
}

describe("wrong usage ends with 2, says what is wrong and how it should be, and prints nothing", () => {
  test.each([
    [[], "no command given"],
    [["conpare"], "unknown command: conpare"],
    [["toString"], "unknown command: toString"],
    [["help", "conpare"], "unknown command: conpare"],
    [["compare"], "no files given"],
    [["compare", "--jsno", "a.txt"], "Unknown option '--jsno'"],
    [["compare", "a.txt", "--manifest"], "Option '--manifest <value>' argument missing"],
    [["compare", "tests", "package.json"], "tests is a folder: give one folder, or files"],
    [["analyze", "file.txt"], "unexpected argument: file.txt"],
    [["analyze", "--json"], "Unknown option '--json'"],
    [["parse"], "choose one of --conllu, --jsonl, --svg"],
    [["parse", "--conllu", "--jsonl"], "choose one of --conllu, --jsonl, --svg"],
    [["analyze", "\u001B[31m"], "unexpected argument: �[31m"],
  ])("%j", async (args, message) => {
    const { status, output, warning } = await call(...args);
    expect(status).toBe(2);
    expect(output).toBe("");
    expect(warning).toMatch(/\n\ncrossread/u);
    expect(warning.split("\n")[0]).toBe(message);
  });
});

describe("help", () => {
  test.each([[["help"]], [["--help"]], [["-h"]]])("%j lists the commands", async (args) => {
    const { status, output } = await call(...args);
    expect(status).toBe(0);
    for (const name of ["compare", "analyze", "relate", "parse", "import"])
      expect(output).toContain(`crossread ${name}`);
  });

  test.each([[["help", "relate"]], [["relate", "--help"]], [["relate", "-h"]]])(
    "%j is about it",
    async (args) => {
      const { status, output } = await call(...args);
      expect(status).toBe(0);
      expect(output).toContain("crossread relate --jsonl\n");
    },
  );

  test("--version is the package's", async () => {
    expect(await call("--version")).toEqual({ status: 0, output: `${packageJson.version}\n`, warning: "" });
  });
});
