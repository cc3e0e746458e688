import { table } from "../../text/table.ts";
import { type Concept, conceptsOf } from "../lexicon/concepts.ts";
import { synonymGroup } from "../lexicon/synonyms.ts";
import { NO_KEYS, type WordKeys, withKey, wordClass, wordKeys } from "../lexicon/word-keys.ts";
import type { Content, Frame } from "./frame.ts";
import { caseOf } from "./frame-tokens.ts";
import { type StateEnd, stateEndOf } from "./state-ends.ts";
import { inForce } from "./state-in-force.ts";
import { lemmaAt, themes } from "./words.ts";

/** What a claim says is or isn't so, apart from what it says it of. */
export interface StateClass {
  /** Opposite states share a dimension; null where the predicate has no known opposite. */
  readonly dimension: string | null;
  /** Which end of the dimension the words name, before any negation. */
  readonly sign: 1 | -1;
  /** Keys of the word that carries the predicate: the verb, or what a light verb or the copula brings in. */
  readonly keys: WordKeys;
  /** Token of that word. */
  readonly token: number;
  /** True for "no one was …", "none of the … has": a denial, said of everybody. */
  readonly universal: boolean;
}

/** Verbs that leave what is said to their object or complement. */
const LIGHT = new Set(
  `be have make take get do give hold see remain stay become keep show bear lie stand exist stay suffer incur sustain
  experience`.split(/\s+/),
);
/** Classes that hold only of such things: one severs ties and maintains them, and maintains a road too. */
const ONLY_OF: Readonly<Record<string, string>> = table({ ties: "tie" });
/** Some die and others survive, one figure rises and another falls, one praises what another condemns. */
const SIDE_BY_SIDE = new Set(["alive", "level", "praise", "win"]);
const UNIVERSAL = /^(?:no|nobody|no-one|none|neither|nothing)$/i;

const DIMENSION_WEIGHT = 1;

function fits(concept: Concept, frame: Frame): boolean {
  if (concept.dimension === null || SIDE_BY_SIDE.has(concept.dimension)) return false;
  if (concept.id === "dismiss" && themes(frame).some((c) => FIRED.has(c.lemma))) return false;
  const group = ONLY_OF[concept.dimension];
  return group === undefined || frame.contents.some((c) => synonymGroup(c.lemma) === group);
}

/** What is fired where nobody loses a post: "no shots were fired". */
const FIRED = new Set(
  "bullet shot round rocket missile shell projectile gun weapon rifle pistol cannon gas grenade salvo volley".split(
    " ",
  ),
);
/** "Pleaded guilty" admits what "pleaded not guilty" denies. */
const isPlea = (frame: Frame) =>
  frame.claim.predicate.toLowerCase().startsWith("plead") &&
  frame.contents.some((c) => c.lemma === "guilty" && c.role !== "subject");

/** "Stayed away": the verb with the adverb right behind it, which the tree may take for any adverb. */
function withParticle({ sentence: { tokens } }: Frame, verb: number): string {
  const next = tokens[verb + 1];
  const own = next?.head === verb && /^(?:ADV|ADP)$/.test(next.upos);
  return own ? `${tokens[verb]?.lemma.toLowerCase()} ${next.text.toLowerCase()}` : "";
}

/** The end of a dimension that the carrying word names, where the classes of happenings know none. */
function endOf(frame: Frame, token: number, upos: string): StateEnd | null {
  if (isPlea(frame)) return { dimension: "admitted", sign: 1 };
  const lemma = lemmaAt(frame, token);
  const own = token === frame.claim.head && upos === "VERB";
  const phrase = own
    ? (stateEndOf(frame.claim.predicate.toLowerCase(), "v") ?? stateEndOf(withParticle(frame, token), "v"))
    : null;
  const end = phrase ?? stateEndOf(lemma, wordClass(upos));
  // "Found that", "keep asking": verbs of this table say something of a thing, not of what somebody does or says.
  const things = frame.contents.some((c) => c.role === "object" || c.role === "subject");
  const clause = frame.sentence.tokens.some((t) => t.head === token && /^(?:ccomp|xcomp)/.test(t.deprel));
  return own && (!things || clause) ? null : end;
}

/** The word that says what is so: the verb's, or that of its object or complement where the verb is light. */
function carrier(frame: Frame): Content | null {
  const own = frame.contents.find((c) => c.token === frame.claim.head) ?? null;
  if (!LIGHT.has(lemmaAt(frame, frame.claim.head))) return own;
  const inside = frame.contents.find((c) => {
    const up = frame.sentence.tokens[c.token]?.head;
    if (up !== frame.claim.head) return false;
    const said = frame.sentence.tokens[c.token];
    return (
      c.role === "object" || c.role === "complement" || (said?.deprel === "xcomp" && said.upos === "ADJ")
    );
  });
  return inside ?? takenInto(frame) ?? own;
}

/** "Taken into custody", "placed in detention": the noun says what is so. */
function takenInto(frame: Frame): Content | null {
  const { claim, sentence } = frame;
  return (
    frame.contents.find(
      (c) =>
        c.role === "oblique" &&
        sentence.tokens[c.token]?.head === claim.head &&
        /^(?:in|into|under)$/.test(caseOf(sentence, c.token) ?? "") &&
        conceptsOf(c.lemma, "n").some((k) => fits(k, frame)),
    ) ?? null
  );
}

/** "No one was …", "no warning was …", "has no such plans": the negation stands on what it is said of. */
function isUniversal(frame: Frame): boolean {
  const { tokens } = frame.sentence;
  const head = frame.claim.head;
  return tokens.some((t, i) => {
    if (!UNIVERSAL.test(t.text)) return false;
    if (t.head === head) return t.deprel.startsWith("nsubj");
    const noun = tokens[t.head];
    if (noun?.head !== head || !t.deprel.startsWith("det")) return false;
    return (
      noun.deprel.startsWith("nsubj") || (noun.deprel.startsWith("obj") && tokens[i + 1]?.text === "such")
    );
  });
}

/** Verbs that turn down what is asked for, where something is: shares decline too. */
const REFUSING = new Set(["decline", "rebuff"]);

/** The class of "reject" for a claim that turns something down in another word, null for any other claim. */
function refusal(frame: Frame): readonly Concept[] | null {
  const { claim, head, quantities } = frame;
  const refuses = REFUSING.has(claim.predicate.toLowerCase()) || REFUSING.has(head.lemma.toLowerCase());
  if (!refuses || quantities.length > 0 || !claim.arguments.some((a) => a.role === "object")) return null;
  return conceptsOf("reject", "v");
}

const BELOW = /^(?:obj|obl|nmod)/;

/**
 * What a claim says there was none of, beside what it tells: "gave rise to no arrests", "ended without incident".
 * Null where it says no such thing, or where the whole claim is denied by it.
 */
export function absentIn(frame: Frame): StateClass | null {
  const { tokens } = frame.sentence;
  if (frame.claim.polarity === "denied" && !tokens.some((t) => t.text.toLowerCase() === "without"))
    return null;
  for (const content of frame.contents) {
    const t = content.token;
    const token = tokens[t];
    if (token?.upos !== "NOUN" || content.role === "subject" || !BELOW.test(token.deprel)) continue;
    const before = tokens[t - 1];
    const none =
      before?.text.toLowerCase() === "no" && before.head === t && caseOf(frame.sentence, t) !== null;
    if (!none && !(before?.text.toLowerCase() === "without" && before.head === t)) continue;
    const found =
      conceptsOf(content.lemma, "n").find((c) => fits(c, frame)) ?? stateEndOf(content.lemma, "n");
    return {
      dimension: found?.dimension ?? null,
      sign: found?.sign ?? 1,
      keys: found?.dimension ? dimensionKeys(found.dimension, content.keys) : content.keys,
      token: t,
      universal: true,
    };
  }
  return null;
}

/** "Stayed secure", "remained open", where the adjective was read as an adverb; -1 where there is none. */
function besideLight(frame: Frame): number {
  const { head } = frame.claim;
  if (!LIGHT.has(lemmaAt(frame, head))) return -1;
  const next = frame.sentence.tokens[head + 1];
  const beside =
    next?.upos === "ADV" && next.head === head && stateEndOf(next.text.toLowerCase(), "a") !== null;
  return beside ? head + 1 : -1;
}

/** What is so, from a claim's words. */
export function stateClassOf(frame: Frame): StateClass {
  const beside = besideLight(frame);
  const word = beside < 0 ? carrier(frame) : null;
  const token = beside < 0 ? (word?.token ?? frame.claim.head) : beside;
  const universal = isUniversal(frame);
  const force = inForce(frame);
  if (force)
    return {
      dimension: "force",
      sign: force.sign,
      keys: dimensionKeys("force", NO_KEYS),
      token: force.token,
      universal,
    };
  const upos = frame.sentence.tokens[token]?.upos ?? "VERB";
  const own = token === frame.claim.head ? (refusal(frame) ?? frame.concepts) : [];
  const found =
    [...own, ...conceptsOf(lemmaAt(frame, token), wordClass(upos))].find((c) => fits(c, frame)) ??
    endOf(frame, token, upos);
  const keys = word?.keys ?? wordKeys(lemmaAt(frame, token), upos);
  const phrasal = frame.claim.predicate.includes(" ") ? frame.concepts[0] : undefined;
  const base = phrasal ? withKey(keys, `c${phrasal.id}`, 1) : keys;
  if (!found?.dimension) return { dimension: null, sign: 1, keys: base, token, universal };
  return {
    dimension: found.dimension,
    sign: found.sign,
    keys: dimensionKeys(found.dimension, base),
    token,
    universal,
  };
}

/** Opposites are alike in what they are about. */
function dimensionKeys(dimension: string, keys: WordKeys): WordKeys {
  return withKey(keys, `d${dimension}`, DIMENSION_WEIGHT);
}
