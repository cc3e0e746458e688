import type { Time } from "../../model/index.ts";
import { vectorCosine, wordVector } from "../lexicon/vectors/index.ts";
import { keysOfAll, type WordKeys, wordKeys, wordSimilarity } from "../lexicon/word-keys.ts";
import { childrenOf, treeIn } from "../syntax/tree.ts";
import type { Frame } from "./frame.ts";
import { caseOf, headOfSpan } from "./frame-tokens.ts";

/** Verbs that say only that their subject took so long. */
const LASTING = new Set("last take run continue go drag stretch be".split(" "));
const NOUN = /^(?:NOUN|PROPN)$/;

function keysAt({ sentence }: Frame, token: number): WordKeys | null {
  const t = sentence.tokens[token];
  return t ? wordKeys(t.lemma.toLowerCase(), t.upos) : null;
}

/** "A state of emergency" is both words, whichever of them the length hangs on. */
function phraseKeys(frame: Frame, noun: number): WordKeys | null {
  const { sentence } = frame;
  const { tokens } = sentence;
  const isOf = (t: number) => tokens[t]?.deprel.startsWith("nmod") === true && caseOf(sentence, t) === "of";
  const above = isOf(noun) ? (tokens[noun]?.head ?? -1) : -1;
  const below = childrenOf(treeIn(sentence), noun).find((i) => tokens[i]?.upos === "NOUN" && isOf(i)) ?? -1;
  const keys = keysOfAll([noun, above, below].flatMap((t) => keysAt(frame, t) ?? []));
  return keys.size > 0 ? keys : null;
}

/** The noun that a length belongs to: "a five-week trial", "a ban of 30 days", "three days of mourning"; -1 where none. */
function nounOf({ sentence }: Frame, length: number): number {
  const { tokens } = sentence;
  const token = tokens[length];
  const above = token?.head ?? -1;
  const modifies = /^(?:compound|amod|nmod|nummod)/.test(token?.deprel ?? "");
  if (modifies && NOUN.test(tokens[above]?.upos ?? "") && /^(?:of|-)?$/.test(caseOf(sentence, length) ?? ""))
    return above;
  const measured = (i: number) =>
    tokens[i]?.deprel.startsWith("nmod") === true && caseOf(sentence, i) === "of";
  return childrenOf(treeIn(sentence), length).find(measured) ?? -1;
}

/** The subject of a verb that only says how long its subject took; the noun that such a participle describes. */
function lastingOf({ sentence }: Frame, verb: number): number {
  const { tokens } = sentence;
  const token = tokens[verb];
  if (!token || !LASTING.has(token.lemma.toLowerCase())) return -1;
  const subject = childrenOf(treeIn(sentence), verb).find((t) => tokens[t]?.deprel.startsWith("nsubj"));
  if (subject !== undefined && NOUN.test(tokens[subject]?.upos ?? "")) return subject;
  return token.deprel.startsWith("acl") && NOUN.test(tokens[token.head]?.upos ?? "") ? token.head : -1;
}

/** Verbs of people whose time together may be told in any words: "they spent an hour behind closed doors". */
const TOGETHER = new Set("spend meet talk confer sit".split(" "));
/** Nouns that say only that it is a length: "for a period of ten years". */
const TRANSPARENT = new Set(
  "period time term stretch span duration spell total maximum minimum further".split(" "),
);

/** What a length of time is the length of. */
export interface Measured {
  readonly keys: WordKeys;
  readonly lemma: string;
}

/** What a length of time is the length of: a noun ("trial"), else what was done so long ("suspended"); null where open. */
export function measuredBy(frame: Frame, time: Pick<Time, "start" | "end">): Measured | null {
  const { tokens } = frame.sentence;
  const at = (token: number, keys: WordKeys | null) =>
    keys ? { keys, lemma: tokens[token]?.lemma.toLowerCase() ?? "" } : null;
  let length = headOfSpan(frame.sentence, time);
  let noun = nounOf(frame, length);
  if (noun >= 0 && TRANSPARENT.has(tokens[noun]?.lemma.toLowerCase() ?? "")) {
    length = noun;
    noun = tokens[length]?.deprel.startsWith("nmod") ? (tokens[length]?.head ?? -1) : -1;
  }
  if (noun >= 0) return at(noun, phraseKeys(frame, noun));
  const verb = tokens[length]?.head ?? -1;
  const lemma = tokens[verb]?.lemma.toLowerCase() ?? "";
  if (TOGETHER.has(lemma)) return null;
  const lasting = lastingOf(frame, verb);
  if (lasting >= 0) return at(lasting, phraseKeys(frame, lasting));
  // "It lasted two hours": what did is told elsewhere.
  if (LASTING.has(lemma) || tokens[verb]?.upos !== "VERB") return null;
  return at(verb, keysAt(frame, verb));
}

/** Below this two words for what lasted are nothing alike, by dictionary and by use. */
const ALIKE = 0.34;
const SAME_USE = 0.4;

/** Whether two lengths are surely lengths of two things. */
export function otherMeasured(a: Measured | null, b: Measured | null): boolean {
  if (a === null || b === null || wordSimilarity(a.keys, b.keys) >= ALIKE) return false;
  const [x, y] = [wordVector(a.lemma), wordVector(b.lemma)];
  return !x || !y || vectorCosine(x, y) < SAME_USE;
}
