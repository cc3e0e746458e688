/** Trains the parser's two models with a dynamic oracle and exploration (Goldberg and Nivre 2013). */
import { LABEL_FEATURES, labelFeatures } from "../../lib/engine/parse/label-features.ts";
import type { Lexicon } from "../../lib/engine/parse/lexicon.ts";
import { bestMove, prepareForParsing } from "../../lib/engine/parse/parser.ts";
import { PARSER_FEATURES, parserFeatures } from "../../lib/engine/parse/parser-features.ts";
import { PAD, SentenceBuffer } from "../../lib/engine/parse/sentence-buffer.ts";
import { best } from "../../lib/engine/parse/tagger.ts";
import type { TagSet } from "../../lib/engine/parse/tagset.ts";
import { LEFT, ParserState, RIGHT, SHIFT } from "../../lib/engine/parse/transition.ts";
import { MoveTrainer } from "./move-trainer.ts";
import { PerceptronTrainer } from "./perceptron.ts";
import { Random } from "./random.ts";
import { strongestRival } from "./tagger-train.ts";

/** A sentence with the tags that the tagger gives it and its gold tree. */
export interface ParserExample {
  readonly forms: readonly string[];
  /** Number of each token's tag plus one. */
  readonly tags: Int32Array;
  /** Close second choices, plus one, 0 for none. */
  readonly seconds: Int32Array;
  /** Gold head by place (0 outside the sentence, the root's place for the root). */
  readonly heads: Int32Array;
  /** Gold label by place, number plus one. */
  readonly labels: Int32Array;
}

export interface ParserTraining {
  readonly epochs: number;
  readonly seed: number;
  /** Only these features, where given. */
  readonly keys?: { readonly moves: Int32Array; readonly labels: Int32Array };
  readonly report?: (line: string) => void;
}

/** Slots of the two models, as powers of two: enough that nine names of ten do not share theirs. */
const MOVE_BITS = 22;
const LABEL_BITS = 21;

/** The right label must win by so much, or the model learns although it is right. Moves gained nothing by a margin. */
const LABEL_MARGIN = 100;

/** From the second epoch on the parser follows its own choice in so many of ten cases. */
const EXPLORE_TENTHS = 9;

/** How many gold arcs each move makes unreachable (arc-hybrid), by move; `out` has three places. */
export function moveCosts(state: ParserState, heads: Int32Array, out: Int32Array): void {
  const { front, root, depth, stack } = state;
  const s0 = state.below(0);
  out.fill(0);
  const headOfFront = front < root ? heads[front]! : 0;
  for (let k = 0; k < depth; k++) {
    const node = stack[k]!;
    if (heads[node] === front) out[SHIFT]!++;
    if (k < depth - 1 && node === headOfFront) out[SHIFT]!++;
  }
  if (s0 === 0) return;
  for (let node = front; node < root; node++) {
    if (heads[node] !== s0) continue;
    out[LEFT]!++;
    out[RIGHT]!++;
  }
  const head = heads[s0]!;
  if (head === state.below(1) || head > front) out[LEFT]!++;
  if (head >= front) out[RIGHT]!++;
}

/** The allowed move of least cost that the model likes best. Trees that cross have no move without cost. */
function rightMove(state: ParserState, costs: Int32Array, scores: Int32Array): number {
  let top = -1;
  for (let move = SHIFT; move <= RIGHT; move++) {
    const allowed = move === SHIFT ? state.canShift() : move === LEFT ? state.canLeft() : state.canRight();
    if (!allowed) continue;
    const less = top < 0 ? -1 : costs[move]! - costs[top]!;
    if (less < 0 || (less === 0 && scores[move]! > scores[top]!)) top = move;
  }
  return top;
}

class ParserTrainer {
  readonly moves = new MoveTrainer(MOVE_BITS);
  readonly labels: PerceptronTrainer;
  wrongMoves = 0;
  wrongLabels = 0;
  readonly #buffer: SentenceBuffer;
  readonly #state = new ParserState();
  readonly #tags: TagSet;
  readonly #features = new Int32Array(PARSER_FEATURES);
  readonly #labelFeatures = new Int32Array(LABEL_FEATURES);
  readonly #scores = new Int32Array(3);
  readonly #costs = new Int32Array(3);
  readonly #labelScores: Int32Array;
  readonly #random: Random;

  constructor(labels: number, tags: TagSet, lexicon: Lexicon, random: Random) {
    this.labels = new PerceptronTrainer(labels, LABEL_BITS);
    this.#labelScores = new Int32Array(labels);
    this.#tags = tags;
    this.#buffer = new SentenceBuffer(lexicon);
    this.#random = random;
  }

  /** Parses one sentence, learning from each wrong move and label. */
  learn(example: ParserExample, explore: boolean): void {
    const buffer = this.#buffer;
    const state = this.#state;
    buffer.load(example.forms);
    buffer.tag.set(example.tags, PAD);
    buffer.second.set(example.seconds, PAD);
    prepareForParsing(buffer, this.#tags);
    state.begin(buffer.length);
    while (!state.done) {
      const move = this.#move(example, explore);
      if (move === SHIFT) state.shift();
      else {
        const head = move === LEFT ? state.front : state.below(1);
        const label = this.#label(example, head, state.below(0)) + 1;
        if (move === LEFT) state.leftArc(label);
        else state.rightArc(label);
      }
    }
  }

  #move(example: ParserExample, explore: boolean): number {
    this.moves.now++;
    const state = this.#state;
    const count = parserFeatures(state, this.#buffer, this.#features);
    this.#scores.fill(0);
    this.moves.score(this.#features, count, this.#scores);
    const said = bestMove(state, this.#scores);
    moveCosts(state, example.heads, this.#costs);
    const right = rightMove(state, this.#costs, this.#scores);
    if (this.#costs[said] === this.#costs[right]) return said;
    this.wrongMoves++;
    this.moves.update(this.#features, count, right, said);
    return explore && this.#random.below(10) < EXPLORE_TENTHS ? said : right;
  }

  /** The label that the model gives the arc; it learns only from arcs of the gold tree. */
  #label(example: ParserExample, head: number, child: number): number {
    this.labels.now++;
    const count = labelFeatures(this.#state, this.#buffer, head, child, this.#labelFeatures);
    this.#labelScores.fill(0);
    this.labels.score(this.#labelFeatures, count, this.#labelScores);
    const said = best(this.#labelScores, this.labels.classes);
    const gold = example.labels[child]! - 1;
    if (example.heads[child] === head) {
      const rival = strongestRival(this.#labelScores, gold, this.labels.classes);
      if (this.#labelScores[gold]! - this.#labelScores[rival]! <= LABEL_MARGIN) {
        this.labels.update(this.#labelFeatures, count, gold, 1);
        this.labels.update(this.#labelFeatures, count, rival, -1);
      }
      if (gold !== said) this.wrongLabels++;
    }
    return said;
  }
}

/** Trains on tagged sentences. Tags should come from a tagger that has not seen the sentence. */
export function trainParser(
  examples: readonly ParserExample[],
  labels: number,
  tags: TagSet,
  lexicon: Lexicon,
  options: ParserTraining,
): { readonly moves: MoveTrainer; readonly labels: PerceptronTrainer } {
  const random = new Random(options.seed);
  const trainer = new ParserTrainer(labels, tags, lexicon, random);
  if (options.keys) {
    trainer.moves.freezeTo(options.keys.moves);
    trainer.labels.freezeTo(options.keys.labels);
  }
  const order = Int32Array.from(examples, (_, i) => i);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    random.shuffle(order);
    trainer.wrongMoves = 0;
    trainer.wrongLabels = 0;
    for (const index of order) trainer.learn(examples[index]!, epoch > 0);
    options.report?.(`epoch ${epoch + 1}: ${trainer.wrongMoves} moves, ${trainer.wrongLabels} labels wrong`);
  }
  return trainer;
}
