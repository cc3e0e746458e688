import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readStory, uniqueIds } from "../../lib/cli/articles.ts";
import { run } from "../../lib/cli/run.ts";
import { comparisonSchema } from "../../lib/model/index.ts";
import { FAKE_ENGINE } from "./support/fake-engine.ts";
import { testIo } from "./support/test-io.ts";

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "crossread-cli-"));
  const put = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);
  mkdirSync(join(folder, "story", "articles"), { recursive: true });
  mkdirSync(join(folder, "other"));
  put("story/articles/01.txt", "\uFEFFTower falls\r\n\r\nIt fell.\r\n");
  put("story/02.md", "# Tower fell\n\nIt did.\n");
  put("other/01.txt", "Another headline\n");
  const articles = [
    { file: "01.txt", source: "Northline News", publishedAt: "2025-05-02" },
    { file: "02.md", source: null, publishedAt: null },
  ];
  put("story/manifest.json", JSON.stringify({ title: "The tower", articles }));
  put("empty.txt", "\uFEFF \n");
  put("latin1.txt", new Uint8Array([0x63, 0x61, 0x66, 0xe9]));
  put("utf16.txt", new Uint8Array([0xff, 0xfe, 0x61, 0x00]));
  put("binary.txt", "PK\0\0");
  put("large.txt", "x".repeat(1_000_001));
  put("m-broken.json", "{");
  put("m-form.json", '{"title":"x","articles":[{"source":"y"}]}');
  put("m-date.json", '{"title":"x","articles":[{"file":"01.txt","publishedAt":"May"}]}');
  put("m-twice.json", '{"title":"x","articles":[{"file":"a/01.txt"},{"file":"b/01.txt"}]}');
  symlinkSync(join(folder, "nowhere"), join(folder, "dangling.txt"));
  symlinkSync(join(folder, "circle.txt"), join(folder, "circle.txt"));
  for (const [name, file] of [
    ["outside", "../latin1.txt"],
    ["missing", "03.txt"],
  ]) {
    mkdirSync(join(folder, name!));
    put(`${name}/manifest.json`, JSON.stringify({ title: "x", articles: [{ file }] }));
  }
  mkdirSync(join(folder, "link"));
  symlinkSync(join(folder, "latin1.txt"), join(folder, "link", "01.txt"));
  put("link/manifest.json", JSON.stringify({ title: "x", articles: [{ file: "01.txt" }] }));
  mkdirSync(join(folder, "none"));
  put("none/manifest.json", '{"title":"x","articles":[]}');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const at = (...names: string[]) => names.map((name) => join(folder, name));

async function compare(args: readonly string[], columns: number | null = null) {
  const { io, output, warnings } = testIo([], columns);
  return { status: await run(["compare", ...args], io, async () => FAKE_ENGINE), output: output(), warnings };
}

describe("reading articles", () => {
  test("a folder with a manifest: articles beside it or in articles/, texts exactly as they stand", () => {
    const story = readStory(at("story"), undefined);
    expect(story.title).toBe("The tower");
    expect(story.documents).toEqual([
      {
        id: "01",
        file: join(folder, "story/articles/01.txt"),
        text: "\uFEFFTower falls\r\n\r\nIt fell.\r\n",
        title: "Tower falls",
        source: "Northline News",
        publishedAt: "2025-05-02",
      },
      { id: "02", file: join(folder, "story/02.md"), text: "# Tower fell\n\nIt did.\n", title: "Tower fell" },
    ]);
  });

  test("files with a manifest elsewhere are found by base name; ids stay apart", () => {
    const story = readStory(at("other/01.txt", "story/articles/01.txt"), join(folder, "story/manifest.json"));
    expect(story.documents.map(({ id, source }) => [id, source])).toEqual([
      ["01", "Northline News"],
      ["01-2", "Northline News"],
    ]);
  });

  test("a file that the manifest does not know is read, and said", () => {
    const { notes } = readStory(at("other/01.txt"), join(folder, "none/manifest.json"));
    expect(notes).toHaveLength(1);
    expect(notes[0]).toContain("01.txt is not in");
  });

  test.each([
    ["base names", ["a/01.txt", "b/02.txt"], ["01", "02"]],
    ["collisions are numbered", ["a/x.txt", "b/x.txt", "x-2.txt", "c/x.md"], ["x", "x-2", "x-2-2", "x-3"]],
    ["other characters become dashes", ["Der Bericht (1).txt", "новости.txt"], ["Der-Bericht-1-", "article"]],
  ])("ids: %s", (_, paths, ids) => expect(uniqueIds(paths)).toEqual(ids));
});

describe("bad input ends with 1 and one line that says which and why", () => {
  test.each([
    [["no-such.txt"], "no-such.txt does not exist"],
    [["dangling.txt"], "dangling.txt does not exist"],
    [["circle.txt"], "circle.txt is a link that leads nowhere"],
    [[`${"x".repeat(300)}.txt`], "has too long a name"],
    [["empty.txt"], "empty.txt is empty"],
    [["latin1.txt"], "latin1.txt is not UTF-8 text"],
    [["utf16.txt"], "utf16.txt is not UTF-8 text (it looks like UTF-16: save it as UTF-8)"],
    [["binary.txt"], "binary.txt is no text: it contains a null character"],
    [["large.txt"], "large.txt is larger than 1000000 bytes"],
    [["other/01.txt", "other/../other/01.txt"], "other/01.txt is given twice"],
    [["other"], "other has no manifest.json: name its files instead"],
    [["outside"], "../latin1.txt lies outside the folder"],
    [["missing"], "03.txt does not exist"],
    [["link"], "01.txt is a link that leads out of the folder"],
    [["none"], "manifest.json lists no articles"],
  ])("%j: %s", async (names, message) => {
    const { status, output, warnings } = await compare([...at(...names), "--json"]);
    expect(status).toBe(1);
    expect(output).toBe("");
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain(message);
    expect(warnings[0]).not.toContain("\n");
  });

  test.each([
    ["m-none.json", "m-none.json does not exist"],
    ["m-broken.json", "m-broken.json is not JSON"],
    ["m-form.json", "m-form.json: articles.0.file: "],
    ["m-date.json", 'm-date.json: 01.txt: publishedAt "May" is no ISO date'],
    ["m-twice.json", "m-twice.json lists 01.txt twice"],
  ])("manifest %s", async (name, message) => {
    const { status, warnings } = await compare([...at("other/01.txt"), "--manifest", join(folder, name)]);
    expect(status).toBe(1);
    expect(warnings[0]).toContain(message);
  });
});

describe("compare", () => {
  test("--json prints one Comparison with the files as given", async () => {
    const files = at("story/articles/01.txt", "story/02.md");
    const { status, output } = await compare([...files, "--json"]);
    expect(status).toBe(0);
    const comparison = comparisonSchema.parse(JSON.parse(output));
    expect(comparison.articles.map(({ file, length }) => [file, length])).toEqual([
      [files[0], 26],
      [files[1], 22],
    ]);
    expect(output.indexOf("\n")).toBe(output.length - 1);
  });

  test("without it prints a report under the story's title", async () => {
    const { status, output } = await compare(at("story"));
    expect(status).toBe(0);
    expect(output).toMatch(/^The tower\n2 articles/u);
  });
});
