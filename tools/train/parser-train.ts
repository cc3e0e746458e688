/** Trains the parser with a dynamic oracle and exploration (Goldberg and Nivre 2013). */

import type { Lexicon } from "../../lib/engine/parse/lexicon.ts";
import { applyClass, bestAllowed, prepareForParsing } from "../../lib/engine/parse/parser.ts";
import { PARSER_FEATURES, parserFeatures } from "../../lib/engine/parse/parser-features.ts";
import { PAD, SentenceBuffer } from "../../lib/engine/parse/sentence-buffer.ts";
import type { TagSet } from "../../lib/engine/parse/tagset.ts";
import { ParserState } from "../../lib/engine/parse/transition.ts";
import { PerceptronTrainer } from "./perceptron.ts";
import { Random } from "./random.ts";

/** A sentence with the tags that the tagger gives it and its gold tree. */
export interface ParserExample {
  readonly forms: readonly string[];
  /** Number of the tag plus one. */
  readonly tags: Int32Array;
  /** Gold head by place (0 outside the sentence, the root's place for the root). */
  readonly heads: Int32Array;
  /** Gold label by place, number plus one. */
  readonly labels: Int32Array;
}

export interface ParserTraining {
  readonly epochs: number;
  readonly seed: number;
  readonly keys?: Int32Array;
  readonly report?: (line: string) => void;
}

/** From the second epoch on the parser follows its own choice in so many of ten cases. */
const EXPLORE_TENTHS = 9;

/** How many gold arcs each move makes unreachable (arc-hybrid). */
interface Costs {
  shift: number;
  left: number;
  right: number;
}

export function costs(state: ParserState, heads: Int32Array, out: Costs): void {
  const { front, root, depth, stack } = state;
  const s0 = state.below(0);
  const s1 = state.below(1);
  out.shift = 0;
  out.left = 0;
  out.right = 0;
  const headOfFront = front < root ? heads[front]! : 0;
  for (let k = 0; k < depth; k++) {
    const node = stack[k]!;
    if (heads[node] === front) out.shift++;
    if (k < depth - 1 && node === headOfFront) out.shift++;
  }
  if (s0 === 0) return;
  for (let node = front; node < root; node++) {
    if (heads[node] === s0) {
      out.left++;
      out.right++;
    }
  }
  const head = heads[s0]!;
  if (head === s1 || head > front) out.left++;
  if (head >= front) out.right++;
}

/** Trains on tagged sentences. Tags should come from a tagger that has not seen the sentence. */
export function trainParser(
  examples: readonly ParserExample[],
  labels: number,
  tags: TagSet,
  lexicon: Lexicon,
  options: ParserTraining,
): PerceptronTrainer {
  const trainer = new PerceptronTrainer(1 + 2 * labels);
  if (options.keys) trainer.freezeTo(options.keys);
  const order = Int32Array.from(examples, (_, i) => i);
  const random = new Random(options.seed);
  const buffer = new SentenceBuffer(lexicon);
  const state = new ParserState();
  const features = new Int32Array(PARSER_FEATURES);
  const scores = new Int32Array(1 + 2 * labels);
  const cost: Costs = { shift: 0, left: 0, right: 0 };
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    random.shuffle(order);
    let wrong = 0;
    const before = trainer.now;
    for (const index of order) {
      const example = examples[index]!;
      buffer.load(example.forms);
      buffer.tag.set(example.tags, PAD);
      prepareForParsing(buffer, tags);
      state.begin(buffer.length);
      while (!state.done) {
        trainer.now++;
        const count = parserFeatures(state, buffer, features);
        scores.fill(0);
        trainer.score(features, count, scores);
        const said = bestAllowed(state, scores, labels);
        costs(state, example.heads, cost);
        const right = bestRight(state, example, cost, scores, labels);
        if (!isRight(state, example, cost, said, labels)) {
          wrong++;
          trainer.update(features, count, right, 1);
          trainer.update(features, count, said, -1);
          const explore = epoch > 0 && random.below(10) < EXPLORE_TENTHS;
          applyClass(state, explore ? said : right, labels);
        } else applyClass(state, said, labels);
      }
    }
    options.report?.(`epoch ${epoch + 1}: ${((100 * wrong) / (trainer.now - before)).toFixed(2)} % wrong`);
  }
  return trainer;
}

/** The least cost of an allowed move. Above 0 where no move keeps all arcs (non-projective trees). */
function leastCost(state: ParserState, cost: Costs): number {
  let least = 1_000_000;
  if (state.canShift()) least = Math.min(least, cost.shift);
  if (state.canLeft()) least = Math.min(least, cost.left);
  if (state.canRight()) least = Math.min(least, cost.right);
  return least;
}

function isRight(
  state: ParserState,
  example: ParserExample,
  cost: Costs,
  cls: number,
  labels: number,
): boolean {
  const least = leastCost(state, cost);
  if (cls === 0) return cost.shift === least;
  const s0 = state.below(0);
  if (cls <= labels) {
    return cost.left === least && (example.heads[s0] !== state.front || example.labels[s0] === cls);
  }
  return (
    cost.right === least && (example.heads[s0] !== state.below(1) || example.labels[s0] === cls - labels)
  );
}

/** The right class that the model likes best now. */
function bestRight(
  state: ParserState,
  example: ParserExample,
  cost: Costs,
  scores: Int32Array,
  labels: number,
): number {
  const least = leastCost(state, cost);
  const s0 = state.below(0);
  let top = -1;
  const offer = (cls: number) => {
    if (top < 0 || scores[cls]! > scores[top]!) top = cls;
  };
  if (state.canShift() && cost.shift === least) offer(0);
  if (state.canLeft() && cost.left === least) {
    if (example.heads[s0] === state.front) offer(example.labels[s0]!);
    else for (let c = 1; c <= labels; c++) offer(c);
  }
  if (state.canRight() && cost.right === least) {
    if (example.heads[s0] === state.below(1)) offer(labels + example.labels[s0]!);
    else for (let c = labels + 1; c <= 2 * labels; c++) offer(c);
  }
  return top;
}
