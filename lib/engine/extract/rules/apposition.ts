import { NEGATIVE_QUANTIFIERS } from "../../lexicon/negation.ts";
import {
  baseRelation,
  childBy,
  childrenOf,
  isPunctuation,
  lowerOf,
  subtree,
  type Tree,
  tokenAt,
} from "../../syntax/tree.ts";
import type { ClausePart } from "../clause-parts.ts";
import type { Draft } from "../draft.ts";
import { type PhraseSpan, phraseOf } from "../phrase.ts";
import { isSetOff, tokensWith } from "../tree.ts";
import type { ExtractionRule } from "./rule.ts";

/** "Ida Moss, the mayor of the port, …": she is the mayor. */
export const apposition: ExtractionRule = {
  name: "apposition",
  apply: (tree) =>
    tokensWith(tree, "appos").flatMap((i) => {
      const token = tokenAt(tree, i);
      if (token.deprel !== "appos" || token.head < 0 || !isNominal(tree, i)) return [];
      const described = phraseOf(tree, token.head, {
        alone: childrenOf(tree, token.head).some((c) => isConjunctAfter(tree, c, i)),
        predicate: childBy(tree, token.head, "cop") !== null,
        without: i,
      });
      const added = phraseOf(tree, i);
      if (added.first <= described.last || isCalendar(tree, token.head) || holdsCalendar(tree, added))
        return [];
      if (token.upos === "NUM" && !mayBeAge(tree, i)) return [];
      if (PART_OF_DAY.test(lowerOf(tree, token.head)) || countsInstead(tree, token.head, i)) return [];
      if (sameName(tree, described, added)) return [];
      const confidence = isSetOff(tree, i) ? 0.7 : 0.5;
      if (isPlacePair(tree, token.head, i)) {
        return [
          { ...isDraft(tree, "place-in-place", described, added, 0.3), relation: { implied: "is in" } },
        ];
      }
      // "the minister, Elin Sorbeck": the name is what the description speaks of
      const named = isName(tree, i) && !isName(tree, token.head);
      const [subject, complement] = named ? [added, described] : [described, added];
      return [isDraft(tree, "apposition", subject, complement, confidence)];
    }),
};

function isConjunctAfter(tree: Tree, c: number, i: number): boolean {
  return tokenAt(tree, c).deprel === "conj" && c > i;
}

function isName(tree: Tree, i: number): boolean {
  return tokenAt(tree, i).upos === "PROPN";
}

/** "Monday, 5 March": two ways to say one day. */
function isCalendar(tree: Tree, i: number): boolean {
  return CALENDAR.test(lowerOf(tree, i));
}

/** "Varnholt, 3 June 2025": a date line, whichever of its words the tree puts first. */
function holdsCalendar(tree: Tree, { first, last }: PhraseSpan): boolean {
  if (tokenAt(tree, last).upos !== "NUM" && tokenAt(tree, first).upos !== "NUM")
    return isCalendar(tree, last);
  for (let i = first; i <= last; i++) if (isCalendar(tree, i)) return true;
  return false;
}

/** "Ines Falk, 42": a number behind a name and a comma, unless the name is known for a place's or a body's. */
function mayBeAge(tree: Tree, i: number): boolean {
  const { head } = tokenAt(tree, i);
  const name = tree.sentence.names.find((n) => n.first <= head && head <= n.last);
  return isName(tree, head) && (name?.kind ?? "person") === "person" && tree.tokens[i - 1]?.text === ",";
}

/** "Ivo Tarrant, Mr Tarrant": nothing said of him. */
function sameName(tree: Tree, a: PhraseSpan, b: PhraseSpan): boolean {
  return isName(tree, a.head) && isName(tree, b.head) && lowerOf(tree, a.last) === lowerOf(tree, b.last);
}

const CALENDAR =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december)$|^\d{4}$/;

/** "Lyon, France": the second place holds the first. */
function isPlacePair(tree: Tree, a: number, b: number): boolean {
  const kind = (i: number) => tree.sentence.names.find((n) => n.first <= i && i <= n.last)?.kind;
  return kind(a) === "place" && kind(b) === "place";
}

/** "On Monday morning, a day after the vote": of a time of the day nothing is said this way. */
const PART_OF_DAY =
  /^(?:morning|afternoon|evening|night|noon|midnight|today|yesterday|tomorrow|weekend|tonight)$/;

/** "… near Harle, the number of …": no place is a number; the words begin the next clause. */
function countsInstead(tree: Tree, described: number, added: number): boolean {
  return (
    isName(tree, described) &&
    /^(?:number|amount|total|toll|count|rate|share|figure)$/.test(lowerOf(tree, added))
  );
}

function isNominal(tree: Tree, i: number): boolean {
  return /^(?:NOUN|PROPN|NUM|PRON|ADJ|SYM)$/.test(tokenAt(tree, i).upos);
}

/** A claim that one noun phrase is another, where the text leaves "is" out. */
export function isDraft(
  tree: Tree,
  rule: string,
  subject: PhraseSpan,
  complement: PhraseSpan,
  confidence: number,
): Draft {
  const own: number[] = [];
  const first = Math.min(subject.first, complement.first);
  const last = Math.max(subject.last, complement.last);
  for (let i = first; i <= last; i++) if (!isPunctuation(tree, i)) own.push(i);
  const part = (span: PhraseSpan, role: ClausePart["role"]): ClausePart => ({
    ...span,
    role,
    preposition: null,
    outer: span.first,
  });
  const denied = subtree(tree, complement.head).some(
    (i) =>
      i < complement.head &&
      NEGATIVE_QUANTIFIERS.has(lowerOf(tree, i)) &&
      baseRelation(tokenAt(tree, i).deprel) === "det",
  );
  return {
    rule,
    kind: "apposition",
    head: complement.head,
    root: complement.head,
    predicate: "be",
    subject: part(subject, "subject"),
    relation: { implied: "is" },
    parts: [part(complement, "apposition")],
    polarity: denied ? "denied" : "affirmed",
    modality: "asserted",
    tense: "none",
    own,
    anchor: complement.head,
    confidence,
  };
}
