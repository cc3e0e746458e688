import type { AgentValue } from "../../../model/index.ts";
import { isPeopleNoun } from "../../lexicon/person-nouns.ts";
import { wordSimilarity } from "../../lexicon/word-keys.ts";
import { aboutOf } from "../about.ts";
import { orderedBy } from "../behest.ts";
import { type Agents, type BlameKind, type BlameTold, blameTold, NOBODY } from "../blame-told.ts";
import { type AnswerContext, type AnswerRule, answer, type Candidate } from "../candidate.ts";
import { causeTold } from "../cause-told.ts";
import { namedAsDoer, sayerAsDoer } from "../doer-told.ts";
import type { Frame } from "../frame.ts";
import { isOfThing } from "../of-thing.ts";

const THRESHOLD = 0.48;
const ALIKE = 0.5;
const DOING = new Set(
  `carry out conduct launch commit order stage perpetrate devise mastermind orchestrate instigate authorize authorise
  engineer incite`.split(/\s+/),
);
const CAUSING = new Set(
  "cause trigger spark provoke touch_off set_off".split(" ").map((w) => w.replace("_", " ")),
);
/** "Put down to", "attributed to": what stands behind the "to" is the cause. */
const ATTRIBUTING = new Set(["attribute", "ascribe", "put down", "trace", "pin"]);
const CLEARING = new Set("clear exonerate acquit absolve vindicate exculpate".split(" "));
const GUILT = new Set("responsibility blame fault liability".split(" "));
const RESTING = new Set(["rest", "lie", "fall"]);
const RESPONSIBLE = /^(?:responsible|accountable|liable)$/i;
/** Words between "held" and "responsible". */
const HOLD_REACH = 24;
/** "Gave the order for": the words of somebody who had it done. */
const ORDERS = new Set(
  "order instruction command go-ahead green-light authorisation authorization".split(" "),
);
const UNCONFIRMED = /\b(?:not|yet to|never|declined to|without)\b[^.]{0,30}\bconfirm/i;
/** As far back as "has not confirmed that …" is looked for. */
const LOOK_BACK = 120;

function stanceOf(frame: Frame, kind: BlameKind): AgentValue["stance"] {
  const { claim, reading, sentence } = frame;
  const from = Math.max(sentence.start, claim.start - LOOK_BACK);
  if (UNCONFIRMED.test(reading.document.text.slice(from, claim.end))) return "unconfirmed";
  if (claim.polarity === "denied") return "denied";
  // Blame is a charge, whoever reports it.
  if (kind === "blame" || kind === "named" || claim.modality === "alleged" || claim.modality === "possible")
    return "alleged";
  return claim.attribution.some((a) => a.kind === "alleged") ? "alleged" : "asserted";
}

/** The token of "responsible" in "held … responsible", -1 where the claim says no such thing. */
function heldTo({ sentence, claim, head }: Frame): number {
  if (head.lemma.toLowerCase() !== "hold") return -1;
  for (let t = claim.head + 1; t <= claim.head + HOLD_REACH && t < sentence.tokens.length; t++)
    if (RESPONSIBLE.test(sentence.tokens[t]?.text ?? "")) return t;
  return -1;
}

/** An accusation names its own matter ("of breaking her word"); who is blamed is asked of what went wrong. */
const ACCUSING = /^(?:accuse|charge|fault)$/i;

/** Those who charge: two charges by different people are two. */
function accusersApart(own: Frame, candidate: Candidate): boolean {
  const { frame: other, answer: theirs } = candidate;
  // A cause found is nobody's charge.
  if (theirs.value.kind !== "agent" || theirs.value.stance !== "alleged") return false;
  if (!ACCUSING.test(own.head.lemma) && !ACCUSING.test(other.head.lemma)) return false;
  const subjects = (f: Frame) => f.parties.filter((p) => p.role === "subject").map((p) => p.key);
  const words = (f: Frame) => f.contents.filter((c) => c.role === "subject");
  const [x, y] = [subjects(own), subjects(other)];
  if (x.some((k) => y.includes(k))) return false;
  const [v, w] = [words(own), words(other)];
  if (v.some((a) => w.some((b) => wordSimilarity(a.keys, b.keys) >= ALIKE))) return false;
  return x.length + v.length > 0 && y.length + w.length > 0;
}

function candidateOf(
  frame: Frame,
  agents: Agents,
  kind: BlameKind,
  context: AnswerContext,
  cleared = false,
): Candidate {
  const named = [...new Set(agents.parties.map((p) => p.key))];
  const keys = named.length > 0 ? named : agents.words.map((c) => `w:${c.lemma}`);
  const text =
    named.length > 0 ? named.map(context.label).join(", ") : agents.words.map((c) => c.lemma).join(", ");
  return {
    facet: "responsibility",
    answer: answer(frame, { kind: "agent", keys, stance: cleared ? "denied" : stanceOf(frame, kind), text }),
    frame,
    event: context.event,
    slot: null,
    kind: kind === "cause" ? "blame" : kind === "named" ? "doer" : kind,
    about: aboutOf(frame, context.rarity),
    ...(kind === "blame" ? { apart: (other: Candidate) => accusersApart(frame, other) } : {}),
    ...(kind === "blame" && ACCUSING.test(frame.head.lemma) ? { neverSure: true } : {}),
    threshold: THRESHOLD,
    wording: kind === "doer" || kind === "named" ? "Who did it" : "Who or what is blamed",
    alone: named.length > 0,
  };
}

const CHARGED_WITH = new Set(["for", "of", "over", "with"]);

/** Whom a charge names: its object, or what the blame is put on. */
function blamed(frame: Frame): Agents {
  const on = (p: { role: string; preposition: string | null }) =>
    p.role === "oblique" && p.preposition === "on";
  const put = frame.parties.filter(on);
  const objects = frame.parties.filter((p) => p.role === "object" && !CHARGED_WITH.has(p.preposition ?? ""));
  const parties = put.length > 0 ? put : objects;
  if (parties.length > 0) return { parties, words: [] };
  const heads = frame.claim.arguments
    .filter((a) => (a.role === "oblique" && a.preposition === "on") || a.role === "object")
    .sort((a, b) => Number(b.preposition === "on") - Number(a.preposition === "on"));
  const word = frame.contents.find((c) => c.token === heads[0]?.head);
  return word ? { parties: [], words: [word] } : NOBODY;
}

/** Who did it: the subject or agent, somebody's own strike, who claims responsibility or is behind it. */
function doers(frame: Frame): Agents {
  const parties = frame.parties.filter((p) => {
    const does =
      p.role === "subject" ||
      p.role === "agent" ||
      p.role === "possessor" ||
      p.preposition === "by" ||
      frame.sentence.tokens[p.head]?.deprel === "nmod:poss";
    return does && (p.kind !== "place" || p.country !== null) && !isOfThing(frame, p);
  });
  if (parties.length > 0) return { parties, words: [] };
  const sayer = sayerAsDoer(frame);
  if (sayer) return { parties: [sayer], words: [] };
  const causes = CAUSING.has(frame.claim.predicate) || CAUSING.has(frame.head.lemma.toLowerCase());
  const words = frame.contents.filter(
    (c) => c.role === "agent" || (c.role === "subject" && (causes || isPeopleNoun(c.lemma))),
  );
  const head = words.find((c) => frame.claim.arguments.some((a) => a.head === c.token)) ?? words[0];
  return head ? { parties: [], words: [head] } : NOBODY;
}

/** Whom "held … responsible" names: who stands between the two words. */
function held(frame: Frame, responsible: number): Agents {
  const { tokens } = frame.sentence;
  const to = tokens[responsible]?.start ?? 0;
  const parties = frame.parties.filter((p) => p.start >= frame.head.end && p.end <= to && p.named);
  if (parties.length > 0) return { parties, words: [] };
  const object = frame.claim.arguments.find((a) => a.role === "object");
  const word = frame.contents.find((c) => c.token === object?.head);
  return word ? { parties: [], words: [word] } : NOBODY;
}

/** What stands behind a preposition: its names, else its noun. */
function behind(frame: Frame, prepositions: readonly string[]): Agents {
  const at = (p: string | null) => p !== null && prepositions.includes(p);
  const parties = frame.parties.filter((p) => p.role === "oblique" && at(p.preposition));
  if (parties.length > 0) return { parties, words: [] };
  const argument = frame.claim.arguments.find((a) => a.role === "oblique" && at(a.preposition));
  const word = frame.contents.find((c) => c.token === argument?.head);
  return word ? { parties: [], words: [word] } : NOBODY;
}

/** Those whom a finding clears. */
function cleared(frame: Frame): Agents {
  const parties = frame.parties.filter(
    (p) => p.kind === "person" && p.named && (p.role === "object" || p.role === "complement"),
  );
  return parties.length > 0 ? { parties, words: [] } : NOBODY;
}

const gaveOrder = (frame: Frame) =>
  /^(?:give|issue)$/.test(frame.head.lemma.toLowerCase()) &&
  frame.contents.some((c) => ORDERS.has(c.lemma) && c.role === "object");

/** A charge or a cause told by another word than "blame", with who or what it names. */
function charged(frame: Frame): BlameTold | null {
  const lemma = frame.head.lemma.toLowerCase();
  const responsible = heldTo(frame);
  if (responsible >= 0) return { agents: held(frame, responsible), kind: "blame" };
  if (ATTRIBUTING.has(frame.claim.predicate) || ATTRIBUTING.has(lemma))
    return { agents: behind(frame, ["to", "on"]), kind: "cause" };
  const guilt = frame.contents.some((c) => c.role === "subject" && GUILT.has(c.lemma));
  if (guilt && RESTING.has(lemma)) return { agents: behind(frame, ["with", "on", "at"]), kind: "blame" };
  if (CLEARING.has(lemma)) return { agents: cleared(frame), kind: "blame", cleared: true };
  const orders = orderedBy(frame);
  return orders.length > 0 ? { agents: { parties: orders, words: [] }, kind: "cause" } : null;
}

function claimsIt(frame: Frame): boolean {
  const lemma = frame.head.lemma.toLowerCase();
  const responsible = frame.contents.some((c) => c.lemma === "responsibility" || c.lemma === "responsible");
  return responsible && /^(?:claim|bear|take|accept|admit|be|responsible|lie)$/.test(lemma);
}

/** Who is blamed for something, and who did it. */
export const responsibilityRule: AnswerRule = {
  name: "responsibility/agent",
  facet: "responsibility",
  find(frame, context) {
    if (frame.claim.rule === "list-member") return [];
    const concept = frame.concepts[0];
    const told = blameTold(frame) ?? causeTold(frame);
    if (told) return [candidateOf(frame, told.agents, told.kind, context, told.cleared)];
    if (concept?.id === "blame" || frame.contents.some((c) => c.lemma === "blame" && c.role === "object")) {
      const agents = blamed(frame);
      return agents === NOBODY ? [] : [candidateOf(frame, agents, "blame", context)];
    }
    const named = namedAsDoer(frame);
    if (named.length > 0) return [candidateOf(frame, { parties: named, words: [] }, "named", context)];
    const charge = charged(frame);
    if (charge)
      return charge.agents === NOBODY
        ? []
        : [candidateOf(frame, charge.agents, charge.kind, context, charge.cleared)];
    const harm =
      context.mention.type.type === "harm" &&
      (concept?.family === "incident" || context.mention.type.noun !== null);
    const causing = CAUSING.has(frame.claim.predicate) || CAUSING.has(frame.head.lemma.toLowerCase());
    const doing =
      harm ||
      causing ||
      gaveOrder(frame) ||
      DOING.has(frame.claim.predicate) ||
      DOING.has(frame.head.lemma) ||
      claimsIt(frame);
    if (!doing) return [];
    const agents = doers(frame);
    if (agents === NOBODY) return [];
    const cause = causing && agents.parties.length === 0;
    return [candidateOf(frame, agents, cause ? "cause" : "doer", context)];
  },
};
