import type { Token } from "../../model/index.ts";
import type { Tree } from "../syntax/tree.ts";
import { ATTACHMENT_REPAIRS } from "./repair-attachment.ts";
import { datedVerb, namedSource, prepositionAsHead, relativePronoun, toldContent } from "./repair-clause.ts";
import { behindSemicolon, nounBesideNoun, openingSource } from "./repair-nominal.ts";
import { SPEECH_REPAIRS } from "./repair-speech.ts";
import { interruptedSubject } from "./repair-subject.ts";
import type { Mutable } from "./repair-words.ts";

/** In this order: a later repair may stand on what an earlier one mended. */
const REPAIRS: readonly ((tokens: Mutable[]) => void)[] = [
  prepositionAsHead,
  namedSource,
  interruptedSubject,
  relativePronoun,
  toldContent,
  datedVerb,
  openingSource,
  behindSemicolon,
  nounBesideNoun,
  ...ATTACHMENT_REPAIRS,
  ...SPEECH_REPAIRS,
];

/**
 * Mends what a statistical parser often gets wrong and punctuation shows plainly. Each repair looks at words and commas
 * first and at the tree second, and leaves a tree alone that already says so. The tree's own tokens where none applies.
 */
export function repairTokens({ tokens }: Tree): readonly Token[] {
  const mended = tokens.map((t) => ({ ...t }));
  for (const repair of REPAIRS) repair(mended);
  return mended.every((token, i) => isSame(token, tokens[i])) ? tokens : mended;
}

function isSame(a: Token, b: Token | undefined): boolean {
  return b !== undefined && a.head === b.head && a.deprel === b.deprel && a.xpos === b.xpos;
}
