import { publicationMinutes } from "../../../text/publication-date.ts";
import { type Comparer, compatible, conflict, same } from "../verdict.ts";

/** Reports so many days apart speak of a state that may have changed in between. */
const MAY_HAVE_CHANGED = 30;
const MINUTES_A_DAY = 1440;

function daysBetween(a: string | null, b: string | null): number {
  const x = a === null ? null : publicationMinutes(a);
  const y = b === null ? null : publicationMinutes(b);
  return x === null || y === null ? 0 : Math.abs(x - y) / MINUTES_A_DAY;
}

export const stateComparer: Comparer<"state"> = {
  kind: "state",
  compare(a, b) {
    if (a.value.holds === b.value.holds) return same("same-state");
    const weak = [a, b].some((x) => x.modality === "alleged" || x.modality === "possible");
    if (weak) return compatible("attribution", "state-alleged");
    const ahead = [a, b].some((x) => x.modality === "planned");
    if (ahead && daysBetween(a.publishedAt, b.publishedAt) > MAY_HAVE_CHANGED)
      return compatible("update", "changed-since");
    return conflict("opposite-polarity");
  },
};
