import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { draftsFromFiles } from "../../lib/ingest/files.ts";
import { docx, eml, utf8, wordParagraph } from "../setup/documents.ts";

const MEGABYTE = 1_000_000;
const zeros = (megabytes: number) => new Uint8Array(megabytes * MEGABYTE);
const words = wordParagraph("Two people were hurt at the mill.");
const cut = (bytes: Uint8Array, share: number) => bytes.slice(0, Math.floor(bytes.length * share));

/** Bit 0 of a file's flags: encrypted. */
function locked(bytes: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy[6] = (copy[6] ?? 0) | 1;
  copy.fill(0x55, 60, 70);
  return copy;
}

/** The size that an archive's first file claims to have when unpacked. */
function claiming(bytes: Uint8Array, size: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  new DataView(copy.buffer).setUint32(22, size, true);
  return copy;
}

const nested = (depth: number): Uint8Array => {
  let archive = zipSync({ "a.txt": strToU8("Two hurt.") });
  for (let level = 0; level < depth; level++) archive = zipSync({ "inner.zip": archive });
  return archive;
};

const ENTITIES = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "${"&a;".repeat(50)}"><!ENTITY c "${"&b;".repeat(50)}">]>`;
const EXTERNAL = '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>';

/** Each refused, with words that say why. */
const REFUSED: readonly (readonly [string, string, Uint8Array, string])[] = [
  [
    "a zip bomb of zeros",
    "a.zip",
    zipSync({ "a.txt": zeros(80) }, { level: 9 }),
    "unpacks to more than 60 MB",
  ],
  [
    "a bomb in a Word document",
    "a.docx",
    docx("", { "word/document.xml": zeros(60) }),
    "unpacks to more than 40 MB",
  ],
  [
    "a bomb that claims to be small",
    "a.zip",
    claiming(zipSync({ "a.txt": zeros(80) }), 10),
    "unpacks to more than 60 MB",
  ],
  ["archives within archives", "a.zip", nested(3), "archive within an archive"],
  [
    "an archive of thousands of files",
    "a.zip",
    zipSync(Object.fromEntries(Array.from({ length: 2_100 }, (_, at) => [`${at}.txt`, strToU8("x")]))),
    "more than 2000 files",
  ],
  [
    "an archive cut off",
    "a.zip",
    cut(zipSync({ "a.txt": utf8("Two hurt. ".repeat(500)) }), 0.5),
    "broken, cut off or locked",
  ],
  [
    "a locked archive",
    "a.zip",
    locked(zipSync({ "a.txt": utf8(Array.from({ length: 200 }, (_, at) => `${at} hurt`).join(" ")) })),
    "locked",
  ],
  ["an archive of nothing", "a.zip", new Uint8Array(), "broken"],
  ["bytes that are no archive", "a.zip", utf8("PK and nothing more"), "broken"],
  ["a Word document cut off", "a.docx", cut(docx(words.repeat(2_000)), 0.6), "broken, cut off or locked"],
  [
    "a Word document without its document",
    "a.docx",
    zipSync({ "x.xml": strToU8("<x/>") }),
    "no Word document",
  ],
  [
    "an archive under a Word document's name",
    "a.docx",
    zipSync({ "a.txt": strToU8("x") }),
    "no Word document",
  ],
  ["a Word document under a text's name", "a.txt", docx(words), "a Word or other zipped document"],
  ["a Word document with macros, by its name", "a.docm", docx(words), "may hold macros"],
  ["an old Word document", "a.docx", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), "broken"],
  ["an empty Word document", "a.docx", docx("<w:p/>"), "empty"],
  ["a Word document nested without end", "a.docx", docx("<w:p>".repeat(5_000)), "nested deeper"],
  ["a Word document larger than any", "a.docx", zeros(9), "larger than 8 MB"],
  ["a text larger than any", "a.txt", zeros(2), "larger than 1 MB"],
  ["a mail of nothing but zeros", "a.eml", zeros(0.01), "empty"],
  ["a mail larger than any", "a.eml", zeros(9), "larger than 8 MB"],
  [
    "a mail with headers without end",
    "a.eml",
    eml(
      Array.from({ length: 20_000 }, (_, at) => `X-${at}: ${"x".repeat(40)}`),
      "Hi",
    ),
    "cannot be read",
  ],
  [
    "a mail whose page is nested without end",
    "a.eml",
    eml(["From: a@b.example", "Content-Type: text/html"], "<div>".repeat(50_000)),
    "parts within parts",
  ],
  [
    "a program under a text's name",
    "a.md",
    Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, ...Array.from({ length: 200 }, () => 1)),
    "not a text file",
  ],
  ["a program by its name", "run.exe", utf8("MZ"), "Only .txt"],
  ["a name that hides its ending", "invoice\u202Etxt.exe", utf8("MZ"), "Only .txt"],
  ["a name with a null character", "a.exe\u0000.txt.exe", utf8("x"), "Only .txt"],
];

/** Each read as the words it holds, and nothing else of it. */
const DEFUSED: readonly (readonly [string, string, Uint8Array, string])[] = [
  [
    "entities that blow up",
    "a.docx",
    docx(`${words}${wordParagraph("")}<w:p><w:r><w:t>&c;</w:t></w:r></w:p>`, {}, ENTITIES),
    "Two people were hurt at the mill.\n\n&c;",
  ],
  [
    "an entity that reads a file",
    "a.docx",
    docx(`${words}<w:p><w:r><w:t>&f;</w:t></w:r></w:p>`, {}, EXTERNAL),
    "Two people were hurt at the mill.\n\n&f;",
  ],
  [
    "macros under a plain name",
    "a.docx",
    docx(words, { "word/vbaProject.bin": strToU8("Sub AutoOpen()") }),
    "Two people were hurt at the mill.",
  ],
  [
    "a template on another host",
    "a.docx",
    docx(words, {
      "word/_rels/settings.xml.rels": strToU8(
        '<Relationship TargetMode="External" Target="https://evil.example/x.dotm"/>',
      ),
    }),
    "Two people were hurt at the mill.",
  ],
  [
    "names that lead out of the folder",
    "a.zip",
    zipSync({ "../../etc/a.txt": strToU8("Two hurt.") }),
    "Two hurt.",
  ],
  ["names from the root of a disk", "a.zip", zipSync({ "/etc/a.txt": strToU8("Two hurt.") }), "Two hurt."],
  ["names of another system", "a.zip", zipSync({ "C:\\windows\\a.txt": strToU8("Two hurt.") }), "Two hurt."],
  [
    "a name that is an object's own",
    "a.zip",
    zipSync({ "__proto__.txt": strToU8("Two hurt.") }),
    "Two hurt.",
  ],
  [
    "a mail with a program attached",
    "a.eml",
    eml(
      ["From: a@b.example", 'Content-Type: multipart/mixed; boundary="x"'],
      '--x\nContent-Type: text/plain\n\nTwo hurt.\n--x\nContent-Type: application/x-msdownload; name="run.exe"\nContent-Transfer-Encoding: base64\n\nTVqQ\n--x--\n',
    ),
    "Two hurt.",
  ],
  [
    "a mail with scripts and pictures from elsewhere",
    "a.eml",
    eml(
      ["From: a@b.example", "Content-Type: text/html"],
      '<p>Two hurt.</p><img src="https://evil.example/seen.gif" onerror="x()"><script>x()</script>',
    ),
    "Two hurt.",
  ],
];

describe("hostile documents", () => {
  test.each(REFUSED)("%s is refused, and says why", async (_, path, bytes, why) => {
    const { drafts, refused } = await draftsFromFiles([{ path, bytes }]);
    expect(drafts).toEqual([]);
    expect(refused).toHaveLength(1);
    expect(refused[0]?.message).toContain(why);
  });

  test.each(DEFUSED)("%s is read as words alone", async (_, path, bytes, text) => {
    const { drafts, refused } = await draftsFromFiles([{ path, bytes }]);
    expect(refused).toEqual([]);
    expect(drafts.map((draft) => draft.text)).toEqual([text]);
    expect(drafts[0]?.file).not.toMatch(/\.\.|[\\:/]/);
  });

  test("are at least thirty, and all of them together cost no more than some seconds", async () => {
    expect(REFUSED.length + DEFUSED.length).toBeGreaterThanOrEqual(30);
    const before = process.cpuUsage();
    await draftsFromFiles([...REFUSED, ...DEFUSED].map(([, path, bytes]) => ({ path, bytes })));
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1e6).toBeLessThan(30);
  });
});
