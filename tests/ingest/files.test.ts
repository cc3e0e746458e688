import { describe, expect, test } from "vitest";
import { decodeText } from "../../lib/ingest/decode.ts";
import { draftsFromFiles } from "../../lib/ingest/files.ts";
import { splitPaste } from "../../lib/ingest/text.ts";
import { draftsFromPastes } from "../../lib/workspace/story/drafts.ts";
import { MILL, SAVED_PAGES } from "../setup/saved-pages.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const file = (path: string, text: string) => ({ path, bytes: bytes(text) });
const manifest = (value: unknown, path = "dossier/manifest.json") => file(path, JSON.stringify(value));
const reason = async (content: Uint8Array): Promise<string> =>
  (await draftsFromFiles([{ path: "a.txt", bytes: content }])).refused[0]?.message ?? "";

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
  ])("%s is refused with a reason", async (_, content, expected) => {
    expect(await reason(content)).toContain(expected);
  });

  test("of exactly a megabyte is taken", async () => {
    expect(await reason(bytes("a".repeat(1_000_000)))).toBe("");
  });
});

describe("files", () => {
  test("are taken by their endings; others are refused, the system's own passed over", async () => {
    const { drafts, refused } = await draftsFromFiles([
      file("a.TXT", "One"),
      file("b.md", "# Two"),
      file("c.odt", "Three"),
      file(".DS_Store", ""),
      file("gold.json", "{}"),
    ]);
    expect(drafts.map(({ title }) => title)).toEqual(["One", "Two"]);
    expect(refused).toEqual([
      { file: "c.odt", message: expect.stringContaining(".txt, .md, .html, .docx, .eml and .pdf") },
    ]);
  });

  test("of a folder take source and date from its manifest, beside it or in articles/", async () => {
    const result = await draftsFromFiles([
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
  ])("outside the manifest's folder are refused: %s", async (name) => {
    const { drafts, refused } = await draftsFromFiles([
      manifest({ title: "T", articles: [{ file: name }] }),
      file("dossier/01.txt", "One"),
    ]);
    expect(refused).toEqual([{ file: name, message: expect.stringContaining("outside its folder") }]);
    expect(drafts.map(({ title }) => title)).toEqual(["One"]);
  });

  test("that the manifest lists and nobody gave, or with a wrong date, are named", async () => {
    const { refused } = await draftsFromFiles([
      manifest({ title: "T", articles: [{ file: "no.txt" }, { file: "01.txt", publishedAt: "8.1.2025" }] }),
      file("dossier/01.txt", "One"),
    ]);
    expect(refused).toEqual([
      { file: "no.txt", message: expect.stringContaining("not among the files") },
      { file: "01.txt", message: expect.stringContaining("8.1.2025") },
    ]);
  });

  test("with a broken manifest are still taken", async () => {
    for (const broken of ["{", "[]", '{"title":"T"}']) {
      const { drafts, refused } = await draftsFromFiles([
        file("manifest.json", broken),
        file("01.txt", "One"),
      ]);
      expect(drafts).toHaveLength(1);
      expect(refused.map((entry) => entry.file)).toEqual(["manifest.json"]);
    }
  });

  test("are at most 500", async () => {
    const many = Array.from({ length: 501 }, (_, index) => file(`${index}.txt`, `Text ${index}`));
    const { drafts, refused } = await draftsFromFiles(many);
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

describe("a saved page", () => {
  const one = (path: string, content: Uint8Array) => draftsFromFiles([{ path, bytes: content }]);

  test("gives the article on it with its headline, outlet and date, and no outlet where it names none", async () => {
    const { drafts } = await one("desk/saved.htm", SAVED_PAGES[0]?.bytes ?? new Uint8Array());
    expect(drafts[0]).toMatchObject({
      file: "saved.htm",
      title: MILL.title,
      source: MILL.site,
      publishedAt: MILL.published,
    });
    expect(drafts[0]?.text).toContain(MILL.paragraphs[0]);
    const bare = `<html><body><article><h1>${MILL.title}</h1>${MILL.paragraphs.map((each) => `<p>${each}</p>`).join("")}</article></body></html>`;
    expect((await one("bare.html", bytes(bare))).drafts[0]?.source).toBeNull();
  });

  test("is text alone: scripts, handlers and frames leave nothing behind", async () => {
    const active = `<html><head><script>document.body.textContent = "pwned"</script></head><body onload="x()"><article><h1>${MILL.title}</h1>${MILL.paragraphs.map((each) => `<p onclick="steal()">${each}<script>steal()</script></p>`).join("")}<iframe src="https://tracker.example"></iframe><object data="x.swf"></object></article></body></html>`;
    const [draft] = (await one("active.html", bytes(active))).drafts;
    expect(draft?.text).toContain(MILL.paragraphs[1]);
    expect(draft?.text).not.toMatch(/steal|pwned|tracker|onclick|<p|swf/);
  });

  test.each([
    ["a PDF under another name", bytes("%PDF-1.7\nstream"), "a PDF"],
    ["a Word document under another name", Uint8Array.of(0x50, 0x4b, 3, 4, 20), "a Word"],
    ["an old Word document under another name", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0), "an old Word"],
    ["without an article", bytes("<html><body><p>Home</p></body></html>"), "no article"],
    ["empty", bytes(""), "no article"],
    ["larger than pages are", new Uint8Array(8_000_001).fill(0x20), "larger than 8 MB"],
    ["nested deeper than anything real", bytes("<div>".repeat(200_000)), ""],
  ])("is refused with a reason: %s", async (_, content, words) => {
    const { drafts, refused } = await one("page.html", content);
    expect(drafts).toEqual([]);
    expect(refused).toHaveLength(1);
    expect(refused[0]?.message).toContain(words);
  });
});
