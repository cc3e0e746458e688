import type { Attribution, ParsedText, Quotation } from "../../model/index.ts";
import { SPEECH_VERBS } from "../lexicon/reporting.ts";
import { childBy, childrenBy, isPunctuation, lemmaOf, type Tree, tokenAt } from "../syntax/tree.ts";
import { quotationAround, reporterLink } from "./attribution.ts";
import { readClause } from "./clause.ts";
import type { Draft } from "./draft.ts";
import { readTense } from "./modality.ts";
import { isVerbal } from "./phrase.ts";
import { subjectFor } from "./subject.ts";

/** A shorter quotation is a phrase in marks; quoting it states nothing of its own. */
const MIN_QUOTED_WORDS = 3;

/** Who speaks a quotation, and the verb that says so. */
export interface Speaker {
  readonly quotation: Quotation;
  readonly tree: Tree;
  readonly reporter: number;
}

/** The speaker of each quotation that a reporting verb outside its marks introduces or closes. */
export function speakersOf(text: string, parsed: ParsedText, trees: readonly Tree[]): Speaker[] {
  const speakers: Speaker[] = [];
  const known = new Map<Tree, number[]>();
  const reportersOf = (tree: Tree): number[] => {
    const found = known.get(tree) ?? reportersIn(tree, parsed);
    known.set(tree, found);
    return found;
  };
  for (const quotation of parsed.quotations) {
    const own = speakerOf(text, trees, quotation, reportersOf);
    const previous = speakers[speakers.length - 1];
    if (own) speakers.push(own);
    else if (previous && goesOn(text, previous, quotation)) speakers.push({ ...previous, quotation });
  }
  return speakers;
}

/** "…," the mayor said. "…": a quotation right behind the speaker's sentence is the same speaker's. */
function goesOn(text: string, speaker: Speaker, next: Quotation): boolean {
  const from = Math.max(speaker.tree.sentence.end, speaker.quotation.end);
  return (
    from <= next.start &&
    /^[\s"“”„«»'‘’`]*$/u.test(text.slice(from, next.start)) &&
    !/\n\s*\n/.test(text.slice(from, next.start))
  );
}

function speakerOf(
  text: string,
  trees: readonly Tree[],
  quotation: Quotation,
  reportersOf: (tree: Tree) => readonly number[],
): Speaker | null {
  const words = text.slice(quotation.start, quotation.end).split(/\s+/u).filter(Boolean);
  if (words.length < MIN_QUOTED_WORDS) return null;
  let best: { speaker: Speaker; distance: number } | undefined;
  for (let t = firstNear(trees, quotation.start); t < trees.length; t++) {
    const tree = trees[t];
    if (!tree || tree.sentence.start >= quotation.end) break;
    if (!touches(tree, quotation, text)) continue;
    for (const reporter of reportersOf(tree)) {
      if (!introduces(tree, reporter, quotation)) continue;
      const token = tokenAt(tree, reporter);
      const distance = Math.min(Math.abs(quotation.start - token.end), Math.abs(token.start - quotation.end));
      if (!best || distance < best.distance) best = { speaker: { quotation, tree, reporter }, distance };
    }
  }
  return best?.speaker ?? null;
}

/** Characters between a sentence that ends in a colon and the quotation that it leads into. */
const COLON_GAP = 4;

/** The first sentence that ends behind `start` or right before it; found by halving, since texts are long. */
function firstNear(trees: readonly Tree[], start: number): number {
  let low = 0;
  let high = trees.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((trees[middle]?.sentence.end ?? 0) + COLON_GAP > start) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** A sentence that overlaps the quotation, or leads into it with a colon. */
function touches(tree: Tree, q: Quotation, text: string): boolean {
  const { start, end } = tree.sentence;
  if (start < q.end && end > q.start) return true;
  return end <= q.start && q.start - end < COLON_GAP && /:\s*["“„«'‘]*\s*$/u.test(text.slice(start, q.start));
}

function reportersIn(tree: Tree, parsed: ParsedText): number[] {
  return tree.tokens.flatMap((t, i) => {
    if (!isVerbal(tree, i) || !SPEECH_VERBS.has(lemmaOf(tree, i))) return [];
    if (quotationAround(parsed, t.start, t.end)) return [];
    return subjectFor(tree, i) ? [i] : [];
  });
}

/** Whether the verb's content is the quotation and nothing outside it. */
function introduces(tree: Tree, reporter: number, q: Quotation): boolean {
  const content = childrenBy(tree, reporter, "ccomp").filter((c) => !isInside(tree, c, q));
  return (
    content.length === 0 &&
    (childBy(tree, reporter, "obj") === null ||
      isInside(tree, childBy(tree, reporter, "obj") ?? reporter, q) ||
      tokenAt(tree, reporter).end <= q.start)
  );
}

function isInside(tree: Tree, i: number, q: Quotation): boolean {
  const token = tokenAt(tree, i);
  return q.start <= token.start && token.end <= q.end;
}

/** The claim that somebody said these words, where speaker and words stand in one sentence. */
export function quoteDraft(speaker: Speaker): Draft | null {
  const { tree, reporter, quotation } = speaker;
  const clause = readClause(tree, reporter);
  const subject = subjectFor(tree, reporter);
  const inside = tree.tokens.flatMap((_, i) =>
    isInside(tree, i, quotation) && !isPunctuation(tree, i) ? [i] : [],
  );
  const [first] = inside;
  const last = inside[inside.length - 1];
  if (!subject || first === undefined || last === undefined) return null;
  const own = [...inside, ...range(subject.first, subject.last), ...clause.group.tokens];
  return {
    rule: "quotation",
    kind: "quote",
    head: reporter,
    root: reporter,
    predicate: clause.predicate,
    subject,
    relation: clause.group,
    parts: [{ head: last, first, last, outer: first, preposition: null, role: "complement" }],
    polarity: "affirmed",
    modality: "asserted",
    tense: readTense(tree, clause),
    own: [...new Set(own)].sort((a, b) => a - b),
    anchor: reporter,
    confidence: 0.7,
  };
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, k) => first + k);
}

/** The link of the chain for what stands inside the quotation, whichever sentence it is in. */
export function speakerLink(speaker: Speaker, text: string): Attribution {
  const link = reporterLink(speaker.tree, speaker.reporter, text);
  return { ...link, content: { start: speaker.quotation.start, end: speaker.quotation.end }, direct: true };
}
