import type { Token } from "../../../model/index.ts";
import { baseRelation, childrenOf, type Tree, treeIn } from "../../syntax/tree.ts";
import type { Frame } from "../frame.ts";

/** What hangs on a word without being needed to say which thing is meant. */
const LEFT_OFF = new Set([
  "acl:relcl",
  "appos",
  "parataxis",
  "advcl",
  "discourse",
  "vocative",
  "list",
  "reparandum",
]);
/** Marks that a phrase may not hold: half of a quotation or of a bracket reads as a mistake. */
const BREAKING = /[“”"«»()[\]:;…/|]|\s[-–—]|https?/u;
const FIRST_PERSON = /^(?:i|we|you|us|me|our|my|your|ours|mine|yours|ourselves)$/iu;
const ANAPHOR =
  /^(?:he|she|it|they|him|them|this|that|these|those|who|which|whom|what|one|others|here|there)$/iu;
const POSSESSIVE = /^(?:his|her|its|their|whose)$/iu;
/** Two words in capitals are a headline's, no acronyms. */
const SHOUTED = /\p{Lu}{4,}.*\b\p{Lu}{4,}/u;

export const frameTree = (frame: Frame): Tree => treeIn(frame.sentence);

/** The tokens of the phrase under a token, in text order, without its asides. */
export function phraseTokens(
  tree: Tree,
  top: number,
  skip: (token: number) => boolean = () => false,
): number[] {
  const found: number[] = [];
  const waiting = [top];
  for (let t = waiting.pop(); t !== undefined; t = waiting.pop()) {
    found.push(t);
    for (const child of childrenOf(tree, t)) {
      const deprel = tree.tokens[child]?.deprel ?? "";
      if (!LEFT_OFF.has(deprel) && !LEFT_OFF.has(baseRelation(deprel)) && !skip(child)) waiting.push(child);
    }
  }
  return found.sort((a, b) => a - b);
}

/** The name that a pronoun stands for, null where it stands for nobody named. */
function nameBehind(frame: Frame, token: Token): string | null {
  const { mentions, entities } = frame.reading.entities;
  const mention = mentions.find(
    (m) => m.start === token.start && m.end === token.end && m.form === "pronoun",
  );
  const entity = mention ? entities[mention.entity] : undefined;
  return entity?.named ? entity.name : null;
}

const isComma = (token: Token | undefined) => token?.text === ",";

const isNamed = (frame: Frame, { start }: Token) =>
  frame.reading.entities.mentions.some((m) => m.form === "name" && m.start <= start && start < m.end);

/** A word as it stands in the middle of a sentence; null where it cannot stand in a question. */
function wordOf(frame: Frame, t: number, leads: boolean): string | null {
  const token = frame.sentence.tokens[t];
  if (!token) return null;
  const { text, upos } = token;
  if (upos === "PRON" || upos === "DET") {
    if (FIRST_PERSON.test(text)) return null;
    if (POSSESSIVE.test(text)) {
      const owner = nameBehind(frame, token);
      return owner ? `${owner}’s` : leads ? null : text.toLowerCase();
    }
    const bare = upos === "PRON" && ANAPHOR.test(text);
    if (bare) return nameBehind(frame, token) ?? (leads ? null : text.toLowerCase());
  }
  const next = frame.sentence.tokens[t + 1]?.text ?? "";
  const opens =
    t === 0 &&
    upos !== "PROPN" &&
    /^\p{Lu}[\p{Ll}’'-]*$/u.test(text) &&
    !/^\p{Lu}/u.test(next) &&
    !isNamed(frame, token);
  return opens || upos === "DET" ? text.toLowerCase() : text;
}

/**
 * Tokens as words of a question: pronouns by the names they stand for, commas only within a list. Null where they hold
 * what a question cannot: a quotation, somebody's "we", a pronoun for nobody known in its lead.
 */
export function phraseText(frame: Frame, tokens: readonly number[], leads = false): string | null {
  const all = frame.sentence.tokens;
  let text = "";
  let last = -1;
  for (const t of tokens) {
    const token = all[t];
    if (!token) return null;
    if (isComma(token)) {
      const listed = all[token.head]?.deprel === "conj" && tokens.includes(token.head);
      if (listed && text !== "") text += ",";
      else if (leads && text !== "") break;
      last = t;
      continue;
    }
    const word = wordOf(frame, t, leads && tokens.length === 1);
    if (word === null) return null;
    const glued = last >= 0 && all[last]?.end === token.start && !text.endsWith(",");
    text += text === "" || glued ? word : ` ${word}`;
    last = t;
  }
  const clean = text
    .replace(/\s+/gu, " ")
    .replace(/[,.!?\s-]+$/u, "")
    .trim();
  return clean === "" || BREAKING.test(clean) || SHOUTED.test(clean) ? null : clean;
}
