/**
 * Arc-hybrid parser, trained with a dynamic oracle (Goldberg and Nivre 2013). One linear model chooses the
 * moves; another labels each arc when it is made, so that later moves know the label.
 */
import { LABEL_FEATURES, labelFeatures } from "./label-features.ts";
import type { Scorer } from "./linear.ts";
import type { MoveScorer } from "./move-model.ts";
import { PARSER_FEATURES, parserFeatures } from "./parser-features.ts";
import { NO_MOVE, narrowest, Path } from "./path.ts";
import { PAD, type SentenceBuffer } from "./sentence-buffer.ts";
import { best } from "./tagger.ts";
import type { TagSet } from "./tagset.ts";
import { LEFT, ParserState, RIGHT, SHIFT } from "./transition.ts";

/** Tag of the node that governs the sentence; no treebank has so many tags. */
const ROOT_TAG = 255;

/** Makes the columns that the parser's features need of a tagged sentence. */
export function prepareForParsing(s: SentenceBuffer, tags: TagSet): void {
  const root = s.length + PAD;
  let commas = 0;
  let verbs = 0;
  let quotes = 0;
  for (let at = 0; at < root + PAD; at++) {
    s.commas[at] = commas;
    s.verbs[at] = verbs;
    s.quotes[at] = quotes;
    const inside = at >= PAD && at < root;
    const tag = inside ? s.tag[at]! - 1 : -1;
    s.coarse[at] = inside ? tags.coarse[tag]! + 1 : 0;
    if (!inside) continue;
    if (tags.comma[tag]) commas++;
    if (tags.verb[tag]) verbs++;
    if (tags.quote[tag]) quotes++;
  }
  let next = 0;
  for (let at = root + PAD - 1; at >= 0; at--) {
    if (at >= PAD && at < root && tags.verb[s.tag[at]! - 1]) next = s.tag[at]!;
    s.nextVerb[at] = next;
  }
  s.tag[root] = ROOT_TAG;
  s.coarse[root] = ROOT_TAG;
}

/** The allowed move with the largest score, the first of equals. */
export function bestMove(state: ParserState, scores: Int32Array): number {
  let top = state.canShift() ? SHIFT : -1;
  if (state.canLeft() && (top < 0 || scores[LEFT]! > scores[top]!)) top = LEFT;
  if (state.canRight() && (top < 0 || scores[RIGHT]! > scores[top]!)) top = RIGHT;
  return top;
}

/**
 * A parse is tried again from its narrowest decisions with the second best move (selective branching,
 * Choi and McCallum 2013), as often as this: more tries gained nothing on the development texts.
 */
const TRIES = 6;
/** Decisions won by less are narrow: a thirteenth of all, with most of the wrong ones. */
const NARROW = 12_000;
/** Decisions won by more cast no doubt on a parse; about the median. */
const SURE = 40_000;
/** Keeps squares small. */
const DOUBT_SHIFT = 8;

/** How much a decision with this margin speaks against the parse. Negative where it went against the model. */
function doubtOf(margin: number): number {
  const lack = margin >= SURE ? 0 : (SURE - margin) >> DOUBT_SHIFT;
  return lack * lack;
}

export class Parser {
  /** Heads and labels of the sentence parsed last, by place. */
  state: ParserState;
  /** The first parse, and two places for the best other and the one being tried. */
  readonly #states = [new ParserState(), new ParserState(), new ParserState()] as const;
  readonly #paths = [new Path(), new Path(), new Path()] as const;
  readonly #moves: MoveScorer;
  readonly #labels: Scorer;
  readonly #tags: TagSet;
  readonly #features = new Int32Array(PARSER_FEATURES);
  readonly #scores = new Int32Array(3);
  readonly #labelFeatures = new Int32Array(LABEL_FEATURES);
  readonly #labelScores: Int32Array;
  readonly #narrow = new Int32Array(TRIES);

  constructor(moves: MoveScorer, labels: Scorer, tags: TagSet) {
    this.#moves = moves;
    this.#labels = labels;
    this.#tags = tags;
    this.#labelScores = new Int32Array(labels.classes);
    this.state = this.#states[0];
  }

  /** Parses a tagged sentence; heads and labels are then in `state`. */
  parse(s: SentenceBuffer): void {
    prepareForParsing(s, this.#tags);
    const first = this.#paths[0];
    this.#begin(s, 0);
    this.#finish(s, this.#states[0], first, Number.POSITIVE_INFINITY);
    let chosen: 0 | 1 | 2 = 0;
    const tries = narrowest(first, NARROW, TRIES, this.#narrow);
    for (let k = 0; k < tries; k++) {
      const other: 1 | 2 = chosen === 1 ? 2 : 1;
      this.#begin(s, other);
      if (this.#retry(s, this.#narrow[k]!, other, this.#paths[chosen].doubt)) chosen = other;
    }
    this.state = this.#states[chosen];
  }

  #begin(s: SentenceBuffer, slot: 0 | 1 | 2): void {
    this.#states[slot].begin(s.length);
    this.#paths[slot].begin(2 * s.length);
  }

  /**
   * Repeats the first parse up to `step`, takes the second best move there, and goes on.
   * @returns whether this parse has less doubt than `limit`
   */
  #retry(s: SentenceBuffer, step: number, slot: 1 | 2, limit: number): boolean {
    const first = this.#paths[0];
    const state = this.#states[slot];
    const path = this.#paths[slot];
    for (let i = 0; i < step; i++) {
      path.doubt += doubtOf(first.margin[i]!);
      apply(state, first.move[i]!, first.label[i]!);
    }
    path.doubt += doubtOf(-first.margin[step]!);
    if (path.doubt >= limit) return false;
    this.#step(s, state, first.second[step]!);
    return this.#finish(s, state, path, limit);
  }

  /**
   * Takes the best moves until the sentence is parsed, or until the doubt, which never grows less, reaches `limit`.
   * @returns whether it stayed below
   */
  #finish(s: SentenceBuffer, state: ParserState, path: Path, limit: number): boolean {
    const scores = this.#scores;
    while (!state.done) {
      if (path.doubt >= limit) return false;
      scores.fill(0);
      // With an empty stack there is nothing to decide.
      if (state.depth > 0)
        this.#moves.score(this.#features, parserFeatures(state, s, this.#features), scores);
      const move = bestMove(state, scores);
      const second = secondMove(state, scores, move);
      const margin = second === NO_MOVE ? SURE : scores[move]! - scores[second]!;
      const step = path.length++;
      path.move[step] = move;
      path.second[step] = second;
      path.margin[step] = margin;
      path.doubt += doubtOf(margin);
      path.label[step] = this.#step(s, state, move);
    }
    return path.doubt < limit;
  }

  /** Takes a move; returns the label plus one of the arc it makes, 0 for SHIFT. */
  #step(s: SentenceBuffer, state: ParserState, move: number): number {
    const label = move === SHIFT ? 0 : this.#label(s, state, move === LEFT ? state.front : state.below(1));
    apply(state, move, label);
    return label;
  }

  /** Label plus one of the arc from `head` to the top of the stack. */
  #label(s: SentenceBuffer, state: ParserState, head: number): number {
    const count = labelFeatures(state, s, head, state.below(0), this.#labelFeatures);
    this.#labelScores.fill(0);
    this.#labels.score(this.#labelFeatures, count, this.#labelScores);
    return best(this.#labelScores, this.#labels.classes) + 1;
  }
}

function apply(state: ParserState, move: number, label: number): void {
  if (move === SHIFT) state.shift();
  else if (move === LEFT) state.leftArc(label);
  else state.rightArc(label);
}

/** The allowed move with the next largest score, NO_MOVE where there is none. */
function secondMove(state: ParserState, scores: Int32Array, first: number): number {
  let second = NO_MOVE;
  if (first !== SHIFT && state.canShift()) second = SHIFT;
  if (first !== LEFT && state.canLeft() && (second === NO_MOVE || scores[LEFT]! > scores[second]!))
    second = LEFT;
  if (first !== RIGHT && state.canRight() && (second === NO_MOVE || scores[RIGHT]! > scores[second]!))
    second = RIGHT;
  return second;
}
