import type { Token } from "../../../model/index.ts";
import { type Atom, at, isHyphen } from "../atoms.ts";
import { type Doc, sentenceOf, tokenOf, uposOf } from "../document.ts";
import { readFigure } from "../number/index.ts";

export interface Counted {
  /** Atoms of the noun phrase: `from` to `to` (exclusive). */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** What is counted: the phrase itself, or the noun that it modifies. */
  readonly of: string;
}

/** A noun phrase longer than this is a wrong reading of the tree. */
const MAX_TOKENS = 7;

const MODIFIER = new Set(["ADJ", "NOUN", "PROPN"]);
/** "9 dead, 22 injured": what headlines count without a noun. */
const VICTIMS =
  /^(dead|injured|wounded|missing|hurt|killed|arrested|detained|displaced|homeless|unaccounted|hospitali[sz]ed|rescued)$/;
const NOMINAL = new Set(["NOUN", "PROPN"]);
/** Nouns of time end what is counted: "killed 46 Tuesday". */
const CLOSING =
  /^(today|yesterday|tomorrow|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday|and|or|of|the|a|an|in|on|at|that|which|who|from|to|for|with|by)$/;

/**
 * What a bare number counts: the nouns after it, with their adjectives ("seven European countries").
 * The tree's governor decides where it lies close behind; tags decide where it does not.
 */
export function countedPhrase(
  doc: Doc,
  atoms: readonly Atom[],
  figureAtom: number,
  next: number,
): Counted | null {
  let from = next;
  if (isHyphen(at(atoms, from))) from += 1;
  if (at(atoms, from) === "of") from = afterDeterminers(atoms, from + 1);
  const first = atoms[from];
  const sentence = first && sentenceOf(doc, first);
  if (first === undefined || sentence === undefined || first.kind !== "word") return null;
  if (VICTIMS.test(first.lower) && !NOMINAL.has(uposOf(doc, atoms[from + 1]))) {
    return { from, to: from + 1, text: first.text, of: first.text };
  }
  const limit = governedEnd(doc, atoms[figureAtom], first) ?? taggedEnd(doc, first);
  if (limit === null) return null;
  let to = from;
  let end = from;
  while (atoms[to]?.sentence === first.sentence && (atoms[to]?.token ?? Infinity) <= limit) {
    if (/^[,;:()"“”]$/.test(at(atoms, to))) break;
    to += 1;
    if (atoms[to - 1]?.kind === "word") end = to;
  }
  const last = atoms[end - 1];
  if (end === from || last === undefined) return null;
  const text = doc.text.slice(first.start, last.end);
  const tokens = sentence.tokens;
  const whole = compoundEnd(tokens, limit, first.token + MAX_TOKENS);
  const modifies = whole > limit && tokens[limit]?.xpos === "NN" && last.sentence === first.sentence;
  const wholeEnd = tokens[whole]?.end;
  const of =
    modifies && wholeEnd !== undefined
      ? doc.text.slice(tokens[limit + 1]?.start ?? last.end, wholeEnd)
      : text;
  return { from, to: end, text, of };
}

/** "three of the four ministers" counts ministers. */
function afterDeterminers(atoms: readonly Atom[], i: number): number {
  let k = i;
  while (/^(the|its|their|his|her|our|my|your|those|these|all|them|us|this|that|'s)$/.test(at(atoms, k)))
    k += 1;
  // "one of two ferries", "three of the four ministers"
  return readFigure(atoms, k)?.to ?? k;
}

/** Last token of the phrase by the tree: the figure's governor, when it follows and is a noun. */
function governedEnd(doc: Doc, figure: Atom | undefined, first: Atom): number | null {
  const token = tokenOf(doc, figure);
  if (figure === undefined || token === undefined || figure.sentence !== first.sentence) return null;
  if (!/^(nummod|compound|amod)/.test(token.deprel) || token.head < first.token) return null;
  const tokens = doc.parsed.sentences[first.sentence]?.tokens ?? [];
  const head = tokens[token.head];
  // A plural that was taken for a verb ("eight more picks") is a noun all the same where a number governs it.
  const noun =
    head !== undefined && (NOMINAL.has(head.upos) || (head.xpos === "VBZ" && token.deprel === "nummod"));
  if (!noun || token.head - first.token > MAX_TOKENS) return null;
  for (let t = first.token; t < token.head; t++) {
    if (
      /^(VERB|AUX|ADP|DET|PUNCT|PRON)$/.test(tokens[t]?.upos ?? "") &&
      !/^(VBN|VBG|HYPH)$/.test(tokens[t]?.xpos ?? "")
    )
      return null;
  }
  return token.head;
}

/** "a 12 page document": the pages count, the document is what is measured. Its last token, or the head itself. */
function compoundEnd(tokens: readonly Token[], head: number, limit: number): number {
  let end = head;
  while (tokens[end]?.deprel.startsWith("compound") === true) {
    const next = tokens[end]?.head ?? -1;
    if (next <= end || next > limit) break;
    end = next;
  }
  return end;
}

/** Last token of the phrase by tags alone: adjectives and nouns up to the last noun in a row. */
function taggedEnd(doc: Doc, first: Atom): number | null {
  const tokens = doc.parsed.sentences[first.sentence]?.tokens ?? [];
  let end: number | null = null;
  for (let t = first.token; t < tokens.length && t <= first.token + MAX_TOKENS; t++) {
    const token = tokens[t];
    if (token === undefined || CLOSING.test(token.text.toLowerCase())) break;
    const participle = end === null && /^(VBN|VBG)$/.test(token.xpos);
    const degree = end === null && /^(RBS|RBR|JJS|JJR|CD)$/.test(token.xpos);
    if (!MODIFIER.has(token.upos) && !participle && !degree && token.text !== "-") break;
    // After a plural noun the phrase is complete: "26 saves Tuesday", "13 people Brooks said".
    if (NOMINAL.has(token.upos)) {
      end = t;
      if (/^NNP?S$/.test(token.xpos) && !isCompoundOn(tokens[t + 1]?.xpos)) break;
    }
  }
  return end;
}

const isCompoundOn = (xpos: string | undefined): boolean => xpos === "NNS" || xpos === "NN";
