/** A dossier's pairs of answers, with what the gold says of them. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { storyGeography } from "../../../lib/engine/geography.ts";
import type { Candidate } from "../../../lib/engine/match/candidate.ts";
import { storyCandidates } from "../../../lib/engine/match/candidates.ts";
import { excluded } from "../../../lib/engine/match/exclude.ts";
import { FEATURES, featuresOf } from "../../../lib/engine/match/likeness/features.ts";
import { readDocument } from "../../../lib/engine/pipeline.ts";
import { linkEntities } from "../../../lib/engine/resolve/index.ts";

export interface PairExample {
  readonly dossier: string;
  /** Numbers of the two answers within the dossier. */
  readonly a: number;
  readonly b: number;
  readonly documents: readonly [number, number];
  readonly features: Float64Array;
  /** 1: one question; 0: two; null: the gold doesn't say. */
  readonly label: 0 | 1 | null;
  readonly weight: number;
}

interface Quote {
  readonly file: string;
  readonly quote: string;
}

interface Gold {
  readonly pairs: readonly {
    readonly facet: string;
    readonly label: string;
    readonly a: Quote;
    readonly b: Quote;
  }[];
}

interface Manifest {
  readonly articles: readonly { readonly file: string; readonly publishedAt?: string }[];
}

/** Labelled pairs that look alike and are not one thing teach more than chance rivals. */
const UNRELATED_WEIGHT = 3;
const RIVAL_WEIGHT = 0.5;
/** Likest rivals of each true pair that are learned from. */
const MOST_RIVALS = 12;
const LEAST_OVERLAP = 0.5;

const readJson = <T>(file: string) => JSON.parse(readFileSync(file, "utf8")) as T;

const overlap = (a: { start: number; end: number }, b: { start: number; end: number }) =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

interface Located {
  readonly document: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Whether an answer is the one that a quote gives: it lies in it, its figure or date too. */
function gives({ answer }: Candidate, quote: Located): boolean {
  if (answer.document !== quote.document) return false;
  const shorter = Math.min(answer.end - answer.start, quote.end - quote.start);
  if (overlap(answer, quote) / shorter < LEAST_OVERLAP) return false;
  const { value } = answer;
  return !(value.kind === "number" || value.kind === "time") || quote.text.includes(value.text);
}

function fitOfSpan({ answer }: Candidate, quote: Located): number {
  const both = overlap(answer, quote);
  return both / (answer.end - answer.start + quote.end - quote.start - both);
}

/** Every pair of one facet and kind across two documents. @throws Error where a file is missing or no JSON */
export function examplesOf(folder: string): PairExample[] {
  const { articles } = readJson<Manifest>(path.join(folder, "manifest.json"));
  const gold = readJson<Gold>(path.join(folder, "gold.json"));
  const texts = articles.map((a) => readFileSync(path.join(folder, "articles", a.file), "utf8"));
  const readings = articles.map(({ file, publishedAt }, i) =>
    readDocument({ id: file, text: texts[i] ?? "", ...(publishedAt === undefined ? {} : { publishedAt }) }),
  );
  const linked = linkEntities(readings.map((r) => r.entities));
  const story = storyCandidates(readings, linked, storyGeography(linked, readings));
  const { candidates } = story;
  const pairs = story.pairs();
  const locate = ({ file, quote }: Quote): Located => {
    const document = articles.findIndex((a) => a.file === file);
    const start = (texts[document] ?? "").indexOf(quote);
    return { document, start, end: start + quote.length, text: quote };
  };
  const labels = labelsOf(gold, candidates, locate);
  const dossier = path.basename(folder);
  const examples: PairExample[] = [];
  candidates.forEach((y, b) => {
    for (let a = 0; a < b; a++) {
      const x = candidates[a] as Candidate;
      if (x.facet !== y.facet || x.kind !== y.kind || x.answer.document === y.answer.document) continue;
      if (excluded(x, y, pairs.mayBeOne)) continue;
      const label = labels.get(`${a}|${b}`) ?? null;
      examples.push({
        dossier,
        a,
        b,
        documents: [x.answer.document, y.answer.document],
        features: featuresOf(x, y, pairs),
        label,
        weight: label === 0 ? UNRELATED_WEIGHT : 1,
      });
    }
  });
  return withRivals(examples, candidates);
}

/** The gold's pairs as pairs of answers: of all that a pair of quotes may mean, the one that fits the quotes best. */
function labelsOf(
  gold: Gold,
  candidates: readonly Candidate[],
  locate: (quote: Quote) => Located,
): Map<string, 0 | 1> {
  const labels = new Map<string, 0 | 1>();
  for (const pair of gold.pairs) {
    const [qa, qb] = [locate(pair.a), locate(pair.b)];
    let best: { key: string; fit: number } | null = null;
    candidates.forEach((x, a) => {
      if (x.facet !== pair.facet || !gives(x, qa)) return;
      candidates.forEach((y, b) => {
        if (y.facet !== pair.facet || y.kind !== x.kind || !gives(y, qb)) return;
        const fit = fitOfSpan(x, qa) + fitOfSpan(y, qb);
        if (!best || fit > best.fit) best = { key: a < b ? `${a}|${b}` : `${b}|${a}`, fit };
      });
    });
    const found = best as { key: string; fit: number } | null;
    if (found) labels.set(found.key, pair.label === "unrelated" ? 0 : 1);
  }
  return labels;
}

/** Of a claim that has its counterpart in a document, the document's other claims are mostly about something else. */
function withRivals(examples: readonly PairExample[], candidates: readonly Candidate[]): PairExample[] {
  const rivals = new Set<PairExample>();
  const overlaps = (a: number, b: number) => {
    const [x, y] = [candidates[a]?.answer, candidates[b]?.answer];
    return x !== undefined && y !== undefined && x.document === y.document && overlap(x, y) > 0;
  };
  for (const pair of examples.filter((e) => e.label === 1))
    for (const [own, other] of [
      [pair.a, pair.b],
      [pair.b, pair.a],
    ] as const) {
      const others = examples.filter((e) => {
        if (e.label !== null || (e.a !== own && e.b !== own)) return false;
        const rival = e.a === own ? e.b : e.a;
        return (
          candidates[rival]?.answer.document === candidates[other]?.answer.document && !overlaps(rival, other)
        );
      });
      others.sort((x, y) => likely(y) - likely(x));
      for (const e of others.filter((e) => !sameUnusual(e)).slice(0, MOST_RIVALS)) rivals.add(e);
    }
  return examples.map((e) => (rivals.has(e) ? { ...e, label: 0, weight: RIVAL_WEIGHT } : e));
}

const ABOUT = FEATURES.indexOf("about");
const SENTENCE_WORDS = FEATURES.indexOf("sentence words");
const UNUSUAL = FEATURES.indexOf("same unusual value");
const likely = (e: PairExample) => (e.features[ABOUT] ?? 0) + (e.features[SENTENCE_WORDS] ?? 0);
/** One unusual figure told twice in an article is the same figure, gold or not. */
const sameUnusual = (e: PairExample) => e.features[UNUSUAL] === 1;
