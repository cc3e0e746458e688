import { isPeopleNoun } from "../lexicon/person-nouns.ts";
import { isRoleHead } from "../lexicon/roles.ts";
import type { Frame, Party } from "./frame.ts";

/** How a claim's verb moves somebody into, within or out of an office. */
export type OfficeStep = "remains" | "enters" | "former";

/** An office that somebody takes up, keeps or gives up; `office` is empty where the claim does not name it. */
export interface OfficeChange {
  readonly party: Party;
  readonly office: string;
  readonly step: OfficeStep;
  /** How it is given up, where the verb tells. */
  readonly way?: "resigned" | "dismissed";
}

const words = (text: string): ReadonlySet<string> =>
  new Set(text.split(/\s+/u).map((w) => w.replaceAll("_", " ")));

/** Verbs whose subject gives up an office. */
const LEAVES = words("resign quit step_down stand_down step_aside retire stand_aside bow_out vacate");
/** Verbs whose object is put out of one. */
const REMOVES = words("sack dismiss oust fire remove depose relieve relieved unseat axe");
/** Verbs whose subject keeps one. */
const STAYS = words("remain continue stay stay_on carry_on");
/** Verbs whose subject takes one up. */
const TAKES = words("take_over return join step_in start begin");
/** Verbs whose object is put into one. */
const PUTS = words("swear instal install reinstate confirm bring_in hire recruit");
/** What one leaves, loses or keeps when it is an office that one gives up or keeps. */
const POSTS = words(
  "post job office role position duty seat term mandate company firm club team board party government cabinet bank organisation organization department ministry industry profession business council union",
);
const OWN_POSTS = words("post job office role position duty seat");
const LEAVING = words("leave lose give_up relinquish surrender");
const KEEPING = words("keep retain hold_on_to cling_to");
/** "Her term as mayor ends": the office is held until then. */
const TERMS = words("term tenure mandate stint");
const SHOWN_OUT = /\b(?:shown|show|showed) the door\b/iu;
/** Words of an office after "as"; none is longer. */
const MOST_WORDS = 9;
const JOINS = words("of for at the and in");

const lemmaOf = (frame: Frame) => frame.head.lemma.toLowerCase();

const isOne = (set: ReadonlySet<string>, frame: Frame) =>
  set.has(frame.claim.predicate.toLowerCase()) || set.has(lemmaOf(frame));

/** "… as mayor of Lunde": the words of an office after an "as"; empty where there are none. */
export function officeAfterAs(frame: Frame): string {
  const { sentence, claim, reading } = frame;
  const { tokens } = sentence;
  for (let t = 0; t < tokens.length; t++) {
    const token = tokens[t];
    if (!token || token.start < claim.start) continue;
    if (token.end > claim.end) break;
    if (token.text.toLowerCase() !== "as") continue;
    const end = officeEnd(frame, t + 1);
    const first = tokens[t + 1];
    if (end > 0 && first) return reading.document.text.slice(first.start, end);
  }
  return "";
}

/** Where an office that starts at a token ends, 0 where none does. */
function officeEnd(frame: Frame, from: number): number {
  const { tokens } = frame.sentence;
  let end = 0;
  let headed = false;
  for (let t = from; t < tokens.length && t < from + MOST_WORDS; t++) {
    const token = tokens[t];
    if (!token || token.end > frame.claim.end) break;
    const lower = token.text.toLowerCase();
    const lemma = token.lemma.toLowerCase();
    if (JOINS.has(lower)) {
      // "As mayor in May": a time or a place ends the office.
      if (!headed && lower !== "the") break;
      if (headed && lower === "in") break;
      continue;
    }
    const calendar = frame.times.some((x) => token.start >= x.start && token.end <= x.end);
    if (calendar || !/^(?:NOUN|PROPN|ADJ|PRON|VERB|DET|PART)$/u.test(token.upos)) break;
    if (token.upos === "VERB" && headed) break;
    headed ||= isRoleHead(lemma) || (token.upos === "NOUN" && isPeopleNoun(lemma));
    if (headed) end = token.end;
  }
  return headed ? end : 0;
}

/** The people who play one of the parts themselves: the appeal of somebody is not that person. */
const people = (frame: Frame, roles: readonly string[]) =>
  frame.parties.filter((p) => {
    if (p.kind !== "person" || !p.named || !roles.includes(p.role)) return false;
    const up = frame.sentence.tokens[p.head];
    const top = up && /^(?:appos|flat|nmod:desc)/u.test(up.deprel) ? up.head : p.head;
    return frame.claim.arguments.some((a) => a.head === p.head || a.head === top);
  });

/** Whether the claim names a post that its verb leaves or keeps. */
const names = (frame: Frame, posts: ReadonlySet<string>) =>
  frame.contents.some((c) => posts.has(c.lemma) && c.role !== "subject");

/** Somebody's step into, within or out of an office, as the claim's verb tells it. */
export function officeChanges(frame: Frame): OfficeChange[] {
  if (frame.claim.kind === "apposition" || frame.claim.kind === "quote") return [];
  const office = officeAfterAs(frame);
  const passive = frame.head.xpos === "VBN" && people(frame, ["object"]).length > 0;
  const [holder] = people(frame, passive ? ["object"] : ["subject"]);
  const term = frame.contents.find((c) => TERMS.has(c.lemma) && c.role === "subject");
  if (term && office && lemmaOf(frame) === "end") {
    const owner = frame.parties.find((p) => p.kind === "person" && p.named);
    const step = frame.claim.tense === "past" ? "former" : "remains";
    return owner ? [{ party: owner, office, step }] : [];
  }
  const step = stepOf(frame, office);
  const isRemoved = removed(frame);
  const party = step && isRemoved ? (people(frame, ["object"])[0] ?? holder) : holder;
  if (!step || !party) return follows(frame, office);
  const way = step !== "former" ? {} : isRemoved ? DISMISSED : isOne(LEAVES, frame) ? RESIGNED : {};
  return [{ party, office, step, ...way }];
}

const RESIGNED = { way: "resigned" } as const;
const DISMISSED = { way: "dismissed" } as const;

/** Verbs by which somebody comes into another's office. */
const FOLLOWS = words("succeed replace");

/** "X will be succeeded as mayor by Y", "Y succeeds X as mayor", "X's successor as mayor is Y": Y enters the office. */
function follows(frame: Frame, office: string): OfficeChange[] {
  if (office === "") return [];
  const passive = frame.head.xpos === "VBN" && people(frame, ["object"]).length > 0;
  const successor = frame.contents.some((c) => c.lemma === "successor" && c.role === "subject");
  const roles =
    successor && frame.claim.kind === "copular" ? ["complement"] : [passive ? "agent" : "subject"];
  if (!successor && !isOne(FOLLOWS, frame)) return [];
  const [party] = people(frame, roles);
  return party ? [{ party, office, step: "enters" }] : [];
}

/** "Was relieved of his duties": the parser may take the participle for an adjective. */
function removed(frame: Frame): boolean {
  const said = frame.contents.find((c) => c.role === "complement" || c.role === "predicate");
  return isOne(REMOVES, frame) || isOne(PUTS, frame) || (said !== undefined && REMOVES.has(said.lemma));
}

function stepOf(frame: Frame, office: string): OfficeStep | null {
  const said = SHOWN_OUT.test(frame.reading.document.text.slice(frame.claim.start, frame.claim.end));
  if (said) return "former";
  if (isOne(PUTS, frame)) return office ? "enters" : null;
  if (removed(frame))
    return office || names(frame, OWN_POSTS) || people(frame, ["object"]).length > 0 ? "former" : null;
  // "Quit the race", "resigned his commission": what one leaves must be an office.
  const other = frame.claim.arguments.some((a) => a.role === "object") && !names(frame, POSTS);
  if (isOne(LEAVES, frame)) return other ? null : "former";
  if (isOne(STAYS, frame)) return office || names(frame, OWN_POSTS) ? "remains" : null;
  if (isOne(TAKES, frame)) return office ? "enters" : null;
  if (isOne(KEEPING, frame)) return names(frame, OWN_POSTS) ? "remains" : null;
  if (isOne(LEAVING, frame)) return office || names(frame, POSTS) ? "former" : null;
  return null;
}
