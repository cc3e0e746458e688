import type { DocumentEntities, ParsedText } from "../../model/index.ts";
import { clusterNames } from "./cluster-names.ts";
import { newMemory, remember, resolveDescription } from "./descriptions.ts";
import { finish } from "./finish.ts";
import { resolveFirstPersons } from "./first-person.ts";
import { findLocalDemonyms } from "./local-demonyms.ts";
import { collectMentions } from "./mentions.ts";
import { resolvePronoun } from "./pronouns.ts";
import { QuoteIndex } from "./quotes.ts";
import { findRoles } from "./roles.ts";
import { speakersOf } from "./speakers.ts";

/**
 * Who is who inside one document. Names are joined over the whole text first, then roles are read, then the text is
 * walked once in order for descriptions and pronouns, which look back a bounded number of mentions. Linear in the text.
 */
export function resolveEntities(text: string, parsed: ParsedText): DocumentEntities {
  const quotes = new QuoteIndex(parsed);
  const work = collectMentions(text, parsed, quotes);
  findLocalDemonyms(work);
  clusterNames(work);
  findRoles(work);
  const speakers = speakersOf(work, quotes);
  const memory = newMemory();
  for (const drafts of work.bySentence) {
    for (const draft of drafts) {
      if (draft.form === "nominal") resolveDescription(work, memory, draft);
      else if (draft.form === "pronoun") {
        resolvePronoun(work, draft, draft.quotation >= 0 ? (speakers[draft.quotation] ?? null) : null);
      }
      remember(work, memory, draft);
    }
  }
  resolveFirstPersons(work, speakers);
  return finish(work);
}
