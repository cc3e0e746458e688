import type {
  Attribution,
  ClauseArgument,
  ClauseClaim,
  ParsedText,
  Quotation,
  Span,
} from "../../model/index.ts";
import { isPunctuation, pathUp, type Tree, tokenAt } from "../syntax/tree.ts";
import { attributionOf, quotationAround } from "./attribution.ts";
import { isCheckworthy } from "./checkworthy.ts";
import type { Draft } from "./draft.ts";
import { memberDrafts } from "./list-members.ts";
import { spanOf } from "./own-words.ts";
import { propositionOf } from "./proposition.ts";
import { quoteDraft, type Speaker, speakerLink, speakersOf } from "./quotes.ts";
import { EXTRACTION_RULES } from "./rules/index.ts";
import { repairedTrees } from "./tree.ts";

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
    const cut = EXTRACTION_RULES.flatMap((rule) => rule.apply(tree));
    const whole = [...cut, ...quotesBy(speakersIn.get(tree) ?? [])];
    const drafts = distinct(tree, [...whole, ...whole.flatMap((draft) => memberDrafts(tree, draft))]);
    const base = claims.length;
    const parents = drafts.map((draft) => parentOf(tree, draft, drafts));
    drafts.forEach((draft, k) => {
      const parent = parents[k] ?? null;
      claims.push(
        toClaim({ text, parsed, speakerOf }, tree, draft, base + k, parent === null ? null : base + parent),
      );
    });
  }
  return claims;
}

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

/** Drafts in text order; of two with the same words and head, the one of the earlier rule. */
function distinct(tree: Tree, drafts: readonly Draft[]): Draft[] {
  const seen = new Set<string>();
  const out: { draft: Draft; first: number; last: number; order: number }[] = [];
  drafts.forEach((draft, order) => {
    const { first, last } = spanOf(tree, draft.own, draft.anchor);
    const key = `${first}-${last}-${draft.head}-${draft.subject?.head ?? ""}-${draft.parts.map((p) => `${p.first}:${p.last}`).join(",")}`;
    if (seen.has(key)) return;
    seen.add(key);
    out.push({ draft, first, last, order });
  });
  return out.sort((a, b) => a.first - b.first || b.last - a.last || a.order - b.order).map((x) => x.draft);
}

/** The nearest draft whose head stands above this one in the tree. */
function parentOf(tree: Tree, draft: Draft, drafts: readonly Draft[]): number | null {
  if (draft.member) {
    const whole = drafts.findIndex((d) => !d.member && d.root === draft.root && d.head === draft.head);
    if (whole >= 0) return whole;
  }
  for (const i of pathUp(tree, draft.root)) {
    const at = drafts.findIndex((d) => !d.member && d.root === i && d.root !== draft.root);
    if (at >= 0) return at;
  }
  return null;
}

function toClaim(
  { text, parsed, speakerOf }: Document,
  tree: Tree,
  draft: Draft,
  index: number,
  parent: number | null,
): ClauseClaim {
  const span = offsets(tree, spanOf(tree, draft.own, draft.anchor));
  const quoted = quotationAround(parsed, span.start, span.end);
  const attribution = withSpeaker(attributionOf(tree, draft, text, quoted), draft, quoted, speakerOf, text);
  const block = parsed.blocks[tree.sentence.block] ?? null;
  const denied = attribution.some((a) => a.kind === "denied");
  const final = denied
    ? { ...draft, polarity: draft.polarity === "denied" ? ("affirmed" as const) : ("denied" as const) }
    : draft;
  const proposition = propositionOf(tree, final, text);
  return {
    start: span.start,
    end: span.end,
    index,
    sentence: tree.index,
    head: draft.head,
    kind: draft.kind,
    predicate: draft.predicate,
    arguments: argumentsOf(tree, draft),
    polarity: final.polarity,
    modality: draft.modality,
    tense: draft.tense,
    attribution,
    parent,
    checkworthy: isCheckworthy(tree, draft, { block, attribution, quoted: quoted !== null }),
    confidence: draft.confidence,
    proposition,
    rule: draft.rule,
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
    const { start, end } = offsets(tree, p);
    const { role, head, first, last, preposition } = p;
    return { start, end, role, head, first, last, preposition };
  });
}

/** Character offsets of a token run, without punctuation at its edges. */
function offsets(tree: Tree, run: { readonly first: number; readonly last: number }): Span {
  let { first, last } = run;
  while (first < last && isPunctuation(tree, first)) first++;
  while (last > first && isPunctuation(tree, last)) last--;
  return { start: tokenAt(tree, first).start, end: tokenAt(tree, last).end };
}
