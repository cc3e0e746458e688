import type { DocumentEntity } from "../../../model/index.ts";
import { isPersonNoun } from "../../lexicon/person-nouns.ts";
import { wordKeys } from "../../lexicon/word-keys.ts";
import { aboutOf } from "../about.ts";
import { type AnswerContext, type AnswerRule, answer, type Candidate } from "../candidate.ts";
import type { Frame, Party } from "../frame.ts";

const THRESHOLD = 0.5;
/** Nearly all words of an office must agree: a deputy is no director. */
const SAME_OFFICE = 0.7;
const BECOMING = new Set(["become", "remain", "serve"]);
const NEAR = 90;

/** The words of an office without its articles and standing: "acting", "interim". */
export function officeWords(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}-]+/u)
    .filter(
      (w) =>
        w.length > 1 &&
        !/^(?:the|of|a|an|for|and|in|at|mr|ms|mrs|dr|its|his|her|acting|interim|new|then)$/.test(w),
    );
}

/** The role of an entity that stands in or beside one of its mentions in the claim. */
function roleNear(frame: Frame, party: Party): DocumentEntity["roles"][number] | null {
  const text = frame.reading.document.text;
  const from = Math.max(frame.claim.start, party.start - NEAR);
  const around = text.slice(
    Math.min(from, party.start),
    Math.max(party.end, Math.min(frame.claim.end, party.end + NEAR)),
  );
  const folded = around.toLowerCase();
  const scored = (party.entity?.roles ?? [])
    .map((role) => {
      const words = officeWords(role.text);
      const hits = words.filter((w) => folded.includes(w)).length;
      return { role, share: words.length === 0 ? 0 : hits / words.length, hits };
    })
    .filter((r) => r.share >= 0.6)
    .sort((a, b) => b.share - a.share || b.hits - a.hits);
  return scored[0]?.role ?? null;
}

interface Office {
  /** As the text has it: "acting director". */
  readonly text: string;
  /** With the body it belongs to: "acting director of the Coastal Directorate". */
  readonly whole: string;
}

/** What a claim says its person is: "X is the mayor of Y", "Y, led by X", "X will become chair". */
function officeTold(frame: Frame, party: Party): Office | null {
  const { claim, reading } = frame;
  const text = reading.document.text;
  const leads = frame.concepts[0]?.id === "lead";
  const becomes = BECOMING.has(frame.head.lemma.toLowerCase());
  if (leads && (party.role === "subject" || party.role === "agent")) {
    const led = claim.arguments.find((a) => a.role === "object");
    return led
      ? {
          text: `head of ${text.slice(led.start, led.end)}`,
          whole: `head of ${text.slice(led.start, led.end)}`,
        }
      : null;
  }
  if (claim.kind !== "apposition" && claim.kind !== "copular" && !becomes) return null;
  const others = claim.arguments.filter((a) => a.end <= party.start || a.start >= party.end);
  const told = others.find((a) => {
    const head = frame.sentence.tokens[a.head];
    return head !== undefined && head.upos === "NOUN" && isPersonNoun(head.lemma.toLowerCase());
  });
  if (!told) return null;
  const whole = text.slice(told.start, told.end).replace(/^(?:the|a|an|its|his|her)\s+/i, "");
  return { text: whole, whole };
}

function candidates(frame: Frame, party: Party, context: AnswerContext): Candidate[] {
  const role = roleNear(frame, party);
  const told = role
    ? { text: role.text, whole: role.of ? `${role.text} of ${role.of}` : role.text }
    : officeTold(frame, party);
  if (!told) return [];
  const words = officeWords(told.whole);
  if (words.length === 0) return [];
  const value = {
    kind: "role" as const,
    holder: party.key,
    holderLabel: context.label(party.key),
    office: told.whole,
    text: told.text,
  };
  const items = words.map((w) => ({ id: w, keys: wordKeys(w, "NOUN"), weight: 1 }));
  const base = { facet: "role" as const, answer: answer(frame, value), frame, event: null, alone: false };
  return [
    {
      ...base,
      slot: `office-of:${party.key}`,
      kind: "office",
      threshold: THRESHOLD,
      about: aboutOf(frame, context.rarity),
      wording: `Which office does ${context.label(party.key)} hold`,
    },
    {
      ...base,
      slot: null,
      kind: "holder",
      about: items,
      threshold: SAME_OFFICE,
      wording: `Who is ${told.text}`,
    },
  ];
}

export const roleRule: AnswerRule = {
  name: "role/office",
  facet: "role",
  find(frame, context) {
    const people = frame.parties.filter((p) => p.kind === "person" && p.named && p.form === "name");
    return people.flatMap((p) => candidates(frame, p, context));
  },
};
