import { describe, expect, test } from "vitest";
import { treesSvg } from "../../lib/cli/tree-svg.ts";
import type { Sentence, Token } from "../../lib/model/index.ts";

function sentence(...words: readonly [text: string, head: number, deprel: string][]): Sentence {
  const tokens = words.map(([text, head, deprel], i): Token => {
    return { start: i, end: i + 1, text, lemma: text, upos: "X", xpos: "X", head, deprel };
  });
  return { start: 0, end: tokens.length, block: 0, tokens, names: [] };
}

const TREE = sentence(["The", 1, "det"], ["tower", 2, "nsubj"], ["fell", -1, "root"], [".", 2, "punct"]);

describe("a tree as SVG", () => {
  test("has one arc for each token but the root, and marks the root", () => {
    const svg = treesSvg([TREE]);
    expect(svg.match(/marker-end/gu)).toHaveLength(3);
    expect(svg.match(/>root</gu)).toHaveLength(1);
    for (const text of ["The", "tower", "fell", "det", "nsubj"]) expect(svg).toContain(`>${text}</text>`);
  });

  test("draws longer arcs above the ones inside them", () => {
    const svg = treesSvg([
      sentence(["a", 1, "inner"], ["b", -1, "root"], ["c", 3, "inner2"], ["d", 1, "outer"]),
    ]);
    const heightOf = (label: string) =>
      Number(new RegExp(`y="([\\d.]+)"[^>]*>${label}<`, "u").exec(svg)?.[1]);
    expect(heightOf("outer")).toBeLessThan(heightOf("inner2"));
  });

  test("lets no markup of the text through", () => {
    const svg = treesSvg([sentence(["<script>&\"'", -1, "root"], ["\u0000\uD800", 0, "dep"])]);
    expect(svg).not.toContain("<script>");
    expect(svg).toContain("&lt;script&gt;&amp;&quot;&#39;");
    expect(svg).toContain(">\uFFFD\uFFFD</text>");
  });

  test("stays well-formed without sentences, without a root and with a cycle", () => {
    for (const sentences of [[], [sentence(["a", 1, "x"], ["b", 0, "y"])]]) {
      const svg = treesSvg(sentences);
      expect(svg).toMatch(/^<svg [^>]*>[\s\S]*<\/svg>\n$/u);
      expect(svg).not.toMatch(/NaN|Infinity/u);
    }
  });
});
