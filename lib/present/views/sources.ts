import type { Comparison, Point, PointStatus } from "../../model/index.ts";
import { STATUS_ORDER } from "../status.ts";
import { indexOf, relationsByPair, sourceOf, stanceOf, type Voice, voicesOf } from "./voices.ts";

/** How often two sources speak of the same, and how. */
export interface Together {
  readonly agree: number;
  readonly compatible: number;
  readonly conflict: number;
}

/** What one source tells of the story. */
export interface SourceCoverage {
  readonly source: string;
  readonly articleIds: readonly string[];
  /** Points that it speaks of. */
  readonly told: number;
  /** Points that it alone speaks of. */
  readonly alone: number;
  /** Points on which it contradicts somebody. */
  readonly inConflict: number;
}

export interface Sources {
  /** In the order of their first article. */
  readonly coverage: readonly SourceCoverage[];
  readonly points: number;
  /** How two of them stand, by their places in `coverage`; the same either way round. */
  readonly between: (a: number, b: number) => Together;
}

const NOTHING: Together = { agree: 0, compatible: 0, conflict: 0 };

/** Outlets in the order of their first article, and for each point who of them, by their places, says what. */
function speakersOf(comparison: Comparison) {
  const index = indexOf(comparison);
  const names = [...new Set(comparison.articles.map(sourceOf))];
  const places = new Map(names.map((name, at) => [name, at]));
  const points = comparison.points.map((point) => ({
    point,
    speakers: bySource(voicesOf(point, index), places),
  }));
  return { names, points };
}

function bySource(voices: readonly Voice[], places: ReadonlyMap<string, number>): Map<number, Voice[]> {
  const found = new Map<number, Voice[]>();
  for (const voice of voices) {
    const place = places.get(voice.source);
    if (place === undefined) continue;
    const own = found.get(place);
    if (own) own.push(voice);
    else found.set(place, [voice]);
  }
  return found;
}

/** Sources against sources, and how much of the story each tells. Time grows with what is said, not with what is not. */
export function sourcesOf(comparison: Comparison): Sources {
  const { names, points } = speakersOf(comparison);
  const told = names.map(() => ({ told: 0, alone: 0, inConflict: 0 }));
  const pairs = new Map<string, { agree: number; compatible: number; conflict: number }>();
  for (const { point, speakers } of points) {
    const inConflict = countPairs(point, speakers, pairs);
    for (const place of speakers.keys()) {
      const own = told[place];
      if (!own) continue;
      own.told++;
      if (speakers.size === 1) own.alone++;
      if (inConflict.has(place)) own.inConflict++;
    }
  }
  return {
    coverage: names.map((source, at) => ({
      source,
      articleIds: comparison.articles.filter((each) => sourceOf(each) === source).map(({ id }) => id),
      ...(told[at] ?? { told: 0, alone: 0, inConflict: 0 }),
    })),
    points: points.length,
    between: (a, b) => pairs.get(pairOf(a, b)) ?? NOTHING,
  };
}

const pairOf = (a: number, b: number) => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** Counts a point for each two who speak of it. @returns the places of those in conflict */
function countPairs(
  point: Point,
  speakers: ReadonlyMap<number, readonly Voice[]>,
  pairs: Map<string, { agree: number; compatible: number; conflict: number }>,
): ReadonlySet<number> {
  const relations = relationsByPair(point);
  const inConflict = new Set<number>();
  const list = [...speakers];
  list.forEach(([a, own], at) => {
    for (const [b, theirs] of list.slice(at + 1)) {
      const stance = stanceOf(own, theirs, relations);
      if (stance === null || stance === "single-source") continue;
      const counts = pairs.get(pairOf(a, b)) ?? { ...NOTHING };
      counts[stance]++;
      pairs.set(pairOf(a, b), counts);
      if (stance === "conflict") inConflict.add(a).add(b);
    }
  });
  return inConflict;
}

/** A point with how each source stands in it: its own status, or null where it is silent. */
export interface CoverageRow {
  readonly pointId: string;
  readonly question: string;
  readonly status: PointStatus;
  /** By source, in the order of `coverage`. */
  readonly cells: readonly (PointStatus | null)[];
}

/** Which point is told by whom, those in conflict and most told first, at most so many. */
export function coverageRows(comparison: Comparison, most: number): readonly CoverageRow[] {
  const { names, points } = speakersOf(comparison);
  return points
    .sort(
      (a, b) =>
        STATUS_ORDER.indexOf(a.point.status) - STATUS_ORDER.indexOf(b.point.status) ||
        b.speakers.size - a.speakers.size,
    )
    .slice(0, most)
    .map(({ point, speakers }) => ({
      pointId: point.id,
      question: point.question,
      status: point.status,
      cells: names.map((_, place) => (speakers.has(place) ? standing(point, speakers, place) : null)),
    }));
}

/** How one source stands among the others who speak of a point. */
function standing(point: Point, speakers: ReadonlyMap<number, readonly Voice[]>, place: number): PointStatus {
  if (speakers.size === 1) return "single-source";
  const relations = relationsByPair(point);
  const own = speakers.get(place) ?? [];
  const stances = [...speakers].flatMap(([other, theirs]) =>
    other === place ? [] : (stanceOf(own, theirs, relations) ?? []),
  );
  // Answers that were never held against another's agree with nobody.
  return STATUS_ORDER.find((status) => stances.includes(status)) ?? "single-source";
}
