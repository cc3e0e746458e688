/** Greedy arc-hybrid parser on a linear model, trained with a dynamic oracle (Goldberg and Nivre 2013). */
import type { Scorer } from "./linear.ts";
import { PARSER_FEATURES, parserFeatures } from "./parser-features.ts";
import { PAD, type SentenceBuffer } from "./sentence-buffer.ts";
import type { TagSet } from "./tagset.ts";
import { ParserState } from "./transition.ts";

/** Class 0 shifts; then come the left arcs and the right arcs, one for each label. */
export function leftClass(label: number): number {
  return 1 + label;
}
export function rightClass(label: number, labels: number): number {
  return 1 + labels + label;
}

/** Makes the columns that the parser's features need of a tagged sentence. */
export function prepareForParsing(s: SentenceBuffer, tags: TagSet): void {
  const root = s.length + PAD;
  let commas = 0;
  let verbs = 0;
  for (let at = 0; at < root + PAD; at++) {
    s.commas[at] = commas;
    s.verbs[at] = verbs;
    const inside = at >= PAD && at < root;
    const tag = inside ? s.tag[at]! - 1 : -1;
    s.coarse[at] = inside ? tags.coarse[tag]! + 1 : 0;
    if (inside && tags.comma[tag]) commas++;
    if (inside && tags.verb[tag]) verbs++;
  }
  s.tag[root] = ROOT_TAG;
  s.coarse[root] = ROOT_TAG;
}

/** Tag of the node that governs the sentence; no treebank has so many tags. */
const ROOT_TAG = 255;

/** Applies a class to the state. */
export function applyClass(state: ParserState, cls: number, labels: number): void {
  if (cls === 0) state.shift();
  else if (cls <= labels) state.leftArc(cls);
  else state.rightArc(cls - labels);
}

/** The allowed class with the largest score, the first of equals. */
export function bestAllowed(state: ParserState, scores: Int32Array, labels: number): number {
  let top = -1;
  let most = -2147483648;
  if (state.canShift()) {
    top = 0;
    most = scores[0]!;
  }
  if (state.canLeft()) {
    for (let c = 1; c <= labels; c++) {
      if (scores[c]! > most || top < 0) {
        most = scores[c]!;
        top = c;
      }
    }
  }
  if (state.canRight()) {
    for (let c = labels + 1; c <= 2 * labels; c++) {
      if (scores[c]! > most || top < 0) {
        most = scores[c]!;
        top = c;
      }
    }
  }
  return top;
}

export class Parser {
  readonly state = new ParserState();
  readonly #model: Scorer;
  readonly #labels: number;
  readonly #tags: TagSet;
  readonly #features = new Int32Array(PARSER_FEATURES);
  readonly #scores: Int32Array;

  constructor(model: Scorer, labels: number, tags: TagSet) {
    this.#model = model;
    this.#labels = labels;
    this.#tags = tags;
    this.#scores = new Int32Array(model.classes);
  }

  /** Parses a tagged sentence; heads and labels are then in `state`, by place. */
  parse(s: SentenceBuffer): void {
    const state = this.state;
    prepareForParsing(s, this.#tags);
    state.begin(s.length);
    while (!state.done) {
      this.#scores.fill(0);
      const count = parserFeatures(state, s, this.#features);
      this.#model.score(this.#features, count, this.#scores);
      applyClass(state, bestAllowed(state, this.#scores, this.#labels), this.#labels);
    }
  }
}
