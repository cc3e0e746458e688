import type {
  Attribution,
  ClauseArgument,
  ClauseClaim,
  ParsedText,
  Quotation,
  Span,
} from "../../model/index.ts";
import { isPunctuation, type Tree, tokenAt } from "../syntax/tree.ts";
import { attributionOf, quotationAround } from "./attribution.ts";
import { asksSomething, isCheckworthy, opensQuestion } from "./checkworthy.ts";
import type { Draft } from "./draft.ts";
import { memberDrafts } from "./list-members.ts";
import { spanOf } from "./own-words.ts";
import { propositionOf } from "./proposition.ts";
import { quoteDraft, type Speaker, speakerLink, speakersOf } from "./quotes.ts";
import { reportedContent } from "./reporting.ts";
import { EXTRACTION_RULES } from "./rules/index.ts";
import { repairedTrees } from "./tree.ts";
import { isWithinUntold } from "./untold.ts";

/**
 * The atomic claims of a parsed text, in text order: one for each clause, apposition, title and event noun, with its
 * proposition, attribution chain, polarity and modality. Every span lies in the text; nothing is resolved yet.
 */
export function extractClaims(text: string, parsed: ParsedText): ClauseClaim[] {
  const claims: ClauseClaim[] = [];
  const trees = repairedTrees(parsed);
  const speakers = speakersOf(text, parsed, trees);
  const speakersIn = new Map<Tree, Speaker[]>();
  for (const s of speakers) speakersIn.set(s.tree, [...(speakersIn.get(s.tree) ?? []), s]);
  const speakerOf = new Map(speakers.map((s) => [s.quotation, s] as const));
  for (const tree of trees) {
    if (!tree.tokens.length || isDateline(tree)) continue;
    const cut = EXTRACTION_RULES.flatMap((rule) => rule.apply(tree)).filter(
      ({ kind, root }) =>
        kind === "nominal" || !isWithinUntold(tree, root, (verb) => reportedContent(tree, verb)),
    );
    const whole = [...cut, ...quotesBy(speakersIn.get(tree) ?? [])];
    const drafts = distinct(tree, [...whole, ...whole.flatMap((draft) => memberDrafts(tree, draft))]);
    const base = claims.length;
    const parentOf = parentsAmong(tree, drafts);
    const question = asksSomething(tree);
    drafts.forEach(({ draft, first, last }, k) => {
      const above = parentOf(draft);
      const parent = above === null ? null : base + above;
      const place = { ...offsets(tree, first, last), first, index: base + k, parent, question };
      claims.push(toClaim({ text, parsed, speakerOf }, tree, draft, place));
    });
  }
  return claims;
}

/** So many of a document's last lines may be a signature, where there are lines before them. */
const CLOSING_BLOCKS = 3;

const isClosing = ({ blocks }: ParsedText, block: number): boolean =>
  block > 1 && block >= blocks.length - CLOSING_BLOCKS;

/** "PORT ELLERY, March 6 (Agency) -": where and when an article was written, before its first sentence. */
function isDateline(tree: Tree): boolean {
  const dash = /^[-–—]+$/.test(tree.tokens[tree.tokens.length - 1]?.text ?? "");
  return dash && !tree.tokens.some((t) => t.upos === "VERB");
}

interface Document {
  readonly text: string;
  readonly parsed: ParsedText;
  readonly speakerOf: ReadonlyMap<Quotation, Speaker>;
}

function quotesBy(speakers: readonly Speaker[]): Draft[] {
  return speakers.flatMap((s) => quoteDraft(s) ?? []);
}

interface PlacedDraft {
  readonly draft: Draft;
  /** The claim's span in tokens. */
  readonly first: number;
  readonly last: number;
  readonly order: number;
}

/** Drafts in text order; of two with the same words and head, the one of the earlier rule. */
function distinct(tree: Tree, drafts: readonly Draft[]): PlacedDraft[] {
  const seen = new Set<string>();
  const out: PlacedDraft[] = [];
  drafts.forEach((draft, order) => {
    const { first, last } = spanOf(tree, draft.own, draft.anchor);
    let key = `${first}-${last}-${draft.head}-${draft.subject?.head ?? ""}-`;
    for (const p of draft.parts) key += `${p.first}:${p.last},`;
    if (seen.has(key)) return;
    seen.add(key);
    out.push({ draft, first, last, order });
  });
  return out.sort((a, b) => a.first - b.first || b.last - a.last || a.order - b.order);
}

/** For a draft the number of the one that it is a member of, else of the nearest whose head stands above it. */
function parentsAmong(tree: Tree, drafts: readonly PlacedDraft[]): (draft: Draft) => number | null {
  const byRoot = new Map<number, number>();
  drafts.forEach(({ draft }, k) => {
    if (!draft.member && !byRoot.has(draft.root)) byRoot.set(draft.root, k);
  });
  return (draft) => {
    if (draft.member) {
      const whole = drafts.findIndex(
        ({ draft: d }) => !d.member && d.root === draft.root && d.head === draft.head,
      );
      if (whole >= 0) return whole;
    }
    for (let i = tokenAt(tree, draft.root).head; i >= 0; i = tokenAt(tree, i).head) {
      const above = byRoot.get(i);
      if (above !== undefined) return above;
    }
    return null;
  };
}

interface Place extends Span {
  /** The span's first token. */
  readonly first: number;
  readonly index: number;
  readonly parent: number | null;
  /** Whether the sentence is a question. */
  readonly question: boolean;
}

function toClaim({ text, parsed, speakerOf }: Document, tree: Tree, draft: Draft, place: Place): ClauseClaim {
  const { start, end, index, parent, question } = place;
  const asked = opensQuestion(tree, draft, place.first);
  const quoted = quotationAround(parsed, start, end);
  const attribution = withSpeaker(
    attributionOf(tree, draft, { text, parsed }, quoted),
    draft,
    quoted,
    speakerOf,
    text,
  );
  const block = parsed.blocks[tree.sentence.block] ?? null;
  const denied = attribution.some((a) => a.kind === "denied");
  const final = denied
    ? { ...draft, polarity: draft.polarity === "denied" ? ("affirmed" as const) : ("denied" as const) }
    : draft;
  const { head, kind, predicate, modality, tense, confidence, rule } = draft;
  return {
    start,
    end,
    index,
    sentence: tree.index,
    head,
    kind,
    predicate,
    arguments: argumentsOf(tree, draft),
    polarity: final.polarity,
    modality,
    tense,
    attribution,
    parent,
    checkworthy: isCheckworthy(tree, draft, {
      block,
      closing: isClosing(parsed, tree.sentence.block),
      attribution,
      quoted: quoted !== null,
      question,
      asked,
    }),
    confidence,
    proposition: propositionOf(tree, final, text),
    rule,
  };
}

/** What stands in a quotation is its speaker's, in whichever sentence the speaker is named. */
function withSpeaker(
  chain: readonly Attribution[],
  draft: Draft,
  quoted: Quotation | null,
  speakerOf: ReadonlyMap<Quotation, Speaker>,
  text: string,
): Attribution[] {
  const speaker = quoted && draft.kind !== "quote" ? speakerOf.get(quoted) : undefined;
  if (!speaker || chain.some((link) => link.direct)) return [...chain];
  return [...chain, speakerLink(speaker, text)];
}

function argumentsOf(tree: Tree, draft: Draft): ClauseArgument[] {
  const all = draft.subject ? [draft.subject, ...draft.parts] : [...draft.parts];
  return all.map((p) => {
    const { role, head, first, last, preposition } = p;
    const { start, end } = offsets(tree, first, last);
    return { start, end, role, head, first, last, preposition };
  });
}

/** Character offsets of a token run, without punctuation at its edges. */
function offsets(tree: Tree, from: number, to: number): Span {
  let first = from;
  let last = to;
  while (first < last && isPunctuation(tree, first)) first++;
  while (last > first && isPunctuation(tree, last)) last--;
  return { start: tokenAt(tree, first).start, end: tokenAt(tree, last).end };
}
