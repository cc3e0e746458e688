import type { Span } from "../../../model/index.ts";
import { countryOf, placeWithin } from "../../lexicon/places.ts";
import { compatible, conflict, same } from "../verdict.ts";
import { type Clause, type ClausePair, filler, sameFiller } from "./clauses.ts";
import type { Finding } from "./finding.ts";

const LOCATIVE = new Set(["in", "at", "near", "outside", "inside", "off", "within"]);

function placesOf(clause: Clause): { readonly at: Span; readonly name: string }[] {
  return clause.arguments
    .filter((f) => f.role === "oblique" && f.preposition !== null && LOCATIVE.has(f.preposition))
    .flatMap((f) =>
      f.entities.flatMap((e, i) => (e.kind === "place" ? [{ at: f.mentions[i] ?? f, name: e.name }] : [])),
    );
}

/** Where one act happened: the same place, one inside the other, or places of two countries. */
export function whereItWas(pair: ClausePair): Finding[] {
  if (pair.kind !== "same" || sameFiller(filler(pair.a, "subject"), filler(pair.b, "subject")) === false)
    return [];
  const [x] = placesOf(pair.a);
  const [y] = placesOf(pair.b);
  if (x === undefined || y === undefined) return [];
  const spans = { facet: "place" as const, a: x.at, b: y.at };
  const [inner, outer] = [placeWithin(x.name, y.name), placeWithin(y.name, x.name)];
  if (inner === true && outer === true) return [{ ...spans, verdict: same("same-place") }];
  if (inner === true) return [{ ...spans, verdict: compatible("precision", "less-precise-place", "a>b") }];
  if (outer === true) return [{ ...spans, verdict: compatible("precision", "less-precise-place", "b>a") }];
  const [c, d] = [countryOf(x.name), countryOf(y.name)];
  if (c !== null && d !== null && c !== d) return [{ ...spans, verdict: conflict("other-place") }];
  return [{ ...spans, verdict: compatible("scope", "other-spot") }];
}
