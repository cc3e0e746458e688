import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { bundleMayBeStale } from "../../scripts/steps/freshness.mjs";

let root: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "crossread-freshness-"));
  for (const file of ["lib/engine/weights.bin", "lib/store/generated/client.ts", "scripts/server.ts"])
    put(file, 1000);
  for (const file of ["package.json", "package-lock.json", "tsconfig.json"]) put(file, 1000);
  put("dist/cli.js", 2000);
});
afterEach(() => rmSync(root, { recursive: true }));

function put(name: string, seconds: number): void {
  const file = path.join(root, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, "");
  utimesSync(file, seconds, seconds);
}

test("a bundle is fresh until something it is made of is touched", () => {
  expect(bundleMayBeStale(root)).toBe(false);
  put("lib/store/generated/client.ts", 3000);
  expect(bundleMayBeStale(root)).toBe(false);
  put("lib/engine/weights.bin", 3000);
  expect(bundleMayBeStale(root)).toBe(true);
});

test("a source that is missing makes it stale", () => {
  rmSync(path.join(root, "tsconfig.json"));
  expect(bundleMayBeStale(root)).toBe(true);
});
