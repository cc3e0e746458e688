/**
 * Tagger: UPOS and XPOS jointly ("VERB|VBD"), left to right, greedily, on a linear model
 * (Collins 2002, averaged perceptron; features after Ratnaparkhi 1996 and SVMTool).
 */
import { feature1, feature2, feature3 } from "./hash.ts";
import { NO_TAG } from "./lexicon.ts";
import type { Scorer } from "./linear.ts";
import { PAD, type SentenceBuffer } from "./sentence-buffer.ts";

/** More than the number of templates below. */
export const TAGGER_FEATURES = 64;

/**
 * Writes the names of the features of token `i`, whose left neighbours are tagged, to `out`.
 * @returns how many there are.
 */
export function taggerFeatures(s: SentenceBuffer, i: number, out: Int32Array): number {
  const at = i + PAD;
  const { word, tag, ambiguity, field, cluster, region } = s;
  const cls = s.class;
  const w0 = word[at]!;
  const w1 = word[at - 1]!;
  const w2 = word[at - 2]!;
  const n1 = word[at + 1]!;
  const n2 = word[at + 2]!;
  const t1 = tag[at - 1]!;
  const t2 = tag[at - 2]!;
  const a0 = ambiguity[at]!;
  const a1 = ambiguity[at + 1]!;
  const a2 = ambiguity[at + 2]!;
  const flags = s.flags[at]! | (i === 0 ? 64 : 0);
  const suffix2 = s.s2[at]!;
  const suffix3 = s.s3[at]!;
  let n = 0;
  out[n++] = feature1(1, 0);
  out[n++] = feature1(2, w0);
  out[n++] = feature1(3, w1);
  out[n++] = feature1(4, n1);
  out[n++] = feature1(5, w2);
  out[n++] = feature1(6, n2);
  out[n++] = feature2(7, w1, w0);
  out[n++] = feature2(8, w0, n1);
  out[n++] = feature2(9, w1, n1);
  out[n++] = feature1(10, t1);
  out[n++] = feature2(11, t1, t2);
  out[n++] = feature2(12, t1, w0);
  out[n++] = feature2(13, t1, n1);
  out[n++] = feature3(14, t1, t2, w0);
  out[n++] = feature1(15, s.p1[at]!);
  out[n++] = feature1(16, s.p2[at]!);
  out[n++] = feature1(17, s.p3[at]!);
  out[n++] = feature1(18, s.s1[at]!);
  out[n++] = feature1(19, suffix2);
  out[n++] = feature1(20, suffix3);
  out[n++] = feature1(21, s.s4[at]!);
  out[n++] = feature1(22, s.shape[at]!);
  out[n++] = feature2(23, s.shape[at]!, t1);
  out[n++] = feature1(24, flags);
  out[n++] = feature2(25, flags, suffix3);
  out[n++] = feature2(26, flags, t1);
  out[n++] = feature1(27, s.s3[at - 1]!);
  out[n++] = feature1(28, s.s3[at + 1]!);
  out[n++] = feature2(29, suffix2, s.s2[at + 1]!);
  out[n++] = feature1(30, a0);
  out[n++] = feature1(31, a1);
  out[n++] = feature2(32, a0, a1);
  out[n++] = feature2(33, a0, t1);
  out[n++] = feature3(34, a0, t1, a1);
  out[n++] = feature3(35, t2, t1, a0);
  out[n++] = feature2(36, a1, a2);
  out[n++] = feature3(37, a0, a1, a2);
  out[n++] = feature2(38, w0, a1);
  out[n++] = feature2(39, s.flags[at - 1]!, s.flags[at + 1]!);
  out[n++] = feature2(40, t1, suffix3);
  out[n++] = feature3(41, suffix2, t1, a1);
  out[n++] = feature2(42, w0, t2);
  out[n++] = feature2(43, n1, a0);
  out[n++] = feature1(44, s.s2[at - 1]!);
  out[n++] = feature3(45, flags, s.flags[at - 1]!, s.flags[at + 1]!);
  out[n++] = feature1(46, word[at - 3]!);
  out[n++] = feature2(47, cls[at]!, flags);
  out[n++] = feature2(48, cls[at]!, t1);
  out[n++] = feature2(49, cls[at]!, a1);
  out[n++] = feature3(50, cls[at]!, cls[at - 1]!, cls[at + 1]!);
  out[n++] = feature3(51, cls[at]!, suffix2, t1);
  out[n++] = feature2(52, t1, cls[at + 1]!);
  out[n++] = feature1(53, field[at]!);
  out[n++] = feature2(54, field[at]!, t1);
  out[n++] = feature2(55, cluster[at]!, flags);
  out[n++] = feature2(56, cluster[at]!, t1);
  out[n++] = feature1(57, cluster[at - 1]!);
  out[n++] = feature1(58, cluster[at + 1]!);
  out[n++] = feature3(59, region[at]!, t1, a1);
  out[n++] = feature3(60, region[at - 1]!, a0, region[at + 1]!);
  out[n++] = feature3(61, region[at]!, suffix2, flags);
  return n;
}

/** Index of the largest score; the first of equals. */
export function best(scores: Int32Array, classes: number): number {
  let top = 0;
  for (let c = 1; c < classes; c++) if (scores[c]! > scores[top]!) top = c;
  return top;
}

/**
 * Index plus one of the second largest score where it comes within `near` of the largest, else 0.
 */
export function secondBest(scores: Int32Array, top: number, classes: number, near: number): number {
  let second = -1;
  for (let c = 0; c < classes; c++) if (c !== top && (second < 0 || scores[c]! > scores[second]!)) second = c;
  return second >= 0 && scores[top]! - scores[second]! < near ? second + 1 : 0;
}

export class Tagger {
  readonly #near: number;
  readonly #model: Scorer;
  readonly #features = new Int32Array(TAGGER_FEATURES);
  readonly #scores: Int32Array;

  /** @param near how close a second choice must come to be told to the parser */
  constructor(model: Scorer, near: number) {
    this.#near = near;
    this.#model = model;
    this.#scores = new Int32Array(model.classes);
  }

  /** Fills `s.tag` with the number of each token's tag plus one. */
  tag(s: SentenceBuffer): void {
    const scores = this.#scores;
    for (let i = 0; i < s.length; i++) {
      let tag = s.fixed[i + PAD]!;
      if (tag === NO_TAG) {
        scores.fill(0);
        this.#model.score(this.#features, taggerFeatures(s, i, this.#features), scores);
        tag = best(scores, this.#model.classes);
        s.second[i + PAD] = secondBest(scores, tag, this.#model.classes, this.#near);
      }
      s.tag[i + PAD] = tag + 1;
    }
  }
}
