import type { Quantity } from "../../model/index.ts";
import { table } from "../../text/table.ts";
import { conceptsOf } from "../lexicon/concepts.ts";
import { isPeopleNoun } from "../lexicon/person-nouns.ts";
import { wordClass } from "../lexicon/word-keys.ts";
import { countedToken, isFigureNoun } from "./counted.ts";
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

/** "Were taken alive from the ruins", "found alive": whoever is got out alive was rescued; who is held was not. */
const GOT_ALIVE = new Set("pull bring dig find recover get carry lift drag".split(" "));

const isGotAlive = (frame: Frame, alive: number): boolean => {
  const { head = -1, deprel = "" } = frame.sentence.tokens[alive] ?? {};
  const verb = frame.sentence.tokens[head]?.lemma.toLowerCase() ?? "";
  if (!/^(?:xcomp|advcl|advmod|obl|conj)/.test(deprel)) return false;
  return GOT_ALIVE.has(verb) || (verb === "take" && isOutOf(frame, head));
};

/** "Five are being held", not "a meeting was held": no noun that can be held tells what. */
const isHeld = ({ sentence }: Frame, verb: number): boolean => {
  const children = childrenIn(sentence, verb);
  const subject = children.find((t) => t.deprel.startsWith("nsubj"));
  const passive = children.some((t) => t.deprel === "aux:pass");
  return (
    passive && subject !== undefined && (subject.upos === "NUM" || isPeopleNoun(subject.lemma.toLowerCase()))
  );
};

const CARRYING = new Set(["carry", "transport"]);
/** Where those go who are carried away hurt or rescued. */
const AWAY = /^(?:hospital|clinic|safety|shore|land)$/;

/** "A ferry carrying 148 people": who was aboard; "carried 12 people to hospital" tells of no voyage. */
const isAboard = ({ sentence }: Frame, verb: number): boolean =>
  childrenIn(sentence, verb).some((t) => t.deprel === "obj" && isPeopleNoun(t.lemma.toLowerCase())) &&
  !sentence.tokens.some(
    (t, i) => i > verb && AWAY.test(t.lemma.toLowerCase()) && caseOf(sentence, i) === "to",
  );

/** Those who fall in battle. */
const FIGHTERS =
  /^(?:soldier|troop|serviceman|servicewoman|fighter|guard|peacekeeper|ranger|marine|conscript)s?$/;

/** With these one falls somewhere, or short of something. */
const WHITHER =
  /^(?:off|down|from|into|over|behind|short|through|to|out|on|onto|ill|silent|under|within|for)$/i;

/** "Four soldiers fell", "soldiers fallen in the attack": nobody who fights only stumbles, where how many did is told. */
const isFallen = ({ sentence: { tokens } }: Frame, verb: number): boolean => {
  const own = tokens.find((t) => t.head === verb && t.deprel.startsWith("nsubj"));
  const subject = own ?? tokens[tokens[verb]?.head ?? -1];
  return FIGHTERS.test(subject?.lemma.toLowerCase() ?? "") && !WHITHER.test(tokens[verb + 1]?.text ?? "");
};

/** The harm that a word names, null for any other word. */
export function harmOfWord(frame: Frame, t: number): string | null {
  const token = frame.sentence.tokens[t];
  if (!token) return null;
  const text = token.text.toLowerCase();
  if (text === "missing" || text === "unaccounted") return "missing";
  if (token.lemma === "seek" && token.xpos === "VBN") return "missing";
  if (OUT_OF.has(token.lemma.toLowerCase()) && isOutOf(frame, t)) return "rescue";
  if (CARRYING.has(token.lemma.toLowerCase()) && isAboard(frame, t)) return "aboard";
  if (text === "dead") return "kill";
  if (text === "alive" && isGotAlive(frame, t)) return "rescue";
  if (token.lemma.toLowerCase() === "fall" && token.upos !== "NOUN" && isFallen(frame, t)) return "kill";
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

/** "Of the 143 aboard, 131 of them passengers": what part of them were something says nothing of what befell them. */
function isOfThem({ sentence: { tokens } }: Frame, { end }: Quantity): boolean {
  const next = tokens.findIndex((t) => t.start >= end);
  const [of, them, noun] = [tokens[next], tokens[next + 1], tokens[next + 2]];
  return of?.text === "of" && /^(?:them|whom)$/i.test(them?.text ?? "") && noun?.upos === "NOUN";
}

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
  if (isOfThem(frame, quantity)) return null;
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
