import type { DocumentEntity } from "../../../model/index.ts";
import { wordKeys } from "../../lexicon/word-keys.ts";
import { aboutOf } from "../about.ts";
import { type AnswerContext, type AnswerRule, answer, type Candidate } from "../candidate.ts";
import type { Frame, Party } from "../frame.ts";

const THRESHOLD = 0.5;
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

function candidates(frame: Frame, party: Party, context: AnswerContext): Candidate[] {
  const role = roleNear(frame, party);
  if (!role) return [];
  const office = role.of ? `${role.text} of ${role.of}` : role.text;
  const words = officeWords(office);
  if (words.length === 0) return [];
  const value = {
    kind: "role" as const,
    holder: party.key,
    holderLabel: context.label(party.key),
    office,
    text: role.text,
  };
  const items = words.map((w) => ({ id: w, keys: wordKeys(w, "NOUN"), weight: 1 }));
  const base = {
    facet: "role" as const,
    answer: answer(frame, value),
    frame,
    event: null,
    threshold: THRESHOLD,
    alone: false,
  };
  return [
    {
      ...base,
      slot: `office-of:${party.key}`,
      kind: "office",
      about: aboutOf(frame, context.rarity),
      wording: `Which office does ${context.label(party.key)} hold`,
    },
    { ...base, slot: null, kind: "holder", about: items, threshold: 0.75, wording: `Who is ${role.text}` },
  ];
}

export const roleRule: AnswerRule = {
  name: "role/office",
  facet: "role",
  find(frame, context) {
    const people = frame.parties.filter(
      (p) => p.kind === "person" && p.named && (p.entity?.roles ?? []).length > 0 && p.form === "name",
    );
    return people.flatMap((p) => candidates(frame, p, context));
  },
};
