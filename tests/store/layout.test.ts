import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { layoutOf, makeFolders } from "../../lib/store/embedded/layout.ts";

const folder = mkdtempSync(path.join(tmpdir(), "crossread-layout-"));
const made: string[] = [folder];
afterAll(() => {
  for (const name of made) rmSync(name, { recursive: true, force: true });
});

const OTHERS = 0o077;

describe.skipIf(process.platform === "win32")("the folders of the embedded server", () => {
  test("are closed to others, those of older versions too", () => {
    const layout = layoutOf(path.join(folder, "data"));
    mkdirSync(layout.home, { recursive: true, mode: 0o755 });
    makeFolders(layout, null);
    for (const name of [layout.home, layout.socket ?? ""]) expect(statSync(name).mode & OTHERS).toBe(0);
  });

  test("stay where they are when they are made again", () => {
    const layout = layoutOf(path.join(folder, "again"));
    makeFolders(layout, null);
    expect(() => makeFolders(layout, null)).not.toThrow();
  });

  describe("in the temporary folder, where the path is too long for a socket", () => {
    const layout = layoutOf(path.join(folder, "long".repeat(40)));
    const socket = layout.socket ?? "";
    made.push(socket);

    test("are made, and used again", () => {
      expect(path.dirname(socket)).toBe(tmpdir());
      makeFolders(layout, null);
      expect(statSync(socket).mode & OTHERS).toBe(0);
      expect(() => makeFolders(layout, null)).not.toThrow();
    });

    test("are refused where they were open to others, or are a link", () => {
      chmodSync(socket, 0o777);
      expect(() => makeFolders(layout, null)).toThrow("is not Crossread's own");
      rmSync(socket, { recursive: true });
      symlinkSync(folder, socket);
      expect(() => makeFolders(layout, null)).toThrow("is not Crossread's own");
    });
  });
});
