import type { DocumentReading, LinkedEntity } from "../model/index.ts";
import { placeWithin } from "./lexicon/places.ts";
import type { Geography } from "./match/index.ts";

/** Which places of a story lie in which, by general knowledge and by what the texts say. */
export function storyGeography(
  linked: readonly LinkedEntity[],
  _readings: readonly DocumentReading[],
): Geography {
  const byId = new Map(linked.map((e) => [e.id, e] as const));
  return {
    meet(a, b) {
      if (a === b) return true;
      const x = byId.get(a);
      const y = byId.get(b);
      if (!x || !y) return false;
      if (x.key === y.key) return true;
      return placeWithin(x.name, y.name) === true || placeWithin(y.name, x.name) === true;
    },
  };
}
