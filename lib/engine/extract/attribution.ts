import type { Attribution, AttributionKind, ParsedText, Quotation } from "../../model/index.ts";
import { MEDIA_NOUNS, REPORTING_VERBS, STUDY_NOUNS } from "../lexicon/reporting.ts";
import {
  childrenBy,
  childrenOf,
  isPunctuation,
  lemmaOf,
  lowerOf,
  type Tree,
  tokenAt,
} from "../syntax/tree.ts";
import { readClause } from "./clause.ts";
import { type ClausePart, isSourcePhrase } from "./clause-parts.ts";
import type { Draft } from "./draft.ts";
import { phraseOf } from "./phrase.ts";
import { relativeParts } from "./relative.ts";
import { reporterOf } from "./reporting.ts";
import { subjectFor } from "./subject.ts";
import { firstWord, lastWord } from "./tree.ts";

/** Who is named as the source where the text names nobody ("is believed to"). */
const UNNAMED = "an unnamed source";

/**
 * The chain of who said it, the origin first: each reporting verb, parenthesis or "according to" that the claim
 * stands under, from the inside out.
 */
export function attributionOf(
  tree: Tree,
  draft: Draft,
  { text, parsed }: { readonly text: string; readonly parsed: ParsedText },
  quoted: Quotation | null,
): Attribution[] {
  const chain: Attribution[] = [];
  let below = -1;
  for (let at = draft.root; at >= 0 && chain.length < MOST_LINKS; ) {
    // "According to the board, which has opened an inquiry": what is told of a source is not told by it.
    for (const phrase of childrenOf(tree, at).filter((c) => c !== below && isSourcePhrase(tree, c))) {
      chain.push(fromSourcePhrase(tree, at, phrase, text));
    }
    const reporter = reporterOf(tree, at);
    if (reporter !== null && reporter !== draft.root && mayReport(tree, reporter, parsed, quoted)) {
      const link = fromReporter(tree, at, reporter, text, quoted);
      if (link && !chain.some((l) => tellsAsMuch(l, link))) chain.push(link);
    }
    below = at;
    at = tokenAt(tree, at).head;
  }
  return chain;
}

/**
 * "A said that B reported that C told D that …": hearsay at a fourth hand is rare, and deeper chains are noise. Kept are
 * the links nearest to the words; without a bound, "said said said …" makes every claim as long as its sentence.
 */
const MOST_LINKS = 4;

/** What is reported inside a quotation is no report of words outside it. */
function mayReport(tree: Tree, reporter: number, parsed: ParsedText, quoted: Quotation | null): boolean {
  if (!parsed.quotations.length) return true;
  const { start, end } = tokenAt(tree, reporter);
  const around = quotationAround(parsed, start, end);
  return around === null || around === quoted;
}

/** The same verb or speaker again, or a second source that the text does not name either. */
function tellsAsMuch(known: Attribution, link: Attribution): boolean {
  if (known.cue?.start === link.cue?.start) return true;
  if (known.source.start !== undefined && known.source.start === link.source.start) return true;
  const unnamed = (a: Attribution) => a.source.start === undefined;
  return unnamed(known) && unnamed(link) && known.kind === link.kind;
}

function fromReporter(
  tree: Tree,
  content: number,
  reporter: number,
  text: string,
  quoted: Quotation | null,
): Attribution | null {
  const link = reporterLink(tree, reporter, text);
  const direct = quoted !== null && (link.cue.end <= quoted.start || link.cue.start >= quoted.end);
  return { ...link, content: contentSpan(tree, content, reporter), direct };
}

type ReporterLink = Pick<Attribution, "source" | "kind"> & { readonly cue: NonNullable<Attribution["cue"]> };

/** Source and cue of a reporting verb. */
export function reporterLink(tree: Tree, reporter: number, text: string): ReporterLink {
  const clause = readClause(tree, reporter);
  const agent = clause.parts.find((p) => p.role === "agent");
  const own = clause.passive ? agent : (clause.subject ?? subjectFor(tree, reporter));
  const by = own && isRelativePronoun(tree, own.head) ? (bearerOf(tree, reporter) ?? own) : own;
  const named = by && !childrenBy(tree, reporter, "expl").includes(by.head);
  const { first, last } = clause.group;
  return {
    source: named
      ? sliced(text, tokenAt(tree, by.first).start, tokenAt(tree, by.last).end)
      : { text: UNNAMED },
    cue: sliced(text, tokenAt(tree, first).start, tokenAt(tree, last).end),
    kind: kindOf(tree, reporter, by?.head ?? null),
  };
}

function isRelativePronoun(tree: Tree, i: number): boolean {
  return /^(?:who|which|that)$/.test(lowerOf(tree, i)) && tokenAt(tree, i).upos === "PRON";
}

/** "Ana Lind, who said that …": she is who speaks. */
function bearerOf(tree: Tree, reporter: number): ClausePart | null {
  let clause = reporter;
  while (tokenAt(tree, clause).deprel === "conj") clause = tokenAt(tree, clause).head;
  return tokenAt(tree, clause).deprel === "acl:relcl" ? relativeParts(tree, clause).subject : null;
}

/** The content's words; a parenthetic report in their middle or at their end is no part of them. */
function contentSpan(tree: Tree, content: number, reporter: number): { start: number; end: number } {
  const from = firstWord(tree, content);
  const to = lastWord(tree, content);
  const inside = (tree.first[reporter] ?? reporter) > from && (tree.last[reporter] ?? reporter) <= to;
  const hangsBelow = tokenAt(tree, reporter).head === content;
  const behind = (tree.last[reporter] ?? reporter) + 1;
  if (hangsBelow && (tree.first[reporter] ?? reporter) <= from && behind <= to) {
    let start = behind;
    while (start < to && isPunctuation(tree, start)) start++;
    return { start: tokenAt(tree, start).start, end: tokenAt(tree, to).end };
  }
  if (!inside || !hangsBelow) return { start: tokenAt(tree, from).start, end: tokenAt(tree, to).end };
  let end = (tree.first[reporter] ?? reporter) - 1;
  while (end > from && /^[,;:.–—"”’')-]+$/u.test(tokenAt(tree, end).text)) end--;
  return { start: tokenAt(tree, from).start, end: tokenAt(tree, Math.max(from, end)).end };
}

function fromSourcePhrase(tree: Tree, clause: number, phrase: number, text: string): Attribution {
  const nominal =
    lowerOf(tree, phrase) === "according" ? (childrenBy(tree, phrase, "obl", "nmod")[0] ?? phrase) : phrase;
  const by = phraseOf(tree, nominal);
  const cueTokens = tree.tokens.flatMap((t, i) =>
    i >= (tree.first[phrase] ?? phrase) && i < by.first && /^(?:according|to)$/i.test(t.text) ? [i] : [],
  );
  const cueFirst = cueTokens[0] ?? by.outer;
  const cueLast = cueTokens[cueTokens.length - 1] ?? cueFirst;
  return {
    source: sliced(text, tokenAt(tree, by.first).start, tokenAt(tree, by.last).end),
    cue: sliced(text, tokenAt(tree, cueFirst).start, tokenAt(tree, cueLast).end),
    content: contentSpan(tree, clause, phrase),
    kind: nounKind(tree, nominal) ?? "said",
    direct: false,
  };
}

function kindOf(tree: Tree, reporter: number, source: number | null): AttributionKind {
  const byVerb = REPORTING_VERBS.get(lemmaOf(tree, reporter)) ?? "said";
  if (byVerb !== "said" || source === null) return byVerb;
  return nounKind(tree, source) ?? byVerb;
}

function nounKind(tree: Tree, noun: number): AttributionKind | null {
  const lemma = lemmaOf(tree, noun);
  if (STUDY_NOUNS.has(lemma)) return "study";
  return MEDIA_NOUNS.has(lemma) ? "media" : null;
}

function sliced(text: string, start: number, end: number): { text: string; start: number; end: number } {
  return { text: text.slice(start, end), start, end };
}

/** The quotation that holds a stretch of text, null where none does. */
export function quotationAround(parsed: ParsedText, start: number, end: number): Quotation | null {
  const { quotations, reach } = indexOf(parsed);
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quotations[middle]?.start ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  let around: Quotation | null = null;
  // Back as long as some quotation before still reaches so far: one or two steps.
  for (let i = low - 1; i >= 0 && (reach[i] ?? 0) >= end; i--) {
    const q = quotations[i];
    if (q && end <= q.end) around = q;
  }
  return around;
}

interface QuotationIndex {
  /** In the order of their starts. */
  readonly quotations: readonly Quotation[];
  /** The farthest end of each and those before it. */
  readonly reach: readonly number[];
}

const indexes = new WeakMap<ParsedText, QuotationIndex>();

function indexOf(parsed: ParsedText): QuotationIndex {
  const known = indexes.get(parsed);
  if (known) return known;
  const quotations = [...parsed.quotations].sort((a, b) => a.start - b.start);
  let farthest = 0;
  const reach = quotations.map((q) => {
    farthest = Math.max(farthest, q.end);
    return farthest;
  });
  const index = { quotations, reach };
  indexes.set(parsed, index);
  return index;
}
