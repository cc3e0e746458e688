import type { Quantity } from "../../model/index.ts";
import type { Frame } from "./frame.ts";
import { caseOf, headOfSpan } from "./frame-tokens.ts";

/** Words before a figure among which a headline names what it is a figure of, and numbers that make one number. */
const NEAR = 4;
/** Words above a figure that are looked at; a clause is not deeper. */
const MOST_STEPS = 8;

/** The token of a quantity's own number: "28" in "no fewer than 28"; its head where none is a number. */
function figureToken(frame: Frame, quantity: Quantity): number {
  const { tokens } = frame.sentence;
  const top = headOfSpan(frame.sentence, quantity);
  if (top < 0 || /^(?:NOUN|PROPN|NUM)$/.test(tokens[top]?.upos ?? "")) return top;
  for (let t = top; t < tokens.length && (tokens[t]?.start ?? quantity.end) < quantity.end; t++)
    if (tokens[t]?.upos === "NUM") return wholeNumber(frame, t);
  return top;
}

/** "Three" of "three million" is no number of its own. */
function wholeNumber({ sentence }: Frame, token: number): number {
  let at = token;
  for (let step = 0; step < NEAR; step++) {
    const above = sentence.tokens[at]?.head ?? -1;
    if (sentence.tokens[above]?.upos !== "NUM") return at;
    at = above;
  }
  return at;
}

/** The noun that a quantity counts, as a token number; -1 where none is named. */
export function countedToken(frame: Frame, quantity: Quantity): number {
  const tokens = frame.sentence.tokens;
  const at = figureToken(frame, quantity);
  if (at < 0) return -1;
  const token = tokens[at];
  if (token?.upos === "NOUN" || token?.upos === "PROPN") return at;
  const head = token?.head ?? -1;
  const modifies = /^(?:nummod|det|amod|compound)/.test(token?.deprel ?? "");
  if (head >= 0 && modifies && /^(?:NOUN|PROPN)$/.test(tokens[head]?.upos ?? "")) return head;
  const ofNoun = tokens.findIndex(
    (t, i) => i > at && t.head === at && t.deprel.startsWith("nmod") && t.upos !== "NUM",
  );
  if (ofNoun >= 0) return ofNoun;
  const group = groupOf(frame, at);
  return group >= 0 ? group : numberOf(frame, at);
}

/** Nouns for many people at once, whose size a figure tells. */
const GROUPS = new Set(
  "workforce crowd audience staff crew membership electorate population army force congregation turnout gathering march demonstration rally protest".split(
    " ",
  ),
);
/** What a figure may be the size of: groups, and the gap between two figures. */
const SIZED = new Set([...GROUPS, "attendance", "headcount", "difference", "margin", "gap", "majority"]);
const SIZING = new Set("estimate put number reckon count total say".split(" "));

/** Whether a noun names many people at once. */
export const isGroupOfPeople = (lemma: string): boolean => GROUPS.has(lemma);

/** What a figure sizes: "a workforce of 21,000", "a 20,000-strong crowd", "a crowd put at 6,000", "schools, of which three". */
function groupOf(frame: Frame, figure: number): number {
  const { tokens } = frame.sentence;
  const isGroup = (t: number) => GROUPS.has(tokens[t]?.lemma.toLowerCase() ?? "");
  const up = tokens[figure]?.head ?? -1;
  const above = tokens[up];
  if (!above) return sizedBy(frame, figure);
  const marker = caseOf(frame.sentence, figure);
  if (marker === "of" && isGroup(up)) return up;
  const strong = above.lemma === "strong" && above.deprel.startsWith("amod");
  if (strong && tokens[above.head]?.upos === "NOUN") return above.head;
  const sized =
    SIZING.has(above.lemma.toLowerCase()) && above.deprel.startsWith("acl") && isGroup(above.head);
  if (marker === "at" && sized) return above.head;
  const estimated = marker === "at" ? estimatedAt(frame, up) : -1;
  return estimated >= 0 ? estimated : partOf(frame, figure);
}

/** "The crowd was 6,000", "the difference was 31,206": the figure is the predicate, the group or the gap its subject. */
function sizedBy({ sentence: { tokens } }: Frame, figure: number): number {
  return tokens.findIndex(
    (t) => t.head === figure && t.deprel.startsWith("nsubj") && SIZED.has(t.lemma.toLowerCase()),
  );
}

/** "Police put the crowd at 6,000": the object of the estimate, wherever the tree hangs the figure. */
function estimatedAt({ sentence: { tokens } }: Frame, above: number): number {
  const isObject = (t: number) =>
    tokens[t]?.deprel === "obj" && SIZED.has(tokens[t]?.lemma.toLowerCase() ?? "");
  const verb = isObject(above) ? (tokens[above]?.head ?? -1) : above;
  if (!SIZING.has(tokens[verb]?.lemma.toLowerCase() ?? "")) return -1;
  return isObject(above) ? above : tokens.findIndex((t, i) => t.head === verb && isObject(i));
}

/** "Schools, of which three have been shut": the noun before "of which". */
function partOf(frame: Frame, figure: number): number {
  const { tokens } = frame.sentence;
  if (!/^(?:which|whom)$/i.test(tokens[figure - 1]?.text ?? "") || tokens[figure - 2]?.text !== "of")
    return -1;
  const before = tokens[figure - 3]?.upos === "PUNCT" ? figure - 4 : figure - 3;
  return tokens[before]?.upos === "NOUN" ? before : -1;
}

/** Nouns that stand for a figure: "the number of jobs rose to 850" counts jobs. */
const FIGURE_NOUNS = new Set(["number", "total", "figure", "count", "tally", "toll"]);

/** Whether a noun stands for a figure, and not for what is counted. */
export const isFigureNoun = (lemma: string): boolean => FIGURE_NOUNS.has(lemma);

/** What "the number of …" beside or above a figure's verb counts; -1 where there is none. */
function numberOf(frame: Frame, figure: number): number {
  const tokens = frame.sentence.tokens;
  const isFigure = (t: number) => FIGURE_NOUNS.has(tokens[t]?.lemma.toLowerCase() ?? "");
  let noun = -1;
  let at = tokens[figure]?.head ?? -1;
  let verbs = 0;
  for (let step = 0; at >= 0 && noun < 0 && step < MOST_STEPS; step++) {
    if (isFigure(at)) noun = at;
    else if (tokens[at]?.upos === "VERB") {
      // Above the first verb, only the noun that the whole clause hangs on: "the number of people infected climbed …".
      const verb = at;
      if (verbs === 0) noun = tokens.findIndex((t, i) => t.head === verb && isMoved(frame, i) && isFigure(i));
      verbs++;
    }
    at = tokens[at]?.head ?? -1;
  }
  if (noun < 0) return tollBefore(frame, figure);
  const counted = tokens.findIndex(
    (t, i) => t.head === noun && t.deprel.startsWith("nmod") && caseOf(frame.sentence, i) === "of",
  );
  return counted >= 0 ? counted : noun;
}

/** What a verb moves: its subject or object, and "revised down the number", whose particle was read as a preposition. */
function isMoved({ sentence }: Frame, token: number): boolean {
  const deprel = sentence.tokens[token]?.deprel ?? "";
  if (/^(?:nsubj|obj)/.test(deprel)) return true;
  return deprel.startsWith("obl") && /^(?:up|down)$/.test(caseOf(sentence, token) ?? "");
}

/** "Toll climbs to 127": a headline's words in a row, where the tree has lost them. */
function tollBefore(frame: Frame, figure: number): number {
  const { tokens } = frame.sentence;
  if (!/^(?:to|at|past|above|of)$/i.test(tokens[figure - 1]?.text ?? "")) return -1;
  for (let t = figure - 2; t >= 0 && t >= figure - NEAR; t--) {
    if (tokens[t]?.lemma.toLowerCase() === "toll") return t;
    if (!/^(?:VERB|AUX|ADV|NOUN)$/.test(tokens[t]?.upos ?? "")) return -1;
  }
  return -1;
}
