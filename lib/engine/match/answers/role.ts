import type { RoleValue } from "../../../model/index.ts";
import { canonicalRole, isExclusiveRole, isSharedRole } from "../../lexicon/roles.ts";
import { wordKeys } from "../../lexicon/word-keys.ts";
import { type AboutItem, aboutOf, aboutSimilarity } from "../about.ts";
import { type AnswerContext, type AnswerRule, answer, type Candidate } from "../candidate.ts";
import type { Frame, Party } from "../frame.ts";
import { type OfficeTold, officesTold, officeWords } from "../office.ts";
import { type OfficeChange, officeChanges } from "../office-change.ts";

const THRESHOLD = 0.5;
/** Nearly all words of an office must agree: a deputy is no director. */
const SAME_OFFICE = 0.7;
/** Two holders exclude each other only where the words of the one office are those of the other. */
const ONE_OFFICE = 0.84;
/** Ranks below or beside an office: with one of these it is another office. */
const BESIDE =
  /\b(?:deputy|vice|assistant|associate|sub|under|second|co|honorary|emeritus|elect|designate|shadow|opposition)\b/i;
const FORMER = /\b(?:former|formerly|ex|late|retired|ousted|outgoing|then|past|erstwhile)\b/i;

const COMING = /^(?:the |its |his |her |their )?(?:new|next|incoming|future)\b/i;

const besideOf = (office: string) => (BESIDE.exec(office)?.[0] ?? "").toLowerCase();

/** Whether one person at a time holds the office, in words that say which office it is. */
function isExclusive(office: string, words: readonly string[]): boolean {
  const head = canonicalRole(office.split(/\s+(?:of|for|at|in)\s+/i)[0] ?? office);
  if (isExclusiveRole(head)) return words.length > 1;
  const last = head.split(" ").at(-1) ?? "";
  // "The director of the board's office" is one; "a director" is any of several.
  return /^(?:director|manager|leader|chief|head)$/.test(last) ? words.length > 2 : !isSharedRole(last);
}

function phaseOf(frame: Frame, told: OfficeTold): RoleValue["phase"] {
  if (told.step) return told.step;
  if (FORMER.test(told.text) || FORMER.test(told.whole)) return "former";
  const enters = told.enters || frame.claim.modality === "planned" || COMING.test(told.whole);
  return enters ? "enters" : "holds";
}

/** Two people in one office is a question only where the office is surely one, and one person's at a time. */
function holdersApart(
  own: { readonly party: Party; readonly about: readonly AboutItem[]; readonly told: OfficeTold },
  other: Candidate,
): boolean {
  const value = other.answer.value;
  if (value.kind !== "role") return false;
  if (besideOf(own.told.whole) !== besideOf(value.office)) return true;
  if (value.holder === own.party.key) return false;
  const exclusive =
    isExclusive(
      own.told.whole,
      own.about.map((i) => i.id),
    ) &&
    isExclusive(
      value.office,
      other.about.map((i) => i.id),
    );
  return !exclusive || aboutSimilarity(own.about, other.about) < ONE_OFFICE;
}

function candidates(frame: Frame, party: Party, told: OfficeTold, context: AnswerContext): Candidate[] {
  const words = officeWords(told.whole);
  // "She has remained in her post": whose it is is told, which it is is not.
  if (words.length === 0 && !told.step) return [];
  const label = context.label(party.key);
  const holderLabel = label === party.key ? party.text : label;
  const value = {
    kind: "role" as const,
    holder: party.key,
    holderLabel,
    office: told.whole,
    phase: phaseOf(frame, told),
    ...(told.way === undefined ? {} : { way: told.way }),
    text: told.text || frame.claim.predicate,
  };
  const about = words.map((w) => ({ id: w, keys: wordKeys(w, "NOUN"), weight: 1 }));
  const base = { facet: "role" as const, answer: answer(frame, value), frame, event: null, alone: false };
  const held: Candidate = {
    ...base,
    slot: `office-of:${party.key}`,
    kind: "office",
    threshold: THRESHOLD,
    about: aboutOf(frame, context.rarity),
    wording: `Which office does ${holderLabel} hold?`,
  };
  if (words.length === 0) return [held];
  return [
    held,
    {
      ...base,
      slot: null,
      kind: "holder",
      about,
      apart: (other) => holdersApart({ party, about, told }, other),
      threshold: SAME_OFFICE,
      wording: told.leads
        ? `Who heads ${told.leads}?`
        : `Who ${/\b\p{L}+[^s]s$/u.test(told.text) ? "are" : "is"} ${withArticle(told.whole)}?`,
    },
  ];
}

const withArticle = (office: string) =>
  /^(?:the|its|his|her|a|an)\b/i.test(office) ? office : `the ${office}`;

const changeTold = ({ office, step, way }: OfficeChange): OfficeTold => ({
  ...(way === undefined ? {} : { way }),
  text: office,
  whole: office,
  leads: null,
  enters: step === "enters",
  step,
});

/** What a claim tells of offices; a step into or out of one says more than the office beside the name. */
function told(frame: Frame): { readonly party: Party; readonly told: OfficeTold }[] {
  const offices = officesTold(frame);
  const changes = officeChanges(frame).map((change) => named(change, offices));
  const stated = offices.filter((s) => !changes.some((c) => sameChange(c, s.party, s.told)));
  return [...changes.map((c) => ({ party: c.party, told: changeTold(c) })), ...stated];
}

/** "Planning chief X quit": the office that is given up stands beside the name. */
function named(
  change: OfficeChange,
  offices: readonly { readonly party: Party; readonly told: OfficeTold }[],
): OfficeChange {
  if (officeWords(change.office).length > 0) return change;
  const beside = offices.find(({ party, told: { step } }) => party.key === change.party.key && !step);
  return beside ? { ...change, office: beside.told.whole } : change;
}

/** "X was relieved of his duties as chairman" does not say that X is the chairman. */
function sameChange(change: OfficeChange, party: Party, stated: OfficeTold): boolean {
  if (change.party.key !== party.key) return false;
  const mine = new Set(officeWords(change.office));
  return mine.size === 0 || officeWords(stated.whole).some((w) => mine.has(w));
}

/** Who holds which office, where a claim says so, calls somebody by it, or tells of a step into or out of it. */
export const roleRule: AnswerRule = {
  name: "role/office",
  facet: "role",
  find: (frame, context) =>
    frame.claim.polarity === "denied" || frame.claim.rule === "list-member"
      ? []
      : told(frame).flatMap(({ party, told: office }) => candidates(frame, party, office, context)),
};
