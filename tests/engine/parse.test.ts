import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { annotateConllu, ConlluError, isWord, readConllu } from "../../lib/engine/parse/conllu.ts";
import { parse, parseTokens } from "../../lib/engine/parse/index.ts";
import { ModelFileError, openModelFile } from "../../lib/engine/parse/model-file.ts";
import { segment } from "../../lib/engine/segment/index.ts";
import type { Sentence } from "../../lib/model/syntax.ts";

interface Case {
  readonly id: string;
  readonly input: string;
  readonly expected: readonly string[];
  readonly why?: string;
}

const FOLDER = new URL("../cases/parse/", import.meta.url);
const sentencesOf = (input: string) => parse(input, segment(input)).sentences;

/** "head relation dependent" for every token but the root. */
const arcsOf = ({ tokens }: Sentence) =>
  tokens.flatMap((t) => (t.head < 0 ? [] : [`${tokens[t.head]!.text} ${t.deprel} ${t.text}`]));

/** What each case file compares. A file without a runner fails below. */
const RUNNERS: Readonly<Record<string, (input: string, expected: readonly string[]) => void>> = {
  "trees.json": (input, expected) => {
    expect(expected, "a tree without an expected arc proves nothing").not.toEqual([]);
    expect(sentencesOf(input).flatMap(arcsOf)).toEqual(expect.arrayContaining([...expected]));
  },
  "names.json": (input, expected) =>
    expect(
      sentencesOf(input).flatMap(({ tokens, names }) =>
        names.map(
          (n) =>
            `${n.kind}: ${tokens
              .slice(n.first, n.last + 1)
              .map((t) => t.text)
              .join(" ")}`,
        ),
      ),
    ).toEqual(expected),
  "lemmas.json": (input, expected) =>
    expect(sentencesOf(input).flatMap(({ tokens }) => tokens.map((t) => t.lemma))).toEqual(expected),
};

for (const file of readdirSync(FOLDER)
  .filter((name) => name.endsWith(".json"))
  .sort()) {
  describe(`parse/${file}`, () => {
    const run = RUNNERS[file];
    test("has a runner", () => expect(run).toBeDefined());
    for (const { id, input, expected, why } of JSON.parse(
      readFileSync(new URL(file, FOLDER), "utf8"),
    ) as Case[]) {
      test(why ? `${id}: ${why}` : id, () => run?.(input, expected));
    }
  });
}

describe("parse", () => {
  const TEXT = "Mr. Lind met the envoy. “It’s done,” he said.\n\nNobody answered; why?";

  test("every sentence is a tree with one root, offsets kept", () => {
    for (const { tokens } of sentencesOf(TEXT)) {
      expect(tokens.filter((t) => t.head < 0)).toHaveLength(1);
      for (const token of tokens) {
        expect(TEXT.slice(token.start, token.end)).toBe(token.text);
        let at = token.head;
        let steps = 0;
        while (at >= 0 && steps++ <= tokens.length) at = tokens[at]!.head;
        expect(at).toBe(-1);
        expect(token.head < 0).toBe(token.deprel === "root");
      }
    }
  });

  test("the same text gives the same answer", () => {
    expect(parse(TEXT, segment(TEXT))).toEqual(parse(TEXT, segment(TEXT)));
  });

  test("no tokens give an empty reading", () => {
    expect(parseTokens([])).toEqual({ tokens: [], names: [] });
  });

  test("a sentence of 20,000 tokens is read", () => {
    expect(parseTokens(Array.from({ length: 20_000 }, (_, i) => (i % 7 ? "word" : ","))).tokens).toHaveLength(
      20_000,
    );
  });

  test("damaged weights are refused", () => {
    expect(() => openModelFile(new Uint8Array([1, 2, 3]), "0".repeat(64))).toThrow(ModelFileError);
  });
});

describe("CoNLL-U", () => {
  const INPUT =
    "# sent_id = a-1\n# text = I don't.\n1\tI\t_\t_\t_\tCase=Nom\t_\t_\t_\t_\n2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n2\tdo\t_\t_\t_\t_\t_\t_\t_\t_\n3\tn't\t_\t_\t_\t_\t_\t_\t_\tX=1\n3.1\tgo\t_\t_\t_\t_\t_\t_\t_\t_\n4\t.\t_\t_\t_\t_\t_\t_\t_\t_\n\n";

  test("fills five columns and keeps the rest", () => {
    const [before] = readConllu(INPUT);
    const [after] = readConllu(annotateConllu(INPUT));
    expect(after!.comments).toEqual(before!.comments);
    after!.rows.forEach((row, i) => {
      const old = before!.rows[i]!;
      for (const column of [0, 1, 5, 8, 9]) expect(row[column]).toBe(old[column]);
      if (isWord(row)) for (const column of [2, 3, 4, 6, 7]) expect(row[column]).not.toBe("_");
      else expect(row).toEqual(old);
    });
  });

  test("a row without ten columns is an error that names its line", () => {
    expect(() => annotateConllu("# text = a\n1\ta\n")).toThrow(
      new ConlluError(2, "2 columns instead of ten"),
    );
  });

  test("an empty input stays empty", () => expect(annotateConllu("")).toBe(""));
});

describe("accuracy on sentences of our own", () => {
  // Floors a little under what the shipped weights reach: a drop is a regression, not noise.
  const FLOORS = { upos: 0.96, uas: 0.88, las: 0.85 };

  test("tags and trees keep above their floors", () => {
    const text = readFileSync(new URL("news.conllu", FOLDER), "utf8");
    const gold = readConllu(text).flatMap((s) => s.rows.filter(isWord));
    const said = readConllu(annotateConllu(text)).flatMap((s) => s.rows.filter(isWord));
    const share = (right: (i: number) => boolean) => gold.filter((_, i) => right(i)).length / gold.length;
    const plain = (label: string) => label.split(":")[0];
    const head = (i: number) => gold[i]![6] === said[i]![6];
    expect(share((i) => gold[i]![3] === said[i]![3])).toBeGreaterThanOrEqual(FLOORS.upos);
    expect(share(head)).toBeGreaterThanOrEqual(FLOORS.uas);
    expect(share((i) => head(i) && plain(gold[i]![7]) === plain(said[i]![7]))).toBeGreaterThanOrEqual(
      FLOORS.las,
    );
  });
});
