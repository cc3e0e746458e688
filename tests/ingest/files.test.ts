import { describe, expect, test } from "vitest";
import { decodeText } from "../../lib/ingest/decode.ts";
import { draftsFromFiles } from "../../lib/ingest/files.ts";
import { splitPaste } from "../../lib/ingest/text.ts";
import { draftsFromPastes } from "../../lib/workspace/story/drafts.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const file = (path: string, text: string) => ({ path, bytes: bytes(text) });
const manifest = (value: unknown, path = "dossier/manifest.json") => file(path, JSON.stringify(value));
const reason = (content: Uint8Array): string =>
  draftsFromFiles([{ path: "a.txt", bytes: content }]).refused[0]?.message ?? "";

describe("a file", () => {
  test("gives its text to the code unit, without the byte order mark", () => {
    expect(decodeText(bytes("\uFEFFFähre 😀\r\n"))).toBe("Fähre 😀\r\n");
  });

  test.each([
    ["in Windows-1252", Uint8Array.of(...bytes("F"), 0xe4, ...bytes("hre")), "not UTF-8 (byte 2"],
    ["cut off in a character", bytes("Fähre").slice(0, 2), "not UTF-8 (byte 2"],
    ["in UTF-16", Uint8Array.of(0xff, 0xfe, 0x41, 0), "UTF-16"],
    ["a PDF", bytes("%PDF-1.7\n"), "a PDF"],
    ["a Word document", Uint8Array.of(0x50, 0x4b, 3, 4, 20), "a Word"],
    ["a picture", Uint8Array.of(0x89, 0x50, 0x4e, 0x47), "a picture"],
    ["full of control characters", new Uint8Array(100), "not a text file"],
    ["empty", new Uint8Array(0), "empty"],
    ["of blanks alone", bytes(" \n\t"), "empty"],
    ["too large", bytes("é".repeat(500_001)), "1 MB"],
  ])("%s is refused with a reason", (_, content, expected) => {
    expect(reason(content)).toContain(expected);
  });

  test("of exactly a megabyte is taken", () => {
    expect(reason(bytes("a".repeat(1_000_000)))).toBe("");
  });
});

describe("files", () => {
  test("are taken by their endings; others are refused, the system's own passed over", () => {
    const { drafts, refused } = draftsFromFiles([
      file("a.TXT", "One"),
      file("b.md", "# Two"),
      file("c.pdf", "Three"),
      file(".DS_Store", ""),
      file("gold.json", "{}"),
    ]);
    expect(drafts.map(({ title }) => title)).toEqual(["One", "Two"]);
    expect(refused).toEqual([{ file: "c.pdf", message: expect.stringContaining(".txt and .md") }]);
  });

  test("of a folder take source and date from its manifest, beside it or in articles/", () => {
    const result = draftsFromFiles([
      file("dossier/articles/02.txt", "Two\n\n2025-01-01\n\nText"),
      manifest({
        title: "The story",
        articles: [
          { file: "01.txt", source: "The Post", publishedAt: "2025-01-08" },
          { file: "02.txt", source: null, publishedAt: null },
        ],
      }),
      file("dossier/01.txt", "One"),
      file("dossier/03.txt", "Three, which it does not list"),
    ]);
    expect(result.storyTitle).toBe("The story");
    expect(result.drafts.map(({ title, source, publishedAt }) => [title, source, publishedAt])).toEqual([
      ["One", "The Post", "2025-01-08"],
      ["Two", null, "2025-01-01"],
      ["Three, which it does not list", null, null],
    ]);
    expect(result.refused).toEqual([]);
  });

  test.each([
    "../secret.txt",
    "articles/../../secret.txt",
    "/etc/passwd",
    "C:\\secret.txt",
    "..\\secret.txt",
  ])("outside the manifest's folder are refused: %s", (name) => {
    const { drafts, refused } = draftsFromFiles([
      manifest({ title: "T", articles: [{ file: name }] }),
      file("dossier/01.txt", "One"),
    ]);
    expect(refused).toEqual([{ file: name, message: expect.stringContaining("outside its folder") }]);
    expect(drafts.map(({ title }) => title)).toEqual(["One"]);
  });

  test("that the manifest lists and nobody gave, or with a wrong date, are named", () => {
    const { refused } = draftsFromFiles([
      manifest({ title: "T", articles: [{ file: "no.txt" }, { file: "01.txt", publishedAt: "8.1.2025" }] }),
      file("dossier/01.txt", "One"),
    ]);
    expect(refused).toEqual([
      { file: "no.txt", message: expect.stringContaining("not among the files") },
      { file: "01.txt", message: expect.stringContaining("8.1.2025") },
    ]);
  });

  test("with a broken manifest are still taken", () => {
    for (const broken of ["{", "[]", '{"title":"T"}']) {
      const { drafts, refused } = draftsFromFiles([file("manifest.json", broken), file("01.txt", "One")]);
      expect(drafts).toHaveLength(1);
      expect(refused.map((entry) => entry.file)).toEqual(["manifest.json"]);
    }
  });

  test("are at most 500", () => {
    const many = Array.from({ length: 501 }, (_, index) => file(`${index}.txt`, `Text ${index}`));
    const { drafts, refused } = draftsFromFiles(many);
    expect(drafts).toHaveLength(500);
    expect(refused).toEqual([{ file: "500.txt", message: expect.stringContaining("500 articles") }]);
  });
});

describe("a paste", () => {
  test("is cut at lines of dashes or equals signs, and nowhere else", () => {
    expect(splitPaste("One\n---\nTwo -- with dashes ---\n  =====\nThree")).toEqual([
      "One\n",
      "Two -- with dashes ---\n",
      "Three",
    ]);
    expect(splitPaste("---\nOne\n---\n\n---")).toEqual(["One\n"]);
  });

  test("of several texts gives several drafts, and says which part is empty", () => {
    expect(draftsFromPastes(["One\n===\nTwo"]).drafts.map(({ file: name, title }) => [name, title])).toEqual([
      ["pasted text 1", "One"],
      ["pasted text 2", "Two"],
    ]);
    expect(draftsFromPastes([" \n"]).refused).toEqual([{ file: "pasted text", message: "It is empty." }]);
  });
});
