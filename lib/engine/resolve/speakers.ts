import { SPEECH_VERBS } from "../lexicon/reporting.ts";
import type { Tree } from "../syntax/tree.ts";
import type { Draft, Workspace } from "./draft.ts";
import type { QuoteIndex } from "./quotes.ts";
import { isSubject } from "./tree.ts";

/** For each quotation the mention of who speaks it, null where the text beside it does not say. */
export function speakersOf(work: Workspace, quotes: QuoteIndex): (Draft | null)[] {
  const speakers: (Draft | null)[] = Array.from({ length: quotes.size }, () => null);
  const distance: number[] = Array.from({ length: quotes.size }, () => Number.POSITIVE_INFINITY);
  const sentences: { first: number; last: number }[] = Array.from({ length: quotes.size }, () => ({
    first: -1,
    last: -1,
  }));
  for (const view of work.views) {
    if (quotes.size === 0) break;
    if (!quotes.meets(view.sentence)) continue;
    const inside = view.tokens.map((token) => quotes.indexAt(token.start));
    const here = [...new Set(inside)].filter((quote) => quote >= 0);
    for (const quote of here) {
      const range = sentences[quote];
      if (!range) continue;
      if (range.first < 0) range.first = view.index;
      range.last = view.index;
    }
    for (const [verb, subject] of speechVerbs(view, inside)) {
      const draft = mentionAt(work, view.index, subject);
      if (!draft) continue;
      for (const quote of here) {
        const gap = gapTo(inside, quote, verb);
        if (gap >= (distance[quote] ?? 0)) continue;
        distance[quote] = gap;
        speakers[quote] = draft;
      }
    }
  }
  inherit(work, speakers, sentences);
  return speakers;
}

/** Verbs of speech outside of quotations, with their subjects. */
function* speechVerbs(view: Tree, inside: readonly number[]): Generator<[number, number]> {
  for (let i = 0; i < view.tokens.length; i += 1) {
    const token = view.tokens[i];
    if (!token || (inside[i] ?? -1) >= 0 || !SPEECH_VERBS.has(view.lemma[i] ?? "")) continue;
    const subject = (view.children[i] ?? []).find((child) => {
      const below = view.tokens[child];
      return (
        below !== undefined && isSubject(below) && below.deprel !== "nsubj:pass" && (inside[child] ?? -1) < 0
      );
    });
    if (subject !== undefined) yield [i, subject];
  }
}

function mentionAt(work: Workspace, sentence: number, head: number): Draft | null {
  return (
    (work.bySentence[sentence] ?? []).find((draft) => draft.head === head && draft.lemma !== "&") ?? null
  );
}

/** Tokens between a verb and the nearest edge of a quotation in its sentence. */
function gapTo(inside: readonly number[], quote: number, verb: number): number {
  const first = inside.indexOf(quote);
  const last = inside.lastIndexOf(quote);
  return verb < first ? first - verb : verb - last;
}

/** A quotation that goes on ("…," she said. "…") has the speaker of the one before it in its paragraph. */
function inherit(
  work: Workspace,
  speakers: (Draft | null)[],
  sentences: readonly { readonly first: number; readonly last: number }[],
): void {
  for (let quote = 1; quote < speakers.length; quote += 1) {
    const before = sentences[quote - 1];
    const here = sentences[quote];
    if (speakers[quote] || !before || !here || here.first < 0) continue;
    const sameBlock = work.views[before.last]?.sentence.block === work.views[here.first]?.sentence.block;
    if (sameBlock && here.first - before.last <= 1) speakers[quote] = speakers[quote - 1] ?? null;
  }
}
