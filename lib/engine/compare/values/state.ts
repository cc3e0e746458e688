import type { Answer, StateValue } from "../../../model/index.ts";
import { publicationMinutes } from "../../../text/publication-date.ts";
import { areContrary } from "../../lexicon/contraries.ts";
import { type Comparer, compatible, conflict, same } from "../verdict.ts";

type StateAnswer = Answer & { readonly value: StateValue };

/** Reports so many days apart speak of a state that may have changed in between. */
const MAY_HAVE_CHANGED = 30;
const MINUTES_A_DAY = 1440;

function daysBetween(a: string | null, b: string | null): number {
  const x = a === null ? null : publicationMinutes(a);
  const y = b === null ? null : publicationMinutes(b);
  return x === null || y === null ? 0 : Math.abs(x - y) / MINUTES_A_DAY;
}

/** Characters of "2025-03-06". */
const DAY_LENGTH = 10;

/**
 * What was so when the first was written may be otherwise by the time of the second: "nobody has been arrested", then
 * "a man was arrested on Wednesday", a day after that; "the road is closed", then "the road is open again".
 */
function changedSince(a: StateAnswer, b: StateAnswer): boolean {
  const [early, late] = (a.publishedAt ?? "") <= (b.publishedAt ?? "") ? [a, b] : [b, a];
  const written = early.publishedAt?.slice(0, DAY_LENGTH);
  if (written === undefined || written >= (late.publishedAt?.slice(0, DAY_LENGTH) ?? "")) return false;
  if (late.value.turned) return true;
  return early.value.asOfWriting === true && late.value.since !== undefined && late.value.since > written;
}

/** Whether the two tell one noun by sides that exclude each other: "the northern pier", "the southern pier". */
function otherSide(a: StateValue, b: StateValue): boolean {
  const split = (sides: StateValue["sides"]) =>
    (sides ?? []).map((each) => {
      const at = each.indexOf(":");
      return { noun: each.slice(0, at), side: each.slice(at + 1) };
    });
  const [x, y] = [split(a.sides), split(b.sides)];
  return x.some((m) => {
    const theirs = y.filter((o) => o.noun === m.noun);
    return theirs.length > 0 && theirs.every((o) => areContrary(m.side, o.side));
  });
}

export const stateComparer: Comparer<"state"> = {
  kind: "state",
  compare(a, b) {
    if (a.value.holds === b.value.holds)
      return a.value.holds && otherSide(a.value, b.value) ? conflict("contrary-side") : same("same-state");
    const weak = [a, b].some((x) => x.modality === "alleged" || x.modality === "possible");
    if (weak) return compatible("attribution", "state-alleged");
    const ahead = [a, b].some((x) => x.modality === "planned");
    if (ahead && daysBetween(a.publishedAt, b.publishedAt) > MAY_HAVE_CHANGED)
      return compatible("update", "changed-since");
    if (changedSince(a, b)) return compatible("update", "changed-since");
    return conflict("opposite-polarity");
  },
};
