import { ORDINALS } from "../lexicon/numbers.ts";
import { isPeopleNoun, peopleScope } from "../lexicon/person-nouns.ts";
import { countedToken } from "./counted.ts";
import type { Frame } from "./frame.ts";
import { childrenIn } from "./frame-tokens.ts";
import { harmOfWord } from "./harm-slot.ts";

/** A count that a claim tells without a number: none, or as many as an ordinal says. */
export interface ToldCount {
  readonly count: number;
  /** Token of what is counted. */
  readonly counted: number;
  /** The harm it counts, null for anything else. */
  readonly harm: string | null;
  readonly scope: string;
  /** The words that tell it, from token to token. */
  readonly first: number;
  readonly last: number;
}

const NOBODY = new Set(["nobody", "no-one", "none"]);
/** "No other arrests", "no such deaths": these count only what is left. */
const LEFT_OVER = new Set(
  "other further more fewer less such additional new immediate longer single".split(" "),
);
const SUBJECT_OR_OBJECT = /^(?:nsubj|obj|nmod|obl)/;
/** Steps from what is counted up to the claim's own verb. */
const MOST_STEPS = 2;
const UNREAL = new Set(["planned", "possible", "alleged"]);

/** Whether a token hangs on the claim's head, directly or through its object. */
function hangsOnHead({ sentence, claim }: Frame, token: number): boolean {
  let at = token;
  for (let step = 0; step < MOST_STEPS; step++) {
    const t = sentence.tokens[at];
    if (!t || !SUBJECT_OR_OBJECT.test(t.deprel)) return false;
    if (t.head === claim.head) return true;
    at = t.head;
  }
  return false;
}

/** "No arrests were made", "nobody was hurt": none, of what a harm counts. */
function none(frame: Frame): ToldCount[] {
  const { claim, sentence } = frame;
  if (UNREAL.has(claim.modality) || claim.tense === "future") return [];
  const { tokens } = sentence;
  for (let t = 0; t < tokens.length; t++) {
    const token = tokens[t];
    if (!token || token.start < claim.start || token.end > claim.end) continue;
    const text = token.text.toLowerCase();
    const next = tokens[t + 1]?.text.toLowerCase() ?? "";
    const after = next === "one" ? (tokens[t + 2]?.text.toLowerCase() ?? "") : next;
    if (LEFT_OVER.has(after) || after === "else" || after === "of") continue;
    const pronoun = NOBODY.has(text) || (text === "no" && next === "one");
    if (!pronoun && !(text === "no" && token.deprel === "det" && token.head > t)) continue;
    const noun = pronoun ? (text === "no" ? t + 1 : t) : token.head;
    if (!hangsOnHead(frame, noun)) continue;
    const lemma = tokens[noun]?.lemma.toLowerCase() ?? "";
    const people = pronoun || isPeopleNoun(lemma);
    const harm = harmOfWord(frame, noun) ?? (people ? harmOfWord(frame, claim.head) : null);
    if (harm)
      return [
        {
          count: 0,
          counted: noun,
          harm,
          scope: people && !pronoun ? peopleScope(lemma) : "people",
          first: t,
          last: noun,
        },
      ];
  }
  return [];
}

/** "Became the fifth school to close": five so far. */
function ordinal(frame: Frame): ToldCount[] {
  const { tokens } = frame.sentence;
  const found: ToldCount[] = [];
  for (const { token: noun } of frame.contents) {
    if (tokens[noun]?.upos !== "NOUN") continue;
    const word = childrenIn(frame.sentence, noun).find(
      (t) => t.deprel.startsWith("amod") && (ORDINALS[t.text.toLowerCase()] ?? 0) >= 2,
    );
    if (!word || !isFollowedByInfinitive(frame, noun)) continue;
    found.push({
      count: ORDINALS[word.text.toLowerCase()] ?? 0,
      counted: noun,
      harm: null,
      scope: "people",
      first: tokens.indexOf(word),
      last: noun,
    });
  }
  return found;
}

/** Words between a noun and its infinitive: "the fifth school in the area to close". */
const REACH = 8;

function isFollowedByInfinitive({ sentence, claim }: Frame, noun: number): boolean {
  for (let t = noun + 1; t <= noun + REACH; t++) {
    const token = sentence.tokens[t];
    if (!token || /^(?:PUNCT|VERB|AUX)$/.test(token.upos)) return false;
    if (token.text.toLowerCase() !== "to" || token.upos !== "PART") continue;
    // "Took a second job to pay the rent" has a purpose; what is counted stands under "become" or "be".
    return (
      claim.kind === "copular" || /^(?:become|be|make|mark)$/.test(sentence.tokens[claim.head]?.lemma ?? "")
    );
  }
  return false;
}

/** As many as a list of people has, where each of them has a count; null where one has none. */
function countOfPeople(frame: Frame, token: number): number | null {
  const { tokens } = frame.sentence;
  if (tokens[token]?.upos !== "NOUN" || !isPeopleNoun(tokens[token]?.lemma.toLowerCase() ?? "")) return null;
  const figure = frame.quantities.find((q) => q.unit.kind === "count" && countedToken(frame, q) === token);
  if (figure) return figure.hedge === "exact" ? figure.value.best : null;
  const one = childrenIn(frame.sentence, token).some((t) => /^(?:an?|one)$/i.test(t.text));
  return one ? 1 : null;
}

/** "Two women and a man were killed": three people, though no word says so. */
function listed(frame: Frame): ToldCount[] {
  const { claim, sentence } = frame;
  if (claim.rule === "list-member") return [];
  const harm = harmOfWord(frame, claim.head);
  if (!harm) return [];
  const first = sentence.tokens.findIndex((t) => t.head === claim.head && /^(?:nsubj|obj)/.test(t.deprel));
  const others = sentence.tokens.flatMap((t, i) => (t.head === first && t.deprel === "conj" ? [i] : []));
  const last = others.at(-1);
  if (first < 0 || last === undefined) return [];
  let sum = 0;
  for (const member of [first, ...others]) {
    const count = countOfPeople(frame, member);
    if (count === null) return [];
    sum += count;
  }
  const from = Math.min(first, ...childrenOfNoun(frame, first));
  return [{ count: sum, counted: first, harm, scope: "people", first: from, last }];
}

/** The tokens before a noun that belong to it: its number and article. */
const childrenOfNoun = ({ sentence }: Frame, noun: number): number[] =>
  sentence.tokens.flatMap((t, i) => (t.head === noun && i < noun ? [i] : []));

/** What a claim counts without a number. */
export const toldCounts = (frame: Frame): ToldCount[] => [
  ...none(frame),
  ...ordinal(frame),
  ...listed(frame),
];
