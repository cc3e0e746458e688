import { once } from "node:events";
import { readFileSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { describe, expect, test } from "vitest";
import {
  type Analysis,
  analysisSchema,
  comparisonSchema,
  pairRelationSchema,
} from "../../lib/model/index.ts";
import { crossread, linesOf, ROOT, start } from "./support/process.ts";

const STORY = "prisma/seed/demonstration";
const ARTICLES = ["01.txt", "02.txt"].map((file) => `${STORY}/articles/${file}`);

function document(id: string, text: string): string {
  return `${JSON.stringify({ id, text, publishedAt: "2025-05-02" })}\n`;
}

describe("compare", () => {
  test("--json prints one Comparison, anchored in the files, and the same bytes each time", async () => {
    const args = ["compare", ...ARTICLES, "--manifest", `${STORY}/manifest.json`, "--json"];
    const [first, second] = [await crossread(args), await crossread(args)];
    expect(first).toMatchObject({ status: 0, stderr: "" });
    expect(second.stdout).toBe(first.stdout);
    const comparison = comparisonSchema.parse(JSON.parse(first.stdout));
    expect(comparison.articles.map(({ file }) => file)).toEqual(ARTICLES);
    expect(comparison.claims.length).toBeGreaterThan(20);
    const texts = new Map(
      comparison.articles.map(({ id, file }) => [id, readFileSync(path.join(ROOT, file), "utf8")]),
    );
    for (const { articleId, start, end, quote } of comparison.claims) {
      expect(texts.get(articleId)?.slice(start, end)).toBe(quote);
    }
  });

  test("prints a report without color codes where nobody looks at a terminal", async () => {
    const { status, stdout, stderr } = await crossread(["compare", STORY]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toMatch(/^The loss of the ferry Sea Linnet\n8 articles/u);
    expect(stdout).not.toContain("\u001B");
  });

  test("a bad file ends with 1, nothing on standard output and one line on standard error", async () => {
    const { status, stdout, stderr } = await crossread([
      "compare",
      ARTICLES[0]!,
      "no-such-file.txt",
      "--json",
    ]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toBe("crossread: no-such-file.txt does not exist\n");
  });

  test("wrong usage ends with 2", async () => {
    const { status, stdout, stderr } = await crossread(["compare", "--jsn"]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain("crossread: Unknown option '--jsn'\n\ncrossread compare FILE...");
  });
});

describe("analyze --jsonl", () => {
  test("answers each line while the writer still thinks about the next", async () => {
    const child = start("analyze", "--jsonl");
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    for (const id of ["one", "two"]) {
      child.stdin.write(document(id, "Nine people died on Friday."));
      const { value } = await lines.next();
      expect(analysisSchema.parse(JSON.parse(value)).id).toBe(id);
    }
    child.stdin.end();
    expect((await once(child, "close"))[0]).toBe(0);
  });

  test("ends quietly when the reader goes away", async () => {
    const child = start("analyze", "--jsonl");
    child.stdin.on("error", () => {});
    let stderr = "";
    child.stderr.on("data", (chunk) => {
      stderr += chunk;
    });
    child.stdin.write(
      Array.from({ length: 400 }, (_, i) => document(`${i}`, "Nine people died on Friday.")).join(""),
    );
    child.stdout.once("data", () => child.stdout.destroy());
    const [status] = await once(child, "close");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    child.stdin.destroy();
  });

  test("a hostile text gets an anchored answer like any other", async () => {
    const hostile = [
      "",
      " \n\t ",
      "\u0000\u0001\u001B[31mFive people died.\u001B[0m",
      "\uFEFFFive people\r\ndied on\rMonday.\u2028Six\u2029were hurt.",
      "\uD800Five people \uDFFFdied.",
      "🚢👩‍🚒 Five people 🇳🇴 died n\u0301ear the é\u0301cole.",
      `He said ${"“that he said ".repeat(60)}it.`,
      `${"(".repeat(800)}five people died${")".repeat(800)}`,
      "a".repeat(60_000),
      `${"Five and ".repeat(1000)}six people died.`,
      "… ‥ . . . ! ?! «» “” '' \" \" -- — – ,,, ;;; 1.2.3.4 5,,6 $€£ 99999999999999999999 0/0",
      "٥ أشخاص ماتوا יום שני five people died",
      "<script>alert('five people died')</script> {{people}} %s \\u0000",
    ];
    const { status, stdout, stderr } = await crossread(
      ["analyze", "--jsonl"],
      hostile.map((text, i) => document(`${i}`, text)).join(""),
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const answers = linesOf(stdout).map((line) => analysisSchema.parse(line));
    expect(answers.map(({ id }) => id)).toEqual(hostile.map((_, i) => `${i}`));
    for (const [i, answer] of answers.entries()) expectAnchored(answer, hostile[i]!);
  });

  test("bytes that are no text are refused on their line", async () => {
    const bytes = Buffer.concat([
      Buffer.from(document("1", "Five people died.")),
      Buffer.from([0x00, 0xff, 0xc3, 0x28, 0x0a]),
      Buffer.from(document("3", "Six people died.")),
    ]);
    const { status, stdout } = await crossread(["analyze", "--jsonl"], bytes);
    expect(status).toBe(0);
    expect(linesOf(stdout)).toMatchObject([{ id: "1" }, { error: { code: "bad-input" } }, { id: "3" }]);
  });
});

function expectAnchored(answer: Analysis, text: string): void {
  for (const { start, end, quote } of answer.claims) expect(text.slice(start, end)).toBe(quote);
  for (const { start, end, text: words } of [...answer.quantities, ...answer.times]) {
    expect(text.slice(start, end)).toBe(words);
  }
}

describe("relate --jsonl", () => {
  test("answers pairs in order", async () => {
    const pair = (id: string, a: string, b: string) =>
      `${JSON.stringify({ id, a: { text: a }, b: { text: b } })}\n`;
    const { status, stdout } = await crossread(
      ["relate", "--jsonl"],
      pair("x", "Nine people died.", "Nine people died.") +
        pair("y", "Nine people died.", "It rained in the hills."),
    );
    expect(status).toBe(0);
    const answers = linesOf(stdout).map((line) => pairRelationSchema.parse(line));
    expect(answers.map(({ id, relation }) => [id, relation])).toEqual([
      ["x", "same"],
      ["y", "unrelated"],
    ]);
  });
});

describe("parse", () => {
  test("--conllu keeps the tokens and fills a tree", async () => {
    const row = (id: number, form: string) => `${id}\t${form}${"\t_".repeat(8)}`;
    const words = ["The", "tower", "fell", "."];
    const input = `# text = The tower fell.\n${words.map((word, i) => row(i + 1, word)).join("\n")}\n\n`;
    const { status, stdout } = await crossread(["parse", "--conllu"], input);
    expect(status).toBe(0);
    const rows = stdout
      .trimEnd()
      .split("\n")
      .slice(1)
      .map((line) => line.split("\t"));
    expect(rows.map((columns) => columns[1])).toEqual(words);
    expect(rows.filter((columns) => columns[6] === "0")).toHaveLength(1);
    expect(rows.map((columns) => columns[3])).toEqual(["DET", "NOUN", "VERB", "PUNCT"]);
  });

  test("--jsonl gives tokens with their places, --svg a drawing", async () => {
    const text = "The tower fell on Thursday.";
    const { stdout } = await crossread(["parse", "--jsonl"], document("1", text));
    const [answer] = linesOf(stdout) as {
      sentences: { tokens: { start: number; end: number; text: string }[] }[];
    }[];
    const tokens = answer!.sentences.flatMap((sentence) => sentence.tokens);
    expect(tokens.map(({ start, end }) => text.slice(start, end))).toEqual([
      "The",
      "tower",
      "fell",
      "on",
      "Thursday",
      ".",
    ]);
    const svg = await crossread(["parse", "--svg"], text);
    expect(svg).toMatchObject({ status: 0, stderr: "" });
    expect(svg.stdout).toMatch(/^<svg [\s\S]*>Thursday<[\s\S]*<\/svg>\n$/u);
  });
});
