/**
 * Scores a comparison against a dossier's gold. The rules:
 * - A gold quote is stood for by the claims that share at least half of the shorter of the two.
 * - A pair's label is what a point says of two different claims that stand for its quotes: one position is `agree`, two
 *   positions say what their relation says. Of several candidates the closest fit counts (sum of the Jaccard overlaps);
 *   with none the pair is `unrelated`. Strictly only points of the gold's facet count, leniently all.
 * - A gold claim is covered where one check-worthy claim holds 60 % of it, and has its own claim where a one-to-one
 *   matching (greedy, best Jaccard first, at least 0.5) finds one.
 * - Words that state no fact are clean where no check-worthy claim takes in half of them.
 * Only counts are made here, so that dossiers can be pooled.
 */
import type { Claim, Comparison, Point } from "../../../lib/model/index.ts";
import { type Counts, emptyCounts } from "./counts.ts";
import type { Dossier, GoldPair, Label, Place } from "./gold.ts";

const STANDS_FOR = 0.5;
const COVERS = 0.6;
const OWN = 0.5;
const TAKES_IN = 0.5;
/** Overlaps are sums of fractions: below this they count as equal. */
const TIE = 1e-9;

export interface PlacedClaim extends Place {
  readonly claim: Claim;
}

/** What the engine said of a pair, and from which claims; claims are absent where it never compared the two. */
export interface Verdict {
  readonly label: Label;
  readonly point?: Point;
  readonly a?: Claim;
  readonly b?: Claim;
}

export interface DossierScore {
  readonly counts: Counts;
  readonly pairs: readonly { readonly pair: GoldPair; readonly strict: Verdict; readonly lenient: Verdict }[];
  readonly uncovered: readonly (Place & { readonly id: string })[];
  /** Words that state no fact, with the check-worthy claim that takes them in. */
  readonly taken: readonly { readonly words: Place & { readonly id: string }; readonly by: Claim }[];
}

export function scoreDossier(comparison: Comparison, dossier: Dossier): DossierScore {
  const counts = emptyCounts();
  const placed = placeClaims(comparison, dossier, counts);
  const checkworthy = placed.filter(({ claim }) => claim.checkworthy);

  const points = comparison.points.map((point) => membersOf(point, placed));
  const pairs = dossier.pairs.map((pair) => {
    const strict = verdictOf(
      pair,
      points.filter(({ point }) => point.facet === pair.facet),
    );
    const lenient = verdictOf(pair, points);
    counts.strict[pair.label][strict.label]++;
    counts.lenient[pair.label][lenient.label]++;
    return { pair, strict, lenient };
  });

  const uncovered = dossier.claims.filter(
    (gold) => !checkworthy.some((claim) => shared(gold, claim) / length(gold) >= COVERS),
  );
  counts.covered = { hit: dossier.claims.length - uncovered.length, total: dossier.claims.length };
  counts.own = { hit: countOwn(dossier.claims, checkworthy), total: dossier.claims.length };
  counts.exhaustive = {
    hit: checkworthy.filter(({ file }) => dossier.exhaustive.has(file)).length,
    total: dossier.claims.filter(({ file }) => dossier.exhaustive.has(file)).length,
  };
  const taken = dossier.notClaims.flatMap((words) => {
    const by = checkworthy.find((claim) => shared(words, claim) / length(words) >= TAKES_IN);
    return by === undefined ? [] : [{ words, by: by.claim }];
  });
  counts.clean = { hit: dossier.notClaims.length - taken.length, total: dossier.notClaims.length };
  return { counts, pairs, uncovered, taken };
}

/** The claims whose offsets lie in their article; counts how many quote it rightly. */
function placeClaims(comparison: Comparison, dossier: Dossier, counts: Counts): PlacedClaim[] {
  const files = new Map(comparison.articles.map(({ id, file }) => [id, file.split(/[/\\]/u).at(-1) ?? file]));
  return comparison.claims.flatMap((claim) => {
    const file = files.get(claim.articleId) ?? claim.articleId;
    const text = dossier.texts.get(file);
    counts.anchored.total++;
    if (text === undefined || claim.start >= claim.end || claim.end > text.length) return [];
    if (text.slice(claim.start, claim.end) === claim.quote) counts.anchored.hit++;
    return [{ file, start: claim.start, end: claim.end, claim }];
  });
}

interface Member {
  readonly place: PlacedClaim;
  readonly position: string;
}

interface PointMembers {
  readonly point: Point;
  readonly members: readonly Member[];
}

function membersOf(point: Point, placed: readonly PlacedClaim[]): PointMembers {
  const byId = new Map(placed.map((place) => [place.claim.id, place]));
  const members = point.positions.flatMap((position) =>
    [...new Set(position.claimIds)].flatMap((id): Member[] => {
      const place = byId.get(id);
      return place ? [{ place, position: position.id }] : [];
    }),
  );
  return { point, members };
}

function verdictOf(pair: GoldPair, points: readonly PointMembers[]): Verdict {
  let best: { verdict: Verdict; fit: number; isGoldFacet: boolean } | null = null;
  for (const { point, members } of points) {
    const left = members.filter(({ place }) => ofShorter(place, pair.a) >= STANDS_FOR);
    const right = members.filter(({ place }) => ofShorter(place, pair.b) >= STANDS_FOR);
    const isGoldFacet = point.facet === pair.facet;
    for (const a of left) {
      for (const b of right) {
        const label = a.place === b.place ? null : labelBetween(point, a.position, b.position);
        if (label === null) continue;
        const fit = jaccard(a.place, pair.a) + jaccard(b.place, pair.b);
        const gain = best === null ? 1 : fit - best.fit;
        if (gain > TIE || (gain > -TIE && isGoldFacet && !best?.isGoldFacet)) {
          best = { verdict: { label, point, a: a.place.claim, b: b.place.claim }, fit, isGoldFacet };
        }
      }
    }
  }
  return best?.verdict ?? { label: "unrelated" };
}

/** Null where a point holds two positions and says nothing of how they stand to each other. */
function labelBetween(point: Point, a: string, b: string): Label | null {
  if (a === b) return "agree";
  const relation = point.relations.find(
    (r) => (r.a === a && r.b === b) || (r.a === b && r.b === a),
  )?.relation;
  if (relation === undefined) return null;
  return relation === "same" ? "agree" : relation;
}

function countOwn(gold: readonly Place[], claims: readonly Place[]): number {
  const edges = gold.flatMap((place, g) =>
    claims
      .map((claim, c) => ({ g, c, overlap: jaccard(place, claim) }))
      .filter((edge) => edge.overlap >= OWN),
  );
  edges.sort((x, y) => y.overlap - x.overlap || x.g - y.g || x.c - y.c);
  const takenGold = new Set<number>();
  const takenClaims = new Set<number>();
  for (const { g, c } of edges) {
    if (takenGold.has(g) || takenClaims.has(c)) continue;
    takenGold.add(g);
    takenClaims.add(c);
  }
  return takenGold.size;
}

function length(place: Place): number {
  return place.end - place.start;
}

/** Characters that two places have in common. */
function shared(a: Place, b: Place): number {
  return a.file === b.file ? Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start)) : 0;
}

function ofShorter(a: Place, b: Place): number {
  return shared(a, b) / Math.min(length(a), length(b));
}

function jaccard(a: Place, b: Place): number {
  const common = shared(a, b);
  return common === 0 ? 0 : common / (length(a) + length(b) - common);
}
