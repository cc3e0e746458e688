import type { ClauseArgument } from "../../model/index.ts";
import { ONES } from "../lexicon/numbers.ts";
import { isRelation } from "../lexicon/people.ts";
import { isPeopleNoun } from "../lexicon/person-nouns.ts";
import { isRoleHead } from "../lexicon/roles.ts";
import type { Frame, Party } from "./frame.ts";

/** An office in the words of one claim. */
export interface OfficeTold {
  /** As the text has it: "acting director". */
  readonly text: string;
  /** With the body it belongs to: "acting director of the Coastal Directorate". */
  readonly whole: string;
  /** What is led, where the claim tells it by a verb ("heads the board"). */
  readonly leads: string | null;
  /** True where the claim tells that the holder takes the office up. */
  readonly enters: boolean;
  /** Where the claim's verb tells a step into, within or out of the office. */
  readonly step?: "remains" | "enters" | "former";
  readonly way?: "resigned" | "dismissed";
}

const BECOMING = new Set(["become", "remain", "serve"]);
const ENTERING = new Set(["become", "appoint", "name", "elect", "promote", "nominate", "succeed", "replace"]);
const LEADING = new Set(["lead", "head", "chair", "run", "command", "direct", "preside"]);
const APPOINTING = new Set(["appoint", "name", "elect", "nominate", "promote"]);
/** Words of a role that must stand in or beside the name for the claim to tell it. */
const ENOUGH_WORDS = 0.6;
const NEAR = 90;
const LONGEST_OFFICE = 110;
/** What may stand between an office and its holder's name. */
const BESIDE_NAME = /^\s*,?\s*(?:(?:Mr|Ms|Mrs|Dr|Sir|Dame|Prof)\.?\s+)?$/u;
const FILLERS =
  /^(?:the|of|a|an|for|and|in|at|mr|ms|mrs|dr|its|his|her|their|acting|interim|new|then|former|now|caretaker|s)$/;

/** The words of an office without its articles and standing: "acting", "interim". */
export function officeWords(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}-]+/u)
    .filter((w) => w.length > 1 && !FILLERS.test(w));
}

const plain = (words: string, leads: string | null = null, enters = false): OfficeTold => {
  // "The board, whose acting director is X": the body stands before, the office behind.
  const relative = /^(.+?),?\s+whose\s+(.+)$/i.exec(words);
  const whole = relative ? `${relative[2]} of ${relative[1]}` : words;
  const text = whole.split(/\s+of\s+/i)[0] ?? whole;
  return { text, whole, leads, enters };
};

const withoutArticle = (text: string) => text.replace(/^(?:the|a|an|its|his|her|their)\s+/i, "").trim();

/** Whether an argument names an office: its head is a person's noun or a role's. */
function namesOffice(frame: Frame, argument: ClauseArgument): boolean {
  const head = frame.sentence.tokens[argument.head];
  if (!head) return false;
  const lemma = head.lemma.toLowerCase();
  if (argument.end - argument.start > LONGEST_OFFICE) return false;
  return isRoleHead(lemma) || (head.upos === "NOUN" && isPeopleNoun(lemma));
}

/** "X heads the board", "the board, led by X". */
function ledBy(frame: Frame, party: Party): OfficeTold | null {
  const { claim, reading } = frame;
  const leads = LEADING.has(frame.head.lemma.toLowerCase());
  if (!leads || (party.role !== "subject" && party.role !== "agent")) return null;
  const led = claim.arguments.find((a) => a.role === "object");
  if (!led) return null;
  const words = reading.document.text.slice(led.start, led.end);
  const office = frame.head.lemma.toLowerCase() === "chair" ? "chair" : "head";
  return { text: office, whole: `${office} of ${withoutArticle(words)}`, leads: words, enters: false };
}

/** "X is the mayor of Y", "X, the mayor of Y", "X will become chair", "the board named X director". */
function called(frame: Frame, party: Party): OfficeTold | null {
  const { claim, reading } = frame;
  const verb = frame.head.lemma.toLowerCase();
  const appointed = APPOINTING.has(verb) && (party.role === "object" || party.role === "indirect-object");
  const named = claim.kind === "apposition" || claim.kind === "copular" || BECOMING.has(verb);
  if (!named && !appointed) return null;
  const others = claim.arguments.filter(
    (a) => (a.end <= party.start || a.start >= party.end) && !(appointed && a.role === "subject"),
  );
  const told = others.find((a) => namesOffice(frame, a));
  if (told)
    return plain(withoutArticle(reading.document.text.slice(told.start, told.end)), null, ENTERING.has(verb));
  // "Deputy chairman" as the copular predicate itself: its words are the claim's from its first modifier on.
  const head = frame.head.lemma.toLowerCase();
  if (claim.kind !== "copular" || !isRoleHead(head)) return null;
  return plain(withoutArticle(predicateWords(frame)));
}

/** The predicate noun with what stands before it in its own phrase and its "of" phrase. */
function predicateWords(frame: Frame): string {
  const { tokens } = frame.sentence;
  const at = frame.claim.head;
  let first = at;
  while (
    first > 0 &&
    tokens[first - 1]?.head === at &&
    /^(?:amod|compound)/.test(tokens[first - 1]?.deprel ?? "")
  )
    first--;
  return frame.reading.document.text.slice(tokens[first]?.start ?? 0, tokens[at]?.end ?? 0);
}

/** "…, whose acting director is X": the body stands before, the office between. */
function whose(frame: Frame, party: Party): OfficeTold | null {
  const text = frame.reading.document.text;
  const before = text.slice(Math.max(frame.sentence.start, party.start - NEAR), party.start);
  const found = /,?\s*\bwhose\s+((?:[\p{L}-]+\s+){1,4})(?:is|was)\s+(?:(?:Mr|Ms|Mrs|Dr)\.?\s+)?$/u.exec(
    before,
  );
  const office = found?.[1]?.trim();
  if (!found || !office || !isRoleHead((office.split(/\s+/).at(-1) ?? "").toLowerCase())) return null;
  const at = party.start - (before.length - found.index);
  const body = frame.parties.find((p) => p.end === at);
  return { text: office, whole: body ? `${office} of ${body.text}` : office, leads: null, enters: false };
}

/** The role of an entity that stands in or beside one of its mentions in the claim. */
function calledNear(frame: Frame, party: Party): OfficeTold | null {
  const { document } = frame.reading;
  const from = Math.max(frame.claim.start, party.start - NEAR);
  const to = Math.max(party.end, Math.min(frame.claim.end, party.end + NEAR));
  const folded = document.text.slice(Math.min(from, party.start), to).toLowerCase();
  const scored = (party.entity?.roles ?? [])
    .map((role) => {
      const words = officeWords(role.text);
      const hits = words.filter((w) => folded.includes(w)).length;
      return { role, share: words.length === 0 ? 0 : hits / words.length, hits };
    })
    .filter((r) => r.share >= ENOUGH_WORDS)
    .sort((a, b) => b.share - a.share || b.hits - a.hits);
  const role = scored[0]?.role;
  if (!role) return null;
  return {
    text: role.text,
    whole: role.of ? `${role.text} of ${role.of}` : role.text,
    leads: null,
    enters: false,
  };
}

/** "They met the union's leader, Ada Brenn": the words of an office beside the name, whichever comes first. */
function calledBeside(frame: Frame, party: Party): OfficeTold | null {
  const { text } = frame.reading.document;
  for (const other of frame.parties) {
    if (other === party || other.named || other.kind !== "person") continue;
    if (other.start < party.end && party.start < other.end) continue;
    const between =
      other.end <= party.start ? text.slice(other.end, party.start) : text.slice(party.end, other.start);
    if (!BESIDE_NAME.test(between)) continue;
    const head = frame.sentence.tokens[other.head]?.lemma.toLowerCase() ?? "";
    if (isRoleHead(head)) return plain(withoutArticle(other.text));
  }
  return null;
}

/** A name that may well be a person's: one that was found as such, or an unknown name of two to four words. */
function mayBePerson(party: Party): boolean {
  if (party.kind === "person") return party.named;
  return party.kind === "thing" && /^\p{Lu}\S*(?:\s\p{Lu}\S*){1,3}$/u.test(party.text);
}

/** "Nine people", "brothers": words that an apposition may give somebody and that name no office. */
function isNoOffice({ text }: OfficeTold): boolean {
  const [first = "", ...rest] = text.toLowerCase().split(/\s+/);
  return Object.hasOwn(ONES, first) || /^\d/.test(first) || isRelation(rest.at(-1) ?? first);
}

/** The offices that a claim tells or mentions, each with the person who holds it. */
export function officesTold(frame: Frame): { readonly party: Party; readonly told: OfficeTold }[] {
  const found: { party: Party; told: OfficeTold }[] = [];
  for (const party of frame.parties) {
    if (!mayBePerson(party)) continue;
    const said = ledBy(frame, party) ?? called(frame, party) ?? whose(frame, party);
    const near =
      party.kind === "person" && party.form === "name" && (said === null || said.leads !== null)
        ? (calledNear(frame, party) ?? calledBeside(frame, party))
        : null;
    for (const told of [said, near]) if (told && !isNoOffice(told)) found.push({ party, told });
  }
  return found;
}
