import type { ParsedText, Sentence } from "../../model/syntax.ts";
import { isRoleHead } from "../lexicon/roles.ts";
import { isTitle } from "../lexicon/titles.ts";
import { mendAgentBehind, mendNameAside } from "./mend-aside.ts";
import { mendBetween } from "./mend-between.ts";
import {
  type Draft,
  mendAccording,
  mendRelativeSubject,
  mendSemicolon,
  mendSending,
  mendThat,
  mendWhose,
  mendYetTo,
} from "./mend-clauses.ts";
import { mendCopulaAsSubject, mendCopulaBelowNoun } from "./mend-copula.ts";
import {
  mendAdverbRoot,
  mendConjunction,
  mendMainBehind,
  mendNounRoot,
  mendPassivePair,
  mendReducedRelative,
  mendSubordinate,
  mendVerbBesideNoun,
  mendVerblessSentence,
} from "./mend-main.ts";
import { mendApposition, mendCapital, mendDateSubject, mendDates, mendWorth } from "./mend-nouns.ts";
import { mendPairedSubject, mendSecondSubject } from "./mend-pair.ts";
import { mendPeopleByState } from "./mend-people.ts";
import {
  mendAge,
  mendAsWellAs,
  mendFollowing,
  mendHave,
  mendList,
  mendMarks,
  mendMeans,
  mendMeasure,
  mendMissing,
  mendNominalClause,
  mendOff,
  mendOffice,
  mendPrepositions,
  mendToday,
} from "./mend-phrases.ts";
import { mendPossessive } from "./mend-possessive.ts";
import { mendPostposed } from "./mend-postposed.ts";
import { mendRaised } from "./mend-raised.ts";
import { mendRelativeOrder } from "./mend-relative.ts";
import { mendHeard, mendReportedBefore } from "./mend-speech.ts";

/** A title or an office: "Foreign Minister", "Judge", "chief executive". */
function isOffice(token: Draft | undefined): boolean {
  if (!token) return false;
  const word = token.text.toLowerCase();
  return isTitle(word) || isRoleHead(word) || isRoleHead(token.lemma.toLowerCase());
}

/** Words between "acting" and the office it belongs to: "acting foreign minister". */
const MOST_BETWEEN = 3;
const BETWEEN = /^(?:NOUN|PROPN|ADJ)$/;

/** The office behind "acting", as a token number; -1 where it is a verb after all. */
function officeBehind(tokens: readonly Draft[], acting: number): number {
  let office = -1;
  for (let t = acting + 1; t <= acting + MOST_BETWEEN && t < tokens.length; t++) {
    const token = tokens[t];
    if (!token || !BETWEEN.test(token.upos)) break;
    if (isOffice(token)) office = t;
    else if (office >= 0) break;
  }
  return office;
}

/**
 * "Acting" before an office is an adjective: treebanks hardly know it, and a parser that takes it for a verb loses the
 * clause around it. The office takes the verb's place, and what hung on the verb goes to the office or to the clause.
 */
function mendActing(tokens: Draft[]): void {
  tokens.forEach((token, a) => {
    if (token.text.toLowerCase() !== "acting" || token.upos === "ADJ") return;
    const o = officeBehind(tokens, a);
    const office = tokens[o];
    if (!office) return;
    const [head, deprel] = [token.head, token.deprel];
    const clause = tokens[head];
    // A verb's object or a noun with the office in apposition: the office is what the clause speaks of.
    if (office.head === a || office.head === -1) {
      office.head = head === o ? -1 : head;
      office.deprel = /^(?:acl|advcl|xcomp|ccomp)/.test(deprel) && clause?.upos === "VERB" ? "obj" : deprel;
      if (head < 0) office.deprel = "root";
    }
    tokens.forEach((t, i) => {
      if (t.head !== a || i === o) return;
      if (i < a && /^(?:NOUN|PROPN|PRON)$/.test(t.upos)) [t.head, t.deprel] = [o, "nmod:poss"];
      else if (/^(?:appos|nmod|acl|conj|cc|flat|det|amod|punct)/.test(t.deprel)) t.head = o;
      else t.head = i < a || head < 0 ? o : office.head >= 0 ? office.head : o;
    });
    [token.upos, token.xpos, token.lemma, token.head, token.deprel] = ["ADJ", "JJ", "acting", o, "amod"];
  });
}

/** Relations by which a name takes part in its clause, the surest first. */
const OUTWARD = [
  "nsubj",
  "nsubj:pass",
  "obj",
  "iobj",
  "obl",
  "obl:agent",
  "nmod",
  "nmod:poss",
  "appos",
  "conj",
  "root",
];
const TITLE_PART = /^(?:NOUN|PROPN|ADJ)$/;
/** "Earlier this year foreign secretary Ada Brenn": the time is no part of the title. */
const NO_TITLE_PART = /^(?:year|month|week|weekend|day|morning|evening|night|summer|spring|autumn|winter)$/;

/** First token of the titles before a name: "Foreign Secretary" of "Foreign Secretary Ada Brenn". */
function titleStart(tokens: readonly Draft[], first: number): number {
  let start = first;
  let titled = first;
  while (start > 0 && first - start <= MOST_BETWEEN && TITLE_PART.test(tokens[start - 1]?.upos ?? "")) {
    if (NO_TITLE_PART.test(tokens[start - 1]?.lemma ?? "")) break;
    start--;
    if (isOffice(tokens[start])) titled = start;
    // "Interim foreign minister": adjectives and nouns in front belong to the title behind them.
    else if (titled < first) titled = start;
  }
  return titled;
}

/** First token of the name itself, behind titles that the name finder took in. */
function nameStart(tokens: readonly Draft[], first: number, last: number): number {
  let start = first;
  for (let t = first; t < last; t++) if (isOffice(tokens[t])) start = t + 1;
  return start;
}

function outwardRank(deprel: string): number {
  const rank = OUTWARD.indexOf(deprel);
  return rank >= 0 ? rank : OUTWARD.length;
}

function hasCircle(tokens: readonly Draft[], from: number): boolean {
  let at = from;
  for (let step = 0; at >= 0; step++) {
    if (step > tokens.length) return true;
    at = tokens[at]?.head ?? -1;
  }
  return false;
}

/**
 * A person's titles and names are one phrase under the first name, whatever the parser made of them: the tree then has
 * one participant where the text names one.
 */
function mendPerson(tokens: Draft[], first: number, last: number): void {
  const head = nameStart(tokens, first, last);
  const start = titleStart(tokens, Math.min(first, head));
  const name = tokens[head];
  if (!name || (start === last && first === last)) return;
  const before = tokens.map((t) => [t.head, t.deprel] as const);
  const inside = (t: number) => t >= start && t <= last;
  const outward = tokens
    .map((t, i) => ({ i, head: t.head, deprel: t.deprel }))
    .filter((t) => inside(t.i) && !inside(t.head))
    .sort((a, b) => outwardRank(a.deprel) - outwardRank(b.deprel) || a.i - b.i)[0];
  if (!outward) return;
  tokens.forEach((t, i) => {
    if (i === head) [t.head, t.deprel] = [outward.head, outward.deprel];
    else if (i > head && i <= last) [t.head, t.deprel] = [head, "flat"];
    else if (i >= start && i < head) [t.head, t.deprel] = [head, t.upos === "ADJ" ? "amod" : "nmod:desc"];
    else if (inside(t.head)) t.head = head;
  });
  const owner = tokens.findIndex((t, i) => i < start && tokens[start - 1]?.head === i && t.upos !== "PUNCT");
  if (owner >= 0 && tokens[start - 1]?.xpos === "POS") {
    const possessor = tokens[owner];
    if (possessor) [possessor.head, possessor.deprel] = [head, "nmod:poss"];
  }
  if (tokens.some((_, i) => hasCircle(tokens, i)))
    before.forEach(([h, d], i) => {
      const token = tokens[i];
      if (token) [token.head, token.deprel] = [h, d];
    });
}

/** With these a place or a date behind a person's name tells when and where the clause was. */
const WHEN_WHERE = new Set(["in", "at", "on", "near", "during", "after", "before"]);

/** "… met Ada Brenn in Lund on Wednesday": nobody is called Ada Brenn on Wednesday, so the verb takes the adjuncts. */
function mendAdjuncts(tokens: Draft[], first: number, last: number): void {
  const inside = (t: number) => t >= first && t <= last;
  const hung = tokens
    .map((t, i) => ({ t, i }))
    .filter(({ t, i }) => i > last && t.deprel === "nmod" && hangsOn(tokens, i, inside));
  for (const { t, i } of hung) {
    const marker = tokens.find((x) => x.head === i && x.deprel === "case");
    if (!marker || !WHEN_WHERE.has(marker.text.toLowerCase())) continue;
    const verb = verbAbove(tokens, t.head);
    if (verb >= 0) [t.head, t.deprel] = [verb, "obl"];
  }
}

/** Whether a token hangs on a name, directly or by a place that does: "… Ada Brenn in Lund in May". */
function hangsOn(tokens: readonly Draft[], token: number, inside: (t: number) => boolean): boolean {
  let at = tokens[token]?.head ?? -1;
  for (let step = 0; at >= 0 && step < MOST_BETWEEN; step++) {
    if (inside(at)) return true;
    if (tokens[at]?.deprel !== "nmod") return false;
    at = tokens[at]?.head ?? -1;
  }
  return false;
}

function verbAbove(tokens: readonly Draft[], token: number): number {
  let at = token;
  for (let step = 0; at >= 0 && tokens[at]?.upos !== "VERB" && step < tokens.length; step++)
    at = tokens[at]?.head ?? -1;
  return at >= 0 && tokens[at]?.upos === "VERB" ? at : -1;
}

/** Each with the words without which it has nothing to do. */
const MENDS: readonly { readonly words: RegExp; readonly mend: (tokens: Draft[]) => void }[] = [
  { words: /^[,;:()"“”–—-]$/, mend: mendMarks },
  { words: /^acting$/i, mend: mendActing },
  {
    words:
      /^(?:with|between|in|on|at|from|to|about|of|for|by|against|amid|among|into|near|during|over|under|via)$/i,
    mend: mendPrepositions,
  },
  { words: /^between$/i, mend: mendBetween },
  { words: /^\p{L}/u, mend: mendOffice },
  { words: /^['’]s?$/, mend: mendPossessive },
  { words: /^the$/i, mend: mendPeopleByState },
  { words: /^yet$/i, mend: mendYetTo },
  { words: /^according$/i, mend: mendAccording },
  { words: /^ha(?:s|ve|d)$/i, mend: mendHave },
  { words: /^(?:as|since|after|before|until|once)$/i, mend: mendConjunction },
  { words: /^and$/, mend: mendPairedSubject },
  { words: /^(?:and|or)$/, mend: mendSecondSubject },
  { words: /^(?:and|or|but)$/, mend: mendVerbBesideNoun },
  { words: /^and$/, mend: mendPassivePair },
  { words: /^whose$/i, mend: mendWhose },
  { words: /^that$/, mend: mendThat },
  { words: /^wh(?:ich|o|om)$/i, mend: mendRelativeSubject },
  { words: /^wh(?:ich|o|om|ose)$/i, mend: mendRelativeOrder },
  { words: /^;$/, mend: mendSemicolon },
  { words: /^(?:is|are|was|were)$/i, mend: mendCopulaBelowNoun },
  { words: /^;$/, mend: mendCopulaAsSubject },
  { words: /^,$/, mend: mendReducedRelative },
  { words: /^,$/, mend: mendSubordinate },
  { words: /^,$/, mend: mendPostposed },
  { words: /^,$/, mend: mendReportedBefore },
  { words: /^(?:heard|told)$/, mend: mendHeard },
  { words: /^(?:when|while|after|before|because|since|although|though|if|until)$/, mend: mendMainBehind },
  { words: /^\p{L}/u, mend: mendNounRoot },
  { words: /^\p{L}/u, mend: mendAdverbRoot },
  { words: /^\.$/, mend: mendVerblessSentence },
  { words: /^to$/, mend: mendSending },
  { words: /^to$/, mend: mendRaised },
  { words: /^by$/, mend: mendMeans },
  { words: /^by$/, mend: mendAgentBehind },
  { words: /^(?:following|including|according|citing|pending)$/, mend: mendFollowing },
  { words: /^,$/, mend: mendNameAside },
  { words: /^,$/, mend: mendList },
  { words: /^well$/, mend: mendAsWellAs },
  { words: /^off$/, mend: mendOff },
  { words: /^,$/, mend: mendMeasure },
  { words: /^\p{L}/u, mend: mendNominalClause },
  { words: /^(?:today|yesterday|tomorrow|tonight)$/i, mend: mendToday },
  { words: /^\d{1,3}$/, mend: mendAge },
  { words: /^missing$/i, mend: mendMissing },
  { words: /^worth$/i, mend: mendWorth },
  { words: /^(?:since|until|by|from|in|on)$/, mend: mendDateSubject },
  { words: /^(?:the|an?)$/, mend: mendApposition },
  { words: /^\p{Lu}\p{Ll}/u, mend: mendCapital },
  { words: /^\p{Lu}\p{Ll}+day$/u, mend: mendDates },
];

/** Whether every token leads to the one root. */
function isTree(tokens: readonly Draft[]): boolean {
  if (tokens.filter((t) => t.head < 0).length !== 1) return false;
  // The walk on which a token was met first, from 1; a walk that meets itself goes round.
  const walk = new Int32Array(tokens.length);
  return tokens.every((_, i) => {
    let at = i;
    while (at >= 0 && walk[at] === 0) {
      walk[at] = i + 1;
      at = tokens[at]?.head ?? -1;
    }
    return at < 0 || walk[at] !== i + 1;
  });
}

const copyOf = (tokens: readonly Draft[]): Draft[] => tokens.map((t) => ({ ...t }));

function isChanged(now: readonly Draft[], before: readonly Draft[]): boolean {
  for (let i = 0; i < now.length; i++) {
    const [x, y] = [now[i] as Draft, before[i] as Draft];
    if (x.head !== y.head || x.deprel !== y.deprel || x.upos !== y.upos || x.xpos !== y.xpos) return true;
  }
  return false;
}

/** The sentence's tokens after each mend; one that would not leave a tree is taken back. */
function mended(sentence: Sentence, mends: typeof MENDS): Draft[] {
  let tokens = copyOf(sentence.tokens);
  let before = copyOf(tokens);
  for (const { mend } of mends) {
    mend(tokens);
    if (!isChanged(tokens, before)) continue;
    if (isTree(tokens)) before = copyOf(tokens);
    else tokens = copyOf(before);
  }
  return tokens;
}

/** Mends what the parser is known to get wrong and the words show plainly. The text and the tokens stay as they are. */
export function mendTrees(parsed: ParsedText): ParsedText {
  const sentences = parsed.sentences.map((sentence): Sentence => {
    const people = sentence.names.filter((n) => n.kind === "person" && n.last > 0);
    const mends = MENDS.filter(({ words }) => sentence.tokens.some((t) => words.test(t.text)));
    if (mends.length === 0 && people.length === 0) return sentence;
    const tokens = mended(sentence, mends);
    for (const { first, last } of people) {
      mendPerson(tokens, first, last);
      mendAdjuncts(tokens, first, last);
    }
    return { ...sentence, tokens };
  });
  return { ...parsed, sentences };
}
