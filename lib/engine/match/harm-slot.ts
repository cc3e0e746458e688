import type { Quantity } from "../../model/index.ts";
import { table } from "../../text/table.ts";
import { conceptsOf } from "../lexicon/concepts.ts";
import { isPeopleNoun } from "../lexicon/person-nouns.ts";
import { wordClass } from "../lexicon/word-keys.ts";
import type { Frame } from "./frame.ts";
import { caseOf, childrenIn, headOfSpan } from "./frame-tokens.ts";

/** What a count of people in a harmful event is a count of, and how one asks for it. */
export const HARM_ASKS: Readonly<Record<string, string>> = table({
  kill: "were killed",
  injure: "were injured",
  hospitalize: "were treated in hospital",
  missing: "are missing",
  rescue: "were rescued",
  survive: "survived",
  evacuate: "were evacuated",
  displace: "were displaced",
  detain: "were detained",
  release: "were released",
  infect: "were infected",
  aboard: "were on board",
});

/** Verbs and nouns with which lives are lost. */
const LIFE_LOST = new Set(["loss", "lose", "cost", "claim", "take"]);
/** Words before a figure among which a headline names what it is a figure of. */
const NEAR = 4;
/** Words above a figure that are looked at; a clause is not deeper. */
const MOST_STEPS = 8;

/** Verbs of getting people out of the water or the rubble. */
const OUT_OF = new Set("pull pluck haul winch drag dig lift free carry fish".split(" "));

const isOutOf = ({ sentence }: Frame, verb: number): boolean =>
  childrenIn(sentence, verb).some(
    (t) => t.deprel.startsWith("obl") && caseOf(sentence, sentence.tokens.indexOf(t)) === "from",
  );

/** "Five are being held", not "a meeting was held": no noun that can be held tells what. */
const isHeld = ({ sentence }: Frame, verb: number): boolean => {
  const children = childrenIn(sentence, verb);
  const subject = children.find((t) => t.deprel.startsWith("nsubj"));
  const passive = children.some((t) => t.deprel === "aux:pass");
  return (
    passive && subject !== undefined && (subject.upos === "NUM" || isPeopleNoun(subject.lemma.toLowerCase()))
  );
};

/** The harm that a word names, null for any other word. */
export function harmOfWord(frame: Frame, t: number): string | null {
  const token = frame.sentence.tokens[t];
  if (!token) return null;
  const text = token.text.toLowerCase();
  if (text === "missing" || text === "unaccounted") return "missing";
  if (token.lemma === "seek" && token.xpos === "VBN") return "missing";
  if (OUT_OF.has(token.lemma.toLowerCase()) && isOutOf(frame, t)) return "rescue";
  if (text === "dead") return "kill";
  if (token.lemma.toLowerCase() === "hold" && token.xpos === "VBN" && isHeld(frame, t)) return "detain";
  if (text === "aboard") return "aboard";
  if (text === "board" && frame.sentence.tokens[t - 1]?.text.toLowerCase() === "on") return "aboard";
  const lemma = token.lemma.toLowerCase();
  if (lemma === "life" && LIFE_LOST.has(frame.sentence.tokens[token.head]?.lemma.toLowerCase() ?? ""))
    return "kill";
  if (text === "lives" && livesLost(frame, t)) return "kill";
  const noun = conceptsOf(lemma, wordClass(token.upos)).find((c) => HARM_ASKS[c.id]);
  return noun?.id ?? null;
}

/** "The loss of 31 lives", whatever the tree makes of the word. */
function livesLost(frame: Frame, t: number): boolean {
  const { tokens } = frame.sentence;
  if (tokens[t - 1]?.upos !== "NUM") return false;
  return tokens.slice(Math.max(0, t - NEAR), t).some((x) => LIFE_LOST.has(x.lemma.toLowerCase()));
}

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
  const ofNoun = tokens.findIndex((t) => t.head === at && t.deprel.startsWith("nmod"));
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
      if (verbs === 0)
        noun = tokens.findIndex((t, i) => t.head === verb && /^(?:nsubj|obj)/.test(t.deprel) && isFigure(i));
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

/** Harm told by the word right behind the figure: "toll rises to 14 injured", "9 dead", "dozens missing". */
function behind(frame: Frame, { end }: Quantity): string | null {
  const next = frame.sentence.tokens.findIndex((t) => t.start >= end);
  const token = frame.sentence.tokens[next];
  if (!token || !(token.upos === "ADJ" || token.xpos === "VBN")) return null;
  return harmOfWord(frame, next);
}

/** Harm told by what hangs on a noun: "the 33 people who perished", "17 confirmed dead", "the 143 people aboard". */
function below(frame: Frame, noun: number): string | null {
  const tokens = frame.sentence.tokens;
  for (let t = 0; t < tokens.length; t++) {
    const token = tokens[t];
    if (!token || token.head !== noun || !/^(?:amod|acl|nmod|advmod|obl|appos)/.test(token.deprel)) continue;
    const own = harmOfWord(frame, t);
    if (own) return own;
    if (!token.deprel.startsWith("acl") && token.deprel !== "advmod") continue;
    for (let u = 0; u < tokens.length; u++) {
      const told = tokens[u]?.head === t ? harmOfWord(frame, u) : null;
      if (told) return told;
    }
  }
  return null;
}

/** Harm told by the verb a figure hangs on, or by that verb's own objects ("needed hospital treatment"). */
function above(frame: Frame, from: number): string | null {
  const tokens = frame.sentence.tokens;
  let at = from;
  for (let step = 0; step < MOST_STEPS && at >= 0; step++) {
    const own = harmOfWord(frame, at);
    if (own) return own;
    const token = tokens[at];
    if (token && (token.upos === "VERB" || token.deprel === "root" || token.upos === "ADJ")) {
      for (let t = 0; t < tokens.length; t++) {
        const child = tokens[t];
        if (child?.head !== at || t === from || !/^(?:obj|nsubj|xcomp|obl|advmod|ccomp)/.test(child.deprel))
          continue;
        const told = harmOfWord(frame, t);
        if (told && !(child.deprel.startsWith("obl") && told === "aboard" && step > 0)) return told;
      }
      return null;
    }
    at = token?.head ?? -1;
  }
  return null;
}

/** "The number of its dead", "the number of people infected": what a figure's noun tallies, by the words right behind it. */
function tallied(frame: Frame, noun: number): string | null {
  for (let t = noun + 1; t <= noun + NEAR + 1 && t < frame.sentence.tokens.length; t++) {
    const token = frame.sentence.tokens[t];
    if (!token || token.upos === "PUNCT" || token.upos === "AUX") return null;
    if (token.text.toLowerCase() === "victims") return "kill";
    const told = harmOfWord(frame, t);
    if (told) return told;
  }
  return null;
}

/** "Two of those arrested": a part, of which what is said of the whole is not counted. */
const isPart = ({ sentence }: Frame, counted: number): boolean =>
  /^(?:those|them|these)$/i.test(sentence.tokens[counted]?.text ?? "");

/** Words between a figure and its verb: "dozens more were pulled", "a hundred others have been". */
const BESIDES = /^(?:more|others?|further)$/i;
const COUNTED = /^(?:people|persons?)$/i;
const MOST_BETWEEN = 4;

/** The verb right behind a figure, of which it is the subject whatever the tree makes of it; -1 where there is none. */
function verbBehind(frame: Frame, { end }: Quantity): number {
  const { tokens } = frame.sentence;
  const next = tokens.findIndex((t) => t.start >= end);
  let besides = false;
  for (let t = next; t >= 0 && t < next + MOST_BETWEEN; t++) {
    const token = tokens[t];
    if (!token) return -1;
    if (BESIDES.test(token.text)) besides = true;
    else if (token.upos === "VERB") return besides && /^VB[DNP]$/.test(token.xpos) ? t : -1;
    else if (!/^(?:AUX|ADV)$/.test(token.upos) && !COUNTED.test(token.text)) return -1;
  }
  return -1;
}

/** The harm that a count is about, null where it counts something else. */
export function harmOfCount(frame: Frame, quantity: Quantity): string | null {
  if (quantity.unit.kind !== "count") return null;
  const counted = countedToken(frame, quantity);
  const at = headOfSpan(frame.sentence, quantity);
  const start = counted >= 0 ? counted : at;
  if (start < 0) return null;
  const verb = verbBehind(frame, quantity);
  if (verb >= 0) return harmOfWord(frame, verb);
  const noun = frame.sentence.tokens[start]?.lemma.toLowerCase() ?? "";
  if (isFigureNoun(noun) && noun !== "toll") return tallied(frame, start);
  if (counted >= 0 && isPart(frame, counted)) return above(frame, at);
  return (
    behind(frame, quantity) ??
    (counted >= 0 ? harmOfWord(frame, counted) : null) ??
    below(frame, start) ??
    (at !== start && at >= 0 ? below(frame, at) : null) ??
    above(frame, start)
  );
}
