import { conceptsOf } from "../lexicon/concepts.ts";
import { wordEntry } from "../lexicon/wordnet/index.ts";
import type { Content, Frame, Party } from "./frame.ts";
import { childrenIn } from "./frame-tokens.ts";

/** Who or what a claim names as having done or caused something. */
export interface Agents {
  readonly parties: readonly Pick<Party, "key">[];
  /** Where nobody is named: the words that stand for the agent. */
  readonly words: readonly Content[];
}

export const NOBODY: Agents = { parties: [], words: [] };

/** A charge, a cause found, who did it, or who is named as having done it: a cause answers the same question as a charge. */
export type BlameKind = "blame" | "cause" | "doer" | "named";

export interface BlameTold {
  readonly agents: Agents;
  readonly kind: BlameKind;
  /** True where the claim says that it was not so. */
  readonly cleared?: boolean;
}

const DOERS = new Set(
  "perpetrator culprit attacker assailant killer murderer arsonist mastermind".split(" "),
);
const SHARES = new Set("part involvement role hand responsibility complicity".split(" "));
const HAPPENED = new Set(["incident", "harm"]);
const DEED_FILES = new Set([4, 11]); // noun.act, noun.event
const FAULTS = new Set(["fault", "blame"]);

/** Those who play one part in a claim: by name, else by the noun at its head. */
export function playing(frame: Frame, role: string): Agents {
  const argument = frame.claim.arguments.find((a) => a.role === role);
  if (!argument) return NOBODY;
  const inside = (t: number) => t >= argument.first && t <= argument.last;
  const parties = frame.parties.filter((p) => inside(p.head));
  // A place beside somebody says where; alone it is a body whose name reads like a place's.
  const bodies = parties.filter((p) => p.kind !== "place");
  if (parties.length > 0) return { parties: bodies.length > 0 ? bodies : parties, words: [] };
  const word = frame.contents.find((c) => c.token === argument.head);
  return word ? { parties: [], words: [word] } : NOBODY;
}

/** Whether the predicate names a deed: one is behind an attack, and sits behind a desk. */
const isDeed = ({ head: { lemma } }: Frame) =>
  conceptsOf(lemma.toLowerCase(), "n").length > 0 ||
  DEED_FILES.has(wordEntry(lemma.toLowerCase(), "n")?.file ?? -1);

/** "X was behind the attack", "the attackers were X", "the cause was X", "X was at fault". */
function byCopula(frame: Frame): BlameTold | null {
  const lemma = frame.head.lemma.toLowerCase();
  const marked = childrenIn(frame.sentence, frame.claim.head).filter((t) => t.deprel === "case");
  const by = (word: string) => marked.some((t) => t.text.toLowerCase() === word);
  if (by("behind") && isDeed(frame)) return { agents: playing(frame, "subject"), kind: "doer" };
  const not = childrenIn(frame.sentence, frame.claim.head).some((t) => t.lemma.toLowerCase() === "not");
  if (FAULTS.has(lemma) && by("at"))
    return { agents: playing(frame, "subject"), kind: "blame", cleared: not };
  const subject = frame.contents.find((c) => c.role === "subject");
  if (subject && DOERS.has(subject.lemma)) return { agents: playing(frame, "complement"), kind: "doer" };
  if (subject?.lemma === "cause") return { agents: playing(frame, "complement"), kind: "cause" };
  return null;
}

/** "The union denied any part in the attack", "had nothing to do with the fire". */
function byDenial(frame: Frame): BlameTold | null {
  const lemma = frame.head.lemma.toLowerCase();
  const denies = lemma === "deny" || (lemma === "have" && frame.claim.polarity === "denied");
  if (!denies) return null;
  const shares = frame.contents.some((c) => SHARES.has(c.lemma) && c.role !== "subject");
  const nothing = childrenIn(frame.sentence, frame.claim.head).some(
    (t) => t.text.toLowerCase() === "nothing",
  );
  const what = frame.contents.some((c) => c.lemma === "do") || nothing;
  const deed = frame.concepts.some((c) => HAPPENED.has(c.family)) || frame.contents.length > 1;
  if (!deed || !(shares || (lemma === "have" && what && nothing))) return null;
  return { agents: playing(frame, "subject"), kind: "doer", cleared: true };
}

/** "Pointed the finger at X", "X had been to blame", "ruled out X as a cause". */
function byVerb(frame: Frame): BlameTold | null {
  const lemma = frame.head.lemma.toLowerCase();
  const { tokens } = frame.sentence;
  if (lemma === "point" && frame.contents.some((c) => c.lemma === "finger")) {
    const parties = frame.parties.filter((p) => p.preposition === "at");
    return parties.length > 0 ? { agents: { parties, words: [] }, kind: "blame" } : null;
  }
  const infinitive = childrenIn(frame.sentence, frame.claim.head).some(
    (t) => t.deprel === "mark" && t.text === "to",
  );
  const be = childrenIn(frame.sentence, frame.claim.head).some((t) => t.lemma === "be");
  if (lemma === "blame" && infinitive && be) return { agents: playing(frame, "subject"), kind: "blame" };
  const cause = frame.contents.find((c) => c.lemma === "cause" && c.role === "oblique");
  const asCause = cause && tokens.some((t) => t.head === cause.token && t.text.toLowerCase() === "as");
  if (asCause && /^(?:rule out|exclude|discount|dismiss|reject)$/u.test(frame.claim.predicate))
    return { agents: playing(frame, "object"), kind: "cause", cleared: true };
  return null;
}

/** A charge, a cause or its denial, told otherwise than by a verb of blaming. */
export function blameTold(frame: Frame): BlameTold | null {
  const told = frame.claim.kind === "copular" ? byCopula(frame) : (byDenial(frame) ?? byVerb(frame));
  return told && told.agents !== NOBODY ? told : null;
}
