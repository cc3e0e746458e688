/** Trains the sentence boundaries of `lib/engine/segment` on raw text put together from treebanks. */
import { readFileSync } from "node:fs";
import { type ConlluSentence, readConllu } from "../../lib/engine/parse/conllu-format.ts";
import { BOUNDARY_BITS, BOUNDARY_FEATURES, boundaryFeatures } from "../../lib/engine/segment/boundary.ts";
import { proposeSentences } from "../../lib/engine/segment/sentences.ts";
import { tokenize } from "../../lib/engine/segment/tokenize.ts";
import type { TokenSpan } from "../../lib/model/syntax.ts";
import { Random } from "./random.ts";

const EPOCHS = 6;
/** Averages are scaled so that the largest is 127. */
const LARGEST = 127;

interface Paragraph {
  readonly tokens: readonly TokenSpan[];
  readonly proposed: ReadonlySet<number>;
  /** Token counts at which a gold sentence ends. */
  readonly ends: ReadonlySet<number>;
}

/** Words of a sentence with the white space after them; ranges stand for their words. */
function textOf(sentence: ConlluSentence): string {
  let text = "";
  let skip = 0;
  for (const row of sentence.rows) {
    if (row[0].includes(".")) continue;
    const range = /^(\d+)-(\d+)$/.exec(row[0]);
    if (!range && Number(row[0]) <= skip) continue;
    if (range) skip = Number(range[2]);
    text += row[1] + (row[9].includes("SpaceAfter=No") ? "" : " ");
  }
  return text;
}

/** Paragraphs of a treebank ("# newpar" and "# newdoc" begin one), cut by our own tokenizer. */
function paragraphsOf(file: string): Paragraph[] {
  const texts: { text: string; ends: number[] }[] = [];
  for (const sentence of readConllu(readFileSync(file, "utf8"))) {
    if (texts.length === 0 || sentence.comments.some((line) => /^# new(?:par|doc)/.test(line)))
      texts.push({ text: "", ends: [] });
    const open = texts.at(-1)!;
    open.text += textOf(sentence);
    open.ends.push(open.text.trimEnd().length);
  }
  return texts.map(({ text, ends }) => {
    const tokens = tokenize(text, 0, text.length);
    const count = new Map(tokens.map((token, i) => [token.end, i + 1]));
    return {
      tokens,
      proposed: new Set(proposeSentences(tokens).map(([, to]) => to)),
      ends: new Set(ends.flatMap((end) => count.get(end) ?? [])),
    };
  });
}

/** Averaged perceptron; returns the table of weights as base64. */
export function trainBoundaries(files: readonly string[], seed: number): string {
  const paragraphs = files.flatMap(paragraphsOf);
  const size = 1 << BOUNDARY_BITS;
  const weight = new Int32Array(size);
  const total = new Float64Array(size);
  const stamp = new Int32Array(size);
  const places = new Int32Array(BOUNDARY_FEATURES);
  const order = Int32Array.from(paragraphs, (_, i) => i);
  const random = new Random(seed);
  let now = 0;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    random.shuffle(order);
    for (const index of order) {
      const { tokens, proposed, ends } = paragraphs[index]!;
      let from = 0;
      for (let at = 1; at < tokens.length; at++) {
        now++;
        const count = boundaryFeatures(tokens, at, at - from, proposed.has(at), places);
        let score = 0;
        for (let i = 0; i < count; i++) score += weight[places[i]!]!;
        const gold = ends.has(at);
        if (score > 0 !== gold) {
          for (let i = 0; i < count; i++) {
            const p = places[i]!;
            total[p]! += weight[p]! * (now - stamp[p]!);
            stamp[p] = now;
            weight[p]! += gold ? 1 : -1;
          }
        }
        if (gold) from = at;
      }
    }
  }
  const averages = total.map((sum, p) => sum + weight[p]! * (now - stamp[p]!));
  const most = averages.reduce((a, b) => Math.max(a, Math.abs(b)), 1);
  return Buffer.from(Int8Array.from(averages, (x) => Math.round((LARGEST * x) / most)).buffer).toString(
    "base64",
  );
}
