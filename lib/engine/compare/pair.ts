import type {
  Direction,
  DocumentReading,
  PairFacet,
  PairRelation,
  Quantity,
  Token,
} from "../../model/index.ts";
import { disjoint, entails, sameSet } from "../../text/number-set.ts";
import { type WordKeys, wordKeys, wordSimilarity } from "../lexicon/word-keys.ts";
import { explain } from "./explain.ts";
import { compatible, conflict, same, type Verdict } from "./verdict.ts";

/** Share of the second text's words that the first must have for its figures to be about the same. */
const ABOUT_SAME = 0.5;
/** Without figures, nearly every word of the one must stand in the other for it to follow. */
const FOLLOWS = 0.75;
const ALIKE = 0.5;
const CONTENT = new Set(["NOUN", "PROPN", "VERB", "ADJ"]);

interface Side {
  readonly words: readonly { readonly lemma: string; readonly keys: WordKeys }[];
  readonly quantities: readonly Quantity[];
  readonly denied: boolean;
}

function sideOf(reading: DocumentReading): Side {
  const tokens = reading.parsed.sentences.flatMap((s) => s.tokens);
  const inFigure = (t: Token) => reading.quantities.some((q) => t.start >= q.start && t.end <= q.end);
  const words = tokens
    .filter((t) => CONTENT.has(t.upos) && !inFigure(t))
    .map((t) => ({ lemma: t.lemma.toLowerCase(), keys: wordKeys(t.lemma, t.upos) }));
  return { words, quantities: reading.quantities, denied: reading.claims[0]?.polarity === "denied" };
}

/** Share of `b`'s content words that `a` has too. */
function covered(a: Side, b: Side): number {
  if (b.words.length === 0) return 0;
  const lemmas = new Set(a.words.map((w) => w.lemma));
  const hits = b.words.filter(
    (w) => lemmas.has(w.lemma) || a.words.some((x) => wordSimilarity(x.keys, w.keys) >= ALIKE),
  );
  return hits.length / b.words.length;
}

const ofLemma = (q: Quantity) => q.of?.toLowerCase().split(/\s+/).at(-1) ?? "";

/** How well two quantities may be about one thing: unit, what is counted, and the order they come in. */
function affinity(a: Quantity, b: Quantity, order: number): number {
  if (a.unit.kind !== b.unit.kind || a.unit.code !== b.unit.code) return 0;
  const x = ofLemma(a);
  const y = ofLemma(b);
  const counted =
    x === "" || y === "" ? 0.5 : x === y ? 1 : wordSimilarity(wordKeys(x, "NOUN"), wordKeys(y, "NOUN"));
  const equal = sameSet(a.value, b.value) ? 0.3 : 0;
  return 1 + counted + equal - Math.min(0.5, 0.1 * order);
}

interface Aligned {
  readonly a: Quantity;
  readonly b: Quantity;
}

/** Each quantity of `b` with its likeliest one of `a`; `null` where there is none. */
function align(as: readonly Quantity[], bs: readonly Quantity[]): (Aligned | null)[] {
  const used = new Set<Quantity>();
  return bs.map((b, j) => {
    let best: Quantity | null = null;
    let bestScore = 0;
    as.forEach((a, i) => {
      const score = used.has(a) ? 0 : affinity(a, b, Math.abs(i - j));
      if (score > bestScore) {
        best = a;
        bestScore = score;
      }
    });
    if (best === null) return null;
    used.add(best);
    return { a: best, b };
  });
}

function verdictOf({ a, b }: Aligned): Verdict {
  if (sameSet(a.value, b.value)) return same("same-figure");
  if (entails(a.value, b.value)) return compatible("bound", "within-bound", "a>b");
  if (entails(b.value, a.value)) return compatible("bound", "within-bound", "b>a");
  return disjoint(a.value, b.value)
    ? conflict("disjoint-ranges")
    : compatible("precision", "overlapping-ranges");
}

function facetOf(pair: Aligned, verdict: Verdict): PairFacet {
  const labels = { a: pair.a.text, b: pair.b.text, question: "" };
  return {
    facet: pair.a.unit.kind === "count" ? "count" : "amount",
    relation: verdict.relation,
    difference: verdict.difference,
    direction: verdict.direction,
    a: { start: pair.a.start, end: pair.a.end },
    b: { start: pair.b.start, end: pair.b.end },
    reason: verdict.reason,
    explanation: explain(verdict, labels),
  };
}

type Whole = Pick<PairRelation, "relation" | "direction">;
const UNRELATED: Whole = { relation: "unrelated", direction: null };

function entailment(aHasB: boolean, bHasA: boolean): Whole {
  if (aHasB && bHasA) return { relation: "same", direction: null };
  const direction: Direction = aHasB ? "a>b" : "b>a";
  return aHasB || bHasA ? { relation: "compatible", direction } : { relation: "compatible", direction: null };
}

/**
 * How two short texts stand to each other: words decide whether they are about the same, figures whether both can be
 * true. Each quantity of `b` is held against the likeliest of `a` (unit, what is counted, order).
 */
export function relatePair(id: string, a: DocumentReading, b: DocumentReading): PairRelation {
  const x = sideOf(a);
  const y = sideOf(b);
  const ab = covered(x, y);
  const ba = covered(y, x);
  const pairs = align(x.quantities, y.quantities);
  const known = pairs.filter((p) => p !== null);
  const verdicts = known.map(verdictOf);
  const facets = known.map((p, i) => facetOf(p, verdicts[i] as Verdict));
  return { id, ...whole(), facets };

  function whole(): Whole {
    if (Math.max(ab, ba) < ABOUT_SAME) return UNRELATED;
    if (verdicts.some((v) => v.relation === "conflict") || x.denied !== y.denied)
      return { relation: "conflict", direction: null };
    const allKnown = pairs.every((p) => p !== null);
    const aFollows = allKnown && verdicts.every((v) => v.relation === "same" || v.direction === "a>b");
    const bFollows =
      x.quantities.length === known.length &&
      verdicts.every((v) => v.relation === "same" || v.direction === "b>a");
    const limit = y.quantities.length > 0 ? ABOUT_SAME : FOLLOWS;
    return entailment(aFollows && ab >= limit, bFollows && ba >= FOLLOWS);
  }
}
