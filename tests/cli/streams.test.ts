import { describe, expect, test } from "vitest";
import { run } from "../../lib/cli/run.ts";
import { analysisSchema, pairRelationSchema } from "../../lib/model/index.ts";
import { FAKE_ENGINE } from "./support/fake-engine.ts";
import { testIo } from "./support/test-io.ts";

const engine = async () => FAKE_ENGINE;

async function stream(command: string, chunks: readonly (string | Uint8Array)[]) {
  const test = testIo(chunks);
  const status = await run([command, "--jsonl"], test.io, engine);
  return { status, lines: test.lines(), warnings: test.warnings };
}

const bad = (message: string, id?: string | number) => ({
  ...(id === undefined ? {} : { id }),
  error: { code: "bad-input", message },
});

describe("analyze --jsonl", () => {
  test("answers each line, in order, in the contract's form", async () => {
    const { status, lines } = await stream("analyze", [
      '{"id":"1","text":"One."}\n{"id":"2","text":"Two.","publishedAt":"2025-05-02","title":"T"}\n',
    ]);
    expect(status).toBe(0);
    expect(lines.map((line) => analysisSchema.parse(line).id)).toEqual(["1", "2"]);
  });

  test("does not care where the stream is cut: inside a line, inside a character, at its end", async () => {
    const bytes = new TextEncoder().encode('{"id":"é","text":"Ü"}\r\n{"id":"🚢","text":"x"}');
    for (let at = 0; at <= bytes.length; at++) {
      const { lines } = await stream("analyze", [bytes.subarray(0, at), bytes.subarray(at)]);
      expect(lines).toMatchObject([{ id: "é" }, { id: "🚢" }]);
    }
  });

  test("a byte order mark before the first line is no content", async () => {
    const { lines } = await stream("analyze", ['\uFEFF{"id":"1","text":"One."}\n']);
    expect(lines).toMatchObject([{ id: "1" }]);
  });

  test("a text keeps its own byte order mark and line ends: offsets count them", async () => {
    const texts: string[] = [];
    const { io } = testIo([`${JSON.stringify({ id: "1", text: "\uFEFFA\r\nB" })}\n`]);
    const analyze = (document: { id: string; text: string }) => {
      texts.push(document.text);
      return FAKE_ENGINE.analyze(document);
    };
    await run(["analyze", "--jsonl"], io, async () => ({ ...FAKE_ENGINE, analyze }));
    expect(texts).toEqual(["\uFEFFA\r\nB"]);
  });

  test("nothing in, nothing out", async () => expect((await stream("analyze", [])).lines).toEqual([]));

  test.each([
    ["no JSON", "{", bad("line 1 is not JSON")],
    ["an empty line", "", bad("line 1 is empty")],
    ["a list", "[]", bad("line 1 is no JSON object")],
    ["null", "null", bad("line 1 is no JSON object")],
    ["no id", '{"text":"x"}', bad('"id" must be a string')],
    ["a number for an id", '{"id":7,"text":"x"}', bad('"id" must be a string', 7)],
    ["no text", '{"id":"a"}', bad('"text" must be a string', "a")],
    [
      "a date that is none",
      '{"id":"a","text":"x","publishedAt":"last week"}',
      bad('"publishedAt" is no ISO date (2025-01-31, or 2025-01-31T14:05:00Z)', "a"),
    ],
    [
      "a day that the calendar lacks",
      '{"id":"a","text":"x","publishedAt":"2025-02-30"}',
      bad('"publishedAt" is no ISO date (2025-01-31, or 2025-01-31T14:05:00Z)', "a"),
    ],
    ["a title that is no string", '{"id":"a","text":"x","title":1}', bad('"title" must be a string', "a")],
  ])("%s is answered with an error, and the stream goes on", async (_, line, expected) => {
    const { status, lines } = await stream("analyze", [`${line}\n{"id":"next","text":"x"}\n`]);
    expect(lines).toEqual([expected, expect.objectContaining({ id: "next", claims: [] })]);
    expect(status).toBe(0);
  });

  test("null says the same as a field left out", async () => {
    const { lines } = await stream("analyze", ['{"id":"a","text":"x","publishedAt":null,"title":null}\n']);
    expect(lines).toMatchObject([{ id: "a", claims: [] }]);
  });

  test("a line that is no UTF-8 spoils no other", async () => {
    const { lines } = await stream("analyze", [
      '{"id":"1","text":"x"}\n',
      new Uint8Array([0x7b, 0xff, 0xfe, 0x7d, 0x0a]),
      '{"id":"3","text":"x"}\n',
    ]);
    expect(lines).toMatchObject([{ id: "1" }, bad("line 2 is not UTF-8 text"), { id: "3" }]);
  });

  test("a text over the limit is too large, one at the limit is read", async () => {
    const atLimit = JSON.stringify({ id: "at", text: "x".repeat(1_000_000) });
    const over = JSON.stringify({ id: "over", text: "é".repeat(500_001) });
    const { lines } = await stream("analyze", [`${atLimit}\n${over}\n`]);
    expect(lines).toEqual([
      expect.objectContaining({ id: "at", claims: [] }),
      { id: "over", error: { code: "too-large", message: '"text" has more than 1000000 bytes' } },
    ]);
  });

  test("a line without end is not held in memory", async () => {
    const megabyte = new Uint8Array(1_000_000).fill(0x61);
    const { lines } = await stream("analyze", [...Array(17).fill(megabyte), '\n{"id":"next","text":"x"}\n']);
    expect(lines).toMatchObject([{ error: { code: "too-large" } }, { id: "next" }]);
  });

  test("a defect of the engine costs its own line alone, and is told", async () => {
    const { status, lines, warnings } = await stream("analyze", [
      '{"id":"1","text":"crash"}\n{"id":"2","text":"x"}\n',
    ]);
    expect(lines).toMatchObject([
      { id: "1", error: { code: "internal" } },
      { id: "2", claims: [] },
    ]);
    expect(warnings.join()).toContain("Maximum call stack size exceeded");
    expect(status).toBe(1);
  });
});

describe("relate --jsonl", () => {
  test("answers pairs", async () => {
    const { lines } = await stream("relate", ['{"id":"1","a":{"text":"x"},"b":{"text":"y"}}\n']);
    expect(lines.map((line) => pairRelationSchema.parse(line).id)).toEqual(["1"]);
  });

  test.each([
    ["a side is missing", '{"id":"1","a":{"text":"x"}}', bad('"b" must be an object with a "text"', "1")],
    [
      "a side is a string",
      '{"id":"1","a":"x","b":{"text":"y"}}',
      bad('"a" must be an object with a "text"', "1"),
    ],
    ["a side has no text", '{"id":"1","a":{"text":"x"},"b":{}}', bad('"b.text" must be a string', "1")],
    [
      "a side's date is none",
      '{"id":"1","a":{"text":"x"},"b":{"text":"y","publishedAt":"2025"}}',
      bad('"b.publishedAt" is no ISO date (2025-01-31, or 2025-01-31T14:05:00Z)', "1"),
    ],
  ])("%s", async (_, line, expected) =>
    expect((await stream("relate", [`${line}\n`])).lines).toEqual([expected]),
  );
});

describe("parse", () => {
  test("--conllu fills sentence by sentence, comments and ranges kept", async () => {
    const row = (id: string, form: string) => `${id}\t${form}\t_\t_\t_\t_\t_\t_\t_\t_`;
    const input = `# one\n${row("1", "Don")}\n\n\n# two\n${row("1-2", "It's")}\n${row("1", "It")}\n${row("2", "'s")}`;
    const { io, output } = testIo([`\uFEFF${input.replaceAll("\n", "\r\n")}`]);
    expect(await run(["parse", "--conllu"], io, engine)).toBe(0);
    expect(output().replaceAll("\tX\t", "\t_\t")).toBe(`${input.replace("\n\n\n", "\n\n")}\n\n`);
  });

  test("--conllu names the line of the whole input that is bad", async () => {
    const { io, warnings } = testIo(["# one\n1\ta\t_\t_\t_\t_\t_\t_\t_\t_\n\n# two\n1 b\n"]);
    expect(await run(["parse", "--conllu"], io, engine)).toBe(1);
    expect(warnings).toEqual(["standard input: CoNLL-U line 5: 1 columns instead of ten"]);
  });

  test("--jsonl gives each document's sentences", async () => {
    const { lines } = await stream("parse", ['{"id":"1","text":"x"}\n']);
    expect(lines).toEqual([{ id: "1", language: "en", notice: null, sentences: [] }]);
  });
});
