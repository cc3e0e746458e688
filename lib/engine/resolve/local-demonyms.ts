import type { Token } from "../../model/index.ts";
import { foldName } from "../lexicon/fold.ts";
import { isGivenName } from "../lexicon/given-names.ts";
import { isOrgHead } from "../lexicon/organisations.ts";
import { isPersonNoun } from "../lexicon/people.ts";
import { isRoleHead, isRoleModifier } from "../lexicon/roles.ts";
import { clusterOf, type Draft, type Workspace } from "./draft.ts";
import { startsUpper } from "./letters.ts";

/** Endings that make an adjective of a place's name: "Torvia" gives "Torvian", "Askia" "Askian". */
const ENDINGS = ["n", "an", "ian", "ean", "i", "ese", "ish"];

/**
 * Reads which adjectives a text itself shows to belong to a place it names, for places no table knows ("Torvian" where
 * "Torvia" stands as well), into `work.localDemonyms`. Their places are places, and the adjectives no names.
 */
export function findLocalDemonyms(work: Workspace): void {
  const stems = new Map<string, Draft[]>();
  for (const draft of work.drafts) {
    const [word = ""] = draft.words;
    if (draft.form !== "name" || draft.words.length !== 1 || word.length < MIN_STEM) continue;
    const list = stems.get(word);
    if (list) list.push(draft);
    else stems.set(word, [draft]);
  }
  if (stems.size === 0) return;
  for (const view of work.views) {
    for (let at = 0; at < view.tokens.length; at += 1) {
      const token = view.tokens[at] as Token;
      if (!startsUpper(token.text) || !ADJECTIVAL.has(token.xpos)) continue;
      if (!/^\p{Lu}\p{Ll}/u.test(token.text)) continue;
      const word = foldName(token.text);
      const plural = /s$/u.test(word) && /^NNP?S$/u.test(token.xpos);
      if (!plural && !/^(?:amod|compound)/u.test(token.deprel) && !standsBeforeNoun(view.tokens[at + 1]))
        continue;
      if (work.localDemonyms.has(word) || isGivenName(word)) continue;
      const places = stems.get(placeOf(plural ? word.slice(0, -1) : word, stems) ?? "");
      if (places?.[0]) adopt(work, word, plural, places, stems.get(word) ?? []);
    }
  }
}

/** Tags that an adjective of a place gets, or its people ("the Torvians"). */
const ADJECTIVAL = new Set(["JJ", "NNP", "NNPS", "NNS"]);

/** "Torvian premier": an office or a body behind shows an adjective, whatever the tree says. */
function standsBeforeNoun(next: Token | undefined): boolean {
  const word = next?.text.toLowerCase() ?? "";
  return isRoleHead(word) || isRoleModifier(word) || isOrgHead(word) || isPersonNoun(word);
}

function adopt(
  work: Workspace,
  word: string,
  plural: boolean,
  places: readonly Draft[],
  adjectives: readonly Draft[],
): void {
  for (const place of places) settle(work, place, "place");
  for (const adjective of adjectives) settle(work, adjective, plural ? "group" : "thing");
  const first = places[0];
  const tokens = first ? work.views[first.sentence]?.tokens : undefined;
  if (first && tokens) work.localDemonyms.set(word, tokens[first.first]?.text ?? word);
}

function settle(work: Workspace, draft: Draft, kind: "place" | "group" | "thing"): void {
  draft.kind = kind;
  const facts = clusterOf(work, draft);
  facts.kind = kind;
  facts.sure = kind === "place";
  facts.gender = null;
  facts.number = kind === "group" ? "plural" : null;
}

/** Shorter stems meet other words by chance ("Ali", "Alian"). */
const MIN_STEM = 4;

function placeOf(adjective: string, stems: ReadonlyMap<string, unknown>): string | null {
  for (const ending of ENDINGS) {
    if (!adjective.endsWith(ending)) continue;
    const stem = adjective.slice(0, -ending.length);
    if (stem.length < MIN_STEM) continue;
    for (const form of [stem, `${stem}a`, `${stem}e`, `${stem}o`, `${stem}ia`]) {
      if (form !== adjective && stems.has(form) && !isGivenName(form)) return form;
    }
  }
  return null;
}
