import type { StateValue } from "../../../model/index.ts";
import { sideOf } from "../../lexicon/contraries.ts";
import { wordSimilarity } from "../../lexicon/word-keys.ts";
import { type AboutItem, aboutOf, aboutSimilarity } from "../about.ts";
import { type AnswerContext, type AnswerRule, answer, type Candidate } from "../candidate.ts";
import type { Frame, Party } from "../frame.ts";
import { harmOfCount } from "../harm-slot.ts";
import { officeChanges } from "../office-change.ts";
import { absentIn, type StateClass, stateClassOf } from "../state-class.ts";
import { stateCourse } from "../state-course.ts";

const THRESHOLD = 0.45;
/** Two plain statements agree only where nearly all of their words do: likeness is not agreement. */
const PLAIN_THRESHOLD = 0.6;
/** What is so weighs less than what it is said of: everything may be closed or known. */
const CLASS_WEIGHT = 0.6;
/** "No one was arrested" is about the arrests alone. */
const UNIVERSAL_WEIGHT = 1;
/** Two claims that say the opposite must be more surely about the same thing. */
const OPPOSITE_CLASS = 0.7;
const OPPOSITE_ABOUT = { other: 0.4, sameDimension: 0.3, sameEvent: 0.2, said: 0.2 };
const NO_STATE = new Set(["quote", "fragment", "apposition", "possessive"]);
const CORE = new Set(["subject", "object", "agent"]);
const LONGEST_LABEL = 48;

/** What a state is said of, and what it is. */
function aboutState(frame: Frame, state: StateClass, context: AnswerContext): AboutItem[] {
  const { claim, sentence } = frame;
  const outside = (t: number) => {
    const token = sentence.tokens[t];
    return token !== undefined && (token.start < claim.start || token.end > claim.end);
  };
  const core = new Set(frame.contents.filter((c) => CORE.has(c.role)).map((c) => c.token));
  for (const p of frame.parties) if (CORE.has(p.role)) core.add(p.head);
  const items = aboutOf(
    frame,
    context.rarity,
    (t) => t === state.token || t === claim.head || (outside(t) && !core.has(t)),
  );
  const id = state.dimension === null ? `s:${lemmaOf(frame, state)}` : `d:${state.dimension}`;
  return [...items, { id, keys: state.keys, weight: state.universal ? UNIVERSAL_WEIGHT : CLASS_WEIGHT }];
}

const lemmaOf = (frame: Frame, state: StateClass) =>
  frame.sentence.tokens[state.token]?.lemma.toLowerCase() ?? "";

/** Named people and bodies at the claim's core: two claims of different ones are about different things. */
const coreParties = (frame: Frame): readonly Party[] =>
  frame.parties.filter(
    (p) => CORE.has(p.role) && p.named && (p.kind === "person" || p.kind === "organisation"),
  );

/** Of those, whoever does it. */
const doersOf = (frame: Frame): readonly Party[] =>
  coreParties(frame).filter((p) => p.role === "subject" || p.role === "agent");

function othersAct(a: readonly Party[], b: readonly Party[]): boolean {
  if (a.length === 0 || b.length === 0) return false;
  return !a.some((x) => b.some((y) => x.key === y.key || (x.country !== null && x.country === y.country)));
}

interface Own {
  readonly frame: Frame;
  readonly state: StateClass;
  readonly holds: boolean;
  readonly about: readonly AboutItem[];
  readonly event: number | null;
}

const affirms = (frame: Frame, state: StateClass) => frame.claim.polarity === "affirmed" && !state.universal;

const classes = new WeakMap<Frame, StateClass>();

function classOf(frame: Frame): StateClass {
  const known = classes.get(frame) ?? stateClassOf(frame);
  classes.set(frame, known);
  return known;
}

/** Below this two nouns name two things. */
const ALIKE = 0.3;

/** "Signed no contract" is not denied by "signed a letter of intent": what it was done to is something else. */
function otherObjects(a: Frame, b: Frame): boolean {
  const objects = (frame: Frame) =>
    frame.contents.filter(
      (c) => c.role === "object" && frame.sentence.tokens[c.token]?.head === frame.claim.head,
    );
  const [x, y] = [objects(a), objects(b)];
  if (x.length === 0 || y.length === 0) return false;
  return !x.some((m) => y.some((o) => wordSimilarity(m.keys, o.keys) >= ALIKE));
}

/** Whoever resigns was not dismissed, though an office is left either way: which of the two is asked of the office. */
const leavesOtherwise = (a: Frame, b: Frame): boolean => {
  const way = (frame: Frame) => officeChanges(frame)[0]?.way;
  const [x, y] = [way(a), way(b)];
  return x !== undefined && y !== undefined && x !== y;
};

/** Claims of different doers, or opposites that are not surely about one thing, answer two questions. */
function apart(own: Own, other: Candidate): boolean {
  const value = other.answer.value;
  if (value.kind !== "state") return false;
  if (othersAct(coreParties(own.frame), coreParties(other.frame))) return true;
  if (othersAct(doersOf(own.frame), doersOf(other.frame))) return true;
  if (leavesOtherwise(own.frame, other.frame)) return true;
  const theirs = classOf(other.frame);
  const sameDimension = own.state.dimension !== null && own.state.dimension === theirs.dimension;
  // "Not accessed" and "in the loot": that one denies what the other's words mean is not known, let alone that they agree.
  if (value.holds === own.holds)
    return !sameDimension && affirms(own.frame, own.state) !== affirms(other.frame, theirs);
  if (!sameDimension && wordSimilarity(own.state.keys, theirs.keys) < OPPOSITE_CLASS) return true;
  if (otherObjects(own.frame, other.frame)) return true;
  const said = (items: readonly AboutItem[]) => items.filter((i) => !/^[ds]:/.test(i.id));
  const universal = own.state.universal || theirs.universal;
  if (!universal && aboutSimilarity(said(own.about), said(other.about)) < OPPOSITE_ABOUT.said) return true;
  const sameEvent = own.event !== null && own.event === other.event;
  const least = !sameDimension
    ? OPPOSITE_ABOUT.other
    : sameEvent
      ? OPPOSITE_ABOUT.sameEvent
      : OPPOSITE_ABOUT.sameDimension;
  return aboutSimilarity(own.about, other.about) < least;
}

/** What is so, in a few words: "not known", "no one arrested", "in force". */
function labelOf(frame: Frame, state: StateClass): string {
  const { tokens } = frame.sentence;
  const text = frame.reading.document.text;
  const denied = frame.claim.polarity === "denied";
  const head = frame.head;
  const said = frame.claim.arguments.find((a) => a.role === "complement" || a.role === "object");
  const predicate = tokens[state.token]?.text ?? head.text;
  if (state.universal) return universalLabel(frame, predicate);
  const light = said?.role === "object" && /^(?:have|has|had|make|made|take|took)$/i.test(head.text);
  if (light && said.end - said.start <= LONGEST_LABEL) return text.slice(said.start, said.end);
  const active = frame.claim.arguments.some((a) => a.role === "subject");
  const copular = frame.claim.kind === "copular";
  const phrase =
    said && said.end - said.start <= LONGEST_LABEL && !copular && active && said.start >= head.end
      ? `${head.text} ${text.slice(said.start, said.end)}`
      : phraseAt(frame, state.token);
  return denied ? `not ${phrase}` : phrase;
}

/** "No one arrested", "no warning in force". */
function universalLabel(frame: Frame, predicate: string): string {
  const { tokens } = frame.sentence;
  const none = tokens.find((t) => /^(?:no|nobody|no-one|none|neither|nothing)$/i.test(t.text));
  const noun = none === undefined ? undefined : tokens[none.head];
  if (!none || !noun || noun.start < none.start || noun === frame.head) return `no one ${predicate}`;
  const who = frame.reading.document.text.slice(none.start, noun.end).toLowerCase();
  const said = who.length <= LONGEST_LABEL ? who : "none";
  return noun.text === predicate ? said : `${said} ${predicate}`;
}

/** A word with its own case marker and particle: "in force", "brought up". */
function phraseAt(frame: Frame, token: number): string {
  const { tokens } = frame.sentence;
  const word = tokens[token]?.text ?? "";
  const before = tokens.find((t, i) => t.head === token && t.deprel.startsWith("case") && i === token - 1);
  const after = tokens.find((t) => t.head === token && t.deprel === "compound:prt");
  return `${before ? `${before.text.toLowerCase()} ` : ""}${word}${after ? ` ${after.text}` : ""}`;
}

/** "Struck the northern pier": which of two that are told apart by their side. */
function sidesOf(frame: Frame): Pick<StateValue, "sides"> {
  const { tokens } = frame.sentence;
  const nouns = new Map(frame.contents.map((c) => [c.token, c.lemma]));
  const sides = tokens.flatMap((token) => {
    const noun = token.deprel === "amod" || token.deprel === "compound" ? nouns.get(token.head) : undefined;
    const side = noun === undefined ? null : sideOf(token.text);
    return side === null ? [] : [`${noun}:${side}`];
  });
  return sides.length === 0 ? {} : { sides };
}

/** Whether the complement is somebody's name. */
const isNamed = (frame: Frame): boolean =>
  frame.parties.some(
    (p) => p.role === "complement" && p.named && p.kind === "person" && p.head === frame.claim.head,
  );

function candidateOf(frame: Frame, state: StateClass, text: string, context: AnswerContext): Candidate {
  const affirmed = affirms(frame, state);
  const holds = affirmed === (state.sign === 1);
  const about = aboutState(frame, state, context);
  const plain = affirmed && state.dimension === null;
  return {
    facet: "state",
    answer: answer(frame, { kind: "state", holds, text, ...stateCourse(frame), ...sidesOf(frame) }),
    frame,
    event: context.event,
    slot: null,
    kind: "state",
    about,
    core: state.keys,
    apart: (other) => apart({ frame, state, holds, about, event: context.event }, other),
    threshold: plain ? PLAIN_THRESHOLD : THRESHOLD,
    wording: "",
    alone: false,
  };
}

/** "Ended without incident", "gave rise to no arrests": beside what it tells, the claim says that there was none of it. */
function absent(frame: Frame, context: AnswerContext): Candidate[] {
  const state = absentIn(frame);
  if (!state) return [];
  const token = frame.sentence.tokens[state.token];
  const before = frame.sentence.tokens[state.token - 1];
  return [candidateOf(frame, state, `${before?.text ?? "no"} ${token?.text ?? ""}`, context)];
}

/**
 * Every claim says that something is so or is not so. Claims whose class has an opposite meet under it, whatever
 * words they use; the others wait for a counterpart in like words.
 */
export const stateRule: AnswerRule = {
  name: "state/holds",
  facet: "state",
  find(frame, context) {
    const { claim } = frame;
    if (NO_STATE.has(claim.kind) || claim.rule === "list-member") return [];
    // "The director is Ivo Lunt" says who it is, which other rules ask.
    if (claim.kind === "copular" && claim.polarity === "affirmed" && isNamed(frame)) return [];
    // "Ruled out sabotage" agrees with nobody who says that there was some: what it denies is asked by other rules.
    if (claim.predicate === "rule out" && claim.polarity === "affirmed") return [];
    const state = classOf(frame);
    const none = absent(frame, context);
    const plain = claim.polarity === "affirmed" && !state.universal && state.dimension === null;
    // "Killed seven" and "killed nine" agree on nothing: where a claim has a figure, the figure is what is compared.
    if (plain && frame.quantities.length > 0) return none;
    // The same of people: eleven missing and nine missing are no agreement.
    if (claim.polarity === "affirmed" && frame.quantities.some((q) => harmOfCount(frame, q))) return none;
    return [candidateOf(frame, state, labelOf(frame, state), context), ...none];
  },
};
