import { unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { checkDossier, packDossier, snapshotFile, textFile, wordsFile } from "../../lib/export/dossier.ts";
import { COMPARISON } from "../present/fixture/comparison.ts";
import { TEXTS } from "../present/fixture/texts.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const about = { title: "The fire", madeAt: "2026-01-02T03:04:05.000Z" };
const files = () => [
  wordsFile("report.md", "# The fire\n"),
  wordsFile("data/comparison.json", JSON.stringify(COMPARISON)),
  ...Object.entries(TEXTS).map(([id, text]) => textFile(id, "0", text)),
  snapshotFile(utf8("<html>as it came</html>")),
];

describe("a dossier", () => {
  it("proves itself: every file, every quote; the same story gives the same bytes", () => {
    const { bytes, seal } = packDossier(files(), about);
    const check = checkDossier(bytes);
    expect(check).toMatchObject({ ...about, seal, quotes: COMPARISON.claims.length, faults: [] });
    expect(Buffer.from(packDossier(files(), about).bytes).equals(bytes)).toBe(true);
  });

  it("finds any one flipped byte", () => {
    const { bytes } = packDossier(files(), about);
    const step = 97; // a prime: places of every kind, the headers and lists of the archive among them
    for (let at = 0; at < bytes.length; at += step) {
      const flipped = Uint8Array.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ 0x20;
      let found: readonly string[];
      try {
        found = checkDossier(flipped).faults;
      } catch (error) {
        found = [String(error)];
      }
      expect(found, `byte ${at}`).not.toEqual([]);
    }
  });

  it("names what was changed, what is missing, and what was added", () => {
    const changed = packDossier(files(), about).bytes;
    const at = Buffer.from(changed).indexOf("as it came");
    changed[at] = 65;
    expect(checkDossier(changed).faults).toEqual([expect.stringMatching(/^snapshots\/.* was changed/)]);
    const { "report.md": report, ...rest } = unzipSync(packDossier(files(), about).bytes);
    expect(report).toBeDefined();
    expect(checkDossier(zipSync(rest, { level: 0 })).faults).toEqual(["report.md is missing."]);
    const more = { ...rest, "report.md": report ?? utf8(""), "extra.txt": utf8("x") };
    expect(checkDossier(zipSync(more, { level: 0 })).faults).toEqual([
      "extra.txt was added: the manifest does not name it.",
    ]);
  });

  it("finds a quote that is not in its text, although every hash is right", () => {
    const other = files().map((file) =>
      file.path === "texts/wire.json" ? textFile("wire", "0", TEXTS.wire.replace("five", "four")) : file,
    );
    const { faults } = checkDossier(packDossier(other, about).bytes);
    expect(faults).toEqual([expect.stringContaining("w-dead")]);
  });

  it.each([
    ["nothing", new Uint8Array()],
    ["no archive", utf8("hello, this is no archive at all")],
    [
      "a compressed archive, which may be a bomb",
      zipSync({ "manifest.json": new Uint8Array(1e6) }, { level: 9 }),
    ],
    ["a manifest of something else", zipSync({ "manifest.json": utf8('{"format":"other"}') }, { level: 0 })],
  ])("refuses %s with a reason", (_, bytes) => {
    expect(() => checkDossier(bytes)).toThrow(/This is no dossier/);
  });

  it("writes nothing, whatever its files are called", () => {
    const names = ["../../escape", "/etc/passwd", "C:\\x", "a\u0000b", "\u202Etxt.exe"];
    const evil = Object.fromEntries(names.map((name) => [name, utf8("x")]));
    const { bytes } = packDossier(files(), about);
    const check = () => checkDossier(zipSync({ ...evil, "manifest.json": utf8("{}") }, { level: 0 }));
    expect(check).toThrow(/This is no dossier/);
    expect(checkDossier(bytes).faults).toEqual([]);
  });
});
