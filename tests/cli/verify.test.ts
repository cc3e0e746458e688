import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { run } from "../../lib/cli/run.ts";
import { packDossier, textFile, wordsFile } from "../../lib/export/dossier.ts";
import { COMPARISON } from "../present/fixture/comparison.ts";
import { TEXTS } from "../present/fixture/texts.ts";
import { FAKE_ENGINE } from "./support/fake-engine.ts";
import { testIo } from "./support/test-io.ts";

const folder = mkdtempSync(path.join(tmpdir(), "crossread-dossier-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const { bytes } = packDossier(
  [
    wordsFile("data/comparison.json", JSON.stringify(COMPARISON)),
    wordsFile("report.md", "# The fire\n"),
    ...Object.entries(TEXTS).map(([id, text]) => textFile(id, "0", text)),
  ],
  { title: "The fire", madeAt: "2026-01-02T03:04:05.000Z" },
);

async function verify(name: string, content?: Uint8Array) {
  const file = path.join(folder, name);
  if (content) writeFileSync(file, content);
  const { io, output, warnings } = testIo();
  return { status: await run(["verify", file], io, async () => FAKE_ENGINE), output: output(), warnings };
}

describe("crossread verify DOSSIER", () => {
  test("says that nothing was altered, without a workspace", async () => {
    const { status, output } = await verify("whole.zip", bytes);
    expect(status).toBe(0);
    expect(output).toMatch(/5 files|6 files/);
    expect(output).toContain(`${COMPARISON.claims.length} quotes checked: nothing was altered.`);
  });

  test("names the file with one flipped byte, and ends with 1", async () => {
    const flipped = Uint8Array.from(bytes);
    const at = Buffer.from(flipped).indexOf("# The fire");
    flipped[at] = 36;
    const { status, output } = await verify("flipped.zip", flipped);
    expect(status).toBe(1);
    expect(output).toContain("report.md was changed");
  });

  test("refuses what is no dossier, and what is not there, with a reason", async () => {
    expect(await verify("none.zip", new TextEncoder().encode("no archive"))).toMatchObject({
      status: 1,
      warnings: [expect.stringContaining("This is no dossier")],
    });
    expect(await verify("missing.zip")).toMatchObject({
      status: 1,
      warnings: [expect.stringContaining("cannot be read")],
    });
  });
});
