import type { DocumentReading, LinkedEntity } from "../model/index.ts";
import { placeCore, placeWithin } from "./lexicon/places.ts";
import type { Geography } from "./match/index.ts";
import { textualContainment } from "./resolve/index.ts";

/** Steps from a place to what it lies in; chains told by texts are short, and a circle must end. */
const MOST_STEPS = 4;

/** Which place the texts of a story put into which: folded names. */
function toldContainment(readings: readonly DocumentReading[]): Map<string, Set<string>> {
  const outerOf = new Map<string, Set<string>>();
  for (const reading of readings)
    for (const { inner, outer } of textualContainment(reading.document.text, reading.parsed))
      outerOf.set(inner, (outerOf.get(inner) ?? new Set()).add(outer));
  return outerOf;
}

function reaches(from: string, to: string, outerOf: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  let layer = new Set([from]);
  for (let step = 0; step < MOST_STEPS && layer.size > 0; step++) {
    const next = new Set<string>();
    for (const place of layer)
      for (const outer of outerOf.get(place) ?? []) {
        if (outer === to || placeWithin(outer, to) === true) return true;
        next.add(outer);
      }
    layer = next;
  }
  return false;
}

/** Which places of a story lie in which, by general knowledge and by what the texts say. */
export function storyGeography(
  linked: readonly LinkedEntity[],
  readings: readonly DocumentReading[],
): Geography {
  const byId = new Map(linked.map((e) => [e.id, e] as const));
  const outerOf = toldContainment(readings);
  const within = (x: string, y: string) =>
    placeWithin(x, y) === true || reaches(placeCore(x), placeCore(y), outerOf);
  return {
    meet(a, b) {
      if (a === b) return true;
      const x = byId.get(a);
      const y = byId.get(b);
      if (!x || !y) return false;
      return x.key === y.key || within(x.name, y.name) || within(y.name, x.name);
    },
    isKnown: (place) => (byId.get(place)?.country ?? null) !== null,
    apart(a, b) {
      const x = byId.get(a);
      const y = byId.get(b);
      if (!x || !y) return false;
      return x.country !== null && y.country !== null && x.country !== y.country;
    },
  };
}
