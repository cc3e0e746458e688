import type { DocumentReading, OriginGroup, Origins, SharedPassage } from "../../model/index.ts";
import { stableId } from "../../text/stable-id.ts";
import { agencyNamed } from "../lexicon/agencies.ts";
import { creditsOf } from "./credits.ts";
import { passagesOf, type WordPassage } from "./passages.ts";
import { fingerprintsOf } from "./winnow.ts";
import { type ArticleWords, wordsOf } from "./words.ts";

/** Articles in which a fingerprint is looked up, the first ones: of a thousand reprints each meets these few alone. */
const MOST_HOLDERS = 3;
/** Fingerprints in common below which two articles are not held against each other. */
const LEAST_SHARED = 2;
/** Briefs of a sentence or two come out alike by themselves: fewer words in common are no report. */
const LEAST_REPORT = 30;
/** So much of the longer article in common, what others are quoted with left out, and both are one report: a roundup of two reports is neither. */
const ONE_REPORT = 0.5;

type Seeds = Map<number, [number, number][]>;

/** For each article, the words that earlier articles may have in common with it. Near-linear: an index, no pairs. */
function seedsOf(words: readonly ArticleWords[]): Seeds[] {
  const holders = new Map<number, { readonly article: number; readonly word: number }[]>();
  return words.map(({ hash }, article) => {
    const seeds: Seeds = new Map();
    for (const print of fingerprintsOf(hash)) {
      const known = holders.get(print.hash) ?? [];
      for (const holder of known) {
        if (holder.article === article) continue;
        const list = seeds.get(holder.article) ?? [];
        seeds.set(holder.article, list);
        list.push([holder.word, print.word]);
      }
      if (known.length < MOST_HOLDERS && known.every((holder) => holder.article !== article))
        holders.set(print.hash, [...known, { article, word: print.word }]);
    }
    return seeds;
  });
}

function quotedShare({ quoted }: ArticleWords, [first, end]: readonly [number, number]): number {
  let count = 0;
  for (let i = first; i < end; i++) count += quoted[i] as number;
  return count / (end - first);
}

const isQuoted = (x: ArticleWords, y: ArticleWords, { a, b }: WordPassage): boolean =>
  quotedShare(x, a) > 0.5 && quotedShare(y, b) > 0.5;

/** Numbers joined to groups; each group is known by its least number. */
class Groups {
  private readonly parent: number[];

  constructor(count: number) {
    this.parent = Array.from({ length: count }, (_, i) => i);
  }

  of(i: number): number {
    let top = i;
    while (this.parent[top] !== top) top = this.parent[top] as number;
    this.parent[i] = top;
    return top;
  }

  join(a: number, b: number): void {
    const [x, y] = [this.of(a), this.of(b)];
    this.parent[Math.max(x, y)] = Math.min(x, y);
  }
}

/**
 * Which of a story's articles go back to one report: those that share half of the longer one's words (resemblance,
 * Broder 1997, on winnowed fingerprints), and those that credit one agency. What both quote of somebody counts for neither.
 * Deterministic; time grows with the words of all articles.
 */
export function originsOf(readings: readonly DocumentReading[]): Origins {
  const words = readings.map(wordsOf);
  const idOf = (article: number) => (readings[article] as DocumentReading).document.id;
  const groups = new Groups(readings.length);
  const passages: SharedPassage[] = [];
  seedsOf(words).forEach((seeds, b) => {
    for (const [a, places] of [...seeds].sort(([x], [y]) => x - y)) {
      if (places.length < LEAST_SHARED) continue;
      const [x, y] = [words[a] as ArticleWords, words[b] as ArticleWords];
      let own = 0;
      for (const passage of passagesOf(x, y, places)) {
        const quoted = isQuoted(x, y, passage);
        if (!quoted) own += passage.same;
        passages.push({
          a: { articleId: idOf(a), ...spanOf(x, passage.a) },
          b: { articleId: idOf(b), ...spanOf(y, passage.b) },
          words: passage.same,
          quoted,
        });
      }
      if (own >= LEAST_REPORT && own >= ONE_REPORT * Math.max(x.hash.length, y.hash.length))
        groups.join(a, b);
    }
  });
  const credits = readings.map(creditsOf);
  joinByAgency(readings, credits, groups);
  return {
    groups: grouped(readings, credits, groups),
    passages,
    credits: credits.flatMap((list, article) =>
      list.map(({ agency, start, end }) => ({ articleId: idOf(article), start, end, agency })),
    ),
  };
}

function spanOf({ start, end }: ArticleWords, [first, last]: readonly [number, number]) {
  return { start: start[first] as number, end: end[last - 1] as number };
}

type Credits = ReturnType<typeof creditsOf>[];

/** The agency whose report an article is: its own where an agency publishes it, else the one that it credits alone. */
function agencyOf({ document }: DocumentReading, credits: Credits[number]): string | null {
  const own = agencyNamed(document.source ?? "");
  if (own) return own;
  return credits.length === 1 ? (credits[0]?.agency ?? null) : null;
}

function joinByAgency(readings: readonly DocumentReading[], credits: Credits, groups: Groups): void {
  const first = new Map<string, number>();
  readings.forEach((reading, article) => {
    const agency = agencyOf(reading, credits[article] ?? []) ?? reading.document.source ?? null;
    if (agency === null) return;
    const known = first.get(agency);
    // A paper that another credits is an origin like an agency; two articles of one paper alone are no group.
    if (known === undefined) first.set(agency, article);
    else if (isCredited(agency, credits) || agencyNamed(agency)) groups.join(known, article);
  });
}

const isCredited = (agency: string, credits: Credits): boolean =>
  credits.some((list) => list.length === 1 && list[0]?.agency === agency);

function grouped(readings: readonly DocumentReading[], credits: Credits, groups: Groups): OriginGroup[] {
  const members = new Map<number, number[]>();
  readings.forEach((_, article) => {
    const top = groups.of(article);
    members.set(top, [...(members.get(top) ?? []), article]);
  });
  return [...members.values()]
    .filter((list) => list.length > 1)
    .map((list) => {
      const articleIds = list.map((article) => (readings[article] as DocumentReading).document.id);
      const agencies = new Set(
        list.flatMap(
          (article) => agencyOf(readings[article] as DocumentReading, credits[article] ?? []) ?? [],
        ),
      );
      const [agency = null] = agencies;
      return {
        id: stableId("o", ...articleIds),
        articleIds,
        agency: agencies.size === 1 ? agency : null,
      };
    });
}
