import { compatible, conflict, same } from "../verdict.ts";
import { type ClausePair, filler, sameFiller } from "./clauses.ts";
import type { Finding } from "./finding.ts";

const WEAK = new Set(["alleged", "possible"]);
/** Acts that raise no yes-or-no question of their own. */
const FAINT = new Set("be have do say tell report go come make get take include".split(" "));

/** Whether what two clauses tell of is one thing: a shared filler, and none that differs. */
function oneMatter({ a, b }: ClausePair): boolean {
  const roles = ["subject", "object", "complement"] as const;
  const told = roles.map((role) => sameFiller(filler(a, role), filler(b, role)));
  const differs = told.includes(false);
  return told.includes(true) && !differs;
}

/** Done or not done, up or down: one act affirmed and denied, or an act and its contrary. */
export function stateOf(pair: ClausePair): Finding[] {
  const { a, b, kind } = pair;
  if (kind === "converse" || FAINT.has(a.head.lemma.toLowerCase())) return [];
  if (!oneMatter(pair)) return [];
  const holds = (a.claim.polarity === b.claim.polarity) === (kind === "same");
  const spans = { a: a.claim, b: b.claim };
  const weak = WEAK.has(a.claim.modality) || WEAK.has(b.claim.modality);
  if (holds && kind === "same") return [{ facet: "state", verdict: same("same-state"), ...spans }];
  // "Did not fall" is not yet "rose".
  if (holds) return [{ facet: "state", verdict: compatible("wording", "contrary-denied"), ...spans }];
  if (kind === "opposite" && a.claim.polarity === "denied") return [];
  if (weak) return [{ facet: "state", verdict: compatible("attribution", "state-alleged"), ...spans }];
  if (a.claim.modality === "planned" || b.claim.modality === "planned")
    return [{ facet: "state", verdict: compatible("update", "changed-since"), ...spans }];
  return [{ facet: "state", verdict: conflict(kind === "same" ? "opposite-polarity" : "opposite-state"), ...spans }];
}
