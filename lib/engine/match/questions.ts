import type { Question } from "../../model/index.ts";
import type { Candidate } from "./candidate.ts";
import { joined } from "./join.ts";
import type { PairContext } from "./likeness/index.ts";
import { wordingOf } from "./question/wording.ts";
import { type EventsKnown, seedsOf } from "./seeds.ts";

/** How events and entities are named in a question. */
export interface Names {
  readonly label: (key: string) => string;
  /** A few words for an event of a known kind, null for any other. */
  readonly eventLabel: (event: number) => string | null;
}

/** Candidates → questions. A question that only one document answers is kept where it is worth showing alone. */
export function questionsOf(
  candidates: readonly Candidate[],
  events: EventsKnown,
  pairs: PairContext,
  { label, eventLabel }: Names,
): Question[] {
  const questions: Question[] = [];
  for (const group of joined(seedsOf(candidates, events), pairs)) {
    const first = group.members[0];
    if (!first) continue;
    const documents = new Set(group.members.map((m) => m.answer.document));
    if (documents.size < 2 && !group.members.some((m) => m.alone)) continue;
    if (saysAgain(group.members)) continue;
    const event = commonEvent(group.members);
    questions.push({
      facet: first.facet,
      event,
      slot:
        first.slot ??
        `${first.kind}:${first.about
          .map((i) => i.id)
          .slice(0, 4)
          .join("+")}`,
      wording: wordingOf(group.members, { label, event: event === null ? null : eventLabel(event) }),
      sure: group.sure,
      answers: group.members.map((m) => m.answer),
    });
  }
  return questions;
}

/** Who holds an office that one person alone is said to hold: the question after that person's office says as much. */
function saysAgain(members: readonly Candidate[]): boolean {
  const holders = members.map(({ kind, answer: { value } }) =>
    kind === "holder" && value.kind === "role" ? value.holder : null,
  );
  return holders[0] !== null && holders.every((h) => h === holders[0]);
}

function commonEvent(members: readonly Candidate[]): number | null {
  const counts = new Map<number, number>();
  for (const m of members) if (m.event !== null) counts.set(m.event, (counts.get(m.event) ?? 0) + 1);
  const best = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0];
  return best ? best[0] : null;
}
