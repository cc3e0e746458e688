import type { ParsedText, Sentence, Token } from "../../model/index.ts";
import type { Atom } from "./atoms.ts";

/** What the rules may ask of a document: its words and its trees. */
export interface Doc {
  readonly text: string;
  readonly parsed: ParsedText;
  /** Children of each token, by sentence; built when first asked for. */
  /** Some year before Christ is named: bare years of three digits are too. */
  readonly beforeChrist: boolean;
  readonly children: (sentence: number) => readonly (readonly number[])[];
}

const BEFORE_CHRIST = /\d\s?(?:BCE?|B\.C\.)/;

export function makeDoc(text: string, parsed: ParsedText): Doc {
  const known = new Map<number, readonly (readonly number[])[]>();
  const children = (sentence: number): readonly (readonly number[])[] => {
    const ready = known.get(sentence);
    if (ready !== undefined) return ready;
    const tokens = parsed.sentences[sentence]?.tokens ?? [];
    const lists: number[][] = tokens.map(() => []);
    tokens.forEach((token, i) => {
      lists[token.head]?.push(i);
    });
    known.set(sentence, lists);
    return lists;
  };
  return { text, parsed, children, beforeChrist: BEFORE_CHRIST.test(text) };
}

export const sentenceOf = (doc: Doc, atom: Atom): Sentence | undefined => doc.parsed.sentences[atom.sentence];

export const tokenOf = (doc: Doc, atom: Atom | undefined): Token | undefined =>
  atom === undefined ? undefined : doc.parsed.sentences[atom.sentence]?.tokens[atom.token];

export const uposOf = (doc: Doc, atom: Atom | undefined): string => tokenOf(doc, atom)?.upos ?? "";
