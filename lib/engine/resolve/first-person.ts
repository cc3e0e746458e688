import { PRONOUNS } from "../lexicon/pronouns.ts";
import { clusterOf, type Draft, joinDrafts, sameCluster, type Workspace } from "./draft.ts";

/**
 * "I" in a quotation is its speaker; outside of quotations it is whoever writes, one and the same through the text.
 * "We" is kept together by speaker, and nobody is named for it: a speaker may mean a government, a team or everybody.
 */
export function resolveFirstPersons(work: Workspace, speakers: readonly (Draft | null)[]): void {
  const firstOf = new Map<string, Draft>();
  for (const draft of work.drafts) {
    if (draft.form !== "pronoun") continue;
    const form = PRONOUNS.get(draft.lemma);
    if (form?.person !== 1) continue;
    const speaker = draft.quotation >= 0 ? (speakers[draft.quotation] ?? null) : null;
    if (speaker && form.number === "singular" && mayBeI(work, speaker)) {
      joinDrafts(work, speaker, draft);
      continue;
    }
    const voice =
      draft.quotation < 0
        ? "author"
        : speaker
          ? `speaker ${work.union.find(speaker.order)}`
          : `quote ${draft.quotation}`;
    const slot = `${form.number} ${voice}`;
    const first = firstOf.get(slot);
    if (!first) firstOf.set(slot, draft);
    else if (!sameCluster(work, first, draft)) joinDrafts(work, first, draft);
  }
}

function mayBeI(work: Workspace, speaker: Draft): boolean {
  const facts = clusterOf(work, speaker);
  return facts.kind === "person" && facts.number !== "plural";
}
